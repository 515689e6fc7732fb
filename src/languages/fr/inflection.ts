/** French: how its words are inflected and joined, for the list of known words. Data. */
import type { VocabularyWords } from '../language.ts';

/** French. */
export const FRENCH_VOCABULARY: VocabularyWords = {
  endings: `
    - e s es ée ées é és er ez ai as a ais ait aient ions iez ant ants ante antes ons ent ont erai
    era eras erons erez eront erais erait eraient erions ir is it ît ie ies issent issait issaient
    issant ira iront irait iraient i u ue us ues re ra ront rait raient eur eurs euse euses rice
    rices teur trice teurs trices tion tions ement ements ment age ages able ables if ive ifs ives
    al ale ales aux eux el elle elles els ique iques iste istes isme ien ienne iens iennes ier ière
    iers ières in ine ins ines ois oise oises ât èrent ge gea geait geaient geant ça çait çaient
    çant
  `,
  prefixes: `
    anti auto co contre dé des dis entre ex extra hyper im in inter mal méga micro mini multi pré re
    ré sous sur télé
  `,
  elided: 'l d j m n s t c qu jusqu lorsqu puisqu quoiqu aujourd',
};
