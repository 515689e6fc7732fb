/** sounds that were tried → the same again without speaking, as long as memory has room. */

/** Sounds in memory, by what determines them. */
export type TriedSounds = {
  readonly get: (key: string) => readonly Uint8Array[] | undefined;
  readonly keep: (key: string, frames: readonly Uint8Array[]) => void;
};

/** Bytes that are kept: about twenty minutes of speech. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens the memory; what was used longest ago goes first. */
export function openTriedSounds(mostBytes: number = MOST_BYTES): TriedSounds {
  const kept = new Map<string, readonly Uint8Array[]>();
  let sizeBytes = 0;
  const forget = (key: string): void => {
    sizeBytes -= sizeOf(kept.get(key) ?? []);
    kept.delete(key);
  };
  return {
    get: (key) => {
      const frames = kept.get(key);
      if (!frames) return undefined;
      kept.delete(key);
      kept.set(key, frames);
      return frames;
    },
    keep: (key, frames) => {
      forget(key);
      kept.set(key, frames);
      sizeBytes += sizeOf(frames);
      for (const oldest of kept.keys()) {
        if (sizeBytes <= mostBytes) return;
        forget(oldest);
      }
    },
  };
}

function sizeOf(frames: readonly Uint8Array[]): number {
  return frames.reduce((sum, { length }) => sum + length, 0);
}
