/** German: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import { WORDS_BEFORE_ORDINAL, WORDS_BEHIND_ORDINAL } from './de-ordinals.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  Abb abzgl Adr allg allgem amtl bes Betr betr Bf bspw bzgl bzw ca d.h d.i dent Dipl Dipl.-Ing
  Dr einschl engl ev evtl Exz Fr Frl frz geb Gebr geg gem Gen Ges ggf habil Hl hl Hptm Hr Hrn
  Hrsg i.d.R Ing inkl insb ital jur kath kgl lat Lt Mag Maj med Mgr Mlle Mme Mr Mrs Msgr Nat nat
  niederl o.g Oberst oec Pfr phil pol Prof Präs rer russ s.o.g schweiz sog Sr St staatl städt
  techn theol u.U urspr Verf verh vet vgl Vors wiss z.B z.T z.Z z.Zt zw zzgl zzt österr
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  Abs Anm Apr Art Aufl Aug Az Bd ca Dez Di Do Fa Feb Febr Fig Jan Jg Jul Jun Kap Kl lfd Mi Mo
  Nov Nr Nrn Okt Pos Rn Rz S Sa Sept So Sp Str Tab Tel Tl vgl Vol Ziff
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  a.D a.M Co e.V etc f ff h.c h.c.mult Jh Jhd Jr jr m.E Mill Mio Mrd n.Chr n.J o.Ä o.ä p.a Sek
  sen Std Tsd u.a u.dgl u.v.a u.v.m u.Ä usf usw v.Chr
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  ab aber alle allerdings als also am an auch auf aus außerdem bei beide beim bereits bis da
  dabei dafür dagegen daher damals damit danach dann daran darauf darin darum das dass davon
  dazu dem den denn dennoch der des deshalb dessen die dies diese dieser dieses doch dort durch
  ein eine einem einen einer eines einige er erst es für gegen gestern hat hatte heute hier ich
  ihm ihn ihr ihre im in inzwischen ist ja jede jeder jedoch jetzt kein keine man manche mehr
  mein mit nach nachdem nein nicht nichts niemand noch nun nur ob obwohl oder ohne schon sein
  seine seit seitdem sie sind so sogar später statt trotz trotzdem um und uns unser unter viele
  vielleicht vom von vor warum was weil weitere wenn wer wie wir wird wo während zu zuerst zum
  zunächst zur zwei zwischen über
`);

/** German. Ordinals are figures with a stop: “am 3. Mai”. */
export const GERMAN_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'de',
  closingQuotes: '“‘«',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  compoundsBeforeNumber: ['str', 'Str'],
  anywhere: ANYWHERE,
  starters: STARTERS,
  ordinals: { behind: WORDS_BEFORE_ORDINAL, before: WORDS_BEHIND_ORDINAL },
});
