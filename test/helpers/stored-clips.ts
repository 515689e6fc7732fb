/** words → clips in a store, as a run records them. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openClipStore } from '../../src/speech/clips/clip-store.ts';
import { recordClips } from '../../src/speech/record-clips.ts';
import { scriptOf } from './requests.ts';
import { scriptedProvider } from './scripted-provider.ts';

/** Records a clip for each sentence; gives their keys. */
export async function storeClips(
  store: string,
  sentences: readonly string[],
): Promise<readonly string[]> {
  const script = scriptOf(sentences.map((sentence) => [sentence]));
  const { clips } = await recordClips(script, { provider: scriptedProvider(), store });
  return clips.map(({ key }) => key);
}

/** Paths of the files of a clip. */
export function clipFiles(
  store: string,
  key: string,
): { readonly wav: string; readonly json: string } {
  const wav = openClipStore(store).fileOf(key);
  return { wav, json: join(wav, '..', `${key}.json`) };
}

/** Makes a clip as old as if it was last used so many days ago. */
export function ageClip(store: string, key: string, days: number): void {
  const time = Date.now() / 1000 - days * 86_400;
  for (const file of Object.values(clipFiles(store, key))) utimesSync(file, time, time);
}
