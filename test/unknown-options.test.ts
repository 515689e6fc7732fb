/** Every function of the library that takes options, with one that it does not know. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as library from '../src/index.ts';
import * as textLibrary from '../src/text-library.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const folder = temporaryFolder();
beforeAll(() => {
  mkdirSync(join(folder.path, 'place'));
  vi.spyOn(process, 'cwd').mockReturnValue(join(folder.path, 'place'));
});
afterAll(() => {
  vi.restoreAllMocks();
  folder.remove();
});

const TEXT = { kind: 'text', content: 'Words are here.' } as const;
const provider = library.openProvider('tone');
const article = await library.readArticle(TEXT);
const script = await library.writeScript(article, { voice: 'tone' });
const edition = { files: [], slug: 'slug' };
const EDITION = { source: 'y', format: 'mp3', bitrate: 64, loudness: -16 };

/** What stands before the options, where anything does, and the options that must be given. */
type RightCall = { readonly before: readonly unknown[]; readonly options?: object };

const CALLS: Readonly<Record<string, RightCall>> = {
  assembleTrack: { before: [{ clips: [] }], options: { workFolder: 'x' } },
  auditEdition: { before: ['none'] },
  changeDecisions: { before: ['none.yaml', []] },
  checkFeed: { before: ['none.xml'] },
  claimEdition: { before: ['slug'], options: { output: 'x' } },
  collectEditions: {
    before: [[TEXT, TEXT]],
    options: { provider: 'tone', collection: { title: 'T' } },
  },
  compileLexicon: { before: [[]] },
  exportEditions: { before: [[{ edition, folder: 'x' }]], options: { format: 'epub', to: 'x' } },
  findUnapproved: { before: [], options: { output: 'x', root: 'x', requireApproval: 'all' } },
  findEdition: { before: [script], options: { ...EDITION, provider, store: 'x', output: 'x' } },
  installVoicePack: { before: ['./none'] },
  locateDecisions: { before: [TEXT], options: { slug: 'slug', root: 'x' } },
  measureLoudness: { before: [new Int16Array(10)], options: { sampleRateHz: 24_000 } },
  narrate: { before: [TEXT], options: { provider: 'tone' } },
  normalizeText: { before: ['Words.'], options: { language: 'en' } },
  openProvider: { before: ['tone'] },
  openWorkFolder: { before: ['slug'], options: { output: 'x' } },
  planClips: { before: [script], options: { provider, store: 'x' } },
  planEditions: { before: [[TEXT]], options: { provider: 'tone' } },
  planRetake: { before: [TEXT], options: { provider: 'tone', segment: 's1' } },
  publishEditions: { before: ['./none'], options: { output: 'x' } },
  readArticle: { before: [TEXT] },
  readDecisions: { before: ['none.yaml'] },
  readFeed: { before: [{ kind: 'file', path: 'none.xml' }] },
  readLexicon: { before: ['none.yaml'], options: { scope: 'article' } },
  recordClips: { before: [script], options: { provider, store: 'x' } },
  removeEditions: { before: [[]], options: { output: 'x', store: 'x' } },
  removeFormerFiles: { before: [edition], options: { output: 'x' } },
  removeVoicePack: { before: ['none'] },
  retakeSegment: { before: [TEXT], options: { provider: 'tone', segment: 's1' } },
  serveFolder: { before: ['./none'] },
  splitSentences: { before: ['Words.'], options: { language: 'en' } },
  verifyTrack: { before: [{ recording: {} }] },
  writeEdition: { before: [{ track: {} }], options: { output: 'x', source: 'y' } },
  writeFeed: { before: [], options: { output: 'x', feed: {}, language: 'en' } },
  writeIndexPage: { before: [], options: { output: 'x' } },
  writePages: { before: [edition], options: { output: 'x' } },
  writeScript: { before: [article] },
};

/** Functions whose arguments are all of their own, without a table of options. */
const WITHOUT_OPTIONS: ReadonlySet<string> = new Set([
  'accountFor',
  'applyDecisions',
  'configJsonSchema',
  'decisionsJsonSchema',
  'invertChanges',
  'knownPacksFor',
  'openBudget',
  'openSharedClips',
  'parseEdition',
  'readEdition',
  'userVoicesFolder',
]);

type Call = (...given: readonly unknown[]) => unknown;

const isClass = (value: unknown): boolean => /^class\b/.test(String(value));
const functionsOf = (exported: object): (readonly [string, Call])[] =>
  Object.entries(exported).filter(
    ([name, value]) => typeof value === 'function' && !isClass(value) && !WITHOUT_OPTIONS.has(name),
  );

async function failureOf(call: () => unknown): Promise<Error | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

describe.each([
  ['lectern', library],
  ['lectern/text', textLibrary],
])('an option that %s does not know', (_name, exported) => {
  test.each(functionsOf(exported))('is refused by %s', async (name, call) => {
    const { before, options = {} } = CALLS[name]!;
    const right = Object.keys(options)[0] ?? 'signal';
    for (const [unknown, value] of [
      ['colour', 'red'],
      ['colour', undefined],
      [`${right}_`, 1],
    ] as const) {
      const error = await failureOf(() => call(...before, { ...options, [unknown]: value }));
      expect([error instanceof TypeError, error?.message]).toEqual([true, expect.any(String)]);
      expect(error?.message).toMatch(new RegExp(`^${name}: options\\.${unknown} is unknown; `));
    }
  });
});

describe('the sentence about an unknown option', () => {
  const failing = async (call: () => unknown): Promise<string | undefined> =>
    (await failureOf(call))?.message;
  const wrong = (value: object): never => value as never;

  test('names the nearest one', async () => {
    expect(
      await failing(() => library.assembleTrack(wrong({ clips: [] }), wrong({ workfolder: 'x' }))),
    ).toBe('assembleTrack: options.workfolder is unknown; did you mean workFolder?');
    expect(await failing(() => library.narrate(TEXT, wrong({ vioce: 'x' })))).toBe(
      'narrate: options.vioce is unknown; did you mean voice?',
    );
  });

  test('names those that there are where none is near', async () => {
    expect(await failing(() => library.checkFeed('x', wrong({ colour: 'red' })))).toBe(
      'checkFeed: options.colour is unknown; known are keptElsewhere, signal',
    );
  });

  test('names a member of an option by its path', async () => {
    const given = { provider, store: 'x', retry: { attempt: 2 } };
    expect(await failing(() => library.recordClips(script, wrong(given)))).toBe(
      'recordClips: options.retry.attempt is unknown; did you mean retry.attempts?',
    );
  });

  test('leaves further members of a provider of your own alone', async () => {
    const own = { ...provider, colour: 'red' };
    const plans = await library.planClips(script, { provider: own, store: folder.path });
    expect(plans).toHaveLength(script.segments.length);
  });
});
