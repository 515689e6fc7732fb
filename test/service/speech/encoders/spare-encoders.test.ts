import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSpareEncoders } from '../../../../src/service/speech/encoders/spare-encoders.ts';

/** An encoder that notes that it was started, and that it was ended. */
type Noted = { readonly number: number; readonly cancel: () => Promise<void> };

let started: number;
let ended: number[];

beforeEach(() => {
  started = 0;
  ended = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const start = async (): Promise<Noted> => {
  const number = ++started;
  return { number, cancel: async () => void ended.push(number) };
};

const fail = async (): Promise<Noted> => {
  started++;
  throw new Error('no thread');
};

test('without a spare, an encoder is started', async () => {
  const spares = openSpareEncoders<Noted>();
  expect((await spares.take('mp3', start)).number).toBe(1);
});

test('a spare is given out once, to whoever asks for its format', async () => {
  const spares = openSpareEncoders<Noted>();
  spares.refill('mp3', start);
  expect((await spares.take('flac', start)).number).toBe(2);
  expect((await spares.take('mp3', start)).number).toBe(1);
  expect((await spares.take('mp3', start)).number).toBe(3);
});

test('there is one spare of a format at most', async () => {
  const spares = openSpareEncoders<Noted>();
  spares.refill('mp3', start);
  spares.refill('mp3', start);
  spares.refill('flac', start);
  expect(started).toBe(2);
});

test('in place of a spare that could not be started, another encoder is', async () => {
  const spares = openSpareEncoders<Noted>();
  spares.refill('mp3', fail);
  expect((await spares.take('mp3', start)).number).toBe(2);
});

test('what keeps a new encoder from starting is told', async () => {
  const spares = openSpareEncoders<Noted>();
  await expect(spares.take('mp3', fail)).rejects.toThrow('no thread');
});

test('a spare that no one asks for is ended after a while', async () => {
  const spares = openSpareEncoders<Noted>();
  spares.refill('mp3', start);
  await vi.advanceTimersByTimeAsync(599_000);
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(ended).toEqual([1]);
  spares.refill('mp3', start);
  expect(started).toBe(2);
});

test('a spare that was taken is ended by whoever has it', async () => {
  const spares = openSpareEncoders<Noted>();
  spares.refill('mp3', start);
  await spares.take('mp3', start);
  await vi.advanceTimersByTimeAsync(700_000);
  await spares.close();
  expect(ended).toEqual([]);
});

test('the end of the service ends its spares, and no other is started', async () => {
  const spares = openSpareEncoders<Noted>();
  spares.refill('mp3', start);
  spares.refill('flac', fail);
  await spares.close();
  expect(ended).toEqual([1]);
  spares.refill('mp3', start);
  expect(started).toBe(2);
});
