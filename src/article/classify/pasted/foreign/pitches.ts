/**
 * the paragraphs of a pasted page → those that are parts of the page by how they stand together: an offer above its button, a
 * command that ends a section, prices of shops, sentences of one make about what is sold, a directory of links.
 */
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { anyOf, caseless } from '../../../../_internal/any-of.ts';
import type { Piece } from '../measure.ts';

/** The rules of such paragraphs, by index. */
export function pitchesOf(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const prices = pricesOf(pieces);
  const templates = templatesOf(pieces);
  const isCommanding = pieces.filter((_piece, at) => isHeadingCommand(pieces, at)).length >= SERIES;
  pieces.forEach((piece, index) => {
    if (prices.has(index)) found.set(index, 'call-to-action');
    if (!isCommanding && isEndCommand(pieces, index)) found.set(index, 'read-more');
    if (isButton(piece))
      for (const at of offerAbove(pieces, index)) found.set(at, 'call-to-action');
    if (isTemplate(piece, templates)) found.set(index, 'call-to-action');
  });
  for (const index of soldAt(pieces)) found.set(index, 'call-to-action');
  for (const index of directoriesOf(pieces)) found.set(index, 'related');
  return found;
}

/** Verbs of links. */
const COMMAND = new RegExp(
  `^${anyOf([
    'Access',
    'Book',
    'Browse',
    'Calculate',
    'Check(?: out)?',
    'Compare',
    'Contact',
    'Discover',
    'Do a quick',
    'Download',
    'Explore',
    'Find(?: out)?',
    'Follow our',
    'Get',
    'Join',
    'Learn',
    'Listen to',
    'Meet',
    'Read',
    'Register',
    'Request',
    'Schedule',
    'See(?: how)?',
    'Shop',
    'Start',
    'Take',
    'Talk to',
    'Try',
    'Use our',
    'View',
    'Visit',
    'Watch',
  ])} (?=\\p{L})`,
  'u',
);

/** Length of a link in words, and how many commands above running text are a page's way of heading its sections. */
const [FEWEST, MOST, SERIES] = [3, 16, 3] as const;

/** Whether a text begins with the verb of a link. */
export function isCommandOfLink(text: string): boolean {
  return COMMAND.test(text);
}

function isCommand({ shape, ends, words, text }: Piece): boolean {
  if (shape !== 'line' || ends || words < FEWEST || words > MOST) return false;
  return COMMAND.test(text) && !text.includes(':');
}

function isHeadingCommand(pieces: readonly Piece[], index: number): boolean {
  return isCommand(pieces[index]!) && isProse(pieces[index + 1]);
}

/** A command below running text that heads nothing: no text is below it. */
function isEndCommand(pieces: readonly Piece[], index: number): boolean {
  if (!isCommand(pieces[index]!) || isProse(pieces[index + 1])) return false;
  const above = pieces[index - 1];
  return isProse(above) && !above!.text.endsWith(':');
}

function isProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose';
}

/** Longest button, and longest offer above one, in words. */
const [MOST_OF_BUTTON, MOST_OF_OFFER] = [6, 45] as const;

/** Rules of buttons. */
const BUTTONS: ReadonlySet<string> = new Set(['call-to-action', 'newsletter']);

function isButton({ shape, words, clutter }: Piece): boolean {
  return shape === 'clutter' && words <= MOST_OF_BUTTON && BUTTONS.has(clutter?.rule ?? '');
}

/** How an offer begins. */
const OFFER = caseless(
  `^${anyOf([
    'access',
    'boost',
    'create',
    'discover',
    'experience',
    'explore',
    'find',
    'get',
    'grow',
    'join',
    'just',
    'learn',
    'let',
    'maximi[sz]e',
    'need',
    'no more',
    'not sure',
    'our',
    'ready',
    'save',
    'schedule',
    'see',
    'simply',
    'start',
    'stop',
    'take',
    'talk',
    'track',
    'try',
    'upgrade',
    'verify',
    'want',
    "we(?:[’']re|[’']ve)?",
    'with our',
  ])} `,
);

/** Longest offer without a heading, in words, and how it begins or ends. */
const [MOST_ALONE, ALONE] = [
  30,
  /^(?:curious|experience|get|join|looking|need|our|ready|save|skip|step up|tired of|try|upgrade|want)\b|!$/i,
] as const;

