/** Portuguese: how its words are inflected and joined, for the list of known words. Data. */
import type { VocabularyWords } from '../language.ts';

/** Portuguese. */
export const PORTUGUESE_VOCABULARY: VocabularyWords = {
  endings: `
    - a o e as os es s m r ar er ir ado ada ados adas ido ida idos idas ando endo indo ava avam avas
    ia iam ei ou eu iu amos emos imos aram eram iram ará arão erá erão irá irão aria ariam eria
    eriam iria iriam asse assem esse essem isse issem arem erem irem ções ção mente inho inha inhos
    inhas íssimo íssima dor dora dores doras ável áveis ível íveis ista istas ismo eiro eira eiros
    eiras al ais éis ões ães ão ãos que quei quem quemos gue guei guem ce cei cem ço ça ços ças ncia
    ncias nte ntes
  `,
  prefixes: `
    anti auto co contra des ex extra in inter macro mega micro mini multi pós pré re semi sobre sub
    super tele ultra vice
  `,
};
