/** abbreviations of ordinary words, with and without figures → whole words. */
import type { Rule } from '../../../rules/rule.ts';
import { endOf, finalStop, textBefore } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';

/** Before a figure. */
const NUMBERED: Readonly<Record<string, string>> = {
  'p.': 'page',
  'pp.': 'pages',
  'art.': 'article',
  'Art.': 'article',
  'chap.': 'chapitre',
  'Chap.': 'chapitre',
  'ch.': 'chapitre',
  'vol.': 'volume',
  'Vol.': 'volume',
  't.': 'tome',
  'T.': 'tome',
  'al.': 'alinéa',
  'alin.': 'alinéa',
  'fig.': 'figure',
  'Fig.': 'figure',
  'tab.': 'tableau',
  'no.': 'numéro',
  'No.': 'numéro',
  'num.': 'numéro',
  'tél.': 'téléphone',
  'Tél.': 'téléphone',
  'Tel.': 'téléphone',
  'éd.': 'édition',
  'env.': 'environ',
  'Env.': 'Environ',
  'v.': 'verset',
  'dép.': 'départementale',
  'rés.': 'résolution',
  'max.': 'maximum',
  'min.': 'minimum',
};

/** Anywhere. */
const WORDS: Readonly<Record<string, string>> = {
  'etc.': 'et cetera',
  'etc…': 'et cetera',
  'p. ex.': 'par exemple',
  'p.ex.': 'par exemple',
  'c.-à-d.': "c'est-à-dire",
  'c.à.d.': "c'est-à-dire",
  'c-à-d': "c'est-à-dire",
  'cf.': 'confer',
  'Cf.': 'Confer',
  'av. J.-C.': 'avant Jésus-Christ',
  'av. J-C': 'avant Jésus-Christ',
  'av. JC': 'avant Jésus-Christ',
  'apr. J.-C.': 'après Jésus-Christ',
  'ap. J.-C.': 'après Jésus-Christ',
  'ap. JC': 'après Jésus-Christ',
  'J.-C.': 'Jésus-Christ',
  'env.': 'environ',
  'Env.': 'Environ',
  'É.-U.': 'États-Unis',
  'E.-U.': 'États-Unis',
  'R.-U.': 'Royaume-Uni',
  'N.-D.': 'Notre-Dame',
  'Q.-G.': 'Q G',
  'P.-S.': 'post-scriptum',
  'P.-D.G.': 'P D G',
  'p.-d.g.': 'P D G',
  'N.D.L.R.': 'note de la rédaction',
  'n.d.l.r.': 'note de la rédaction',
  NDLR: 'note de la rédaction',
  ndlr: 'note de la rédaction',
  Cie: 'compagnie',
  'Cie.': 'compagnie',
  Ltée: 'limitée',
  vs: 'contre',
  'vs.': 'contre',
  'tél.': 'téléphone',
  'Tél.': 'téléphone',
  'hab.': 'habitants',
  'dir.': 'direction',
  'trad.': 'traduction',
  'coll.': 'collection',
  'éd.': 'édition',
  'ex.': 'exemple',
  'Ex.': 'Exemple',
  'max.': 'maximum',
  'min.': 'minimum',
  'dép.': 'département',
  'dépt.': 'département',
  'réf.': 'référence',
  'resp.': 'responsable',
  'suiv.': 'suivants',
  'ibid.': 'ibidem',
  'janv.': 'janvier',
  'févr.': 'février',
  'avr.': 'avril',
  'juil.': 'juillet',
  'oct.': 'octobre',
  'nov.': 'novembre',
  'déc.': 'décembre',
  't.a.b.': 'tirs au but',
  'a.p.': 'après prolongation',
  's.p.': 'sur penalty',
  'c.s.c.': 'contre son camp',
  'tlj sf': 'tous les jours sauf',
  tlj: 'tous les jours',
  't.l.j. sf': 'tous les jours sauf',
  't.l.j.': 'tous les jours',
  'rens.': 'renseignements',
  'Rens.': 'Renseignements',
  'rés.': 'réservations',
  'Rés.': 'Réservations',
  'Résa.': 'Réservations',
  'ét.': 'étage',
  'Rép.': 'République',
  'S.-E.': 'sud-est',
  'S.-O.': 'sud-ouest',
  'N.-E.': 'nord-est',
  'N.-O.': 'nord-ouest',
  'arr.': 'arrondissement',
  'réserv.': 'réservations',
  'Réserv.': 'Réservations',
  'alt.': 'altitude',
  'trim.': 'trimestre',
  svp: "s'il vous plaît",
};

/** Streets, before a name. */
const STREETS: Readonly<Record<string, string>> = {
  'av.': 'avenue',
  'Av.': 'avenue',
  'ave.': 'avenue',
  bd: 'boulevard',
  Bd: 'boulevard',
  'bd.': 'boulevard',
  'Bd.': 'boulevard',
  bld: 'boulevard',
  'bld.': 'boulevard',
  'Bld.': 'boulevard',
  'boul.': 'boulevard',
  'Boul.': 'boulevard',
  'pl.': 'place',
  'Pl.': 'place',
  'fg.': 'faubourg',
  fg: 'faubourg',
  fbg: 'faubourg',
  'rte.': 'route',
  rte: 'route',
  'chem.': 'chemin',
  'imp.': 'impasse',
  'r.': 'rue',
};