/** A heading of the story's own: a number, a step, its last part. */
const OWN_HEADING = /^(?:#?\d|step\b|conclusion|summary|final|in short|the bottom line)/i;

/** Heading and one or two paragraphs between running text and a button, if they offer something; or a short offer alone. */
function offerAbove(pieces: readonly Piece[], button: number): number[] {
  const alone = pieces[button - 1];
  if (isProse(alone) && alone!.words <= MOST_ALONE && ALONE.test(alone!.text)) return [button - 1];
  let first = button;
  while (first > 0 && button - first < 2 && isProse(pieces[first - 1])) first--;
  const heading = pieces[first - 1];
  if (first === button || heading?.shape !== 'line' || heading.words < 2) return [];
  if (OWN_HEADING.test(heading.text) || heading.ends || !isProse(pieces[first - 2])) return [];
  const body = pieces.slice(first, button);
  if (body.reduce((sum, { words }) => sum + words, 0) > MOST_OF_OFFER) return [];
  return OFFER.test(body[0]!.text) ? indexesBetween(first - 1, button) : [];
}

/** "Get the lamp on Harbour Store": a verb of shops, a thing, and where it is sold. */
const AT_SHOP =
  /^(?<verb>Buy|Find|Get|Order|Read|Shop|View)\b[^.!?:]{1,80}\b(?<shop>(?:at|from|on) \p{Lu}\S*)$/u;

/** Longest such line in words, longest sentence that stands again and again, and how often; fewest words of it. */
const [MOST_OF_TEMPLATE, MOST_AGAIN, OFTEN, FEWEST_AGAIN] = [14, 25, 3, 3] as const;

/** What a page writes several times: lines with one verb and one shop, and whole sentences or lines. */
function templatesOf(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ shape, words, text }: Piece): string | undefined {
  if (words > MOST_AGAIN) return undefined;
  const sold = words <= MOST_OF_TEMPLATE ? AT_SHOP.exec(text)?.groups : undefined;
  if (sold !== undefined) return `${sold['verb']} ${sold['shop']}`;
  return words >= FEWEST_AGAIN && shape !== 'clutter' ? text : undefined;
}

function isTemplate(piece: Piece, templates: ReadonlyMap<string, number>): boolean {
  const key = keyOf(piece);
  if (key === undefined) return false;
  const count = templates.get(key)!;
  return key === piece.text ? count >= OFTEN && LINK.test(key) : count > 1;
}

/** A sentence or a line that is a link, perhaps behind its label. */
const LINK =
  /^(?:[^:.!?]{1,24}: )?(?:browse|buy|check|click|download|get|learn|read|see|shop|view|visit)\b/i;

/** "Harbour Store (Lamps)", "Harbour Store $20": a shop, and what it has or takes. */
const OF_SHOP = new RegExp(
  "^(?<shop>\\p{Lu}[\\p{L}’'.]*(?: (?:&|\\p{Lu}[\\p{L}’'.]*)){0,2}) ?" +
    anyOf(['\\([^()]*\\)', '[$£€]\\s?\\d[\\d.,]*(?:\\s*[$£€(].*)?']) +
    '$',
  'u',
);

/** Longest such line in words, and fewest of one shop. */
const [MOST_OF_PRICE, FEWEST_PRICES] = [6, 3] as const;

/** Lines of one shop, none of which is above running text. */
function pricesOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const shops = new Map<string, number[]>();
  pieces.forEach(({ shape, words, text }, index) => {
    if (shape === 'prose' || words > MOST_OF_PRICE || isProse(pieces[index + 1])) return;
    const shop = OF_SHOP.exec(text)?.groups?.['shop'];
    if (shop !== undefined) shops.set(shop, [...(shops.get(shop) ?? []), index]);
  });
  const isSeries = (lines: readonly number[]): boolean =>
    lines.length >= FEWEST_PRICES && new Set(lines.map((at) => pieces[at]!.text)).size > 1;
  return new Set([...shops.values()].filter(isSeries).flat());
}

/** "The lamp is available at Harbour Store.", and how many of one make are of a shop. */
const [SOLD, FEWEST_SOLD] = [
  /^(?:The|This) [^.!?]{3,60} (?:is|are) available (?:at|from|on) (?<shop>\p{Lu}[^.!?]{2,40})\.?$/u,
  2,
] as const;

function soldAt(pieces: readonly Piece[]): number[] {
  const sold = pieces.flatMap(({ text }, index) => (SOLD.test(text) ? [index] : []));
  return sold.length >= FEWEST_SOLD ? sold : [];
}

/** Fewest lines of a directory, fewest and most words of its lines, and fewest of those that begin alike. */
const [FEWEST_LINES, FEWEST_OF_LINE, MOST_OF_LINE, FEWEST_ALIKE] = [12, 2, 10, 4] as const;

/** A fact, a row of a table or an item, which no directory has. */
const NO_LINK = /[\d:|•]/u;

/** Lines in a row of which a dozen end with one word, or begin with three. */
function directoriesOf(pieces: readonly Piece[]): number[] {
  const runs: number[][] = [];
  for (let from = 0; from < pieces.length;) {
    let to = from;
    while (pieces[to]?.shape === 'line') to++;
    if (to - from >= FEWEST_LINES) runs.push(alikeIn(pieces, { from, to }));
    from = Math.max(to, from + 1);
  }
  return runs.flat();
}

function alikeIn(
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const counts = new Map<string, number>();
  const indexes = indexesBetween(from, to);
  for (const index of indexes)
    for (const key of keysOf(pieces[index]!)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return indexes.filter((index) =>
    keysOf(pieces[index]!).some((key) => counts.get(key)! >= FEWEST_LINES),
  );
}

/** A line's last word, and the three first of a longer one. */
function keysOf({ words, text }: Piece): string[] {
  if (words < FEWEST_OF_LINE || words > MOST_OF_LINE || NO_LINK.test(text)) return [];
  const all = text.split(' ');
  const begin = words < FEWEST_ALIKE ? [] : [`${all.slice(0, 3).join(' ')} …`];
  return [`… ${all.at(-1)}`, ...begin];
}
