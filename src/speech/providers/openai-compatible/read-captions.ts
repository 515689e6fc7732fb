/** the answer of a captioned endpoint → its sound, and when each token of it is heard. Pure. */
import { readJsonObject } from '../http/read-json.ts';
import type { HeardToken } from '../../parts/place-heard.ts';

/** Sound with the times of its tokens. */
export type CaptionedSound = { readonly bytes: Uint8Array; readonly words: readonly HeardToken[] };

/**
 * The sound of `{ audio: base64, timestamps: [{ word, start_time, end_time }] }`. Any other bytes
 * are returned unchanged: the reader of audio then reports what they are.
 */
export function readCaptions(bytes: Uint8Array): CaptionedSound {
  const answer = readJsonObject(bytes);
  if (typeof answer['audio'] !== 'string') return { bytes, words: [] };
  const stamps = Array.isArray(answer['timestamps']) ? answer['timestamps'] : [];
  return {
    bytes: Buffer.from(answer['audio'], 'base64'),
    words: stamps.flatMap((stamp) => tokenOf(stamp as Members) ?? []),
  };
}

type Members = Readonly<Record<string, unknown>> | null;

function tokenOf(stamp: Members): HeardToken | undefined {
  const { word: text, start_time: start, end_time: end } = stamp ?? {};
  if (typeof text !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  return { text, start, end };
}
