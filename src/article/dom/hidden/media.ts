/** the condition of a media query → whether it holds on an ordinary screen. */
import { plainCss } from './css-syntax.ts';
import { lengthOf, listOf, WINDOW } from './css-values.ts';

/** Features of a desktop browser with scripts and default settings. */
const FEATURES: Readonly<Record<string, string>> = {
  orientation: 'landscape',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  scripting: 'enabled',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'display-mode': 'browser',
  update: 'fast',
  grid: '0',
};

/** Longest list of queries to evaluate, in characters: no real one is longer. */
const LONGEST = 1000;

/** Whether a list of media queries holds: `screen and (min-width: 600px), print`. */
export function holdsOnScreen(written: string): boolean {
  if (written.length > LONGEST) return false;
  const query = plainCss(written);
  return query === '' || listOf(query).some(holdsQuery);
}

function holdsQuery(query: string): boolean {
  const match = /^(?:(not|only) )?(?:(all|screen|print|speech|tty|tv|projection|handheld)\b)?/.exec(
    query,
  )!;
  const [start, sign, type] = match;
  const rest = query
    .slice(start.length)
    .replace(/^\s*and\b/, '')
    .trim();
  if (type === undefined) return holdsCondition(query);
  const holds = (type === 'all' || type === 'screen') && (rest === '' || holdsCondition(rest));
  return sign === 'not' ? !holds : holds;
}

/** Conditions joined by `and`, `or` or `not`. */
function holdsCondition(condition: string): boolean {
  const text = condition.trim();
  if (text.startsWith('not ')) return !holdsCondition(text.slice(4));
  for (const [word, every] of [
    [' and ', true],
    [' or ', false],
  ] as const) {
    const parts = splitOutside(text, word);
    if (parts.length > 1) return every ? parts.every(holdsCondition) : parts.some(holdsCondition);
  }
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  const inner = text.slice(1, -1).trim();
  return inner.startsWith('(') || inner.startsWith('not ')
    ? holdsCondition(inner)
    : holdsFeature(inner);
}

function splitOutside(text: string, word: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth > 0 || !text.startsWith(word, at)) continue;
    parts.push(text.slice(start, at));
    start = at + word.length;
  }
  return [...parts, text.slice(start)];
}

const RANGE = /^(.+?)\s*(<=|>=|<|>|=)\s*(.+?)(?:\s*(<=|<|>=|>)\s*(.+))?$/;

function holdsFeature(feature: string): boolean {
  const colon = /^((?:-webkit-)?[a-z-]+)\s*:\s*(.+)$/.exec(feature);
  if (colon !== null) return holdsValue(colon[1]!, colon[2]!);
  const range = RANGE.exec(feature);
  if (range === null)
    return Object.hasOwn(FEATURES, feature) || /^(?:width|height|color)$/.test(feature);
  const [, one, sign, two, secondSign, three] = range;
  if (!compare(sizeOf(one!), sign!, sizeOf(two!))) return false;
  return secondSign === undefined || compare(sizeOf(two!), secondSign, sizeOf(three!));
}

function holdsValue(name: string, value: string): boolean {
  const [, bound, feature = name] = /^(min|max)-(.+)$/.exec(name) ?? [];
  const own = sizeOf(feature);
  if (own === undefined) return bound === undefined && FEATURES[feature] === value;
  const sign = bound === undefined ? '=' : bound === 'min' ? '>=' : '<=';
  return compare(own, sign, sizeOf(value));
}

/** Pixels of the window or of a length. */
function sizeOf(text: string): number | undefined {
  if (text === 'width' || text === 'device-width') return WINDOW.width;
  if (text === 'height' || text === 'device-height') return WINDOW.height;
  return lengthOf(text, { fontSize: 16 })?.px;
}

function compare(one: number | undefined, sign: string, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (sign === '=') return one === other;
  if (sign === '<') return one < other;
  if (sign === '>') return one > other;
  return sign === '<=' ? one <= other : one >= other;
}
