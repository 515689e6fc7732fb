import { describe, expect, it } from 'vitest';
import { clipKey } from '../../../src/speech/clips/clip-key.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

const provider = scriptedProvider();
const request = requestFor(['The ferry leaves at noon.']);
const key = clipKey({ provider, requests: [request] });

describe('clipKey', () => {
  it('is 64 hex digits, equal for equal requests', () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(clipKey({ provider: scriptedProvider(), requests: [{ ...request }] })).toBe(key);
  });

  it.each([
    ['the text', { text: 'The ferry leaves at nine!' }],
    ['the voice', { voice: 'tone-low' }],
    ['the language', { language: 'de' }],
    ['the rate', { rate: 1.1 }],
    ['the pitch', { pitch: 1 }],
  ])('changes with %s', (_, change) => {
    expect(clipKey({ provider, requests: [{ ...request, ...change }] })).not.toBe(key);
  });

  it('changes with the provider, its revision, what it says of the request, and how the text is cut', () => {
    for (const change of [{ id: 'other' }, { revision: 2 }, { identity: () => 'another model' }]) {
      expect(clipKey({ provider: { ...provider, ...change }, requests: [request] })).not.toBe(key);
    }
    expect(clipKey({ provider, requests: [request, request] })).not.toBe(key);
  });

  it('changes with the pause between two requests, and not with one that no one hears', () => {
    const paused = (pauseAfter: number) => ({
      ...request,
      sentences: request.sentences.map((sentence) => ({ ...sentence, pauseAfter })),
    });
    const silent = { ...provider, identity: () => 'a voice with pauses of its own' };
    const keyOf = (...requests: (typeof request)[]) => clipKey({ provider: silent, requests });
    expect(keyOf(paused(0.31), request)).not.toBe(keyOf(paused(0.29), request));
    expect(keyOf(request, paused(0.31))).toBe(keyOf(request, request));
    expect(keyOf(paused(0.31))).toBe(keyOf(request));
  });
});
