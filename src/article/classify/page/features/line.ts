/** a line → features of the line itself: its form, words, tag and names, and whether it is kept. */
import { BLOCK_KINDS } from '../../../article.ts';
import type { LineContext } from '../context.ts';
import { eachLine, type FeatureExtractor } from './feature-extractor.ts';
import { ADDRESSED, PERSON, PITCH } from './line-words.ts';

/** The end of a sentence, with the quotes and brackets that may close after it. */
const SENTENCE_END = /[.!?…:;。！？]["”’»)\]]*$/;

/** Names of elements that look like buttons. */
const BUTTON = /(?:^|[\s_-])(?:btn|button)/;

/** Features of the line itself, by name. */
const LINE: Readonly<Record<string, (line: LineContext) => number>> = {
  kept: (line) => line.kept,
  inside: (line) => line.inside,
  words: ({ unit }) => unit.words,
  characters: ({ unit }) => unit.text.length,
  prose: (line) => line.prose,
  link: (line) => line.link,
  sentence: ({ unit }) => test(SENTENCE_END, unit.text),
  question: ({ unit }) => test(/[?？]$/, unit.text),
  capital: ({ unit }) => test(/^\P{L}*\p{Lu}/u, unit.text),
  digits: ({ unit }) => count(/\d/g, unit.text) / Math.max(1, unit.text.length),
  capitals: ({ unit }) => count(/\p{Lu}/gu, unit.text) / Math.max(1, unit.text.length),
  commas: ({ unit }) => count(/[,;，、]/g, unit.text) / Math.max(1, unit.words),
  pitch: ({ unit }) => count(PITCH, unit.text),
  address: ({ unit }) => count(ADDRESSED, unit.text) / Math.max(1, unit.words),
  person: ({ unit }) => test(PERSON, unit.text),
  button: ({ unit }) => (unit.element.tag === 'button' ? 1 : test(BUTTON, unit.element.hint)),
  level: ({ unit }) => unit.level ?? 0,
  repeated: (line) => line.repeated,
  isTitle: (line) => line.isTitle,
  isDescription: (line) => line.isDescription,
  dateline: (line) => line.dateline,
  keptAround: (line) => line.keptAround,
  keptBefore: (line) => line.keptBefore,
  keptAfter: (line) => line.keptAfter,
  proseBefore: (line) => line.proseBefore,
  proseAfter: (line) => line.proseAfter,
  keptAlike: (line) => line.keptAlike,
  keptSiblings: (line) => line.keptSiblings,
  linkSiblings: (line) => line.linkSiblings,
  clutterOpens: (line) => (line.clutter?.reach === 'section' ? 1 : 0),
};

const FUNCTIONS = Object.values(LINE);

/** Tags that are features, of a line's element and of its parent. */
const TAGS = [
  'p',
  'div',
  'li',
  'span',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'a',
  'section',
  'article',
  'dd',
  'dt',
  'strong',
  'blockquote',
  'main',
] as const;

/** Page parts whose kind is a feature. Any other only counts as a page part. */
const REGIONS = [
  'comments',
  'cookie-notice',
  'newsletter',
  'share-bar',
  'advertisement',
  'related',
  'author-bio',
  'table-of-contents',
  'menu',
  'tag-list',
  'byline',
  'photo-credit',
  'pull-quote',
  'audio-player',
  'overlay',
  'form',
  'gallery',
  'copyright',
  'footer',
  'site-header',
  'sidebar',
] as const;

/** Clutter whose kind is a feature, as above. */
const CLUTTER = [
  'call-to-action',
  'read-more',
  'related',
  'newsletter',
  'share-bar',
  'menu',
  'photo-credit',
  'photo-caption',
  'credits',
  'copyright',
  'comments',
  'form',
  'author-bio',
  'advertisement',
  'references',
  'time-stamp',
  'number',
  'tag-list',
  'disclaimer',
  'legal-links',
] as const;

/** The features of a line itself. */
export const lineFeatures: FeatureExtractor = eachLine(
  [
    ...Object.keys(LINE),
    ...TAGS.map((tag) => `tag:${tag}`),
    ...TAGS.map((tag) => `above:${tag}`),
    ...BLOCK_KINDS.map((kind) => `kind:${kind}`),
    'furniture',
    ...REGIONS.map((rule) => `region:${rule}`),
    'clutter',
    ...CLUTTER.map((rule) => `clutter:${rule}`),
  ],
  (line) => {
    const { unit, region, clutter } = line;
    return [
      ...FUNCTIONS.map((feature) => feature(line)),
      ...oneOf(TAGS, unit.element.tag),
      ...oneOf(TAGS, unit.element.parent?.tag),
      ...oneOf(BLOCK_KINDS, unit.kind),
      region === undefined ? 0 : 1,
      ...oneOf(REGIONS, region),
      clutter ? 1 : 0,
      ...oneOf(CLUTTER, clutter?.rule),
    ];
  },
);

/** One-hot encoding: 1 at the value, 0 elsewhere. */
function oneOf(values: readonly string[], value: string | undefined): number[] {
  return values.map((candidate) => (candidate === value ? 1 : 0));
}

function test(pattern: RegExp, text: string): number {
  return pattern.test(text) ? 1 : 0;
}

/** Matches of a pattern with the flag `g`. */
function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
