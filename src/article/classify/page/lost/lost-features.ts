/** a skipped line in context → its features by name, for the trees that say how probably it is the story's. */
import type { LabelledLine } from '../label-lines.ts';
import { isLinkedSentence, isRunningProse } from '../running-prose.ts';
import type { LostPlace } from './lost-places.ts';

type Feature = (place: LostPlace) => number | boolean;

/** Log-odds of what is not on the page, and how far neighbours are looked at. */
const [NONE, NEAR]: readonly [number, number] = [-12, 3];

/** Most steps that a feature counts. */
const MOST = 20;

/** Words from which the share of a vocabulary says all it can. */
const ENOUGH_WORDS = 6;

/** Shortest sentence that no label has, in words. */
const SENTENCE = 8;

/** How much of a line is searched for capitals and digits. */
const SEARCHED = 300;

/** Rules that skip lines of stories, too. */
const RULES = [
  'before-article',
  'after-article',
  'not-article',
  'link-list',
  'menu',
  'byline',
  'photo-caption',
  'related',
  'call-to-action',
  'read-more',
  'sidebar',
  'newsletter',
  'advertisement',
  'share-bar',
  'tag-list',
  'author-bio',
  'table-of-contents',
  'gallery',
  'pull-quote',
  'site-header',
  'footer',
  'comments',
  'form',
  'references',
] as const;

const KINDS = ['paragraph', 'heading', 'listItem', 'quote', 'table'] as const;

const NAMED: Readonly<Record<string, Feature>> = {
  ...Object.fromEntries(
    RULES.map((name) => [`rule: ${name}`, ({ line }: LostPlace) => line.rule === name]),
  ),
  ...Object.fromEntries(
    KINDS.map((name) => [`kind: ${name}`, ({ line }: LostPlace) => line.unit.kind === name]),
  ),
};

const count = (lines: readonly LabelledLine[], test: (line: LabelledLine) => boolean): number =>
  Math.log1p(lines.filter(test).length);

const share = (text: string, letters: RegExp): number => {
  const searched = text.slice(0, SEARCHED);
  return (searched.match(letters)?.length ?? 0) / Math.max(1, searched.length);
};

/** The share of a line's content words that the story has. */
function shared({ content, page }: LostPlace): number {
  let known = 0;
  for (const word of content) if (page.story.has(word)) known++;
  return known / Math.max(1, content.size);
}

function scoreAt({ at }: LostPlace, offset: number): number {
  return at(offset)?.score ?? NONE;
}

function mostNear(place: LostPlace): number {
  let most = NONE;
  for (let offset = -NEAR; offset <= NEAR; offset++)
    if (offset !== 0) most = Math.max(most, scoreAt(place, offset));
  return most;
}

