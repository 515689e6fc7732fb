/** a noun → its gender and the article `un`, `uno`, `una`, `un'` that a single one takes. */
import { wordsOf } from '../../language.ts';

/** Feminine nouns whose ending does not tell. */
const FEMININE = new Set(
  wordsOf(`
    arte auto base bici botte canzone capitale carne cenere chiave classe clausola colpe conquista
    corte crisi croce diagnosi dote e-mail emersione estate fame fase febbre fede fine foce fonte
    foto fronte gente intervista ipotesi lapide latte legge lente lepre lista luce madre mano mente
    merce moglie morte moto nave neve notte nube opzione orazione pace parentesi parete parte pelle
    pensione perdite pianta pioggia pista polvere prole protesi provvista quiete radice radio
    regione rete rivista sede serie sete siepe sintesi sorte specie stagione strage superficie
    svista tesi testimone tigre torre tosse trave valle veste vista vite voce volpe
  `),
);

/** Masculine nouns in `-a`, and others that look feminine. */
const MASCULINE = new Set(
  wordsOf(`
    aroma artista astronauta atleta autista bastione boia campione carisma chilogramma cinema clima
    collega comma copione delta diagramma dilemma diploma dogma dramma duca enigma fantasma gorilla
    grammo idioma latte lemma miliardo milione mitra nulla panda panorama papa patriarca pianeta
    pilota pirata plasma poema poeta prisma problema profeta programma reclama rione schema
    scorpione sisma sistema sofà stemma stratega telegramma tema tenente teorema trauma
  `),
);

/** Words after a figure that it does not count. */
const NO_NOUN = new Set(
  wordsOf(`
    a ad agli ai al all alla alle anche che chi col come con contro cui da dai dal dall dalla dei
    del dell della delle di dopo dove e ed era erano fa fra fu già gli ha hanno i il in invece la
    le lo ma mentre ne nei nel nell nella nelle non né o oppure ovvero per perché più poi prima
    quando quello sarà se si sono stata stato su sui sul sull sulla tra un una va verrà viene è
  `),
);

/** Whether a noun in the singular is feminine. */
export function isFeminine(noun: string): boolean {
  const small = noun.toLowerCase();
  if (MASCULINE.has(small)) return false;
  if (FEMININE.has(small)) return true;
  if (/(?:ista|iatra|cida|nauta)$/.test(small)) return false;
  return /(?:a|tà|tù|zione|sione|gione|trice|udine|ie|aggine)$/.test(small);
}

/** Whether a plural noun is feminine: `21 donne`, `le 10.000 copie`. */
export function isNoun(word: string): boolean {
  return word.length > 2 && !NO_NOUN.has(word.toLowerCase());
}

/** The article of a single noun, with the space that follows: `un `, `uno `, `una `, `un'`. */
export function oneOf(noun: string): string {
  if (isFeminine(noun)) return /^[aeiouàèéìòù]/i.test(noun) ? "un'" : 'una ';
  return /^(?:s[^aeiouh\W]|sh|z|gn|ps|pn|x|y|i[aeou])/i.test(noun) ? 'uno ' : 'un ';
}
