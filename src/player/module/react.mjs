/** props as React writes them → `<lectern-player>`; React 19 hands attributes and events to it. */
'use client';
import { createElement } from 'react';
import './lectern-module.js';

/** Props whose names differ from those of the element. */
const NAMES = {
  readAlong: 'read-along',
  onReady: 'onlectern-ready',
  onPlay: 'onlectern-play',
  onPause: 'onlectern-pause',
  onSeek: 'onlectern-seek',
  onSpeed: 'onlectern-speed',
  onProgress: 'onlectern-progress',
  onEnd: 'onlectern-end',
  onError: 'onlectern-error',
  onReadAlong: 'onlectern-read-along',
};

/** @type {typeof import('./react.mjs').LecternPlayer} */
export function LecternPlayer(props) {
  const named = Object.entries(props).map(([name, value]) => [NAMES[name] ?? name, value]);
  return createElement('lectern-player', Object.fromEntries(named));
}
