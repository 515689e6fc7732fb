import { describe, expect, test } from 'vitest';
import { createBatchStatus, createStatus } from '../../src/cli/status.ts';
import type { ProgressEvent } from '../../src/run/project/progress.ts';

describe('the status', () => {
  const segment = (id: string, characters: number): { id: string; spokenText: string } => ({
    id,
    spokenText: 'x'.repeat(characters),
  });
  const script = { segments: [segment('s1', 100), segment('s2', 100), segment('s3', 200)] };
  const clip = (segmentId: string, more: { done: number; fresh: boolean }): ProgressEvent => ({
    type: 'clipRecorded',
    segmentId,
    total: 3,
    audioSeconds: 6,
    characters: 100,
    ...more,
  });

  test('shows segments, audio made, speed and time left from what was recorded', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 10);
    status.update(clip('s1', { done: 1, fresh: true }), 12);
    expect(status.line()).toEqual({
      name: 'a.md',
      parts: ['recording 1/3 segments', '0:06 left', '0:06 of audio', '3.0x real time'],
    });
  });

  test('shows no time left before enough is recorded, nor when everything is', () => {
    const status = createStatus('a.md');
    const segments = [segment('s1', 20), segment('s2', 100)];
    status.update({ type: 'scriptWritten', script: { segments } } as unknown as ProgressEvent, 0);
    status.update(clip('s1', { done: 1, fresh: true }), 9);
    expect(status.line().parts).not.toContainEqual(expect.stringContaining('left'));
    status.update(clip('s2', { done: 2, fresh: true }), 10);
    expect(status.line().parts).not.toContainEqual(expect.stringContaining('left'));
  });

  test('does not count the time an article waits for the voice', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 10);
    status.update({ type: 'recordingStarted' }, 1000);
    status.update(clip('s1', { done: 1, fresh: true }), 1002);
    expect(status.line().parts).toContain('0:06 left');
    expect(status.counts().speed).toBe(3);
  });

  test('counts down while the voice speaks a segment, and never below what comes after it', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 10);
    status.update(clip('s1', { done: 1, fresh: true }), 12);
    // 300 characters are left at 100 in 2 s; s2 is being spoken, and s3 takes 4 s.
    const leftAt = (now: number): string | undefined => status.line(now).parts[1];
    expect([12, 13, 14, 20].map(leftAt)).toEqual([
      '0:06 left',
      '0:05 left',
      '0:04 left',
      '0:04 left',
    ]);
    status.update(clip('s2', { done: 2, fresh: true }), 20);
    status.update({ type: 'audioEncoded', seconds: 1, total: 2 } as ProgressEvent, 21);
    expect(status.line(30).parts).toEqual(['encoding 0:01 of 0:02']);
  });

  test('counts no stored segment as work', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 0);
    status.update(clip('s1', { done: 1, fresh: false }), 50);
    expect(status.line().parts[0]).toBe('recording 0/2 segments');
    status.update({ type: 'recordingStarted' }, 50);
    status.update(clip('s2', { done: 2, fresh: true }), 52);
    expect(status.line().parts.slice(0, 2)).toEqual(['recording 1/2 segments', '0:04 left']);
    const stored = createStatus('b.md');
    stored.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 0);
    for (const [index, id] of ['s1', 's2', 's3'].entries())
      stored.update(clip(id, { done: index + 1, fresh: false }), 1);
    expect(stored.line(2).parts).toEqual(['taking clips from the store']);
  });

  test('counts clips from the store separately', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 0);
    status.update(clip('s1', { done: 1, fresh: false }), 0.1);
    status.update(clip('s2', { done: 2, fresh: true }), 3);
    expect(status.counts()).toEqual({ recorded: 1, reused: 1, characters: 100, speed: 2 });
  });

  test('of a batch shows how many articles are done, and the time left for all', () => {
    const batch = createBatchStatus(4);
    const first = batch.begin('posts/a.md');
    first.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 0);
    expect(batch.line()).toEqual({
      lead: '0/4 articles; ',
      name: 'posts/a.md',
      parts: ['recording 0/3 segments'],
    });
    const second = batch.begin('posts/b.md');
    second.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 1);
    first.update({ type: 'recordingStarted' }, 10);
    first.update(clip('s1', { done: 1, fresh: true }), 12);
    // 100 of 400 characters in 2 s: 6 s of this one, 8 s of each of the others.
    expect(batch.line().lead).toBe('0/4 articles, 0:30 left; ');
    expect(batch.line().parts).toEqual([
      'recording 1/3 segments',
      '0:06 of audio',
      '3.0x real time',
    ]);
    first.end();
    expect(batch.line().lead).toMatch(/^1\/4 articles, /);
  });

  test('of one article is about that alone', () => {
    const batch = createBatchStatus(1);
    batch.begin('a.md').update({ type: 'trackAssembled' } as ProgressEvent, 0);
    expect(batch.line()).toEqual({ name: 'a.md', parts: ['checking'] });
  });
});
