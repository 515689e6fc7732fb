import { afterEach, describe, expect, it, vi } from 'vitest';
import { abortable, endsWithin, wait, waitsThrough } from '../../src/_internal/abort.ts';

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
  afterEach(() => void vi.useRealTimers());

  it('takes its time', async () => {
    vi.useFakeTimers();
    const ended = vi.fn<() => void>();
    void wait(0.03, {}).then(ended);
    await vi.advanceTimersByTimeAsync(29);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with the reason of an abort', async () => {
    await expect(wait(60, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });
});

describe('waitsThrough', () => {
  it('says whether it waited to the end', async () => {
    expect(await waitsThrough(0.01, {})).toBe(true);
    expect(await waitsThrough(30, { signal: AbortSignal.abort() })).toBe(false);
  });
});

describe('endsWithin', () => {
  it('says whether the work ended in time, well or not', async () => {
    expect(await endsWithin(Promise.resolve(), 30)).toBe(true);
    expect(await endsWithin(Promise.reject(new Error('no')), 30)).toBe(true);
    expect(await endsWithin(new Promise(() => undefined), 0.01)).toBe(false);
  });
});
