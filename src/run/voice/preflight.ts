/** Article + voice → what can be known to be wrong before a request is made and paid. */
import { ConfigError, LecternError, type Warning } from '../../errors.ts';
import { UNNAMED_VOICE, type SpeakingRun } from './choose-voice.ts';
import type { Script } from '../../script/script.ts';
import { checkFormats } from '../../track/encoders/audio-formats.ts';
import { formatsOf } from '../../track/format-list.ts';
import { checkLanguage, type CheckLanguageOptions } from './voice-language.ts';

/**
 * Checks that the track can be written as it is wanted, and that the voice speaks the article's language.
 * @throws LecternError `TRACK_FORMAT` when the format has no such bit rate at the voice's rate of samples,
 * `VOICE_LANGUAGE`: see `checkLanguage`.
 */
export async function checkVoice(
  voice: string,
  options: CheckLanguageOptions,
): Promise<readonly Warning[]> {
  const { settings, voices } = options.run;
  const { bitrate, sampleRate: wantedRateHz } = settings;
  const { format, alternates } = formatsOf(settings.format);
  const { sampleRateHz } = voices.provider.capabilities(voice);
  checkFormats([format, ...alternates], { bitrate, sampleRateHz, wantedRateHz });
  return checkLanguage(voice, options);
}

/**
 * Checks that the provider knows every voice of a script.
 * @throws ConfigError `VOICE_UNKNOWN` for a voice that the settings name for a kind or a language; the provider's own error for any other.
 */
export function checkReaders(
  script: Script,
  { settings, voices }: Pick<SpeakingRun, 'settings' | 'voices'>,
): void {
  const configured = [
    ...Object.values(settings.voices),
    ...Object.values(settings.policy).map((choice) =>
      typeof choice === 'object' ? choice.voice : undefined,
    ),
  ];
  for (const voice of script.voices) {
    if (voice === UNNAMED_VOICE) continue;
    try {
      voices.provider.capabilities(voice);
    } catch (error) {
      if (!(error instanceof LecternError) || !configured.includes(voice)) throw error;
      throw new ConfigError(error.message, {
        code: error.code,
        cause: error,
        ...(error.hint !== undefined && { hint: error.hint }),
      });
    }
  }
}
