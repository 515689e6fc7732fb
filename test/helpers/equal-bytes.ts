/** two runs of bytes or samples → equal in one comparison: Vitest's own goes through a file of audio byte by byte, in seconds. */
import { expect } from 'vitest';

expect.addEqualityTesters([equalBytes]);

/** Whether both hold the same; undefined, which leaves it to Vitest, where they differ or are something else. */
function equalBytes(one: unknown, other: unknown): true | undefined {
  if (!ArrayBuffer.isView(one) || !ArrayBuffer.isView(other)) return undefined;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return undefined;
  return bytesOf(one).equals(bytesOf(other)) || undefined;
}

function bytesOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}
