/** changes → a voice pack with one voice, `own`, which is the built-in one except for them. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/_internal/hash.ts';

/** The built-in pack. */
export const BUILT_IN_PACK = fileURLToPath(new URL('../../voices/kokoro-82m/', import.meta.url));

/** What a test changes of a `voice.json`. */
export type PackJson = { readonly files: Readonly<Record<string, string>> } & Readonly<
  Record<string, unknown>
>;

/** Makes the pack `own-pack` in a folder, with links to the files of the built-in one. */
export function makeOwnPack(folder: string): string {
  const pack = join(folder, 'own-pack');
  const json = JSON.parse(readFileSync(join(BUILT_IN_PACK, 'voice.json'), 'utf8')) as PackJson;
  for (const file of Object.keys(json.files)) {
    mkdirSync(join(pack, file, '..'), { recursive: true });
    symlinkSync(join(BUILT_IN_PACK, file), join(pack, file));
  }
  const [first] = json.voices as readonly object[];
  const voices = [{ ...first, name: 'own' }];
  writeFileSync(join(pack, 'voice.json'), JSON.stringify({ ...json, name: 'own-pack', voices }));
  return pack;
}

/** Rewrites its `voice.json`. */
export function changeJson(pack: string, change: (json: PackJson) => object): void {
  const path = join(pack, 'voice.json');
  const json = JSON.parse(readFileSync(path, 'utf8')) as PackJson;
  writeFileSync(path, JSON.stringify({ ...json, ...change(json) }));
}

/** Puts bytes in place of a file, not through its link. `listed`: `voice.json` knows of it. */
export function replaceFile(
  pack: string,
  file: string,
  { bytes, listed }: { readonly bytes: Uint8Array; readonly listed: boolean },
): void {
  rmSync(join(pack, file));
  writeFileSync(join(pack, file), bytes);
  if (listed) changeJson(pack, ({ files }) => ({ files: { ...files, [file]: sha256(bytes) } }));
}
