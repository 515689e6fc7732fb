import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Words to avoid in messages, comments and documents → what to write instead. */
const INSTEAD: readonly (readonly [word: RegExp, instead: string])[] = [
  [/(?<!there )\b(?:is|are|was|were) none\b/gi, '“there is no …”, “does not exist”, “is not one”'],
  [
    /(?<!there )\b(?:is|are|was|were) no (?!longer|more|such|other|need|one\b|evidence|(?:few|low|high|larg|less|lat|old|small)e?r)/gi,
    '“is not a …”',
  ],
  [/\b(?:no|some|any|every)body\b/gi, '“no one”, “anyone”, or name who: “that no reader has …”'],
  [/\bholds? no\b/gi, '“contains no”'],
  [/; left out,/gi, '“Default: …”, “if omitted, …”'],
  [/\bfor who\b/gi, '“for whoever”, or name who'],
  [/\bgo(?:es)? on from (?:there|here)\b/gi, '“continues from there”'],
  [/\bof earlier days\b/gi, '“former”'],
  [/\bat work already\b/gi, '“already running”'],
  [/\bfrom where it came\b/gi, '“again”'],
  [/(?<!page-)furniture/gi, '“page parts”'],
  [/\bunasked\b/gi, '“by default”, “without being asked”'],
  [/\banew\b/gi, '“again”'],
  [/\bmark-up\b/gi, '“markup”'],
  [/\bbut for\b/gi, '“except for”, “except”'],
  [/\ball the same\b/gi, '“anyway”, “nevertheless”'],
  [/\bone[’']s own\b/gi, '“custom”, “your own”'],
  [/\bamiss\b/gi, '“wrong”'],
  [/\bmended\b/gi, '“fixed”'],
  [/\bpatience\w*/gi, '“timeout”'],
  [/\bhabit\w*/gi, '“accent”'],
  [/\binks\b/gi, '“colours”'],
];

/**
 * Files whose strings are words of articles, or names of features that the fitted models know: only
 * their comments are checked.
 */
const GIVEN_WORDS =
  /^src\/(?:(?:languages|script\/rules|script\/sentences|article\/clutter\/phrases|article\/classify\/page\/features)\/|article\/classify\/pasted\/piece-features\.ts$)/;

/** Tests that quote such words: this one, and the labelled articles. */
const OWN_WORDS = /^(?:fixtures\/|words\.test\.ts$)/;

const OWN_DOCUMENTS = /^(?:README|CONTRIBUTING|SECURITY|BENCHMARKS)\.md$/;

/** Lines of a test that are ours: comments and titles; its strings may be words of articles. */
const TEST_LINES = /^\s*(?:\/\*\*|\*|\/\/|(?:test|it|describe)\b).*$/gm;

/** Text files by room: a folder of `src/`, `documents` or `tests`. The changelog keeps its past. */
function filesByRoom(): ReadonlyMap<string, readonly string[]> {
  const rooms = new Map<string, string[]>();
  const add = (room: string, path: string): void =>
    void rooms.set(room, [...(rooms.get(room) ?? []), path]);
  for (const path of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:ts|mjs)$/.test(path)) add(path.split('/')[0]!, `src/${path}`);
    if (path.endsWith('.md')) add('documents', `src/${path}`);
  }
  for (const name of readdirSync(ROOT)) if (OWN_DOCUMENTS.test(name)) add('documents', name);
  for (const folder of ['docs', 'docs/lab', 'training', 'examples'])
    for (const name of readdirSync(join(ROOT, folder)))
      if (name.endsWith('.md')) add('documents', `${folder}/${name}`);
  for (const path of readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.ts') && !OWN_WORDS.test(path)) add('tests', `test/${path}`);
  return rooms;
}

/** The part of a file that is checked. */
function wordsOf(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8');
  if (path.startsWith('test/')) return (text.match(TEST_LINES) ?? []).join('\n');
  if (!GIVEN_WORDS.test(path)) return text;
  return (text.match(/^\s*(?:\/\*\*|\*|\/\/).*$/gm) ?? []).join('\n');
}

function foundIn(path: string): readonly string[] {
  const text = wordsOf(path);
  return INSTEAD.flatMap(([word, instead]) =>
    (text.match(word) ?? []).map((each) => `${path}: “${each}”: write ${instead}`),
  );
}

describe('words to avoid in messages, comments and documents', () => {
  test.each([...filesByRoom()])('%s has none of them', (_room, paths) => {
    expect(paths.flatMap(foundIn)).toEqual([]);
  });
});
