/**
 * an edition and the HTML of its page → whether its text and its JSON-LD match the edition. Pure.
 */
import { Parser } from 'htmlparser2';
import { parseJson } from '../_internal/parse-json.ts';
import { audioOf, type Edition } from '../edition/edition.ts';
import { lastOfPath } from '../feed/check/named-beside.ts';
import { holds, sameText, sameWords, type SurfaceCheck } from './surface-check.ts';

/** The parts of a page that are checked. */
type PageFacts = {
  readonly data: readonly unknown[];
  readonly words: string;
  readonly title: string;
  readonly article: string;
  readonly players: readonly string[];
  readonly audio: readonly string[];
};

/** Roles outside the text of a page: title and byline are above it, the disclosure by the player. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(['title', 'byline', 'disclosure']);

/** Checks the JSON-LD, words, player and plain audio element of a page. */
export function checkPage(edition: Edition, html: string): readonly SurfaceCheck[] {
  const surface = 'index.html';
  const page = readPage(html);
  const article = page.data[0] as JsonObject | undefined;
  const audio = page.data.map(audioDataOf).find((found) => found !== undefined) ?? {};
  const { title, disclosure } = edition;
  return [
    sameWords({
      surface,
      check: 'page-title',
      expected: withoutControls(title),
      found: page.title,
    }),
    sameWords({
      surface,
      check: 'json-ld-title',
      expected: title,
      found: stringOf(article?.['headline']),
    }),
    sameText({
      surface,
      check: 'page-words',
      expected: withoutControls(articleWords(edition)),
      found: page.article,
    }),
    sameWords({
      surface,
      check: 'json-ld-source-type',
      expected: disclosure.digitalSourceType,
      found: stringOf(audio['digitalSourceType']),
    }),
    sameWords({
      surface,
      check: 'json-ld-disclosure',
      expected: disclosure.text,
      found: stringOf(audio['creditText']),
    }),
    sameWords({
      surface,
      check: 'json-ld-audio',
      expected: audioOf(edition).name,
      found: lastOfPath(stringOf(audio['contentUrl']) ?? ''),
    }),
    ...checkPlayer(edition, { surface, page }),
  ];
}

/** The words of the article itself. */
function articleWords(edition: Edition): string {
  return edition.cues
    .filter((cue) => !BESIDE_TEXT.has(cue.role))
    .map((cue) => cue.text)
    .join(' ');
}

/** Checks the page for iframes: the player of this edition, and its audio. */
export function checkEmbedPage(edition: Edition, html: string): readonly SurfaceCheck[] {
  return checkPlayer(edition, { surface: 'embed.html', page: readPage(html) });
}

/**
 * The player contains what is shown without scripts: the audio element and the disclosure, which the
 * player itself reads from the edition.
 */
function checkPlayer(
  edition: Edition,
  on: { readonly surface: string; readonly page: PageFacts },
): readonly SurfaceCheck[] {
  const { surface, page } = on;
  const line = edition.disclosure.text;
  const audio = audioOf(edition).name;
  const isVisible = line === undefined || page.words.includes(withoutControls(line));
  return [
    holds({
      surface,
      check: 'player',
      expected: 'edition.json',
      found: page.players.join(', ') || 'no player',
      pass: page.players.every((source) => source === 'edition.json'),
    }),
    holds({
      surface,
      check: 'visible-disclosure',
      expected: line ?? 'nothing',
      found: isVisible ? 'shown' : 'not on the page',
      pass: isVisible,
    }),
    holds({
      surface,
      check: 'audio-element',
      expected: audio,
      found: page.audio.join(', ') || 'nothing',
      pass: page.audio.some((source) => lastOfPath(source) === audio),
    }),
  ];
}

/** A text without the characters that are not allowed in HTML. */
function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
}

function readPage(html: string): PageFacts {
  const [data, players, audio]: [unknown[], string[], string[]] = [[], [], []];
  const texts = { words: '', title: '', article: '', data: '' };
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const isData = name === 'script' && attributes['type'] === 'application/ld+json';
      open.push(isData ? 'data' : name);
      texts.data = '';
      if (name === 'lectern-player') players.push(attributes['src'] ?? '');
      if (name === 'audio') audio.push(attributes['src'] ?? '');
    },
    ontext: (chunk) => {
      const place = open.at(-1);
      if (place === 'data') texts.data += chunk;
      if (place === 'data' || place === 'script' || place === 'style') return;
      texts.words += chunk;
      if (open.includes('h1')) texts.title += chunk;
      if (open.includes('article')) texts.article += chunk;
    },
    onclosetag: () => {
      if (open.pop() === 'data') data.push(parseJson(texts.data));
    },
  });
  parser.end(html);
  const { words, title, article } = texts;
  return { data, words, title, article, players, audio };
}

/** The AudioObject of an article's JSON-LD. */
function audioDataOf(data: unknown): JsonObject | undefined {
  const object = data as JsonObject | null | undefined;
  if (object?.['@type'] === 'AudioObject') return object;
  const audio = object?.['audio'];
  return typeof audio === 'object' && audio !== null ? (audio as JsonObject) : undefined;
}

/** Parsed JSON-LD. */
type JsonObject = Readonly<Record<string, unknown>>;

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
