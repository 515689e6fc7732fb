/** abbreviations of ordinary words, with and without figures → whole words. */
import { finalStop, textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import { sticky } from '../../../rules/sticky.ts';

/** Before a figure. */
const NUMBERED: Readonly<Record<string, string>> = {
  'n.': 'numero',
  'N.': 'numero',
  'nn.': 'numeri',
  'n°': 'numero',
  'N°': 'numero',
  nº: 'numero',
  'nr.': 'numero',
  'num.': 'numero',
  'pag.': 'pagina',
  'Pag.': 'pagina',
  'pagg.': 'pagine',
  'p.': 'pagina',
  'pp.': 'pagine',
  'art.': 'articolo',
  'Art.': 'articolo',
  'artt.': 'articoli',
  'Artt.': 'articoli',
  'cap.': 'capitolo',
  'Cap.': 'capitolo',
  'capp.': 'capitoli',
  'vol.': 'volume',
  'voll.': 'volumi',
  'c.': 'comma',
  'co.': 'comma',
  'par.': 'paragrafo',
  'fig.': 'figura',
  'Fig.': 'figura',
  'tab.': 'tabella',
  'tel.': 'telefono',
  'Tel.': 'telefono',
  'cell.': 'cellulare',
  'v.': 'versetto',
  'ca.': 'circa',
  'sez.': 'sezione',
  'col.': 'colonna',
  'max.': 'massimo',
  'min.': 'minimo',
  'mass.': 'massimo',
  'sent.': 'sentenza',
  'l. n.': 'legge numero',
  'L. n.': 'Legge numero',
  'ingr.': 'ingresso',
  'reg.': 'regolamento',
};

/** Anywhere. */
const WORDS: Readonly<Record<string, string>> = {
  'ecc.': 'eccetera',
  'Ecc.': 'eccetera',
  'etc.': 'eccetera',
  'a.C.': 'avanti Cristo',
  'd.C.': 'dopo Cristo',
  'a. C.': 'avanti Cristo',
  'd. C.': 'dopo Cristo',
  'ad es.': 'ad esempio',
  'p.es.': 'per esempio',
  'p. es.': 'per esempio',
  'P.es.': 'Per esempio',
  'per es.': 'per esempio',
  'es.': 'esempio',
  'cfr.': 'confronta',
  'Cfr.': 'Confronta',
  'c.d.': 'cosiddetto',
  'cd.': 'cosiddetto',
  'ca.': 'circa',
  'N.d.R.': 'nota della redazione',
  'n.d.r.': 'nota della redazione',
  'N.d.r.': 'nota della redazione',
  ndr: 'nota della redazione',
  Ndr: 'nota della redazione',
  NdR: 'nota della redazione',
  'N.B.': 'nota bene',
  'S.p.A.': 'S P A',
  'S.p.a.': 'S P A',
  's.p.a.': 'S P A',
  'S.r.l.': 'S R L',
  's.r.l.': 'S R L',
  'S.n.c.': 'S N C',
  's.n.c.': 'S N C',
  'F.lli': 'fratelli',
  'f.lli': 'fratelli',
  'sec.': 'secolo',
  'tel.': 'telefono',
  'Tel.': 'telefono',
  'cell.': 'cellulare',
  'trad.': 'traduzione',
  'ed.': 'edizione',
  'trim.': 'trimestre',
  'sem.': 'semestre',
  'red.': 'redazione',
  'segg.': 'seguenti',
  'ss.': 'seguenti',
  'gg.': 'giorni',
  'tot.': 'totale',
  'max.': 'massimo',
  'prov.': 'provincia',
  'd.lgs.': 'decreto legislativo',
  'D.lgs.': 'decreto legislativo',
  'D.Lgs.': 'decreto legislativo',
  'd. lgs.': 'decreto legislativo',
  'D. Lgs.': 'decreto legislativo',
  'd.l.': 'decreto legge',
  'D.L.': 'decreto legge',
  'd.p.r.': 'D P R',
  'D.P.R.': 'D P R',
  'd.P.R.': 'D P R',
  'rid.': 'ridotto',
  'Univ.': 'Università',
  'c.p.': 'codice penale',
  'c.c.': 'codice civile',
  'c.p.p.': 'codice di procedura penale',
  vs: 'contro',
  'vs.': 'contro',
  'lett.': 'lettera',
  'd.t.s.': 'dopo i tempi supplementari',
  'd.c.r.': 'dopo i calci di rigore',
  dts: 'dopo i tempi supplementari',
  dcr: 'dopo i calci di rigore',
  's.l.m.': 'sul livello del mare',
  'a/a': 'anno su anno',
  'a.d.': 'amministratore delegato',
  'Cost.': 'Costituzione',
  'cost.': 'costituzionale',
  'p.v.': 'prossimo venturo',
  'u.s.': 'ultimo scorso',
  'c.m.': 'corrente mese',
  'prob.': 'probabilità',
  'ingr.': 'ingresso',
  'mass.': 'massima',
  Cc: 'carabinieri',
  Gdf: 'Guardia di finanza',
  GdF: 'Guardia di finanza',
  vvf: 'vigili del fuoco',
  Vvf: 'vigili del fuoco',
  'lug.': 'luglio',
  'genn.': 'gennaio',
  'febb.': 'febbraio',
  'ott.': 'ottobre',
  'nov.': 'novembre',
  'dic.': 'dicembre',
};

/** Streets, before a name. */
const STREETS: Readonly<Record<string, string>> = {
  'p.za': 'piazza',
  'P.za': 'piazza',
  'p.zza': 'piazza',
  'P.zza': 'piazza',
  pza: 'piazza',
  'v.le': 'viale',
  'V.le': 'viale',
  'c.so': 'corso',
  'C.so': 'corso',
  'l.go': 'largo',
  'L.go': 'largo',
  'str.': 'strada',
  'loc.': 'località',
  'p.le': 'piazzale',
  'P.le': 'piazzale',
  'fraz.': 'frazione',
};

const WEEKDAYS: Readonly<Record<string, string>> = {
  lun: 'lunedì',
  mar: 'martedì',
  mer: 'mercoledì',
  gio: 'giovedì',
  ven: 'venerdì',
  sab: 'sabato',
  dom: 'domenica',
};
const WEEKDAY = Object.keys(WEEKDAYS).join('|');

/** Abbreviated words. */
export const WORD_RULES: readonly Rule[] = [
  {
    name: 'word-and-number',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<word>${anyWrittenWord(Object.keys(NUMBERED))}) ?(?=[-+−–]?\\d|[IVX]{1,5}(?!\\p{L})|n\\. ?\\d)`,
    ),
    rewrite: (match) => {
      const word = NUMBERED[match.groups!.word!]!;
      const isSeveral = /(?:^|[^\p{L}])(?:gli|degli|agli|negli|dagli|dei|nei|i) $/iu.test(
        textBefore(match, 7),
      );
      return `${isSeveral && word.endsWith('o') ? `${word.slice(0, -1)}i` : word} `;
    },
    examples: [
      ["l'art. 5, c. 2, a pag. 12", "l'articolo cinque, comma due, a pagina dodici"],
      ['la n. 1 e il n° 2', 'la numero uno e il numero due'],
      ['gli art. 2 e 3', 'gli articoli due e tre'],
    ],
  },
  {
    name: 'weekday',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d])(?<day>${WEEKDAY})\\.(?:(?= ?[-–/] ?(?:${WEEKDAY})\\.| (?:a|e|al) ` +
        `(?:${WEEKDAY})\\.|,? \\d{1,2}°? \\p{L}|,? (?:ore|dalle) | (?:chius[oi]|apert[oi]))|` +
        `(?<=(?:${WEEKDAY})\\.(?: ?[` +
        `-–/] ?| (?:a|e|al) )(?:${WEEKDAY})\\.))`,
      'i',
    ),
    rewrite: ({ groups }) => WEEKDAYS[groups!.day!.toLowerCase()],
    examples: [['lun.-ven., 9-17', 'lunedì-venerdì, nove-diciassette']],
  },
  {
    name: 'street',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<street>${anyWrittenWord(Object.keys(STREETS))}) ` +
        `(?=\\p{Lu}|[IVX\\d]|d(?:el|ella|ello|ei|egli|elle|i) \\p{Lu}|dell['’])`,
    ),
    rewrite: ({ groups }) => `${STREETS[groups!.street!]} `,
    examples: [['in p.za Grande', 'in piazza Grande']],
  },
  {
    name: 'law-letter',
    starts: ['word'],
    first: 'L',
    pattern: sticky(
      '(?<=\\b(?:[Ll]a|[Dd]ella|[Aa]lla|[Dd]alla|[Nn]ella|ex) )L\\. ?(?=(?:n\\. ?)?\\d)',
    ),
    rewrite: () => 'legge ',
    examples: [['la L. 104/92', 'la legge centoquattro del novantadue']],
  },
  {
    name: 'letter-of-law',
    starts: ['word'],
    first: 'l',
    pattern: sticky('(?<![\\p{L}\\d])(?:lett\\.|lettera) (?<letter>[a-z])\\)?(?![\\p{L}\\d])'),
    rewrite: ({ groups }) => `lettera ${groups!.letter!.toUpperCase()}`,
    examples: [['alla lett. b)', 'alla lettera B']],
  },
  {
    name: 'abbreviation',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<word>${anyWrittenWord(Object.keys(WORDS))})(?![\\p{L}\\d]|\\.\\p{L})`,
    ),
    rewrite: (match, context) => WORDS[match.groups!.word!]! + finalStop(match, context),
    examples: [
      ['mele, pere, ecc. Poi', 'mele, pere, eccetera. Poi'],
      ['nel 44 a.C., Cesare', 'nel quarantaquattro avanti Cristo, Cesare'],
    ],
  },
];

/** Lower-case words that these rules begin with. */
export const WORD_OPENERS: readonly string[] = [
  ...Object.keys(WORDS),
  ...Object.keys(STREETS),
  'n',
  'lettera',
  'per',
  'ad',
].map((word) => /^\p{L}+/u.exec(word)![0].toLowerCase());

/** Abbreviations that must never reach a voice, with their stops. */
export const NEVER_SPOKEN: readonly string[] = [
  'ecc.',
  'a.C.',
  'd.C.',
  'dott.',
  'dott.ssa',
  'prof.',
  'sig.ra',
  'art.',
  'pag.',
];
