/** Everything that `src/index.ts` exports, called as plain JavaScript may call it: each answer is a sentence about what was given. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as library from '../../src/index.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
beforeAll(() => {
  // Nothing is written beside the tests, whatever a call makes of its defaults.
  mkdirSync(join(folder.path, 'place'));
  vi.spyOn(process, 'cwd').mockReturnValue(join(folder.path, 'place'));
  vi.stubEnv('XDG_DATA_HOME', join(folder.path, 'data'));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  folder.remove();
});

/** Exports that are not a function to call: classes, tables, lists. */
const NOT_CALLED: ReadonlySet<string> = new Set([
  'ArticleError',
  'CommandError',
  'ConfigError',
  'LecternError',
  'ProviderError',
  'DecisionConflict',
  'DEFAULTS',
  'editionSchema',
  'providerIds',
]);

/** A first argument that each function takes, for the tests of the second; others fail at the first. */
const RIGHT: Readonly<Record<string, unknown>> = {
  applyDecisions: await library.readArticle({ kind: 'text', content: 'Words are here.' }),
  auditEdition: 'none',
  changeDecisions: './none',
  checkFeed: 'none.xml',
  compileLexicon: [],
  installVoicePack: './none',
  knownPacksFor: 'en',
  measureLoudness: { samples: new Int16Array(10), sampleRateHz: 24000 },
  narrate: { kind: 'text', content: '' },
  normalizeText: 'Words.',
  openProvider: 'tone',
  claimEdition: 'slug',
  openWorkFolder: 'slug',
  planClips: { segments: [] },
  planEditions: [],
  planRetake: { kind: 'text', content: 'Words are here.' },
  publishEditions: './none',
  readArticle: { kind: 'text', content: 'Words are here.' },
  readFeed: { kind: 'file', path: 'none.xml' },
  locateDecisions: { kind: 'text', content: 'Words are here.' },
  readDecisions: './none',
  readLexicon: 'none.yaml',
  recordClips: { segments: [] },
  removeEditions: [],
  removeVoicePack: 'none',
  serveFolder: './none',
  splitSentences: 'Words.',
  writeScript: await library.readArticle({ kind: 'text', content: 'Words are here.' }),
};

const WRONG: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['a number', 5],
  ['a text', 'words'],
  ['an empty object', {}],
  ['a list of nothing', [undefined]],
  ['an object of something else', { kind: 'text', segments: 5, blocks: null, match: 1 }],
];

/** What JavaScript and Node.js say by themselves, which helps no one who did not write the code. */
const UNHELPFUL =
  /Cannot (?:read|convert|destructure|use)|is not (?:a function|iterable)|^The "|undefined \(|Invalid time|Unexpected end/;

const called = Object.entries(library)
  .filter(([name]) => !NOT_CALLED.has(name))
  .map(([name, value]) => [name, value as unknown as (...args: unknown[]) => unknown] as const);

/** The error of a call, if it has one; what it opens is closed. */
async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    const made = (await call()) as { close?: () => Promise<void> } | undefined;
    if (typeof made?.close === 'function') await made.close();
    return undefined;
  } catch (error) {
    return error;
  }
}

function isHelpful(error: unknown): boolean {
  if (error === undefined) return true;
  const isOurs = error instanceof library.LecternError || error instanceof TypeError;
  return isOurs && !UNHELPFUL.test((error as Error).message);
}

