/** Roman numerals → German words: with an article for rulers, a cardinal for everything else. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { romanValue } from '../../../rules/roman-value.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { caseAfter, wordBefore } from '../grammar/agreement.ts';
import { wordsOf } from '../../../language.ts';
import { cardinal, ordinal } from '../figures/number-words.ts';

/** Names of women who ruled. */
const QUEENS = new Set(
  wordsOf(`
    Elisabeth Elizabeth Katharina Margrethe Margarethe Maria Christina Anna Beatrix Wilhelmina
    Isabella Johanna Kleopatra Mary Viktoria Victoria Theresia
  `),
);

/** Names of men who ruled; only after them a numeral without a stop is an ordinal. */
const KINGS = new Set(
  wordsOf(`
    Karl Friedrich Wilhelm Ludwig Heinrich Otto Franz Joseph Josef Leopold Ferdinand Maximilian
    Rudolf Albrecht Konrad Philipp Georg Eduard Jakob Richard Johann Johannes Paul Pius Leo Benedikt
    Gregor Urban Innozenz Klemens Clemens Alexander Nikolaus Peter Iwan Zar Louis Napoleon Charles
    Henry James William Edward George Felipe Juan Carlos Gustav Adolf Christian Harald Olav Haakon
    Carl Albert Baudouin Umberto Viktor Emanuel Victor August Ernst Sigismund Ramses Xerxes Dareios
    Darius Ptolemaios Bonifatius Sixtus Julius Hadrian Franziskus Johann Abdullah Hussein Mohammed
    Faruk Selim Mehmed Murad Süleyman Theodosius Justinian Konstantin Basileios Alfons Sancho Pedro
    João Manuel Sebastian Stephan István Bela Wenzel Władysław Kasimir Sigmund Boleslaw Erich Knut
    Waldemar Magnus Wladimir Friedrich-Wilhelm
  `),
);

/** Before a numeral that counts. */
const COUNTED = anyIn(`
  [Kk]apitel Kap\\. [Tt]eil Band Bd\\. Akt Szene Artikel Art\\. Stufe Phase Klasse Typ Kategorie
  Abschnitt Buch Division Gruppe Liga Staffel Hartz SGB Grad Ebene Tabelle Anhang Lektion Satz
  Weltkrieg Modul Protokoll Kammer Senat Level Rocky Rom Vatikanum Landesliga Bezirksliga
  Kreisliga Nummer Nr\\. Zone
`);

const FORMS: Readonly<Record<'m' | 'f', Readonly<Record<string, string>>>> = {
  m: { n: 'der', a: 'den', d: 'dem', g: 'des' },
  f: { n: 'die', a: 'die', d: 'der', g: 'der' },
};

/** Whether a name is in the genitive: `Karls V.`, `Ludwigs XIV.`. */
function ownerOf(name: string): string | undefined {
  const bare = name.replace(/s$/, '');
  return name.endsWith('s') && (KINGS.has(bare) || QUEENS.has(bare)) ? bare : undefined;
}

const TITLES = new RegExp(
  `${anyIn(`
  König Königin Kaiser Kaiserin Papst Papstes Königs Kaisers Zar Zarin Zaren Prinz Fürst Herzog
  Großherzog Kurfürst Sultan Pharao Schah Patriarch Queen King Erzherzog Landgraf Markgraf Graf
`)} $`,
  'u',
);

/** The words before a name and its title, for its case. */
function caseOf(before: string): 'n' | 'a' | 'd' | 'g' {
  const withoutTitle = before.replace(TITLES, '');
  const bare = withoutTitle.replace(/(?:\p{Lu}\p{L}+[ -]){1,3}$/u, '').replace(TITLES, '');
  for (const text of [withoutTitle, bare]) {
    const found = caseAfter(text);
    if (found !== 'n') return found;
    if (/^(?:des|der)$/.test(wordBefore(text))) return 'g';
    if (/^(?:dem|vom|zum|am|beim|im)$/.test(wordBefore(text))) return 'd';
    if (wordBefore(text) === 'den') return 'a';
  }
  return 'n';
}

