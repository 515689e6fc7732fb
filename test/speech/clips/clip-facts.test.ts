import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/_internal/sealed-json.ts';
import { completeFacts, parseFacts } from '../../../src/speech/clips/clip-facts.ts';

const FACTS = completeFacts({
  sampleRateHz: 24_000,
  sampleCount: 4800,
  soundStart: 0,
  soundEnd: 4800,
  peak: 0.5,
  clipped: 0,
  energies: [],
  sha256: 'ab'.repeat(32),
  marks: [],
  markSource: 'samples',
  stretches: [],
  provider: 'tone',
  voice: 'tone',
  warnings: [],
} as Parameters<typeof completeFacts>[0]);

const parse = (changes: object): unknown =>
  parseFacts(JSON.stringify(seal({ ...FACTS, ...changes })));

describe('facts of a clip', () => {
  it('are read as they were written', () => {
    expect(parse({})).toMatchObject(FACTS);
  });

  it.each([
    ['another version', { version: 3 }],
    ['another way to look at the sound', { signalRevision: FACTS.signalRevision + 1 }],
    ['a number that is none', { soundEnd: '4800' }],
    ['a text that is none', { voice: 7 }],
    ['a list that is none', { marks: {} }],
    ['words that are no list', { words: 'all' }],
  ])('of %s are none', (_name, changes) => {
    expect(parse(changes)).toBeUndefined();
  });

  it('that were changed are rejected', () => {
    const text = JSON.stringify(seal(FACTS)).replace('"soundEnd":4800', '"soundEnd":2400');
    expect(parseFacts(text)).toBeUndefined();
  });
});
