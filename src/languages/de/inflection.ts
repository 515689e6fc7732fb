/** German: how its words are inflected and joined, for the list of known words. Data. */
import type { VocabularyWords } from '../language.ts';

/** German. */
export const GERMAN_VOCABULARY: VocabularyWords = {
  endings: `
    - e en er es em et n s st t te ten test tet est ens end ende enden ender endes endem ere eren
    erer eres erem ste sten ster stes in innen nen ung ungen lich liche lichen licher liches ig ige
    igen iger iges isch ische ischen ischer isches
  `,
  prefixes: `
    ab an auf aus be bei ein ent er ge her hin los mit miss nach neben nicht über un um unter ver
    vor weg wieder zer zu zurück zusammen zwischen
  `,
  joints: 's es n en er e ns',
  shortParts: `
    akt alt amt art bad bar bau bus ei eil eis erb erz fan fun gas gen gut hof hut job kfz km
    kur lkw mai not nah neu ohr öl ost pkw rad rat rot see sog süd tag tal tat tee tor tür tv
    uhr uni vor weg wal wut web zug zoll ahn aus auf ein ab an um zu in per pro bio öko
  `,
  hasNounCapitals: true,
};
