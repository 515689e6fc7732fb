import { describe, expect, test } from 'vitest';
import type { ArticleSource } from '../../src/article/article.ts';
import { forEachSource } from '../../src/run/batch.ts';
import {
  ArticleError,
  ConfigError,
  LecternError,
  ProviderError,
  type ErrorCode,
} from '../../src/errors.ts';
import { exitCodeOf, exitCodeOfBatch } from '../../src/cli/exit-codes.ts';
import { openProject } from '../../src/run/project/project.ts';

const failed = (code: ErrorCode): LecternError => new LecternError('x', { code });
const provider = (code: ErrorCode): ProviderError =>
  new ProviderError('x', { code, provider: 'google', kind: 'internal', retryable: false });
const rateLayers = (rate: string, rates = 'default'): { origins: never } => ({
  origins: { rate, rates } as never,
});
const layers = (layer: 'flag' | 'project file' | 'default'): { origins: never } => ({
  origins: { provider: layer, voice: layer, bitrate: layer } as never,
});

describe('exitCodeOf', () => {
  test('a pace that no voice has is of the layer that asked for it, else of the article', () => {
    const error = failed('VOICE_RATE');
    expect(exitCodeOf(error, rateLayers('flag'))).toBe(2);
    expect(exitCodeOf(error, rateLayers('project file'))).toBe(3);
    expect(exitCodeOf(error, rateLayers('default', 'project file'))).toBe(3);
    expect(exitCodeOf(error, rateLayers('default'))).toBe(4);
  });

  test.each([
    [new Error('x'), 1],
    [failed('OUTPUT_UNWRITABLE'), 1],
    [failed('USAGE'), 2],
    [failed('VOICE_REQUIRED'), 2],
    [new ConfigError('x', { code: 'CONFIG_INVALID' }), 3],
    [failed('PROVIDER_CREDENTIALS_MISSING'), 3],
    [new ArticleError('x', { code: 'ARTICLE_EMPTY' }), 4],
    [failed('ARTICLE_UNSURE'), 4],
    [failed('SCRIPT_LAST_RESORT'), 4],
    [provider('PROVIDER_AUTH'), 5],
    [provider('PROVIDER_FAILED'), 5],
    [failed('BUDGET_REACHED'), 7],
    [failed('VERIFY_FAILED'), 8],
  ])('%s %i', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });

  test('an unknown voice or provider is usage in a flag, configuration in a file, input in an article', () => {
    for (const error of [provider('VOICE_UNKNOWN'), failed('PROVIDER_UNKNOWN')]) {
      expect(
        [layers('flag'), layers('project file'), layers('default')].map((options) =>
          exitCodeOf(error, options),
        ),
      ).toEqual([2, 3, 4]);
    }
  });
});

describe('a batch', () => {
  const sources: ArticleSource[] = ['a', 'b', 'c'].map((path) => ({
    kind: 'file',
    path: `/${path}`,
  }));
  const run = (
    errors: Record<string, unknown>,
    signal = new AbortController().signal,
  ): ReturnType<typeof forEachSource<string>> =>
    forEachSource(sources, {
      project: openProject({ root: '/', provider: 'tone', signal }),
      work: async ({ source }) => {
        const { path } = source as { path: string };
        if (errors[path]) throw errors[path];
        return path;
      },
    });

  test('goes on after a failure, and ends with 6', async () => {
    const results = await run({ '/b': failed('ARTICLE_EMPTY') });
    expect(results.map((result) => 'value' in result)).toEqual([true, false, true]);
    expect(exitCodeOfBatch(results)).toBe(6);
  });

  test('ends with 7 when the budget ended it, whatever succeeded or failed before', () => {
    const [source, spent] = ['/a', failed('BUDGET_REACHED')];
    const empty = { source, error: failed('ARTICLE_EMPTY') };
    expect(
      exitCodeOfBatch([
        { source, value: 1 },
        { source, error: spent },
      ]),
    ).toBe(7);
    expect(exitCodeOfBatch([empty, { source, error: spent }])).toBe(7);
  });

  test('ends with the first code when nothing succeeded, and with 0 when nothing failed', async () => {
    const all = {
      '/a': failed('ARTICLE_EMPTY'),
      '/b': failed('VERIFY_FAILED'),
      '/c': failed('VERIFY_FAILED'),
    };
    expect(exitCodeOfBatch(await run(all))).toBe(4);
    expect(exitCodeOfBatch(await run({}))).toBe(0);
  });

  test('stops where every further article would fail the same way', async () => {
    expect(await run({ '/a': failed('PROVIDER_CREDENTIALS_MISSING') })).toHaveLength(1);
  });

  test('throws an abort instead of collecting it', async () => {
    await expect(run({}, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
