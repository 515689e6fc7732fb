/** a folder with a `voice.json` → the same pack, checked, without files it does not list. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../../_internal/parse-json.ts';
import { verifyVoicePack } from '../providers/local/local-voices.ts';
import { parseVoicePack, type VoicePack } from '../providers/local/voice-pack.ts';
import { refusedPack } from './pack-error.ts';
import { isPaper, listFiles } from './pack-manifest.ts';

/** The longest `voice.json` that is read, in bytes; more than a thousand voices need. */
const LONGEST_MANIFEST_BYTES = 4e6;

/**
 * Checks every file against the list and removes those not on it.
 * @throws LecternError `VOICE_REFUSED` for a `voice.json` that is invalid or lists a file outside
 * the pack; `VOICE_MISSING` or `VOICE_DAMAGED`, naming a file that does not match the list.
 */
export async function adoptPack(
  folder: string,
  { name }: { readonly name: string },
): Promise<VoicePack> {
  const pack = await readPack(folder, { name });
  for (const voice of pack.voices) checkVoiceName(voice.name, pack);
  for (const file of Object.keys(pack.files)) checkPlace(file, pack);
  for (const file of [pack.phonemizer, pack.phonemizerTokens, pack.phonemeInput?.lexicon]) {
    if (file !== undefined && !(file in pack.files))
      throw refusedPack(pack.name, { why: `its voice.json uses ${file} but does not list it` });
  }
  await verifyVoicePack(pack);
  for (const file of await listFiles(folder)) {
    if (file === 'voice.json' || file in pack.files || isPaper(file)) continue;
    await rm(join(folder, file));
  }
  return pack;
}

async function readPack(folder: string, { name }: { readonly name: string }): Promise<VoicePack> {
  const text = await readFile(join(folder, 'voice.json'), 'utf8');
  if (text.length > LONGEST_MANIFEST_BYTES)
    throw refusedPack(name, { why: 'its voice.json is longer than 4 MB' });
  const found = parseJson(text);
  try {
    return parseVoicePack((found ?? {}) as Record<string, unknown>, { folder });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refusedPack(name, { why: `its voice.json does not describe a voice: ${reason}`, cause });
  }
}

/** Other characters have a meaning in mixes, lists and command lines. */
function checkVoiceName(voice: string, { name }: VoicePack): void {
  if (!/^[\w.-]+$/u.test(voice))
    throw refusedPack(name, {
      why: `a voice cannot be named ${JSON.stringify(voice)}`,
      hint: 'Use letters, digits, dots, hyphens and underscores in its voice.json.',
    });
}

/** Files must be inside the pack. */
function checkPlace(file: string, { name }: VoicePack): void {
  const isInside =
    !file.startsWith('/') && !/[\\:\p{Cc}]/u.test(file) && !file.split('/').includes('..');
  if (!isInside)
    throw refusedPack(name, {
      why: `its voice.json lists ${JSON.stringify(file)}, which is outside it`,
    });
}
