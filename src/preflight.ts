/** Article + voice → what can be known to be wrong before a request is made and paid. */
import type { Article } from './article/article.ts';
import type { Warning } from './errors.ts';
import type { Project } from './project.ts';
import { checkFormat } from './track/encoders/encoder.ts';

/**
 * Checks that the track can be written as it is wanted, and that the voice speaks the article's language.
 * @throws LecternError `TRACK_FORMAT` when the format has no such bit rate at the voice's rate of samples.
 */
export function checkVoice(voice: string, options: { readonly article: Article; readonly project: Project }): readonly Warning[] {
  const { article, project } = options;
  const { sampleRateHz, languages } = project.speech.capabilities(voice);
  checkFormat(project.format, { bitrate: project.bitrate, sampleRateHz });
  if (!languages || languages.some((language) => primary(language) === primary(article.language))) return [];
  return [
    {
      code: 'VOICE_LANGUAGE',
      message: `“${article.title}” is in ${article.language}, and ${voice} speaks ${languages.join(', ')}`,
      hint: `\`lectern voices ${primary(article.language)} --provider ${project.provider}\` lists voices for it.`,
    },
  ];
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
