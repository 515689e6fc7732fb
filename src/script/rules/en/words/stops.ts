/** English words with a full stop of their own → what the stop may mean. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Classes of abbreviations, without their last stop, and the words that begin sentences. */
export const ABBREVIATION_CLASSES: {
  /** A name or a number follows; the sentence never ends. */
  readonly beforeName: ReadonlySet<string>;
  /** A number may follow; then the sentence goes on. */
  readonly beforeNumber: ReadonlySet<string>;
  /** The sentence ends only where the next word begins sentences. */
  readonly anywhere: ReadonlySet<string>;
  /** Often at the end of a sentence: it ends before any capital that is no date or zone, once the sentence has a body. */
  readonly endable: ReadonlySet<string>;
  /** Units, when a number stands before them; else they are words. */
  readonly units: ReadonlySet<string>;
  /** Lower-case forms of words that begin sentences far more often than they begin names. */
  readonly starters: ReadonlySet<string>;
  /** Such words that also begin names (`Next`, `First Lady`): they count where a small word follows. */
  readonly looseStarters: ReadonlySet<string>;
  /** Months and days cut short: no Roman numeral follows them, and behind `in` or `last` they end a sentence before any capital. */
  readonly calendar: ReadonlySet<string>;
} = {
  beforeName: words(
    'Mx Mr Mrs Ms MR MRS MS DR GOV SEN REP GEN LT COL PROF VS Approx Messrs Mssrs Dr Drs Prof Gov Govs Sen Sens Rep Reps Gen Lt Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Adm Brig Rev Hon Pres Supt Insp Det Amb Fr Msgr Atty Mt Ft St Ste mr mrs ms dr prof vs Vs v cf e.g i.e eg ie viz approx ca ' +
      'Lt.Col Maj.Gen Lt.Gen Gov.Gen Sr.Sgt M Mlle Mme Mons P.S PVT',
  ),
  beforeNumber: words(
    'NO No no Nos nos Nr Vol vol Vols vols p pp pg Ch ch Chap chap Fig fig Figs figs Sec sec Art art Eq eq Op op Apt Rm Bk Pt Para para Ver ver c Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun art Sect Rte Ex',
  ),
  anywhere: words(
    'Inc Corp Co Ltd Bros Jr Sr Esq Ave Blvd Rd Ln Hwy Pkwy Ct Sq Dept dept ext Univ Assn Bldg Twp U.S U.K U.N E.U U.S.A D.C M.D B.A M.A Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
      'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo est Est ed eds Ed Eds trans esp incl max govt Govt Intl Rs al',
  ),
  endable: words('a.m p.m A.M P.M B.C A.D B.C.E C.E Ph.D LL.M LL.B J.D NE NW SE SW etc'),
  units: words('ft in lb lbs oz yd mi km cm mm kg mph sq hr hrs min mins sec'),
  starters: words(
    'the a an this that these those it its he she they we i you his her their our my your in on at by for from with without after before when while where as if although though because since during under over to but and or so yet nor then there here ' +
      'however moreover meanwhile now today yesterday tomorrow later earlier still also not no yes what who why how which some many most several all both each every one two three another other others such only even just once until despite instead ' +
      "according it's he's she's that's there's they're we're i'm i've don't let's if's is are was were do does did can could would should will has have had mr mrs dr " +
      'nobody nothing nowhere everyone everybody everything someone somebody something anyone anybody anything none nevertheless nonetheless therefore thus hence besides afterwards afterward otherwise eventually perhaps maybe whether whoever whatever whenever',
  ),
  looseStarters: words(
    'next last first second third finally soon often sometimes again inside outside above below among between against across along around behind beyond except through throughout upon within few little much neither either half given never always almost about up down out more less',
  ),
  calendar: words(
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun',
  ),
};
