/** segments of an article → a response with their sound: what is recorded, else what was tried, else spoken now. */
import { openBudget } from '../../speech/money/budget.ts';
import { findPrice } from '../../speech/prices/find-price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { Segment } from '../../script/script.ts';
import { SPEECH_RATE_HZ } from '../../service/speech/join-spoken.ts';
import type { StudioParts } from '../studio-parts.ts';
import { answerFrames, openSoundDesk } from './frame-answer.ts';
import { readRecordedSound } from './recorded-sound.ts';
import { soundFrame } from './sound-frames.ts';
import { openTriedSounds } from './tried-sounds.ts';
import { trySound } from './try-sound.ts';

/** A segment, and what determines its sound. */
export type PlayedSegment = {
  readonly segment: Segment;
  readonly key: string;
  /** Seconds of silence before the next. */
  readonly pauseAfter: number;
};

/** Where sounds come from. Nothing is paid for any of them, and nothing is kept but in memory. */
export type Sounds = {
  /** The sound of segments in a row. @throws as `SoundDesk.answer` */
  readonly answer: (heard: readonly PlayedSegment[], gone: AbortSignal) => Promise<Response>;
  /** The sound of what no article has. @throws as `SoundDesk.answer` */
  readonly speak: (segments: readonly Segment[], gone: AbortSignal) => Promise<Response>;
};

/** Opens them. */
export function openSounds(parts: StudioParts): Sounds {
  const { signal: ending, places } = parts.project;
  const tried = openTriedSounds();
  const desk = openSoundDesk();
  const find = async (
    { segment, key }: PlayedSegment,
    signal: AbortSignal,
  ): Promise<readonly Uint8Array[] | undefined> => {
    const recorded = await readRecordedSound({ key, segment, places, signal });
    return recorded ? [recorded] : tried.get(key);
  };
  async function* hear(
    heard: readonly PlayedSegment[],
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    for (const [at, each] of heard.entries()) {
      const { key, segment, pauseAfter } = each;
      const keep = (whole: readonly Uint8Array[]): void => tried.keep(key, whole);
      const known = await find(each, signal);
      if (known) yield* known;
      else yield* keepWhole(speak([segment], { parts, signal }), keep);
      if (at < heard.length - 1) yield silentFrame(pauseAfter);
    }
  }
  return {
    answer: async (heard, gone) => {
      // What is there needs no turn at the desk.
      const known = heard.length === 1 ? await find(heard[0]!, gone) : undefined;
      if (known) return answerFrames(known);
      return desk.answer((signal) => hear(heard, signal), [gone, ending]);
    },
    speak: (segments, gone) =>
      desk.answer((signal) => speak(segments, { parts, signal }), [gone, ending]),
  };
}

function silentFrame(seconds: number): Uint8Array {
  const samples = new Int16Array(Math.round(seconds * SPEECH_RATE_HZ));
  return soundFrame({ sampleRateHz: SPEECH_RATE_HZ, words: [], isRecorded: true }, samples);
}

type Speaking = { readonly parts: StudioParts; readonly signal: AbortSignal };

/** Speaks segments one after another, each with a voice that costs nothing. */
async function* speak(
  segments: readonly Segment[],
  { parts, signal }: Speaking,
): AsyncGenerator<Uint8Array> {
  const { retry } = parts.project.settings;
  for (const segment of segments) {
    const { provider, spoken } = speakerOf(segment, parts);
    yield* trySound(spoken, { provider, budget: openBudget(), retry, signal });
  }
}

/** Who speaks a segment: its own voice if that is free, else the one of this machine. */
export function speakerOf(
  segment: Segment,
  { project, openDraftVoice }: StudioParts,
): { readonly provider: SpeechProvider; readonly spoken: Segment } {
  const { voices } = project;
  const { language, voice } = segment;
  if (isFreeVoice(voice, voices)) return { provider: voices.provider, spoken: segment };
  const provider = openDraftVoice();
  const named = provider.resolveVoice?.(voice, { language }) ?? voice;
  return { provider, spoken: { ...segment, voice: named } };
}

/** Whether nothing is paid for a voice; one that the provider does not have is of this machine. */
function isFreeVoice(voice: string, voices: StudioParts['project']['voices']): boolean {
  try {
    return findPrice(voice, voices)?.isUnbilled === true;
  } catch {
    return false;
  }
}

/** Passes frames on and hands all of them over at the end, if there was one. */
async function* keepWhole(
  frames: AsyncGenerator<Uint8Array>,
  keep: (whole: readonly Uint8Array[]) => void,
): AsyncGenerator<Uint8Array> {
  const whole: Uint8Array[] = [];
  for await (const frame of frames) {
    whole.push(frame);
    yield frame;
  }
  keep(whole);
}
