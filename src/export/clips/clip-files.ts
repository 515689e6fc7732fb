/** an edition → its recorded clips, one for each paragraph, as the voice spoke them. */
import { encodeWav } from '../../_internal/audio/wav.ts';
import { readSaid } from '../../edition/read-edition.ts';
import type { Edition } from '../../edition/edition.ts';
import { LecternError } from '../../errors.ts';
import { openClipStore } from '../../speech/clips/clip-store.ts';
import { readClipAudio } from '../../speech/clips/read-clip.ts';

/** Whose clips are wanted, and where they are. */
export type ClipFilesOptions = {
  readonly edition: Edition;
  readonly folder: string;
  readonly store: string;
  readonly signal?: AbortSignal | undefined;
};

/** A clip as a file: `004-the-ferry-left-at-noon.wav`. */
export type ClipFile = { readonly name: string; readonly wav: Uint8Array };

/** Letters of a clip's words in its name. */
const LONGEST_NAME = 48;

/**
 * The clips in the order in which they are heard: not levelled, with the edges that the voice gave them.
 * @throws LecternError `EDITION_DAMAGED` without a record of what was said, `CLIP_DAMAGED` for a clip that
 * the store does not have.
 */
export async function* clipFiles(options: ClipFilesOptions): AsyncGenerator<ClipFile> {
  const { edition, folder, store: path, signal } = options;
  const said = await readSaid(folder);
  if (said === undefined || said.length === 0)
    throw new LecternError(`${folder} has no record of its clips`, {
      code: 'EDITION_DAMAGED',
      hint: 'Clips are exported where the edition was built: the record is never published.',
    });
  const store = openClipStore(path);
  for (const [index, { text, clip }] of said.entries()) {
    signal?.throwIfAborted();
    const found = await store.find(clip.key, { signal });
    if (found.state !== 'stored')
      throw new LecternError(`The clip of “${start(text)}” in ${edition.slug} is not in ${path}`, {
        code: 'CLIP_DAMAGED',
        hint: 'Build the article again, or name its store with --store.',
      });
    const pcm = await readClipAudio(found.file, { sampleCount: found.facts.sampleCount, signal });
    const number = String(index + 1).padStart(3, '0');
    yield { name: `${number}-${wordsInName(text)}.wav`, wav: encodeWav(pcm) };
  }
}

/** The first words in lower case, of any script, without what file systems refuse. */
function wordsInName(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join('-').length > LONGEST_NAME) break;
    kept.push(word);
  }
  return kept.join('-') || 'clip';
}

function start(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
