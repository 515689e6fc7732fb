/** a voice and a text → a WAV file in which it says that. */
import { encodeWav } from '../../_internal/audio/wav.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import { LecternError, type Warning } from '../../errors.ts';
import { normalizeText } from '../../script/normalize/normalize.ts';
import { splitSentences } from '../../script/sentences/split-sentences.ts';
import { withValidation } from '../../speech/wrappers/with-validation.ts';
import type { SpeakingRun } from './choose-voice.ts';

/** What is said, by whom, and where to. */
export type TryVoiceOptions = {
  readonly voice: string;
  readonly text: string;
  /** BCP 47. @default that of the voice, else of the settings */
  readonly language?: string | undefined;
  /** @default the voice's name with `.wav` */
  readonly output?: string | undefined;
  /** What a relative `output` starts from. @default that of the process */
  readonly workingFolder?: string | undefined;
};

/** What was made. */
export type TriedVoice = {
  readonly path: string;
  /** Seconds. */
  readonly duration: number;
  /** What was said, in its spoken form. */
  readonly spokenText: string;
  readonly warnings: readonly Warning[];
};

/**
 * Speaks a text by the rules of its language, without lexicons, pauses of paragraphs and loudness:
 * the voice as it is.
 * @throws LecternError `USAGE` for a text without a word or too long for one request,
 * `OUTPUT_UNWRITABLE`; ProviderError, such as `VOICE_UNKNOWN`.
 */
export async function tryVoice(
  { settings, voices, signal }: SpeakingRun,
  options: TryVoiceOptions,
): Promise<TriedVoice> {
  const { voice, text } = options;
  const { provider } = voices;
  const { languages, maxInput } = provider.capabilities(voice);
  const language =
    options.language ?? languages?.[0] ?? settings.language ?? READING_DEFAULTS.language;
  const { spokenText, warnings } = normalizeText(text, { language });
  if (!/[\p{L}\p{N}]/u.test(spokenText))
    throw wrongText('The text contains no word that can be spoken.');
  if (spokenText.length > maxInput.value)
    throw wrongText(`The text has more than ${maxInput.value} characters, too many for one try.`);

  const sentences = splitSentences(spokenText, { language });
  const request = { text: spokenText, sentences, voice, language };
  const speech = await withValidation(provider).synthesize(request, { signal });
  const path = options.output ?? `${voice.replace(/[^\w.+-]+/gu, '_')}.wav`;
  const { workingFolder } = options;
  const data = encodeWav(speech.pcm);
  await writeFileAtomic(locateFile({ path, workingFolder }), { data }).catch((error: unknown) => {
    throw asDiskError(error, { path });
  });
  const duration = speech.pcm.samples.length / speech.pcm.sampleRateHz;
  return { path, duration, spokenText, warnings: [...warnings, ...speech.warnings] };
}

function wrongText(message: string): LecternError {
  return new LecternError(message, { code: 'USAGE' });
}
