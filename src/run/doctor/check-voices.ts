/** the settings → which provider speaks, and whether each voice on this machine can be loaded. */
import { basename } from 'node:path';
import { LecternError } from '../../errors.ts';
import { provePack } from '../../speech/packs/prove-pack.ts';
import {
  searchVoicePacks,
  verifyVoicePack,
  type BrokenPack,
} from '../../speech/providers/local/local-voices.ts';
import type { VoicePack } from '../../speech/providers/local/voice-pack.ts';
import { BUILT_IN, isTestTone } from '../../speech/providers/provider-named.ts';
import { openProvider } from '../../speech/providers/open-provider.ts';
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import { providerSettings } from '../settings/provider-settings.ts';
import { openConfiguredProvider } from '../own-provider/configured-provider.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/** Who speaks with these settings, and whether it has the voice that they name. No request is made. */
export async function checkProviderInUse(options: ExamineOptions): Promise<Diagnosis> {
  const { loaded, signal } = options;
  const { provider: name, voice, language = READING_DEFAULTS.language } = loaded.settings;
  const about = 'provider';
  if (isTestTone(name) && loaded.origins.provider !== 'flag')
    return {
      about,
      state: 'fault',
      found: `${name} in the ${loaded.origins.provider}: test tones can be chosen only by a flag`,
      advice: `Set \`provider\` to ${BUILT_IN.name}, or omit it.`,
    };
  try {
    const own = await openConfiguredProvider(loaded, { signal });
    const provider = own ?? openProvider(name, providerSettings(loaded.settings));
    try {
      const full = voice && (provider.resolveVoice?.(voice, { language }) ?? voice);
      const chosen = full ?? provider.defaultVoice?.(language);
      if (chosen === undefined)
        return { about, state: 'note', found: `${name}; no voice is set`, advice: 'Set `voice`.' };
      provider.capabilities(chosen);
      return { about, state: 'ok', found: `${name}, with the voice ${chosen}` };
    } finally {
      await provider.close();
    }
  } catch (error) {
    return faultOf(about, error);
  }
}

/** Each pack on this machine: its files, and a word spoken by it. Faults where these voices are in use. */
export async function checkVoices(options: ExamineOptions): Promise<readonly Diagnosis[]> {
  const { loaded } = options;
  const { provider, providers } = loaded.settings;
  const isInUse = provider === BUILT_IN.name;
  const soften = (diagnosis: Diagnosis): Diagnosis =>
    diagnosis.state === 'fault' && !isInUse ? { ...diagnosis, state: 'note' } : diagnosis;
  try {
    const { packs, broken } = searchVoicePacks({ voicesFolder: providers.local?.voicesFolder });
    const found: Diagnosis[] = [];
    for (const pack of packs.values()) found.push(soften(await checkPack(pack, options)));
    return [...found, ...broken.map(noteBroken)];
  } catch (error) {
    return [soften(faultOf('voices', error))];
  }
}

async function checkPack(pack: VoicePack, { signal }: ExamineOptions): Promise<Diagnosis> {
  const about = `voices of ${pack.name}`;
  try {
    await verifyVoicePack(pack);
    await provePack(pack, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    return faultOf(about, error);
  }
  const languages = [...new Set(pack.voices.map(({ language }) => language))].join(', ');
  const count = pack.voices.length;
  const found = `${count} ${count === 1 ? 'voice' : 'voices'} (${languages}): complete, and tested`;
  return { about, state: 'ok', found };
}

/** A broken pack is only a note: if one of its voices is in use, the provider reports a fault. */
function noteBroken({ folder, error }: BrokenPack): Diagnosis {
  const about = `voices of ${basename(folder)}`;
  return { ...faultOf(about, error), state: 'note' };
}

function faultOf(about: string, error: unknown): Diagnosis {
  if (!(error instanceof LecternError)) throw error;
  const { message, hint } = error;
  return { about, state: 'fault', found: message, ...(hint !== undefined && { advice: hint }) };
}
