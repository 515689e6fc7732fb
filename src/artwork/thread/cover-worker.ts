/** messages with drawings of covers → messages with their PNGs, in any order. */
import { parentPort } from 'node:worker_threads';
import { paintHere } from '../paint-cover.ts';
import type { Drawing } from '../render-drawing.ts';

/** A message to the thread; `side` as `PaintOptions` has it. */
export type CoverRequest = {
  readonly id: number;
  readonly drawing: Drawing;
  readonly side?: number | undefined;
};

/** A message back; without a PNG, it could not be made here. */
export type CoverReply = { readonly id: number; readonly png?: Uint8Array | undefined };

parentPort?.on('message', (request: CoverRequest) => void reply(request));

async function reply({ id, drawing, side }: CoverRequest): Promise<void> {
  const png = await paintHere(drawing, { side }).catch(() => undefined);
  parentPort?.postMessage({ id, png } satisfies CoverReply);
}
