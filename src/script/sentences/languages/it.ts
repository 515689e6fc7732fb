/** Italian: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  Amm amm Arch arch Avv avv cap Card card Cav cav Cfr cfr cit civ Col col com Comm comm cons Dir
  dir Dott dott Dott.ssa dott.ssa Dr Dr.ssa Ecc.mo Egr Em Em.mo F.lli Fr fr Gen Gent gent
  Gent.mo Geom geom Ill Ill.mo Ing ing Isp isp Jr lic Mag Magg magg Mar Min Mons mons Mr Mrs
  Notar notar On on P.es p.es P.za par Preg Preg.mo Pres pres Proc Prof prof Prof.ssa prof.ssa
  Proff proff Psicol psicol Rag rag Rev Rev.do S Sac sac Segr segr Sen sen Serg serg Sig sig
  Sig.na sig.na Sig.ra sig.ra Sigg sigg sott Spett SS tec Ten ten trad Uff uff V.le Ved ved Vesc
  Vicepres
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  ago apr Art art artt ca Cap cap capp cfr co dic es fasc feb Fig fig figg gen giov giu lett lug
  lun mag Mar mar mart mer N n nn nov nr N° n° nº ott p Pag pag pagg par pp sab sec set sett sez
  tab tabb tav Tel tel ven Vol vol voll
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  a.C a.m d.C Ecc ecc etc ibid op.cit p.m S.n.c s.n.c S.p.A s.p.a S.r.l s.r.l seg segg ss
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  a ad adesso agli ai al alcune alcuni alla alle allo allora altri altro anche ancora anzi
  appena c' che chi ci ciò come con cosa così da dai dal dalla dalle degli dei del dell' della
  delle dello dentro di dietro dopo dove due dunque durante e egli entro era erano essa esse fra
  fu già gli grazie ha hanno i ieri il in infatti infine inoltre invece io l' la le lei li lo
  loro lui là ma mai me mentre mi mia mio molte molti ne negli nei nel nell' nella nelle nello
  nessuno niente no noi non nonostante nostra nostro né o oggi ogni oltre ora per perché perciò
  però più poi poiché presto prima qual qualcuno quale quali quando quanto quasi quella quelle
  quelli quello questa queste questi questo qui quindi se secondo sempre senza si sia solo sono
  spesso su sua sue sugli sui sul sulla sulle suo suoi sì tra tre tu tuttavia tutte tutti tutto
  un un' una uno verso voi è
`);

/** Italian. */
export const ITALIAN_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'it',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  anywhere: ANYWHERE,
  starters: STARTERS,
});
