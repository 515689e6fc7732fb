/**
 * pixels → the bytes of a baseline JPEG (ITU-T T.81) of at most a given size, by MozJPEG. The same
 * pixels give the same bytes.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Pixels } from './png.ts';

/** Qualities, best first: the first whose file is small enough is taken. */
const QUALITIES = [88, 80, 72, 64, 56, 48, 40, 32, 24] as const;

/** What every reader of JPEG knows; a progressive file takes twice the time for 2 % fewer bytes. */
const BASELINE = { baseline: true, progressive: false, optimize_coding: true } as const;

/** What is used of the encoder, whose own types need those of a browser. */
type Encoder = {
  readonly init: (module: object) => Promise<void>;
  readonly default: (
    image: { readonly data: Uint8Array; readonly width: number; readonly height: number },
    options: typeof BASELINE & { readonly quality: number },
  ) => Promise<ArrayBuffer>;
};

let encoder: Promise<Encoder> | undefined;

/** The JPEG of a picture: of the best quality at which it has at most `limitBytes`, or the smallest. */
export async function encodeJpeg({ size, rgba }: Pixels, limitBytes: number): Promise<Uint8Array> {
  const { default: encode } = await (encoder ??= loadEncoder());
  const image = { data: rgba, width: size, height: size };
  let bytes: Uint8Array | undefined;
  let [low, high] = [0, QUALITIES.length - 1];
  while (low < high || bytes === undefined) {
    const middle = (low + high) >> 1;
    const made = await encode(image, { ...BASELINE, quality: QUALITIES[middle]! });
    if (made.byteLength <= limitBytes || middle === QUALITIES.length - 1) {
      bytes = new Uint8Array(made);
      high = middle;
    } else low = middle + 1;
  }
  return bytes;
}

async function loadEncoder(): Promise<Encoder> {
  const loaded = (await import('@jsquash/jpeg/encode.js' as string)) as Encoder;
  const require = createRequire(import.meta.url);
  const code = await readFile(require.resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  const { WebAssembly } = globalThis as unknown as {
    readonly WebAssembly: { readonly Module: new (code: Uint8Array) => object };
  };
  await loaded.init(new WebAssembly.Module(code));
  return loaded;
}
