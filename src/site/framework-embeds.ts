/**
 * the addresses of an edition and its audio → a component of React, Vue, Svelte or Astro that plays it
 * with the player from the npm package. Pure.
 */
import { startTag, type TagAttributes } from '../edition/formats/markup.ts';

/** What to play, as attributes of the player and of the fallback audio element inside it. */
export type FrameworkEmbedParts = {
  readonly player: TagAttributes;
  readonly audio: TagAttributes;
};

/** The player as a component file for each framework, to be imported by an article page. */
export type FrameworkEmbeds = {
  readonly react: string;
  readonly vue: string;
  readonly svelte: string;
  readonly astro: string;
};

/**
 * Builds one component each, in a `<div>` as in `embeddedElement`. Addresses are encoded, so they
 * contain no braces or quotes.
 */
export function buildFrameworkEmbeds({ player, audio }: FrameworkEmbedParts): FrameworkEmbeds {
  const within = (tag: string): string => `<div>
  ${startTag(tag, player)}
    ${startTag('audio', audio)}</audio>
  </${tag}>
</div>`;
  const element = within('lectern-player');
  const { 'read-along': readAlong, ...attributes } = player;
  return {
    react: `import { LecternPlayer } from 'lectern/player/react';

export function Listen() {
  return (
    <div>
      ${startTag('LecternPlayer', { ...attributes, readAlong })}
        ${startTag('audio', audio).replace(/>$/, ' />')}
      </LecternPlayer>
    </div>
  );
}`,
    vue: `<script setup lang="ts">
import { LecternPlayer } from 'lectern/player/vue';
</script>

<template>
${within('LecternPlayer').replace(/^/gm, '  ')}
</template>`,
    svelte: `<script>
  import 'lectern/player/svelte';
</script>

${element}`,
    astro: `${element}

<script>
  import 'lectern/player';
</script>`,
  };
}
