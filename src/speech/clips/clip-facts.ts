/** the facts about a stored clip ↔ the JSON next to its audio. */
import { parseJson } from '../../_internal/parse-json.ts';
import { openSealed, seal } from '../../_internal/sealed-json.ts';
import { SIGNAL_REVISION, type SignalFacts } from '../../_internal/audio/sound.ts';
import type { Warning } from '../../errors.ts';
import type { ClipMark, ClipWord } from '../clip.ts';
import type { Speech } from '../provider.ts';

/** Version of the JSON's shape. */
const FACTS_VERSION = 2;

/** The previous version, whose JSON had no seal; clips already paid for stay usable. */
const UNSEALED_VERSION = 1;

/** A range of the clip's text and the samples in which it is heard; one for each request. */
export type ClipStretch = {
  /** Offsets in the segment's spoken text, in UTF-16 units. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly soundStart: number;
  readonly soundEnd: number;
};

/** The JSON next to a clip's audio. It does not name a segment, so that articles can share it. */
export type ClipFacts = SignalFacts & {
  readonly version: typeof FACTS_VERSION | typeof UNSEALED_VERSION;
  readonly signalRevision: number;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  /** SHA-256 of the WAV file. */
  readonly sha256: string;
  /** Digest of the FLAC file that decodes to that WAV file, if there is one. */
  readonly flac?: { readonly sha256: string };
  /** Exact marks, by index of the segment's sentences; empty when the provider gave none. */
  readonly marks: readonly ClipMark[];
  readonly markSource: Speech['markSource'];
  /** Exact times of words in the segment's spoken text; absent when the provider gave none. */
  readonly words?: readonly ClipWord[];
  /** Where word times come from; absent (as in clips of earlier versions) for a service. */
  readonly wordSource?: 'model' | 'provider';
  readonly stretches: readonly ClipStretch[];
  readonly provider: string;
  readonly voice: string;
  readonly billed?: NonNullable<Speech['billed']>;
  /** How often it was recorded, if more than once: see `retake-clip.ts`. */
  readonly take?: number;
  readonly warnings: readonly Warning[];
};

/** Facts of a new clip; the store adds the rest when it writes the audio. */
export type NewClipFacts = Omit<
  ClipFacts,
  | 'version'
  | 'signalRevision'
  | 'sampleRateHz'
  | 'sampleCount'
  | 'sha256'
  | 'flac'
  | keyof SignalFacts
>;

/** Adds the versions to new facts. */
export function completeFacts(facts: Omit<ClipFacts, 'version' | 'signalRevision'>): ClipFacts {
  return { ...facts, version: FACTS_VERSION, signalRevision: SIGNAL_REVISION };
}

/** The JSON text of facts, with its seal. */
export function factsJson(facts: ClipFacts): string {
  return `${JSON.stringify(seal(facts))}\n`;
}

/** The facts in a JSON text; `undefined` if incomplete, altered, or of another version. */
export function parseFacts(text: string): ClipFacts | undefined {
  const facts = (openSealed(text) ?? unsealed(text)) as Partial<ClipFacts> | undefined;
  return facts !== undefined && isWhole(facts) ? facts : undefined;
}

function unsealed(text: string): object | undefined {
  const facts = parseJson(text) as Partial<ClipFacts> | null | undefined;
  return facts?.version === UNSEALED_VERSION ? facts : undefined;
}

function isWhole(facts: Partial<ClipFacts>): facts is ClipFacts {
  const isKnown = facts.version === FACTS_VERSION || facts.version === UNSEALED_VERSION;
  const isCurrent = isKnown && facts.signalRevision === SIGNAL_REVISION;
  const numbers = [
    facts.sampleRateHz,
    facts.sampleCount,
    facts.soundStart,
    facts.soundEnd,
    facts.peak,
    facts.clipped,
    facts.take ?? 1,
  ];
  const texts = [
    facts.sha256,
    facts.flac === undefined ? '' : facts.flac?.sha256,
    facts.markSource,
    facts.provider,
    facts.voice,
  ];
  const lists = [facts.marks, facts.stretches, facts.warnings, facts.words ?? []];
  return (
    isCurrent &&
    numbers.every((number) => Number.isFinite(number)) &&
    texts.every((text) => typeof text === 'string') &&
    lists.every((list) => Array.isArray(list))
  );
}
