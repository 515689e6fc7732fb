/** Spanish: how its words are inflected and joined, for the list of known words. Data. */
import type { VocabularyWords } from '../language.ts';

/** Spanish. */
export const SPANISH_VOCABULARY: VocabularyWords = {
  endings: `
    - a o e as os es r s n d ar er ir an en on ado ada ados adas ido ida idos idas ando iendo yendo
    aba abas aban ábamos ía ías ían íamos é í ó ió aste iste amos emos imos aron ieron ará aré arán
    arás aremos aría arían ería erían iría irían erá erán irá irán ase iese ara iera aran ieran
    ásemos ciones ción mente ito ita itos itas ísimo ísima ísimos ísimas dor dora dores doras able
    ables ble arse erse irse arlo arla arlos arlas erlo erla irlo irla arle erle irle arnos ernos
    irnos ándose iéndose ándolo iéndolo ándola ista istas ismo ero era eros eras al ales qué que
    quen quemos gue gué guen ce cé cen zo za
  `,
  prefixes: `
    anti auto co contra des ex extra in infra inter macro mega micro mini multi pos post pre pro re
    semi sobre sub super tele ultra vice
  `,
};
