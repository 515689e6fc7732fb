/** voices that will speak → the engines that they share: one pool for all voices of a pack, with its mixtures. */
import { EnginePool, type EnginePlan } from './local-engine.ts';
import { writeMixedStyles, type MixedRows } from './mixed-styles.ts';
import type { LocalVoice, SpeakerShare } from './voice-pack.ts';

/** A voice with the engines that speak it; its `speaker` is the number that they know it by. */
export type EngineVoice = LocalVoice & { readonly pool: EnginePool };

/** A mixture and its row. */
type Placed = { readonly row: number; readonly mix: readonly SpeakerShare[] };

/** Engines that were made, and what they can speak. */
type OpenPool = {
  readonly pool: EnginePool;
  readonly pack: string;
  readonly espeakVoice: string | undefined;
  /** Mixtures by name; a row of one holds the pack's own voice no more. */
  readonly mixtures: ReadonlyMap<string, Placed>;
};

/** Who is expected to speak, of one pack. */
type Expected = { readonly speakers: Set<number>; readonly mixtures: Map<string, Placed> };

/**
 * Finds engines for voices. A mixture takes the place of a voice of its pack that nobody has asked
 * for, so that an article in a mixture and in voices of its pack needs no more engines than another.
 */
export class PackEngines {
  readonly #plan: EnginePlan;
  readonly #open: OpenPool[] = [];
  readonly #expected = new Map<string, Expected>();

  constructor(plan: EnginePlan) {
    this.#plan = plan;
  }

  /** Notes that a voice may speak soon: who is known before the first engine is made shares it. */
  expect({ pack, voice }: LocalVoice): void {
    const expected = this.#expected.get(pack.name) ?? {
      speakers: new Set<number>(),
      mixtures: new Map<string, Placed>(),
    };
    this.#expected.set(pack.name, expected);
    if (!voice.mix) expected.speakers.add(voice.speaker);
    else if (!expected.mixtures.has(voice.name)) {
      const speakers = pack.voices.map(({ speaker }) => speaker);
      expected.mixtures.set(voice.name, { row: freeRow(speakers, expected), mix: voice.mix });
    }
  }

  /** The engines for a voice; they are loaded when they are first asked to speak. */
  engineVoice(local: LocalVoice): EngineVoice {
    this.expect(local);
    const { pack, voice } = local;
    // Engines that get words speak one language; those that get phonemes speak all.
    const espeakVoice = pack.phonemeInput ? undefined : voice.phonemes;
    const fitting = this.#open.find(
      (open) =>
        open.pack === pack.name && open.espeakVoice === espeakVoice && canSpeak(open, local),
    );
    const { pool, mixtures } = fitting ?? this.#openPool(local, espeakVoice);
    const speaker = mixtures.get(voice.name)?.row ?? voice.speaker;
    return { pack, voice: { ...voice, speaker }, pool };
  }

  /** Ends every process at once. */
  close(): void {
    for (const { pool } of this.#open) pool.close();
  }

  #openPool(local: LocalVoice, espeakVoice: string | undefined): OpenPool {
    const { pack } = local;
    const wanted = new Map(this.#expected.get(pack.name)!.mixtures);
    const all: Omit<OpenPool, 'pool'> = { pack: pack.name, espeakVoice, mixtures: wanted };
    // A voice whose row was given away gets the pack as it is.
    const facts = canSpeak(all, local) ? all : { ...all, mixtures: new Map<string, Placed>() };
    const rows: MixedRows = new Map([...facts.mixtures.values()].map(({ row, mix }) => [row, mix]));
    const pool = new EnginePool(pack, this.#plan, {
      espeakVoice,
      ...(rows.size > 0 && { styles: () => writeMixedStyles(pack, rows) }),
    });
    const open = { ...facts, pool };
    this.#open.push(open);
    return open;
  }
}

function canSpeak({ mixtures }: Pick<OpenPool, 'mixtures'>, { voice }: LocalVoice): boolean {
  if (voice.mix) return mixtures.has(voice.name);
  return ![...mixtures.values()].some(({ row }) => row === voice.speaker);
}

/** The last row that nobody asked for; where all are asked for, the last that no mixture has. */
function freeRow(speakers: readonly number[], expected: Expected): number {
  const taken = new Set([...expected.mixtures.values()].map(({ row }) => row));
  const left = speakers.filter((speaker) => !taken.has(speaker));
  const row =
    left.findLast((speaker) => !expected.speakers.has(speaker)) ?? left.at(-1) ?? speakers.at(-1);
  return row!;
}
