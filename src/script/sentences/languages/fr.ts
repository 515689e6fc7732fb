/** French: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  adj all angl apr arr av Bd bd boul c.-à-d capt Cdt Cf cf chev Cne Col Dr Dre Drs dép env ex Fr
  Gal Gén gén Ing intr Jr lat Lieut litt LL.AA LL.AA.II.RR Lt M Maj Me Mgr Mgrs Mlle MM Mme Mmes
  Mr Mrs N.-D N.B N.D P.-S p.ex Pr Prof préf Prés R.P S.Exc S.M Sgt SS St Ste trad vs Vve édit
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  alin Art art avr bibl ch Chap chap dim déc fasc Fig fig fol févr jan janv jeud juil lun Mar
  Mer n No no nov num N° n° oct p pl pp ref réf sam sect sept t Tél tél ven vend Vol vol éd
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  a.m apr.J.-C av.J.-C Cie etc J.-C Ltée min op.cit p.m R.-U S.A S.A.R.L suiv É.-U
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  afin ainsi alors après au aucun aucune aujourd'hui aussi autre autres aux avant avec beaucoup
  c' car ce ceci cela celle celles celui cependant certains ces cet cette ceux chaque chez comme
  comment contre d' dans de depuis des deux devant donc durant dès déjà elle elles en encore
  enfin ensuite entre et grâce hier ici il ils j' jamais je jusqu' l' la le les leur leurs lors
  lorsque lui là ma mais malgré mes moi mon même n' non nos notre nous on or ou oui où par parce
  parfois parmi pendant personne peu plus plusieurs pour pourquoi pourtant près puis puisque qu'
  quand que quel quelle quelques qui rien s' sa sans se selon ses si son sous souvent sur tandis
  tous tout toute toutefois toutes trois très tu un une vers voici voilà vos votre vous y à
`);

/** French. */
export const FRENCH_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'fr',
  spacedQuotes: '»',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  anywhere: ANYWHERE,
  starters: STARTERS,
});
