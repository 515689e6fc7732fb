/** Spanish: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  Alfz Alm Arq Av av Avda Bco Blvd Brig Cap Cdad Cmdte Cnel Col Comdte Comte Ctro Cía D Dn Dpto
  Dr Dra Dres Dto Dña Edo EE Emmo Excma Excmo Exma Exmo Fdo Fr Gob Gobno Gral Hna Hno Hnos Ilma
  Ilmo Ing Inga Insp Jr Lda Ldo Lic Mag Mons Mr Mrs Mt Mtra Mtro Ob P.ej p.ej Pbro Pcia Pdta
  Pdte Presb Prof Profa Prov Rev Rvda Rvdo S.A.R S.E S.M S.S Sdad Sgto Sr Sra Sras Sres Srta St
  Sta Sto Subtte Tcnel Tte Ud Uds Univ urb v.gr Vd Vda vda Vds vs
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  abr ago Apdo apdo aprox aptdo Art art arts c Cap cap caps cf Cl Cra dic dom ed ene esc expte
  Ext ext Fax feb Fig fig figs jue jul jun km lun Mar mier mié n No nov N° n° Nº nº Núm núm núms
  oct p pp Pág pág págs párr párrf párrs Ref s sep sept sáb t Tel tel tít vie Vol vol vols
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  a.C a.m AA.VV CC.OO d.C DD.HH EE.UU etc FF.AA JJ.OO Ltda m.n p.m S.A S.L S.R.L ss
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  a además ahora al algo alguien alguna algunas algunos algún allí ambos ante antes aquel
  aquella aquí así aunque ayer aún bajo bien cada casi como con contra cual cualquier cuando
  cuándo cómo de del desde después donde dos durante dónde e el ella ellas ello ellos en
  entonces entre era es esa esas ese eso esos esta estas este esto estos está están fue gracias
  había hace hacia han hasta hay hoy incluso la las le les lo los luego me mediante mi mientras
  mis muchas mucho muchos muy más nada nadie ni ninguna ningún no nos nosotros nuestra nuestro
  nunca o otra otras otro otros para pero poco por porque primero pues que quien quienes quizá
  quizás quién qué se según ser si siempre sin sino sobre solo son su sus sí sólo también
  tampoco tan tanto todas todavía todo todos tras tres tu tú un una unas uno unos usted varios y
  ya yo él
`);

/** Spanish. */
export const SPANISH_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'es',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  anywhere: ANYWHERE,
  starters: STARTERS,
});
