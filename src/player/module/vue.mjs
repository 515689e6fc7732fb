/** props and listeners as Vue's templates write them → `<lectern-player>`, which Vue need not be told of. */
import { h } from 'vue';
import './lectern-module.js';

/** @type {import('./vue.mjs').LecternPlayer} */
export function LecternPlayer(props, { slots }) {
  const { readAlong = props['read-along'], follow, ...attributes } = props;
  // Vue writes `true` as a word, which the element would take for a selector.
  const flags = { 'read-along': flagOf(readAlong), follow: flagOf(follow) };
  return h('lectern-player', { ...attributes, ...flags }, slots.default?.());
}

// All that is given goes to the element already.
LecternPlayer.inheritAttrs = false;

function flagOf(value) {
  if (value === true) return '';
  return value === false ? undefined : value;
}
