/** voices → the engines they share: one pool for all voices and mixtures of a pack. */
import { EnginePool, type EnginePlan } from './local-engine.ts';
import { writeMixedStyles } from './mixed-styles.ts';
import type { LocalVoice, SpeakerShare, VoicePack } from './voice-pack.ts';

/** A voice with the engines that speak it; `speaker` is its number in these. */
export type EngineVoice = LocalVoice & { readonly pool: EnginePool };

/** A mixture and its row. */
type Placed = { readonly row: number; readonly mix: readonly SpeakerShare[] };

/** Mixtures by name; the row of one no longer contains the pack's own voice. */
type Mixtures = ReadonlyMap<string, Placed>;

/** Engines that were made, and what they can speak. */
type OpenPool = {
  readonly pool: EnginePool;
  readonly pack: string;
  readonly espeakVoice: string | undefined;
  readonly mixtures: Mixtures;
  /** Requests that it is working on. */
  users: number;
  /** Called when it has been replaced and is no longer used; absent while it is in use. */
  ended?: () => void;
};

/** The voices and mixtures of a pack that are expected to speak. */
type Expected = {
  readonly speakers: Set<number>;
  readonly mixtures: Map<string, readonly SpeakerShare[]>;
};

/**
 * Finds engines for voices. A mixture replaces a voice of its pack that has not been requested, so
 * that an article with a mixture and voices of its pack needs no more engines than another. If one is
 * requested later, the engines are recreated with it: a pack never has two sets.
 */
export class PackEngines {
  readonly #plan: EnginePlan;
  readonly #open: OpenPool[] = [];
  readonly #expected = new Map<string, Expected>();

  constructor(plan: EnginePlan) {
    this.#plan = plan;
  }

  /** Notes that a voice may speak soon: those known before the first engine is made share it. */
  expect({ pack, voice }: LocalVoice): void {
    const expected = this.#expected.get(pack.name) ?? {
      speakers: new Set<number>(),
      mixtures: new Map<string, readonly SpeakerShare[]>(),
    };
    this.#expected.set(pack.name, expected);
    if (voice.mix) expected.mixtures.set(voice.name, voice.mix);
    else expected.speakers.add(voice.speaker);
  }

  /**
   * Does work with the engines for a voice, which are loaded at the first request and kept until it
   * is done.
   */
  async use<T>(local: LocalVoice, work: (voice: EngineVoice) => Promise<T>): Promise<T> {
    this.expect(local);
    const { pack, voice } = local;
    const open = this.#findPool(local);
    const speaker = open.mixtures.get(voice.name)?.row ?? voice.speaker;
    open.users++;
    try {
      return await work({ pack, voice: { ...voice, speaker }, pool: open.pool });
    } finally {
      open.users--;
      this.#endUnused(open);
    }
  }

  /** Number of sets of engines; more than one of a pack only while the former one finishes. */
  get poolCount(): number {
    return this.#open.length;
  }

  /** Ends every process at once. */
  close(): void {
    for (const { pool } of this.#open) pool.close();
  }

  #findPool(local: LocalVoice): OpenPool {
    const { pack, voice } = local;
    // Engines that are sent words speak one language; those that are sent phonemes speak all.
    const espeakVoice = pack.phonemeInput ? undefined : voice.phonemes;
    const own = this.#open.find(
      (open) => !open.ended && open.pack === pack.name && open.espeakVoice === espeakVoice,
    );
    if (own && canSpeak(own.mixtures, local)) return own;
    const mixtures = placeMixtures(local, this.#expected.get(pack.name)!);
    return this.#openPool(pack, { espeakVoice, mixtures, ...(own && { former: own }) });
  }

  #openPool(
    pack: VoicePack,
    options: {
      readonly espeakVoice: string | undefined;
      readonly mixtures: Mixtures;
      readonly former?: OpenPool;
    },
  ): OpenPool {
    const { espeakVoice, mixtures, former } = options;
    const rows = new Map([...mixtures.values()].map(({ row, mix }) => [row, mix]));
    const pool = new EnginePool(pack, this.#plan, {
      espeakVoice,
      ...(rows.size > 0 && { styles: () => writeMixedStyles(pack, rows) }),
      ...(former && { after: this.#replace(former) }),
    });
    const open = { pack: pack.name, espeakVoice, mixtures, pool, users: 0 };
    this.#open.push(open);
    return open;
  }

  /** Settles when the last request to the former engines is done and they have ended. */
  #replace(former: OpenPool): Promise<void> {
    return new Promise((resolve) => {
      former.ended = resolve;
      this.#endUnused(former);
    });
  }

  #endUnused(open: OpenPool): void {
    if (!open.ended || open.users > 0) return;
    this.#open.splice(this.#open.indexOf(open), 1);
    open.pool.close();
    open.ended();
  }
}

function canSpeak(mixtures: Mixtures, { voice }: LocalVoice): boolean {
  if (voice.mix) return mixtures.has(voice.name);
  return ![...mixtures.values()].some(({ row }) => row === voice.speaker);
}

/**
 * A row for each expected mixture, starting from the last one not requested. If all rows are
 * requested, only the mixture that must speak now replaces one.
 */
function placeMixtures({ pack, voice }: LocalVoice, { speakers, mixtures }: Expected): Mixtures {
  const rows = pack.voices.map(({ speaker }) => speaker);
  const free = rows.filter((row) => !speakers.has(row));
  const placed = new Map<string, Placed>();
  if (voice.mix) placed.set(voice.name, { row: free.pop() ?? rows.at(-1)!, mix: voice.mix });
  for (const [name, mix] of mixtures) {
    const row = placed.has(name) ? undefined : free.pop();
    if (row !== undefined) placed.set(name, { row, mix });
  }
  return placed;
}
