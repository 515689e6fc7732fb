/** Article + voice → what can be known to be wrong before a request is made and paid. */
import { primaryLanguage } from '../_internal/primary-language.ts';
import type { Article } from '../article/article.ts';
import { ConfigError, LecternError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import type { Project } from './project.ts';
import type { Script } from '../script/script.ts';
import { checkFormat } from '../track/encoders/audio-formats.ts';

/**
 * Checks that the track can be written as it is wanted, and that the voice speaks the article's language.
 * @throws LecternError `TRACK_FORMAT` when the format has no such bit rate at the voice's rate of samples.
 */
export async function checkVoice(
  voice: string,
  options: { readonly article: Article; readonly project: Project },
): Promise<readonly Warning[]> {
  const { article, project } = options;
  const { provider, format, bitrate } = project;
  const { sampleRateHz, languages } = provider.capabilities(voice);
  checkFormat(format, { bitrate, sampleRateHz });
  const asked = primaryLanguage(article.language);
  if (!languages || languages.some((language) => primaryLanguage(language) === asked)) return [];
  const spoken = languages.join(', ');
  return [
    {
      code: 'VOICE_LANGUAGE',
      message: `“${article.title}” is in ${article.language}, and ${voice} speaks ${spoken}`,
      hint: await voicesHint(asked, project),
    },
  ];
}

/** Where a voice for a language is to be had. What a hosted provider has, it is not asked here: that is a request. */
async function voicesHint(language: string, { provider, signal }: Project): Promise<string> {
  const installed = provider.id === 'local' ? await provider.voices({ language, signal }) : [];
  if (provider.id !== 'local' || installed.length > 0)
    return `\`lectern voices ${language} --provider ${provider.id}\` lists voices for it.`;
  return 'No voice on this machine speaks it: `lectern voices add` installs one, and --provider google has many.';
}

/**
 * Checks that the provider knows every voice of a script.
 * @throws ConfigError `VOICE_UNKNOWN` for a voice that the settings name for a kind or a language; the provider's own error for any other.
 */
export function checkReaders(script: Script, project: Project): void {
  const configured = [
    ...Object.values(project.voices),
    ...Object.values(project.policy).map((choice) =>
      typeof choice === 'object' ? choice.voice : undefined,
    ),
  ];
  for (const voice of script.voices) {
    try {
      project.provider.capabilities(voice);
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
