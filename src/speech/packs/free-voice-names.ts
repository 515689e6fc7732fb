/** a pack, and those installed → the pack with unique names for its voices. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import type { VoicePack } from '../providers/local/voice-pack.ts';
import { installedAlready } from './pack-error.ts';

/** The pack, and which voices were renamed. */
export type NamedPack = { readonly pack: VoicePack; readonly notes: readonly string[] };

/**
 * A voice whose name is taken gets the pack's name as a prefix. A pack of one voice already has the
 * name of its voice, and is refused.
 * @throws LecternError `VOICE_INSTALLED`, `OUTPUT_UNWRITABLE`
 */
export async function freeVoiceNames(
  pack: VoicePack,
  { installed }: { readonly installed: readonly VoicePack[] },
): Promise<NamedPack> {
  const owners = new Map(
    installed.flatMap((other) => other.voices.map(({ name }) => [name, other] as const)),
  );
  const taken = pack.voices.filter(({ name }) => owners.has(name));
  const [first] = taken;
  if (!first) return { pack, notes: [] };
  if (pack.voices.length === 1) throw installedAlready(first.name, owners.get(first.name)!.folder);

  const freeName = (name: string): string => (owners.has(name) ? `${pack.name}-${name}` : name);
  const voices = pack.voices.map((voice) => ({ ...voice, name: freeName(voice.name) }));
  await rewriteNames(pack.folder, freeName);
  const names = taken.length === 1 ? 'One name was' : `${taken.length} names were`;
  return {
    pack: { ...pack, voices },
    notes: [`${names} taken: ${first.name} of this pack is ${freeName(first.name)}.`],
  };
}

async function rewriteNames(folder: string, freeName: (name: string) => string): Promise<void> {
  const path = join(folder, 'voice.json');
  const said = JSON.parse(await readFile(path, 'utf8')) as { voices: { name: string }[] };
  const voices = said.voices.map((voice) => ({ ...voice, name: freeName(voice.name) }));
  const text = `${JSON.stringify({ ...said, voices }, null, 2)}\n`;
  await writeFile(path, text).catch((error: unknown) => {
    throw asDiskError(error, { path });
  });
}
