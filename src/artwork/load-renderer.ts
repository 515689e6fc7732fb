/** → the SVG renderer, loaded once, and compiled to make a few drawings rather than thousands. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import type { Resvg } from '@resvg/resvg-wasm';

let renderer: Promise<typeof Resvg> | undefined;

/** Loads the renderer on first use. */
export function loadRenderer(): Promise<typeof Resvg> {
  return (renderer ??= load());
}

async function load(): Promise<typeof Resvg> {
  const { initWasm, Resvg: loaded } = await import('@resvg/resvg-wasm');
  const require = createRequire(import.meta.url);
  const code = await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  await initWasm(compileOnce(code) as Parameters<typeof initWasm>[0]);
  return loaded;
}

/** The part of WebAssembly used here, which Node has but its types lack. */
type Wasm = { readonly Module: new (code: Uint8Array) => object };

/**
 * V8 compiles a module quickly, then recompiles its hot functions for speed. For a drawing, that
 * costs half a second of processor time and 75 MB, and does not pay off within hundreds of covers.
 * The flags are process-wide, but only this module is compiled on this thread while they are set.
 * Other modules tier up as before, since that is decided when they are compiled.
 */
function compileOnce(code: Uint8Array): object {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Wasm };
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  try {
    return new WebAssembly.Module(code);
  } finally {
    setFlagsFromString('--wasm-dynamic-tiering');
  }
}
