/** Polish: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  abp adm Adw adw Al al ang arcybp bp bryg bł dot Dr dr ds Dyr dyr dyw Dz ewent franc Gen gen gł
  hab Hr hr im in inst Inż inż jęz kadm kan Kard kard Kol kol Kpt kpt Ks ks ksz lek m.in m.st
  Mec mec med mgr mjr mł nadkom niem Np np nt o ob ojc Os os p pedag podinsp podkom pol por pos
  pow pr Prez prez Prof prof prok przyp płk red rej rez ros rtm rż s Sekr sekr Sen sen sierż st
  Sz szer tj tzn tzw Ul ul vs wicepr woj ww Wyd wyd zast zd zob łac śl śp Św św żoł
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  al Art art cz czerw czw fot Godz godz grud kl kwiet lut mar niedz nn Nr nr par paźdz pkt pon
  poz pt Rozdz rozdz ryc Rys rys sierp sob Str str stycz t Tab tab Tel tel ust vol wrz wt zał
  zob śr
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  dol etc gr itd itp mies min mld mln n.e p.n.e p.o r rb rr S.A sek Sp.j tys ub.r z.o.o
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  a aby albo ale ani aż bez bo być był była było były będzie choć ci co coraz czasem czemu czy
  często dla dlaczego dlatego do dopiero dwa dwie dzisiaj dzięki dziś gdy gdyby gdzie i ich ile
  im inne inni ja jak jaka jaki jakie jako je jeden jedna jednak jednocześnie jego jej jest
  jeszcze jeśli jeżeli już każda każdy kiedy kilka kto która które który lecz ma mają mimo moja
  moje można musi my mój na nad nadal następnie nasz nasza nawet nic nie niektórzy nigdy nikt
  niż no o obecnie obok od on ona one oni ono oprócz oraz oto po pod podczas ponad ponieważ
  potem prawie przed przez przy później również skoro stąd swoje są ta tak taka taki także tam
  te tego ten teraz też to trzeba trzy tu tutaj ty tylko tymczasem u w we według wiele więc
  wkrótce wraz wreszcie wszyscy wszystko wtedy właśnie wśród z za zamiast zanim zaraz zawsze ze
  znowu żaden że żeby
`);

/** Polish. */
export const POLISH_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'pl',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  anywhere: ANYWHERE,
  starters: STARTERS,
});
