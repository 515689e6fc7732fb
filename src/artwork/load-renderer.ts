/** → the renderer of drawings, loaded once, and compiled for a few drawings rather than for thousands. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import type { initWasm as InitWasm, Resvg } from '@resvg/resvg-wasm';

/** What the renderer runs: a module that is compiled. */
type Compiled = Parameters<typeof InitWasm>[0];

/** The types of Node do not know it. */
declare const WebAssembly: { readonly Module: new (code: Uint8Array) => object & Compiled };

let renderer: Promise<typeof Resvg> | undefined;

/** Loads it when there is something to draw, once. */
export function loadRenderer(): Promise<typeof Resvg> {
  return (renderer ??= load());
}

async function load(): Promise<typeof Resvg> {
  const { initWasm, Resvg: loaded } = await import('@resvg/resvg-wasm');
  const require = createRequire(import.meta.url);
  const code = await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  await initWasm(compileOnce(code));
  return loaded;
}

/**
 * V8 compiles a module quickly, and what is called often once more, for speed. For a drawing that takes
 * half a second of processor time and 75 MB, and gives nothing back within hundreds of covers. The flags
 * are those of the process: they hold for what is compiled in between, on this thread this module alone.
 * Other modules are sped up as before, since that is decided when they are compiled.
 */
function compileOnce(code: Uint8Array): Compiled {
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  try {
    return new WebAssembly.Module(code);
  } finally {
    setFlagsFromString('--wasm-dynamic-tiering');
  }
}
