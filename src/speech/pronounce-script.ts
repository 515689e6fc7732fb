/** a script → how its voices pronounce each word, without audio. */
import type { AbortOptions } from '../_internal/abort.ts';
import type { Script } from '../script/script.ts';
import { requestOfSegment } from './clip-job.ts';
import type { SpeechProvider, SpokenWord } from './provider.ts';

/** Words by segment id; none if the provider cannot report pronunciations. */
export async function pronounceScript(
  script: Script,
  { provider, signal }: AbortOptions & { readonly provider: SpeechProvider },
): Promise<ReadonlyMap<string, readonly SpokenWord[]>> {
  const words = new Map<string, readonly SpokenWord[]>();
  if (!provider.pronounce) return words;
  for (const segment of script.segments)
    words.set(segment.id, await provider.pronounce(requestOfSegment(segment), { signal }));
  return words;
}