const WEEKDAYS: Readonly<Record<string, string>> = {
  lun: 'lundi',
  mar: 'mardi',
  mer: 'mercredi',
  jeu: 'jeudi',
  ven: 'vendredi',
  sam: 'samedi',
  dim: 'dimanche',
};
const WEEKDAY = Object.keys(WEEKDAYS).join('|');

/** Abbreviated words. */
export const WORD_RULES: readonly Rule[] = [
  {
    name: 'word-and-number',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<word>${anyWrittenWord(Object.keys(NUMBERED))}) ?(?=[\\dLRDAIVX+` +
        '(])(?=\\d|\\(?\\+?\\d|[LRDA]\\.? ?\\d|[IVX]{1,5}(?!\\p{L}))',
    ),
    rewrite: (match) => {
      const word = NUMBERED[match.groups!.word!]!;
      const isSeveral =
        /\b(?:les|des|aux|ces) $/i.test(textBefore(match, 4)) && !word.endsWith('s');
      return `${word}${isSeveral ? 's' : ''} `;
    },
    examples: [
      ['art. 5, al. 2, p. 12', 'article cinq, alinéa deux, page douze'],
      ['env. 200 élus', 'environ deux cents élus'],
      ['les art. 2 à 5', 'les articles deux à cinq'],
    ],
  },
  {
    name: 'weekday',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d])(?<day>${WEEKDAY})\\.(?:(?= ?[-–/] ?(?:${WEEKDAY})\\.| (?:au|et|à) ` +
        `(?:${WEEKDAY})\\.|,? \\d{1,2}(?:er)?(?: \\p{L}|[,;)])|,? (?:de )?\\d{1,2} ?h| (?:fermé|ouvert))|(?<=(?:` +
        `${WEEKDAY})\\.(?: ?[-–/] ?| (?:au|et|à) )(?:${WEEKDAY})\\.))`,
      'i',
    ),
    rewrite: ({ groups }) => WEEKDAYS[groups!.day!.toLowerCase()],
    examples: [
      ['du lun. au ven. de 9 h à 17 h', 'du lundi au vendredi de neuf heures à dix-sept heures'],
    ],
  },
  {
    name: 'street',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<street>${anyWrittenWord(Object.keys(STREETS))}) (?=\\p{Lu}` +
        "\\p{Ll}|(?:de|du|des|d'|de la|de l') ?\\p{Lu})",
    ),
    rewrite: ({ groups }) => `${STREETS[groups!.street!]} `,
    examples: [['au 3, bd Voltaire', 'au trois, boulevard Voltaire']],
  },
  {
    name: 'before-tax',
    starts: ['word'],
    first: 'HT',
    pattern: sticky('(?<=(?:€|euros?|francs?|[Mk]€) )(?<tax>HT|TTC)(?![\\p{L}\\d])'),
    rewrite: ({ groups }) => (groups!.tax === 'HT' ? 'hors taxes' : 'toutes taxes comprises'),
    examples: [['pour 50 € HT', 'pour cinquante euros hors taxes']],
  },
  {
    name: 'september',
    starts: ['word'],
    first: 's',
    // Elsewhere it is the number seven at the end of a sentence.
    pattern: sticky(
      "(?<=\\b(?:[Ee]n|[Dd]epuis|[Ff]in|[Dd]ébut|[Dd]ès|d'ici|jusqu'en|mi)[ -])sept\\.(?= \\p{Ll})",
    ),
    rewrite: () => 'septembre',
    examples: [['fin sept. dernier', 'fin septembre dernier']],
  },
  {
    name: 'abbreviation',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<word>${anyWrittenWord(Object.keys(WORDS))})(?![\\p{L}\\d]|\\.\\p{L})`,
    ),
    rewrite: (match, context) => {
      const { word } = match.groups!;
      // A sentence that ends with a word that is one of them too: `… de son ex.`
      if (/^(?:min|max|ex)\.$/i.test(word!) && context.endsSentence(endOf(match))) return undefined;
      return WORDS[word!]! + finalStop(match, context);
    },
    examples: [
      ['des pommes, etc. Puis', 'des pommes, et cetera. Puis'],
      ['en 52 av. J.-C., César', 'en cinquante-deux avant Jésus-Christ, César'],
      ['Blanc & Cie', 'Blanc et compagnie'],
    ],
  },
];

/** Lower-case words that these rules begin with. */
export const WORD_OPENERS: readonly string[] = [...Object.keys(WORDS), ...Object.keys(STREETS)].map(
  (word) => /^\p{L}+/u.exec(word)![0].toLowerCase(),
);

/** Abbreviations that must never reach a voice, with their stops. */
export const NEVER_SPOKEN: readonly string[] = [
  'etc.',
  'p. ex.',
  'c.-à-d.',
  'cf.',
  'av. J.-C.',
  'apr. J.-C.',
  'Mme',
  'MM.',
  'Mlle',
  'Mgr',
];
