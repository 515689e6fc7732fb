/**
 * The address of an edition and its audio → what a component of React, Vue, Svelte or Astro carries
 * to play it, with the player from the npm package. Pure.
 */
import { startTag, type TagAttributes } from '../edition/formats/markup.ts';

/** What to play, as attributes of the player and of the audio that stands in its place before. */
export type FrameworkEmbedParts = {
  readonly player: TagAttributes;
  readonly audio: TagAttributes;
};

/** The player as a component of each: a file of its own, which the page of an article takes in. */
export type FrameworkEmbeds = {
  readonly react: string;
  readonly vue: string;
  readonly svelte: string;
  readonly astro: string;
};

/**
 * One component each, in a `<div>` as `embeddedElement` has it. Addresses hold no brace and no
 * quote: they are encoded.
 */
export function buildFrameworkEmbeds({ player, audio }: FrameworkEmbedParts): FrameworkEmbeds {
  const element = `<div>
  ${startTag('lectern-player', player)}
    ${startTag('audio', audio)}</audio>
  </lectern-player>
</div>`;
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
    vue: `<script setup>
// In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'lectern-player' } } })
import 'lectern/player/vue';
</script>

<template>
${element.replace(/^/gm, '  ')}
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
