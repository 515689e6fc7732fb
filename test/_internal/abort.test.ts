import { describe, expect, it } from 'vitest';
import { abortable, wait } from '../../src/_internal/abort.ts';

describe('abortable', () => {
  it('passes the outcome on', async () => {
    await expect(
      abortable(Promise.resolve(1), { signal: new AbortController().signal }),
    ).resolves.toBe(1);
    await expect(
      abortable(Promise.reject(new Error('no')), { signal: new AbortController().signal }),
    ).rejects.toThrow('no');
  });

  it('rejects with the reason at once, and swallows what the work does later', async () => {
    const control = new AbortController();
    const work = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 20));
    const raced = abortable(work, { signal: control.signal });
    control.abort(new Error('enough'));
    await expect(raced).rejects.toThrow('enough');
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
});

describe('wait', () => {
  it('takes its time', async () => {
    const started = performance.now();
    await wait(0.03, {});
    expect(performance.now() - started).toBeGreaterThanOrEqual(29);
  });

  it('ends with the reason of an abort', async () => {
    await expect(wait(60, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });
});
