/** an edition and the HTML of its page → whether the page says to people and to machines what the edition says. Pure. */
import { Parser } from 'htmlparser2';
import type { Edition } from '../edition.ts';
import { holds, sameWords } from './surface-check.ts';
import type { SurfaceCheck } from './surface-check.ts';

/** What a page holds, as far as it matters here. */
type PageFacts = { readonly data: readonly unknown[]; readonly words: string; readonly players: readonly string[]; readonly audio: readonly string[] };

/** JSON-LD, the player and the plain audio element of a page. */
export function checkPage(edition: Edition, html: string): readonly SurfaceCheck[] {
  const surface = 'index.html';
  const page = readPage(html);
  const data = page.data.map(audioOf).find((found) => found !== undefined) ?? {};
  const audio = edition.files.find((file) => file.role === 'audio')!.name;
  const line = edition.disclosure.text;
  // The player shows the line of the edition that it is given.
  const visible = line === undefined || page.players.includes('edition.json') || page.words.includes(line);
  return [
    sameWords({ surface, check: 'json-ld-source-type', expected: edition.disclosure.digitalSourceType, found: textOf(data['digitalSourceType']) }),
    sameWords({ surface, check: 'json-ld-disclosure', expected: line, found: textOf(data['creditText']) }),
    sameWords({ surface, check: 'json-ld-audio', expected: audio, found: lastPart(textOf(data['contentUrl'])) }),
    holds({ surface, check: 'visible-disclosure', expected: line ?? 'nothing', found: visible ? 'shown' : 'neither the line nor a player of this edition', pass: visible }),
    holds({ surface, check: 'audio-element', expected: audio, found: page.audio.join(', ') || 'nothing', pass: page.audio.some((source) => lastPart(source) === audio) }),
  ];
}

function readPage(html: string): PageFacts {
  const [data, players, audio, words]: [unknown[], string[], string[], string[]] = [[], [], [], []];
  let inside: 'data' | 'hidden' | undefined;
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'script' || name === 'style') inside = attributes['type'] === 'application/ld+json' ? 'data' : 'hidden';
      if (name === 'lectern-player') players.push(attributes['src'] ?? '');
      if (name === 'audio') audio.push(attributes['src'] ?? '');
      text = '';
    },
    ontext: (chunk) => {
      if (inside === 'data') text += chunk;
      else if (inside === undefined) words.push(chunk);
    },
    onclosetag: (name) => {
      if (name !== 'script' && name !== 'style') return;
      if (inside === 'data') data.push(parseJson(text));
      inside = undefined;
    },
  });
  parser.end(html);
  return { data, players, audio, words: words.join('') };
}

/** The AudioObject of an article's JSON-LD. */
function audioOf(data: unknown): Record<string, unknown> | undefined {
  const found = data as { '@type'?: unknown; audio?: unknown } | null | undefined;
  if (found?.['@type'] === 'AudioObject') return found as Record<string, unknown>;
  return typeof found?.audio === 'object' && found.audio !== null ? (found.audio as Record<string, unknown>) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function lastPart(address: string | undefined): string | undefined {
  try {
    return decodeURIComponent(address?.split(/[?#]/)[0]!.split('/').at(-1) ?? '');
  } catch {
    return address;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
