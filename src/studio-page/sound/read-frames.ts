/** a response of the studio → its frames of sound, each as soon as it has arrived. */
import type { SoundHead } from '../../studio/answers.ts';

/** Samples with what is known of them. */
export type SoundFrame = SoundHead & { readonly pcm: Float32Array<ArrayBuffer> };

/** Bytes of the length that begins a frame. */
const LENGTH_BYTES = 4;

/** The largest 16-bit sample. */
const FULL_SCALE = 32_768;

/** The frames in order. @throws Error where the stream ends within one: the server or the voice failed. */
export async function* readFrames(response: Response): AsyncGenerator<SoundFrame> {
  let bytes: Uint8Array = new Uint8Array(0);
  const reader = response.body!.getReader();
  try {
    for (;;) {
      const frame = takeFrame(bytes);
      if (frame) {
        bytes = bytes.subarray(frame.sizeBytes);
        yield frame.frame;
        continue;
      }
      const { value, done } = await reader.read();
      if (done) break;
      bytes = joined(bytes, value);
    }
    if (bytes.length > 0) throw new Error('The sound ended too early.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** The first frame, if all of it is there. */
function takeFrame(
  bytes: Uint8Array,
): { readonly frame: SoundFrame; readonly sizeBytes: number } | undefined {
  if (bytes.length < LENGTH_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = LENGTH_BYTES + view.getUint32(0, true);
  if (bytes.length < from) return undefined;
  const head = JSON.parse(
    new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, from)),
  ) as SoundHead;
  const sizeBytes = from + head.samples * 2;
  if (bytes.length < sizeBytes) return undefined;
  const pcm = new Float32Array(head.samples);
  for (let i = 0; i < head.samples; i++) pcm[i] = view.getInt16(from + i * 2, true) / FULL_SCALE;
  return { frame: { ...head, pcm }, sizeBytes };
}
