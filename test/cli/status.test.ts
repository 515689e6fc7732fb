import { describe, expect, test } from 'vitest';
import { createStatus } from '../../src/cli/status.ts';
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

  test('tells segments, audio made, speed and time left from what was recorded', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 10);
    status.update(clip('s1', { done: 1, fresh: true }), 12);
    expect(status.line()).toBe(
      'a.md: recording 1/3 segments, 0:06 of audio, 3.0x real time, 0:06 left',
    );
  });

  test('counts what came from the store apart', () => {
    const status = createStatus('a.md');
    status.update({ type: 'scriptWritten', script } as unknown as ProgressEvent, 0);
    status.update(clip('s1', { done: 1, fresh: false }), 0.1);
    status.update(clip('s2', { done: 2, fresh: true }), 3);
    expect(status.counts()).toEqual({ recorded: 1, reused: 1, characters: 100, speed: 2 });
  });
});
