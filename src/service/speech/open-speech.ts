/** an order → its sound as bytes, begun: the first of them are there, so that what fails before is still answered as a problem. */
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';
import type { Warning } from '../../errors.ts';
import type { RunParts } from '../../run/project/project.ts';
import { RATE_RANGE } from '../../article/rate.ts';
import type { EncodeOptions } from './encoders/speech-encoder.ts';
import { SPEECH_FORMAT_FACTS } from './encoders/speech-formats.ts';
import { SPEECH_RATE_HZ } from './join-spoken.ts';
import { printedTimes, type PrintedTime } from './printed-times.ts';
import { speakInput, type SpokenStretch } from './speak-input.ts';
import type { SpeechOrder } from './speech-body.ts';
import { chooseVoiceNamed, requireWordTimes, type ChosenVoice } from './choose-speech-voice.ts';

/** A piece of the sound, and the words that are heard in it or soon after. */
export type SoundPiece = { readonly bytes: Uint8Array; readonly times: readonly PrintedTime[] };

/** Sound that has begun. */
export type OpenSpeech = {
  readonly mediaType: string;
  readonly voice: ChosenVoice;
  /** What is not as it was asked for, as far as the first sentence shows. */
  readonly notes: readonly string[];
  /** All pieces in order. Ending the iteration early stops synthesis. */
  readonly pieces: AsyncGenerator<SoundPiece>;
};

/** Options of `openSpeech`. */
export type OpenSpeechOptions = {
  readonly parts: RunParts;
  /** Aborted when no one listens any more. */
  readonly signal: AbortSignal;
  /** Whether the times of words are wanted. @default false */
  readonly isTimed?: boolean;
  /** Encoders that were started before. @default none */
  readonly spares?: EncodeOptions['spares'];
};

/**
 * Silence before the first sentence, in samples: 10 ms. An encoder is given it at once and starts
 * while the sentence is spoken.
 */
const LEAD = new Int16Array(SPEECH_RATE_HZ / 100);

/**
 * Speaks an order; resolves with the first bytes.
 * @throws ProviderError `VOICE_UNKNOWN`, ArticleError `ARTICLE_UNSPEAKABLE`, ServiceError
 * `TRACK_FORMAT`, `PROVIDER_OPTION_UNSUPPORTED` without times of words, LecternError `BUDGET_REACHED` and what else speaking throws
 */
export async function openSpeech(
  order: SpeechOrder,
  options: OpenSpeechOptions,
): Promise<OpenSpeech> {
  const { parts, signal, spares } = options;
  const voice = chooseVoice(order, parts);
  if (options.isTimed === true) requireWordTimes(voice.name, parts.voices.provider);
  const { mediaType, encode } = SPEECH_FORMAT_FACTS[order.format];
  const heard = new Listener(order, voice);
  const { input, speed, normalize } = order;
  const spoken = speakInput(input, { voice, speed, normalize, signal, parts });
  const isWhole = !order.isStreamed;
  const bytes = encode(heard.listen(spoken), { lead: LEAD, isWhole, spares });
  const first = await bytes.next();
  return { mediaType, voice, notes: heard.notes(), pieces: piecesOf({ first, bytes, heard }) };
}

function chooseVoice(order: SpeechOrder, { settings, voices }: RunParts): ChosenVoice {
  return chooseVoiceNamed(order.voice, {
    provider: voices.provider,
    configured: settings.voice,
    asked: order.language,
    otherwise: settings.language ?? FALLBACK_LANGUAGE,
  });
}

/** Keeps what goes with the sound while it goes into an encoder. */
class Listener {
  readonly #order: SpeechOrder;
  readonly #voice: ChosenVoice;
  readonly #warnings = new Set<string>();
  #times: PrintedTime[] = [];

  constructor(order: SpeechOrder, voice: ChosenVoice) {
    this.#order = order;
    this.#voice = voice;
  }

  async *listen(spoken: AsyncGenerator<SpokenStretch>): AsyncGenerator<Int16Array> {
    for await (const { samples, words, segment, warnings } of spoken) {
      for (const { message } of warnings as readonly Warning[]) this.#warnings.add(message);
      const lead = LEAD.length / SPEECH_RATE_HZ;
      const moved = words.map((word) => ({
        ...word,
        start: word.start + lead,
        end: word.end + lead,
      }));
      for (const time of printedTimes(moved, segment)) this.#times.push(time);
      yield samples;
    }
  }

  /** The times since the last call. */
  takeTimes(): readonly PrintedTime[] {
    const taken = this.#times;
    this.#times = [];
    return taken;
  }

  notes(): readonly string[] {
    const { speed, ignored } = this.#order;
    const { insteadOf, name } = this.#voice;
    const isSlower = speed < RATE_RANGE.min || speed > RATE_RANGE.max;
    return [
      ...(insteadOf === undefined ? [] : [`${name} speaks in place of ${insteadOf}.`]),
      ...(isSlower
        ? [`Voices speak at ${RATE_RANGE.min} to ${RATE_RANGE.max} times their rate.`]
        : []),
      ...ignored.map((field) => `The field ${field.slice(0, LONGEST_NAME)} has no effect.`),
      ...this.#warnings,
    ];
  }
}

/** Characters of the name of a field that are shown. */
const LONGEST_NAME = 40;

type Begun = {
  readonly first: IteratorResult<Uint8Array, unknown>;
  readonly bytes: AsyncGenerator<Uint8Array>;
  readonly heard: Listener;
};

async function* piecesOf({ first, bytes, heard }: Begun): AsyncGenerator<SoundPiece> {
  try {
    for (let next = first; !next.done; next = await bytes.next())
      yield { bytes: next.value, times: heard.takeTimes() };
    const times = heard.takeTimes();
    if (times.length > 0) yield { bytes: new Uint8Array(0), times };
  } finally {
    await bytes.return(undefined);
  }
}
