/** short words before a number, `Nr. 5`, `§ 3 Abs. 2` → German words. */
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { spellOut } from '../words/letters.ts';
import { abbreviationsRule } from './abbreviation.ts';

const NUMBERED: readonly (readonly [written: string, said: string])[] = [
  ['Nr.', 'Nummer'],
  ['Nrn.', 'Nummern'],
  ['Abs.', 'Absatz'],
  ['Art.', 'Artikel'],
  ['Ziff.', 'Ziffer'],
  ['Buchst.', 'Buchstabe'],
  ['lit.', 'Buchstabe'],
  ['Rn.', 'Randnummer'],
  ['Rz.', 'Randziffer'],
  ['S.', 'Seite'],
  ['Bd.', 'Band'],
  ['Kap.', 'Kapitel'],
  ['Abb.', 'Abbildung'],
  ['Tab.', 'Tabelle'],
  ['Fig.', 'Figur'],
  ['Kl.', 'Klasse'],
  ['Tel.', 'Telefon'],
  ['Tel.:', 'Telefon:'],
  ['Az.', 'Aktenzeichen'],
  ['Az.:', 'Aktenzeichen:'],
  ['Jg.', 'Jahrgang'],
  ['Lfg.', 'Lieferung'],
  ['Pos.', 'Position'],
  ['Op.', 'Opus'],
  ['op.', 'Opus'],
  ['Bj.', 'Baujahr'],
  ['Whg.', 'Wohnung'],
  ['Zi.', 'Zimmer'],
  ['vol.', 'Volumen'],
  ['Gl.', 'Gleis'],
  ['Drs.', 'Drucksache'],
  ['BT-Drs.', 'Bundestagsdrucksache'],
  ['BR-Drs.', 'Bundesratsdrucksache'],
  ['LT-Drs.', 'Landtagsdrucksache'],
];

/** Laws by their initials; voices say those without a vowel by their letters anyway. */
const LAW =
  `(?<law>StGB|StPO|BGB|GG|ZPO|HGB|SGB|AufenthG|AsylG|BImSchG|IfSG|EStG|UStG|AO|StVO|StVG|InsO` +
  `|VwGO|VwVfG|BauGB|KSchG|TzBfG|ArbZG|BetrVG|TVG|AGG|DSGVO|UrhG|UWG|GWB|ABGB|OR|ZGB|BV|B-VG` +
  `|StGG|EMRK|AEUV|EUV)`;

const LAW_NAMES: Readonly<Record<string, string>> = {
  GG: 'Grundgesetz',
  AufenthG: 'Aufenthaltsgesetz',
  AsylG: 'Asylgesetz',
  IfSG: 'Infektionsschutzgesetz',
  EStG: 'Einkommensteuergesetz',
  UStG: 'Umsatzsteuergesetz',
  BauGB: 'Baugesetzbuch',
  InsO: 'Insolvenzordnung',
  KSchG: 'Kündigungsschutzgesetz',
  ArbZG: 'Arbeitszeitgesetz',
  UrhG: 'Urheberrechtsgesetz',
  BetrVG: 'Betriebsverfassungsgesetz',
};

/** Numbered words. */
export const NUMBERED_RULES: readonly Rule[] = [
  {
    name: 'paragraph',
    starts: ['sign'],
    first: '§',
    pattern: sticky('(?<signs>§{1,3}) ?(?=[\\p{L}\\d])'),
    rewrite: ({ groups, input, index }) => {
      const gap = /[\p{L}\d]/u.test(input[index - 1] ?? '') ? ' ' : '';
      return `${gap}${groups!.signs!.length > 1 ? 'Paragrafen' : 'Paragraf'} `;
    },
    examples: [
      ['nach § 5 Abs. 2', 'nach Paragraf fünf Absatz zwei'],
      ['§§ 3, 4 BGB', 'Paragrafen drei, vier BGB'],
    ],
  },
  {
    name: 'following-paragraphs',
    starts: ['word'],
    first: 'f',
    pattern: sticky('(?<=\\d[a-z]? ?)(?<many>ff?)(?:\\.|(?![\\p{L}\\d]))'),
    rewrite: (match, context) => {
      const stop = match[0].endsWith('.') && context.endsSentence(match.index + match[0].length);
      const gap = /\d/.test(match.input[match.index - 1] ?? '') ? ' ' : '';
      return `${gap}${match.groups!.many === 'ff' ? 'fortfolgende' : 'folgende'}${stop ? '.' : ''}`;
    },
    examples: [
      ['Seite 12 f. und 30 ff. lesen', 'Seite zwölf folgende und dreißig fortfolgende lesen'],
    ],
  },
  {
    name: 'law',
    starts: ['word'],
    pattern: sticky(`(?<=\\d[a-z]?\\.? )${LAW}(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => {
      const { law } = groups!;
      const name = LAW_NAMES[law!];
      if (name !== undefined) return name;
      return /\p{Ll}/u.test(law!) ? spellOut(law!.toUpperCase()) : undefined;
    },
    examples: [
      ['Art. 5 GG', 'Artikel fünf Grundgesetz'],
      ['§ 211 StGB', 'Paragraf zweihundertelf S-T-G-B'],
    ],
  },
  {
    name: 'number-sign',
    starts: ['sign'],
    first: '#№',
    pattern: sticky('(?<![\\p{L}\\d&])[#№] ?(?=\\d)'),
    rewrite: () => 'Nummer ',
    examples: [['Folge #12', 'Folge Nummer zwölf']],
  },
  abbreviationsRule(NUMBERED, {
    name: 'numbered-word',
    before: '(?= ?(?:\\(?[\\d+]|[IVXLC]+(?!\\p{L})|[a-z](?!\\p{L})))',
    examples: [
      ['Nr. 5 lebt', 'Nummer fünf lebt'],
      ['Art. 3 Abs. 1', 'Artikel drei Absatz eins'],
      ['auf S. 12', 'auf Seite zwölf'],
    ],
  }),
];
