/**
 * a line → what it is by itself: how it looks, which words it uses, what its tag and its names say,
 * and whether it is kept.
 */
import { BLOCK_KINDS } from '../../../article.ts';
import type { LineContext } from '../context.ts';
import { eachLine } from '../../features/feature-extractor.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import { AROUND, CLUTTER_KINDS, oneOf, SIZE, test, WORDING } from '../../features/wording.ts';

/** A name by which pages call what looks like a button. */
const BUTTON = /(?:^|[\s_-])(?:btn|button)/;

/** What a line tells by itself, by name. */
const LINE: Readonly<Record<string, (line: LineContext) => number>> = {
  kept: (line) => line.kept,
  inside: (line) => line.inside,
  ...SIZE,
  link: (line) => line.link,
  ...WORDING,
  button: ({ unit }) => (unit.element.tag === 'button' ? 1 : test(BUTTON, unit.element.hint)),
  level: ({ unit }) => unit.level ?? 0,
  repeated: (line) => line.repeated,
  isTitle: (line) => line.isTitle,
  isDescription: (line) => line.isDescription,
  ...AROUND,
  keptAlike: (line) => line.keptAlike,
  keptSiblings: (line) => line.keptSiblings,
  linkSiblings: (line) => line.linkSiblings,
  clutterOpens: (line) => (line.clutter?.reach === 'section' ? 1 : 0),
};

const FUNCTIONS = Object.values(LINE);

/** Tags that say something of a line, its own and that of the element above. */
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

/** Furniture whose name is a feature. Any other is known by being furniture. */
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

/** What a line is by itself. */
export const lineFeatures: FeatureExtractor<LineContext> = eachLine(
  [
    ...Object.keys(LINE),
    ...TAGS.map((tag) => `tag:${tag}`),
    ...TAGS.map((tag) => `above:${tag}`),
    ...BLOCK_KINDS.map((kind) => `kind:${kind}`),
    'furniture',
    ...REGIONS.map((rule) => `region:${rule}`),
    'clutter',
    ...CLUTTER_KINDS.map((rule) => `clutter:${rule}`),
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
      ...oneOf(CLUTTER_KINDS, clutter?.rule),
    ];
  },
);