function ruler(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { name, numeral, stop } = match.groups!;
  const value = romanValue(numeral!);
  if (value === undefined || value > 40) return undefined;
  const owner = ownerOf(name!);
  const isKnown = owner !== undefined || KINGS.has(name!) || QUEENS.has(name!);
  const before = textBefore(match, 64).slice(0, -name!.length - 1);
  const isTitled = TITLES.test(before) || TITLES.test(before.replace(/\p{Lu}\p{L}+ $/u, ''));
  if (stop === undefined ? !isKnown || numeral!.length < 2 : !isKnown && !isTitled)
    return undefined;
  const isEnd = stop !== undefined && context.endsSentence(endOf(match));
  const isQueen =
    QUEENS.has(owner ?? name!) || /(?:in|Queen) $/.test(TITLES.exec(before)?.[0] ?? '');
  const asked = owner === undefined ? caseOf(before) : 'g';
  const gender = isQueen ? 'f' : 'm';
  const isWeak = asked === 'n' || (gender === 'f' && asked === 'a');
  const said = ordinal(String(value), isWeak ? 'e' : 'en');
  const gap = /^\p{L}/u.test(textBehind(match, 1)) ? ' ' : '';
  return `${FORMS[gender][asked]} ${said.slice(0, 1).toUpperCase()}${said.slice(1)}${isEnd ? '.' : ''}${gap}`;
}

/** Roman numerals. */
export const ROMAN_RULES: readonly Rule[] = [
  {
    name: 'ruler',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      '(?<=(?<![\\p{L}\\p{N}-])(?<name>\\p{Lu}\\p{L}{2,14}) )(?<numeral>[IVX]{1,6})(?<stop>\\.)?(?![\\p{L}\\d.]|-\\p{L})',
    ),
    rewrite: ruler,
    examples: [
      ['Karl V. dankte ab.', 'Karl der Fünfte dankte ab.'],
      ['Unter Ludwig XIV. gebaut', 'Unter Ludwig dem Vierzehnten gebaut'],
      ['Königin Elisabeth II. starb.', 'Königin Elisabeth die Zweite starb.'],
      ['das Heer Karls V.', 'das Heer Karls des Fünften.'],
      ['Papst Johannes Paul II. kam', 'Papst Johannes Paul der Zweite kam'],
    ],
  },
  {
    name: 'roman-number',
    starts: ['word'],
    first: 'IVXLC',
    pattern: sticky(
      `(?<=(?<![\\p{L}])${COUNTED} )(?<numeral>[IVXLC]{1,7})(?<letter>[a-z])?(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => {
      const value = romanValue(groups!.numeral!);
      if (value === undefined) return undefined;
      return `${cardinal(String(value))}${groups!.letter === undefined ? '' : ` ${groups!.letter}`}`;
    },
    examples: [
      ['Kapitel IV', 'Kapitel vier'],
      ['nach Hartz IV', 'nach Hartz vier'],
    ],
  },
  {
    name: 'roman-number-behind-name',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      '(?<=\\p{Ll}{2}(?:-| ))(?<numeral>I{2,3}|I[VX]|VI{1,3}|X{2,3}|X{1,3}(?:I{1,3}|I?V|IX|VI{1,3}))(?![\\p{L}\\d.]|[-/]\\p{Lu}\\p{Lu})',
    ),
    rewrite: (match) => {
      const value = romanValue(match.groups!.numeral!);
      const isName = /\p{Lu}[\p{L}]+[ -]$/u.test(textBefore(match, 24));
      return value === undefined || !isName ? undefined : cardinal(String(value));
    },
    examples: [['Bayern II gegen Ulm', 'Bayern zwei gegen Ulm']],
  },
];
