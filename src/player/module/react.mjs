/** props as React writes them → `<lectern-player>`; React 19 hands attributes and events to it. */
'use client';
import { Children, cloneElement, createElement, isValidElement, useEffect } from 'react';

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

/** Tells React not to warn of attributes that differ. */
const UNMATCHED = { suppressHydrationWarning: true };

/** @type {typeof import('./react.mjs').LecternPlayer} */
export function LecternPlayer({ children, ...props }) {
  // Only now: before React has taken over what a server sent, the player must change nothing of it.
  useEffect(() => void import('./lectern-module.js'), []);
  const named = Object.entries(props).map(([name, value]) => [NAMES[name] ?? name, value]);
  const attributes = { ...UNMATCHED, ...Object.fromEntries(named) };
  return createElement('lectern-player', attributes, ...(Children.map(children, unmatched) ?? []));
}

/** What the player may have changed before React sees what the server sent, such as the audio's controls. */
function unmatched(child) {
  return isValidElement(child) ? cloneElement(child, UNMATCHED) : child;
}
