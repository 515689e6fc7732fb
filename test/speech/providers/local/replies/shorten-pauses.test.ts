import { describe, expect, it } from 'vitest';
import type { TimedReply } from '../../../../../src/speech/providers/local/replies/read-trailer.ts';
import { shortenPauses } from '../../../../../src/speech/providers/local/replies/shorten-pauses.ts';

const RATE = 24_000;
const LEAD = 0.05;

/** Seconds: the windows in which silence is measured, and what a filter rings on for. */
const ABOUT = 0.015;

/** Seconds of sound, negative for silence, of each symbol; the sound runs ahead of its tokens. */
type Said = readonly (readonly [symbol: string, seconds: number])[];

/** A reply between two tokens of padding: a tone for sound, its foot of noise for silence. */
function replyOf(said: Said): TimedReply {
  const parts = [['', -0.3], ...said, ['', -0.3]] as Said;
  const lengths = parts.map(([, seconds]) => Math.round(Math.abs(seconds) * RATE));
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  const tokens: { id: number; start: number; end: number }[] = [];
  let at = 0;
  for (const [index, [symbol, seconds]] of parts.entries()) {
    const end = at + lengths[index]!;
    const level = seconds < 0 ? 0.0005 : 0.5;
    for (let i = at; i < end; i++) samples[i] = level * Math.sin(i / 10);
    const lead = LEAD * RATE;
    const id = symbol === '' ? 0 : symbol.codePointAt(0)!;
    tokens.push({ id, start: at === 0 ? 0 : at + lead, end: end + lead });
    at = end;
  }
  return { samples, tokens };
}

const shortened = (said: Said, rate = 1): TimedReply =>
  shortenPauses(replyOf(said), {
    symbols: said.map(([symbol]) => symbol),
    sampleRateHz: RATE,
    leadSeconds: LEAD,
    rate,
  });

/** Seconds by which the sound of these symbols became shorter. */
const removed = (said: Said, rate = 1): number =>
  (replyOf(said).samples.length - shortened(said, rate).samples.length) / RATE;

/** Two words with a silence between them. */
const around = (between: string, silence: number, word = 1): Said => [
  ['a', word],
  ...[...between].map((symbol): Said[number] => [symbol, -silence / between.length]),
  ['b', word],
];

describe('a silence between two words', () => {
  it.each([
    [' ', 0.2, 0.08],
    [' ', 0.4, 0.28],
    // Quotation marks alone ask for no pause.
    [' “', 0.3, 0.18],
    // Words run on as after a stop.
    [' ', 0.14, 0],
    [', ', 0.4, 0],
    [' — ', 0.4, 0],
    [': ', 0.4, 0],
    [' (', 0.4, 0],
    [',” ', 0.4, 0],
    ['… ', 0.4, 0],
  ])('%j of %d s loses %d s', (between, silence, lost) => {
    expect(Math.abs(removed(around(between, silence)) - lost)).toBeLessThan(ABOUT);
  });

  it('may be longer in slower speech', () => {
    expect(removed(around(' ', 0.28), 0.5)).toBe(0);
    expect(Math.abs(removed(around(' ', 0.4), 0.5) - 0.16)).toBeLessThan(ABOUT);
  });

  it('lasts as long as a breath in a long clause', () => {
    expect(Math.abs(removed(around(' ', 0.4, 4)) - 0.16)).toBeLessThan(ABOUT);
    // Not where the voice itself hardly stops, or soon after another pause, or before one.
    expect(Math.abs(removed(around(' ', 0.25, 4)) - 0.13)).toBeLessThan(ABOUT);
    expect(
      Math.abs(removed([...around(', ', 0.4, 2), ...around(' ', 0.4, 2).slice(1)]) - 0.28),
    ).toBeLessThan(ABOUT);
    expect(
      Math.abs(removed([...around(' ', 0.4, 4), [' ', -0.1], ['c', 0.2]]) - 0.16),
    ).toBeLessThan(ABOUT);
  });
});

describe('what is left', () => {
  const said: Said = [...around(' ', 0.4), ...around(', ', 0.4).slice(1), ['c', 0.5]];

  it('has every token at its sound', () => {
    const before = replyOf(said);
    const after = shortened(said);
    expect(after.tokens.map(({ id }) => id)).toEqual(before.tokens.map(({ id }) => id));
    for (const [index, { id, start, end }] of after.tokens.entries()) {
      expect(end).toBeGreaterThanOrEqual(start);
      expect(start).toBe(after.tokens[index - 1]?.end ?? 0);
      const [from, was] = [start, before.tokens[index]!.start].map((each) => each - LEAD * RATE);
      const isWord = /[a-z]/u.test(String.fromCodePoint(id));
      if (isWord)
        expect(after.samples.slice(from, from! + 4800)).toEqual(
          before.samples.slice(was, was! + 4800),
        );
    }
  });

  it('has no click', () => {
    const { samples } = shortened(around(' ', 0.4));
    const silent = samples.slice(1.31 * RATE, 1.41 * RATE);
    expect(Math.max(...silent.map(Math.abs))).toBeLessThan(0.001);
  });

  it('is the same every time', () => {
    expect(shortened(said)).toEqual(shortened(said));
  });
});

describe('a reply', () => {
  it('of other tokens than those sent, or of silence, stays as it is', () => {
    const reply = replyOf(around(' ', 0.4));
    const options = { sampleRateHz: RATE, leadSeconds: LEAD, rate: 1 };
    expect(shortenPauses(reply, { ...options, symbols: ['a'] })).toBe(reply);
    expect(removed(around(' ', 0.4, -1))).toBe(0);
    expect(removed([])).toBe(0);
  });
});
