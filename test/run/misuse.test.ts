import { describe, expect, test } from 'vitest';
import {
  assembleTrack,
  auditEdition,
  checkFeed,
  narrate,
  openWorkFolder,
  planEditions,
  readArticle,
  readFeed,
  readLexicon,
  recordClips,
  verifyTrack,
  writeEdition,
  writeScript,
} from '../../src/index.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** What a plain-JavaScript caller may write. */
const wrong = (value: unknown): never => value as never;

describe('a stage that is given what is not its own', () => {
  test.each([
    ['readArticle', () => readArticle(wrong('post.md')), /source must be an object such as/],
    ['readArticle', () => readArticle(wrong({ kind: 'fil' })), /its kind is one of text/],
    ['readArticle', () => readArticle(wrong({ kind: 'file' })), /of kind file must have path/],
    [
      'readArticle',
      () => readArticle({ kind: 'text', content: 'A.' }, wrong({ language: 5 })),
      /options\.language, when given, must be a non-empty string/,
    ],
    ['writeScript', () => writeScript(wrong({})), /article must be what readArticle returns/],
    ['recordClips', () => recordClips(wrong({}), wrong({})), /must be what writeScript returns/],
    ['assembleTrack', () => assembleTrack(wrong({}), wrong({})), /what recordClips returns/],
    ['verifyTrack', () => verifyTrack(wrong(undefined)), /what assembleTrack returns/],
    [
      'writeEdition',
      () => writeEdition(wrong({}), { output: 'x', source: 'y' }),
      /what verifyTrack returns/,
    ],
    ['planEditions', () => planEditions(wrong('post.md')), /sources must be a list/],
    [
      'planEditions',
      () => planEditions(wrong({ kind: 'file', path: 'post.md' })),
      /sources must be a list/,
    ],
    ['planEditions', () => planEditions([], wrong('local')), /options must be an object/],
    ['readFeed', () => readFeed(wrong('feed.xml')), /source must be an object such as/],
    ['readFeed', () => readFeed(wrong({ kind: 'text', content: 'A.' })), /its kind is url or file/],
    ['readFeed', () => readFeed(wrong({ kind: 'url' })), /of kind url must have url/],
    [
      'readFeed',
      () => readFeed({ kind: 'file', path: 'x' }, wrong(5)),
      /options must be an object/,
    ],
    [
      'readFeed',
      () => readFeed({ kind: 'file', path: 'x' }, { limit: 0 }),
      /options\.limit, when given, must be a whole number/,
    ],
    ['auditEdition', () => auditEdition(wrong(undefined)), /folder must be a string/],
    ['checkFeed', () => checkFeed(wrong({})), /path must be a string/],
    ['readLexicon', () => readLexicon(wrong(undefined), wrong({})), /file must be a string/],
    [
      'readLexicon',
      () => readLexicon('a.yaml', wrong({})),
      /options\.scope must be one of built-in, pub/,
    ],
  ])('%s says what it wants', async (name, call, message) => {
    const failure = await call().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TypeError);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).toContain(name);
  });

  test('narrate says what a provider must have', async () => {
    const source = { kind: 'text', content: 'A.' } as const;
    await expect(narrate(source, { provider: wrong({}) })).rejects.toThrow(/options\.provider/);
  });

  test('a work folder lies in the output folder, whatever the slug', async () => {
    const folder = temporaryFolder();
    const opening = openWorkFolder('../outside', { output: folder.path });
    await expect(opening).rejects.toThrow(/slug/);
    folder.remove();
  });
});
