/**
 * The address of an edition and its audio → what a component of React, Vue, Svelte or Astro carries
 * to play it, with the player from the npm package. Pure.
 */
import { startTag } from '../edition/formats/markup.ts';
import type { TagAttributes } from '../edition/formats/markup.ts';
import { PLACE_RULES } from './player-element.ts';

/** What to play, as attributes of the player and of the audio that stands in its place before. */
export type FrameworkEmbedParts = {
  readonly player: TagAttributes;
  readonly audio: TagAttributes;
};

/** The player in a component of each, to be completed by the rest of the page. */
export type FrameworkEmbeds = {
  readonly react: string;
  readonly vue: string;
  readonly svelte: string;
  readonly astro: string;
};

/** `PLACE_RULES` as React sets them, on the elements themselves. */
const BLOCK_STYLE = "style={{ display: 'block' }}";
const AUDIO_STYLE =
  "style={{ display: 'block', width: '100%', height: 'max(56px, 3.5rem)', margin: 0 }}";

/** One component each. Addresses hold no brace and no quote: they are encoded. */
export function buildFrameworkEmbeds({ player, audio }: FrameworkEmbedParts): FrameworkEmbeds {
  const element = `${startTag('lectern-player', player)}
  ${startTag('audio', audio)}</audio>
</lectern-player>`;
  const styles = `<style>
${PLACE_RULES.replace(/^/gm, '  ')}
</style>`;
  const { 'read-along': readAlong, ...attributes } = player;
  const props = startTag('LecternPlayer', { ...attributes, readAlong }).replace(
    />$/,
    ` ${BLOCK_STYLE}>`,
  );
  return {
    react: `import { LecternPlayer } from 'lectern/player/react';

${props}
  ${startTag('audio', audio).replace(/>$/, ` ${AUDIO_STYLE} />`)}
</LecternPlayer>`,
    vue: `<script setup>
// In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'lectern-player' } } })
import 'lectern/player/vue';
</script>

<template>
${element.replace(/^/gm, '  ')}
</template>

${styles}`,
    svelte: `<script>
  import 'lectern/player/svelte';
</script>

${element}

${styles}`,
    astro: `${element}

<script>
  import 'lectern/player';
</script>

${styles}`,
  };
}
