/// <reference lib="dom" />
/** How much of the audio is heard, told by a player of which the test says where it is. */
import { beforeEach, expect, test } from 'vitest';
import { countHeard } from '../../../src/player/extras/count-heard.ts';
import type { PlayerHandle } from '../../../src/player/handle.ts';

type Told = { readonly percent: number; readonly heard: number };

let audio: EventTarget & { paused: boolean; seeking: boolean };
let player: { audio: typeof audio; position: number; heard: number; told: Told[] };
beforeEach(() => {
  audio = Object.assign(new EventTarget(), { paused: true, seeking: false });
  const told: Told[] = [];
  const edition = { duration: 40 };
  const tell = (_name: string, detail: Told): void => void told.push(detail);
  player = { audio, position: 0, heard: 0, told };
  const handle = Object.assign(player, { edition, tell });
  countHeard(handle as unknown as PlayerHandle, new AbortController().signal);
});

const happen = (name: string): boolean => audio.dispatchEvent(new Event(name));
const play = (to: number): void => {
  if (audio.paused) {
    audio.paused = false;
    happen('play');
  }
  player.position = to;
  happen('timeupdate');
};
const skip = (to: number): void => {
  audio.seeking = true;
  player.position = to;
  // A browser may tell of the time before it says that it has been skipped.
  happen('timeupdate');
  happen('seeking');
  audio.seeking = false;
};

test('each second counts once, however often it is heard', () => {
  play(5.5);
  skip(2);
  play(4.2);
  expect(player.heard).toBe(6);
});

test('what is skipped is not heard', () => {
  play(1.5);
  skip(30);
  play(31.5);
  expect(player.heard).toBe(4);
});

test('nothing is heard while it stands still', () => {
  skip(20);
  player.position = 25;
  happen('timeupdate');
  expect(player.heard).toBe(0);
});

test('a quarter, a half and three quarters are told once each', () => {
  for (const to of [9.5, 12, 19.5, 25, 39.9]) play(to);
  expect(player.told.map(({ percent }) => percent)).toEqual([25, 50, 75]);
  expect(player.told[0]).toEqual({ percent: 25, heard: 10 });
});
