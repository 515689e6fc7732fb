/** Polish: how its words are inflected and joined, for the list of known words. Data. */
import type { VocabularyWords } from '../language.ts';

/** Polish. */
export const POLISH_VOCABULARY: VocabularyWords = {
  endings: `
    - a i y e o u ą ę ów om ami ach em owi ie iem ia ię ią ii iom iami iach ego emu ej ych ym ymi
    ich im imi iego iemu iej ć ał ała ało ali ały ił iła iło ili iły ył yła yło yli yły ął ęła ęło
    ęli ęły uje ują ował owała owało owali owały ować ano ono iono any ana ane ani anych anym anymi
    aną anego anej ony ona one oni eni onych onym eń anie ania aniu aniem enie enia eniu eniem ość
    ości ością ący ąca ące ących ącym ącymi ącą ącej ącego ając am asz amy acie ają isz imy icie ysz
    ymy ycie by bym wszy łby łaby łoby liby łyby nie szy sza sze szych ka ki kę ko ką kom kami kach
    ek ku kiem ce ców com cami cach cy owy owa owe owych owym owymi ową owej owego ski ska skie
    skich skim skimi ską skiej skiego sku nik nika nicy ników ikom iczka iczki iczkę czka czki czkę
    czek arz arza arze arzy arzom dzie zie cie
  `,
  prefixes: `
    anty arcy auto bez dez do eks euro ekstra foto hiper kontr mikro mini mega multi na naj nad nie
    niedo o ob od po pod ponad poza pół prze przed przy pseudo re roz s samo sub super tele u ultra
    w współ wy wz z za ze
  `,
  joints: 'o',
  shortParts: `
    pół eko bio foto dwu trój
  `,
};