describe('misuse of the library', () => {
  test('the table knows every export', () => {
    const names = Object.keys(library);
    expect([...NOT_CALLED].filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.keys(RIGHT).filter((name) => !names.includes(name))).toEqual([]);
    for (const [name, value] of called) expect([name, typeof value]).toEqual([name, 'function']);
  });

  test.each(called)('%s says what is wrong with its first argument', async (name, call) => {
    for (const [kind, value] of WRONG) {
      const error = await failureOf(() => call(value, undefined));
      expect([name, kind, isHelpful(error), isHelpful(error) || error]).toEqual([
        name,
        kind,
        true,
        true,
      ]);
    }
  });

  test.each(called.filter(([name]) => name in RIGHT))(
    '%s says what is wrong with its options',
    async (name, call) => {
      for (const [kind, value] of WRONG) {
        const error = await failureOf(() => call(RIGHT[name], value));
        expect([name, kind, isHelpful(error), isHelpful(error) || error]).toEqual([
          name,
          kind,
          true,
          true,
        ]);
      }
    },
  );

  const SOURCE = { kind: 'text', content: 'Words are here.' } as const;
  const wrong = (value: unknown): never => value as never;
  test.each([
    [
      'normalizeText: text must be a string',
      () => library.normalizeText(wrong(5), { language: 'en' }),
    ],
    [
      'normalizeText: options.lexicon, when given, must be what compileLexicon returns',
      () => library.normalizeText('A.', { language: 'en', lexicon: wrong({}) }),
    ],
    [
      'splitSentences: text must be a string',
      () => library.splitSentences(wrong(null), { language: 'en' }),
    ],
    [
      'writeScript: options.lexicon, when given, must be what compileLexicon returns',
      () => library.writeScript(wrong({ blocks: [] }), { lexicon: wrong({}) }),
    ],
    [
      'planClips: script must be what writeScript returns',
      () => library.planClips(wrong(5), wrong(5)),
    ],
    [
      'narrate: options.onProgress, when given, must be a function',
      () => library.narrate(SOURCE, { onProgress: wrong(5) }),
    ],
    [
      'narrate: options.signal, when given, must be an AbortSignal',
      () => library.narrate(SOURCE, { signal: wrong(5) }),
    ],
    [
      'narrate: source.path must be a string',
      () => library.narrate({ kind: 'file', path: wrong(5) }),
    ],
    [
      'readArticle: source.content must be a string',
      () => library.readArticle({ kind: 'text', content: wrong(5) }),
    ],
    [
      'readArticle: source.entry must be an object',
      () => library.readArticle({ kind: 'entry', entry: wrong(null) }),
    ],
    [
      'measureLoudness: samples must be an Int16Array or a Float32Array',
      () => library.measureLoudness(wrong(undefined), { sampleRateHz: 24_000 }),
    ],
    ['serveFolder: folder must be a string', () => library.serveFolder(wrong(undefined), {})],
    [
      'writePages: edition must be what writeEdition returns',
      () => library.writePages(wrong({}), { output: 'x' }),
    ],
    [
      'removeFormerFiles: edition must be what writeEdition returns',
      () => library.removeFormerFiles(wrong({}), wrong({ output: 'x' })),
    ],
    [
      'claimEdition: slug must be a non-empty string',
      () => library.claimEdition(wrong(undefined), { output: 'x' }),
    ],
    [
      'openWorkFolder: slug must be a non-empty string',
      () => library.openWorkFolder(wrong(undefined), { output: 'x' }),
    ],
    [
      'ProviderError: fields must be an object with a code',
      () => {
        throw new library.ProviderError('No.', wrong(undefined));
      },
    ],
  ])('%s', async (message, call) => {
    const error = await failureOf(call);
    expect([error instanceof TypeError, (error as Error).message]).toEqual([true, message]);
  });

  test('a forgotten argument is named', async () => {
    const message = async (call: () => unknown): Promise<string> =>
      String(((await failureOf(call)) as Error).message);
    const forgotten = undefined as never;
    expect(await message(() => library.narrate(forgotten))).toMatch(
      /^narrate: source must be an obj/,
    );
    expect(await message(() => library.readEdition(forgotten))).toBe(
      'readEdition: folder must be a string',
    );
    expect(await message(() => library.compileLexicon(forgotten))).toBe(
      'compileLexicon: entries must be a list',
    );
    expect(await message(() => library.planEditions([forgotten]))).toMatch(
      /^planEditions: source must be an object/,
    );
    const recording = library.recordClips({ segments: 5 } as never, forgotten);
    expect(await message(() => recording)).toBe(
      'recordClips: script must be what writeScript returns',
    );
  });
});