const FEATURES: Readonly<Record<string, Feature>> = {
  score: ({ line }) => line.score,
  'score above': (place) => scoreAt(place, -1),
  'score below': (place) => scoreAt(place, 1),
  'score near': mostNear,
  'score in the gap': ({ gap }) => Math.max(...gap.map(({ score }) => score)),
  kept: ({ line }) => line.kept,
  inside: ({ line }) => line.inside,
  'in a part': ({ line }) => line.region !== undefined,
  'part by its words': ({ line }) => line.clutter !== undefined,
  'part by both': ({ line }) => line.clutter !== undefined && line.region !== undefined,
  dateline: ({ line }) => line.dateline,
  link: ({ line }) => line.link,
  'from first': ({ line }) => line.fromFirst,
  'to last': ({ line }) => line.toLast,
  'kept before': ({ line }) => line.keptBefore,
  'kept after': ({ line }) => line.keptAfter,
  'kept around': ({ line }) => line.keptAround,
  'prose before': ({ line }) => line.proseBefore,
  'prose after': ({ line }) => line.proseAfter,
  'kept alike': ({ line }) => line.keptAlike,
  'kept siblings': ({ line }) => line.keptSiblings,
  'links of siblings': ({ line }) => line.linkSiblings,
  repeated: ({ line }) => line.repeated,
  description: ({ line }) => line.isDescription,
  certain: ({ line, page }) => page.isCertain(line),

  above: ({ zone }) => zone === 'above',
  within: ({ zone }) => zone === 'inside',
  behind: ({ zone }) => zone === 'behind',
  distance: ({ distance }) => Math.log1p(distance),
  'from headline': ({ index, page }) => index - (page.headline ?? page.first - 1),
  'between headline and story': ({ index, page, zone }) =>
    zone === 'above' && page.headline !== undefined && index > page.headline,
  gap: ({ gap }) => Math.log1p(gap.length),
  'gap: prose': ({ gap }) => count(gap, ({ prose }) => prose > 0),
  'gap: parts': ({ gap }) => count(gap, ({ region, clutter }) => (region ?? clutter) !== undefined),
  'above: read': ({ isRead }) => isRead(-1),
  'below: read': ({ isRead }) => isRead(1),
  'above: same rule': ({ line, at }) => at(-1)?.rule === line.rule,
  'below: same rule': ({ line, at }) => at(1)?.rule === line.rule,
  'above: colon': ({ at }) => /[:：]$/u.test(at(-1)?.unit.text ?? ''),
  'above: heading': ({ at }) => at(-1)?.unit.kind === 'heading',
  'above: same kind': ({ line, at }) => at(-1)?.unit.kind === line.unit.kind,
  'below: same kind': ({ line, at }) => at(1)?.unit.kind === line.unit.kind,

  'siblings read': ({ siblings }) => siblings.read,
  'siblings skipped': ({ siblings }) => siblings.skipped,
  'siblings: share read': ({ siblings: { read, skipped } }) => read / (read + skipped),
  'alike: read': ({ alike }) => alike.read,
  'alike: skipped': ({ alike }) => alike.skipped,
  'alike: share read': ({ alike: { read, skipped } }) => read / (read + skipped),

  prose: ({ line }) => Math.log1p(line.prose),
  words: ({ line }) => Math.log1p(line.unit.words),
  'running text': ({ line }) => isRunningProse(line),
  'linked sentence': ({ line }) => isLinkedSentence(line),
  ends: ({ line }) => /[.!?…。！？]["”’'»)\]]*$/u.test(line.unit.text),
  question: ({ line }) => /[?？]$/u.test(line.unit.text),
  colon: ({ line }) => /[:：]$/u.test(line.unit.text),
  dots: ({ line }) => /(?:…|\.\.\.)[\])]?$/u.test(line.unit.text),
  quote: ({ line }) => /^["“«‘'„]/u.test(line.unit.text),
  label: ({ line }) => /^[^:：]{2,24}[:：]\s?\S/u.test(line.unit.text),
  digits: ({ line }) => share(line.unit.text, /\p{N}/gu),
  capitals: ({ line }) => share(line.unit.text, /\p{Lu}/gu),
  'small words': ({ line }) => share(line.unit.text, /\s\p{Ll}/gu),
  you: ({ line }) => /\b(?:you|your)\b/i.test(line.unit.text),
  we: ({ line }) => /\b(?:we|our|us)\b/i.test(line.unit.text),
  address: ({ line }) => /https?:|www\.|@\w/u.test(line.unit.text),
  'sentence of a part': ({ line }) =>
    line.clutter !== undefined && isRunningProse(line) && line.unit.words >= SENTENCE,
  'sentence with a date': ({ line }) => line.dateline === 1 && line.unit.words >= SENTENCE,
  'shared words': shared,
  'many shared words': (place) => shared(place) * Math.min(1, place.content.size / ENOUGH_WORDS),
  'many foreign words': (place) =>
    (1 - shared(place)) * Math.min(1, place.content.size / ENOUGH_WORDS),
  'like the story': ({ line, page }) =>
    line.prose > 0 ? -Math.abs(Math.log(line.unit.words) - page.meanSize) : -3,

  'page: lines': ({ page }) => Math.log1p(page.count),
  'page: words read': ({ page }) => Math.log1p(page.readWords),
  'page: items': ({ page }) => page.itemShare,
  'page: skipped within': ({ page }) => page.inside,
  ...NAMED,
};

/** The names of the features, in order. */
export const LOST_FEATURES: readonly string[] = Object.keys(FEATURES);

const FEATURE_LIST = Object.values(FEATURES);

/** The values of a skipped line's features, in the order of their names. */
export function describeLost(place: LostPlace): Float32Array {
  return Float32Array.from(FEATURE_LIST, (valueOf) =>
    Math.max(-MOST, Math.min(MOST, Number(valueOf(place)))),
  );
}
