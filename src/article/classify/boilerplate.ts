/**
 * the lines of an article that are read → its company's boilerplate: about the company, contacts,
 * forward-looking statements.
 */
import { anyOf, caseless } from '../../_internal/any-of.ts';

/** A line that is read. */
export type ReadLine = {
  /** Its index in the article. */
  readonly index: number;
  readonly kind: string;
  readonly text: string;
  readonly words: number;
};

/** Longest label of a section, in words. */
const LONGEST_LABEL = 12;

/** Longest line of a press contact, in words; a longer one is text again. */
const LONGEST_CONTACT = 30;

/** Least share of the words before the first such section. */
const EARLIEST = 0.3;

/** Fewest different signs of an announcement. */
const FEWEST_SIGNS = 2;

/** Press contacts. */
const CONTACT = caseless(
  '^' +
    anyOf([
      '(?:(?:media|press|news|investors?|analysts?|public|corporate|pr)(?: (?:and|&) | ?/ ?| )?){1,3}' +
        '(?:relations )?(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies))',
      'investor relations',
      'contacts?(?: for (?:the )?(?:media|press|journalists|investors))?',
      'for (?:more|further|additional) information,? (?:please )?contact',
      'notes? (?:to|for) editors?',
      'pressekontakt',
      'contacts? presse',
      'contacto de prensa',
      'contatti? stampa',
      'kontakt (?:dla mediów|prasowy)',
      'контакти? для (?:преси|змі|медіа)',
    ]) +
    '(?:[:,(–-].{0,60})?$',
);

/** Forward-looking statements. */
const FORECASTS = caseless(
  '^' +
    anyOf([
      '(?:cautionary|special) (?:statement|note|language)s? .{0,40}forward[- ]looking.{0,40}',
      '(?:(?:note|caution) (?:on|about|regarding|concerning) )?forward[- ]looking (?:statements?|information).{0,40}',
      'safe harbou?r.{0,60}',
      'zukunftsgerichtete aussagen.{0,40}',
      'déclarations prospectives.{0,40}',
    ]) +
    '$',
);

/** A paragraph of them without a label. */
const FORECAST_PARAGRAPH =
  /forward[- ]looking statements?\b[^]*(?:within the meaning of|securities litigation reform act|risks and uncertainties|actual results)/i;

/** About the company. */
const ABOUT = new RegExp(
  '^' +
    anyOf([
      '[Aa]bout',
      '[Üü]ber',
      "[Àà] propos d(?:e |[’'])",
      '[Aa]cerca de',
      '[Ss]obre',
      '[Ii]nformazioni su',
      '[Пп]ро',
    ]) +
    ' ?(\\p{Lu}[^.!?]{1,80}?):?$',
  'u',
);

/** Press release services, and end marks. */
const SERVICE =
  /(?:\/PRNewswire\/|\(?\b(?:business wire|globe ?newswire|accesswire|newsfile corp\.?)\b\)?|\bPRNewswire\b).{0,20}[-–—]/i;
const END_MARK = /^(?:#{3}|# # #|[-–— ]*(?:ends?|ende|fin|30)[-–— ]*|SOURCE:? \p{Lu}.{1,80})$/iu;

/** How long a release is, for editors. */
const COUNT = /^\(?word ?count\s?:?\s?[\d,.]+(?: words)?\)?$/i;

/** Labels above a release, which are not its headline. */
const RELEASE = caseless(
  '^' +
    anyOf([
      '(?:for )?immediate release',
      '(?:press|news|media) (?:release|statement|notice)',
      'embargoed?\\b.{0,60}',
      '(?:presse|medien)mitteilung',
      'communiqué de presse',
      'comunicado de prensa',
      'comunicado à imprensa',
      'comunicato stampa',
      'persbericht',
      'pressmeddelande',
      'informacja prasowa',
      'пресс-релиз',
      'прес-реліз',
    ]) +
    '[:.!]?$',
);

/** Whether it is a label above an announcement, such as “For immediate release”. */
export function isReleaseLabel(text: string): boolean {
  return RELEASE.test(text);
}

/** What a label opens. */
type Sign = 'contact' | 'forecasts' | 'about' | 'service' | 'end' | 'count' | 'release';

/** Signs that do not open a section of boilerplate. */
const OPEN_NOTHING: ReadonlySet<Sign> = new Set(['service', 'release']);

/** How `findBoilerplate` takes its lines. */
export type BoilerplateOptions = {
  /** Whether they are an author's own text, of which nothing is skipped before a mark of its end. @default false */
  readonly isAuthored?: boolean;
};

/**
 * Boilerplate lines by index, the first of each run and those after it, and the labels above a release; none with fewer
 * than two signs of an announcement.
 */
export function findBoilerplate(
  lines: readonly ReadLine[],
  { isAuthored = false }: BoilerplateOptions = {},
): ReadonlyMap<number, 'first' | 'next'> {
  const signs = lines.map((line, index) => signOf(line, lines[index + 1]));
  const found = new Set(signs.filter((sign) => sign !== undefined));
  const end = signs.indexOf('end');
  if (found.size < FEWEST_SIGNS || (isAuthored && end < 0)) return new Map();
  const total = lines.reduce((sum, { words }) => sum + words, 0);
  const chosen = new Map<number, 'first' | 'next'>();
  let [before, open]: [number, Sign | undefined] = [0, undefined];
  lines.forEach((line, index) => {
    const isLate = before >= EARLIEST * total && (!isAuthored || index >= end);
    const sign = isLate ? signs[index] : undefined;
    const isBehind = open !== undefined;
    if (sign !== undefined && !OPEN_NOTHING.has(sign)) open = sign;
    else if (!goesOn(line, open)) open = undefined;
    if (open !== undefined) chosen.set(line.index, isBehind ? 'next' : 'first');
    else if (signs[index] === 'release' && before < EARLIEST * total)
      chosen.set(line.index, 'first');
    before += line.words;
  });
  return chosen;
}

/** Whether a line without a sign belongs to the section that is open. */
function goesOn({ kind, words }: ReadLine, open: Sign | undefined): boolean {
  if (open === undefined || kind === 'heading' || kind === 'table') return false;
  return open === 'about' || open === 'forecasts' || words <= LONGEST_CONTACT;
}

function signOf(line: ReadLine, next: ReadLine | undefined): Sign | undefined {
  const { text, words } = line;
  if (SERVICE.test(text.slice(0, 200))) return 'service';
  if (FORECAST_PARAGRAPH.test(text)) return 'forecasts';
  if (words > LONGEST_LABEL) return undefined;
  if (END_MARK.test(text)) return 'end';
  if (COUNT.test(text)) return 'count';
  if (RELEASE.test(text)) return 'release';
  if (CONTACT.test(text)) return 'contact';
  if (FORECASTS.test(text)) return 'forecasts';
  return isAboutCompany(line, next) ? 'about' : undefined;
}

/** “About Acme” above a paragraph that begins with the name. */
function isAboutCompany({ text }: ReadLine, next: ReadLine | undefined): boolean {
  const name = ABOUT.exec(text)?.[1];
  const [first = ''] =
    name?.split(/[\s,:]+/u).filter((word) => word.length > 2 || word === name) ?? [];
  return first !== '' && (next?.text.slice(0, 80).includes(first) ?? false);
}
