/** a line → what it is by itself: how it looks, which words it uses, what its tag and its names say, and whether it is kept. */
import type { BlockKind } from '../../article.ts';
import type { LineContext } from '../context.ts';
import { eachLine } from './witness.ts';
import type { Witness } from './witness.ts';

/** Questions that a line answers by itself. */
const QUESTIONS: Readonly<Record<string, (line: LineContext) => number>> = {
  kept: (line) => line.kept,
  inside: (line) => line.inside,
  words: ({ unit }) => unit.words,
  characters: ({ unit }) => unit.text.length,
  prose: (line) => line.prose,
  link: (line) => line.link,
  sentence: ({ unit }) => test(/[.!?…:;。！？]["”’»)\]]*$/, unit.text),
  question: ({ unit }) => test(/[?？]$/, unit.text),
  capital: ({ unit }) => test(/^\P{L}*\p{Lu}/u, unit.text),
  digits: ({ unit }) => density(/\d/g, unit.text),
  capitals: ({ unit }) => density(/\p{Lu}/gu, unit.text),
  commas: ({ unit }) => (unit.text.match(/[,;，、]/g)?.length ?? 0) / Math.max(1, unit.words),
  pitch: ({ unit }) => unit.text.match(PITCH)?.length ?? 0,
  address: ({ unit }) => (unit.text.match(ADDRESSED)?.length ?? 0) / Math.max(1, unit.words),
  person: ({ unit }) => test(PERSON, unit.text),
  button: ({ unit }) =>
    unit.element.tag === 'button' ? 1 : test(/(?:^|[\s_-])(?:btn|button)/, unit.element.hint),
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

/** Words by which a page asks its reader to do something for it. */
const PITCH =
  /(?<!\p{L})(?:subscribe|sign[ -]?up|newsletter|download|free|contact us|get started|learn more|read more|book a|call us|click|join|register|schedule|demo|today|buy|shop|order|visit|follow|donate|podcast|e-?mail|abonnieren|anmelden|kostenlos|jetzt|kontakt|s[’']abonner|gratuit|inscri\w+|suscr\w+|gratis|подпи\w+|підпи\w+)(?!\p{L})/giu;

/** Words by which a page speaks to its reader, or of itself. */
const ADDRESSED =
  /(?<!\p{L})(?:you|your|our|us|we|sie|ihre?|wir|unsere?|vous|votre|vos|nous|notre|nos|usted|su|nuestr[oa]s?|вы|ваш\p{L}*|мы|наш\p{L}*|ви|ми)(?!\p{L})/giu;

/** Words that people are told about with. */
const PERSON =
  /(?<!\p{L})(?:he|she|his|her|him|was|were|said|i|er|sie|war|sagte|il|elle|était|a dit|él|ella|era|dijo|он|она|был\p{L}*|він|вона|був|була)(?!\p{L})/iu;

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

const KINDS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'code',
  'table',
  'caption',
  'footnote',
  'embed',
];

/** Names of furniture that are evidence. Another one is known by being furniture. */
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

/** Kinds of clutter that are evidence, as above. */
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

const ASKED = Object.values(QUESTIONS);

/** What a line is by itself. */
export const look: Witness = eachLine(
  [
    ...Object.keys(QUESTIONS),
    ...TAGS.map((tag) => `tag:${tag}`),
    ...TAGS.map((tag) => `above:${tag}`),
    ...KINDS.map((kind) => `kind:${kind}`),
    'furniture',
    ...REGIONS.map((rule) => `region:${rule}`),
    'clutter',
    ...CLUTTER.map((rule) => `clutter:${rule}`),
  ],
  (line) => {
    const { unit, region, clutter } = line;
    return [
      ...ASKED.map((question) => question(line)),
      ...oneOf(TAGS, unit.element.tag),
      ...oneOf(TAGS, unit.element.parent?.tag),
      ...oneOf(KINDS, unit.kind),
      region === undefined ? 0 : 1,
      ...oneOf(REGIONS, region),
      clutter ? 1 : 0,
      ...oneOf(CLUTTER, clutter?.rule),
    ];
  },
);

/** A 1 in the place of the value, 0 in all others. */
function oneOf(values: readonly string[], value: string | undefined): number[] {
  return values.map((candidate) => (candidate === value ? 1 : 0));
}

function test(pattern: RegExp, text: string): number {
  return pattern.test(text) ? 1 : 0;
}

function density(pattern: RegExp, text: string): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
}
