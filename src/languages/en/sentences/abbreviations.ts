/** English abbreviations, without their full stop, by what the stop may mean. */

import { wordList } from '../../../_internal/any-of.ts';
import { MONTHS_CUT_SHORT } from './calendar.ts';
import { STATES_CUT_SHORT } from './states-cut-short.ts';

/** A name or a number follows; the sentence never ends. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  wordList(`Adm Amb Approx approx Atty Brig ca Capt cf Cllr Chas Cllrs Cmdr COL Col Cpl Cpt Det DR Dr dr Drs
  e.g eg Fr Ft GEN Gen Geo GOV Gov Gov.Gen Govs Hon i.e ie Insp LT Lt Lt.Col Lt.Gen M Maj Maj.Gen
  Messrs Mlle Mme Mons MR Mr mr MRS Mrs mrs MS Ms ms Msgr Mssrs Mt Mx P.S Pfc Pres PROF Prof prof
  PVT Pvt REP Rep Reps Rev SEN Sen Sens Sgt Sr.Sgt St Ste Supt tel Thos Tel v viz Wm VS Vs vs Cf
  Accord`),
);

/** A number may follow; then the sentence goes on. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  ...MONTHS_CUT_SHORT,
  ...wordList(`Apt Apts Art art Bk c cl Cl cmte Ch ch Chap chap Eq eq Ex Fig fig Figs figs Flt Fri Jct lat Mon NO No
  no Nos nos Nr Op op p Para para pg pp Pt ref reg Reg Rm Rt Rte Sat Sec sec Sect Stn Sun temps
  Thu Thur Thurs Tue Tues Ver ver Vol vol Vols vols Wed Arts arts Exs Exh Paras paras Regs regs
  Sch Secs secs Tr Dkt pt pts Pts Par par n nn cll Cls Cat Prot Ltr eff Eff
  att Att av prev Prev bldg Yr Yrs`),
]);

/** The sentence ends only before a word that begins sentences. */
export const ANYWHERE: ReadonlySet<string> = new Set([
  ...MONTHS_CUT_SHORT,
  ...STATES_CUT_SHORT,
  ...wordList(`al App Assn Assoc Asst avg Bankr Ave B.A Bldg Blvd Bros Cal Cir Civ cmte Cmte Co Corp Crim Ct
  D.C Dep Dept dept Dist Div doz E.U Ed ed Eds eds esp Esq Est est Evid excl Exec ext Fed fwd Govt
  govt Hwy Inc incl Intl Is Jr Ln Ltd M.A M.D max med Mfg mkt Natl nr pkg pkgs Pkwy Pub Rd reg Reg
  ret Rs Sec Sq Sr Stat trans Twp U.K U.N U.S U.S.A Univ Adj adj Admin Atl Bus Cnty Ins Indus Mach
  Mun Proc Prods qtrly Rptr Supp Transp Util Mgmt Mktg Sys ac blk bldgs carb carbs chol deg
  prot rev Regt Sqn Sqdn Sts Bde`),
]);

/**
 * Often at the end of a sentence: it ends before any capital that is not a date or zone, once the
 * sentence has a body.
 */
export const ENDABLE: ReadonlySet<string> = new Set(
  wordList(`A.D A.M a.m B.C B.C.E C.E etc J.D LL.B LL.M NE NW P.M p.m Ph.D SE SW`),
);
