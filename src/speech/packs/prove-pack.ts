/** a voice pack → nothing once the engine has spoken with it, or an error that says why it cannot. */
import { abortable, type AbortOptions } from '../../_internal/abort.ts';
import { LecternError } from '../../errors.ts';
import { soundConfig } from '../providers/local/engine-config.ts';
import { readTrailer } from '../providers/local/replies/read-trailer.ts';
import {
  SherpaProcess,
  sherpaRequest,
  type SherpaConfig,
  type SherpaEngine,
} from '../providers/local/sherpa.ts';
import { readTokenList } from '../providers/local/token-list.ts';
import type { PackVoice, VoicePack } from '../providers/local/voice-pack.ts';
import { refusedPack } from './pack-error.ts';

/** Digits, which espeak-ng can speak in all its languages. */
const SHORT_TEXT = '1 2 3.';

/** Sounds below this share of full scale (-60 dB) count as silence. */
const AUDIBLE = 0.001;

/** Seconds in which even a slow machine can speak a few words. */
const TIMEOUT = 120;

/**
 * Speaks a few words with a voice of each language of a pack, since a language without its data can
 * crash the engine.
 * @throws LecternError `VOICE_REFUSED` if the engine does not start, crashes, says nothing, or does
 * not report the times that the pack promises; an abort throws its reason.
 */
export async function provePack(pack: VoicePack, options: AbortOptions): Promise<void> {
  const tried = new Set<string>();
  for (const voice of pack.voices) {
    const engine = pack.phonemeInput ? '' : (voice.phonemes ?? '');
    if (tried.has(engine)) continue;
    tried.add(engine);
    await proveVoice(pack, { voice, ...options });
  }
}

async function proveVoice(
  pack: VoicePack,
  { voice, signal }: AbortOptions & { readonly voice: PackVoice },
): Promise<void> {
  const config = soundConfig(pack, { threads: 1, espeakVoice: voice.phonemes });
  const text = await shortText(pack);
  const refuse = (why: string, cause?: unknown): LecternError =>
    refusedPack(pack.name, { why, hint: 'Download the voice again.', cause });
  const [reply] = await withEngines([config], {
    name: pack.name,
    signal,
    work: ([engine]) => speakAll(engine!, [text], voice.speaker),
  });
  const samples = soundOf(reply!, { pack, refuse });
  if (samples.every((sample) => Math.abs(sample) < AUDIBLE))
    throw refuse(`${voice.name} is silent`);
}

/** A text for the engine; for one that takes tokens, all tokens of single letters. */
async function shortText(pack: VoicePack): Promise<string> {
  if (!pack.phonemeInput) return SHORT_TEXT;
  const { firstCodePoint } = pack.phonemeInput;
  const tokens = [...(await readTokenList(pack))].filter(([symbol]) => /^[a-z]$/u.test(symbol));
  return tokens.map(([, id]) => String.fromCodePoint(firstCodePoint + id)).join('');
}

type SoundOptions = {
  readonly pack: VoicePack;
  readonly refuse: (why: string, cause: unknown) => LecternError;
};

function soundOf(reply: Float32Array, { pack, refuse }: SoundOptions): Float32Array {
  if (!pack.timing) return reply;
  try {
    return readTrailer(reply, pack.timing).samples;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refuse(
      `its model does not report the times that its voice.json promises: ${reason}`,
      cause,
    );
  }
}

/** The replies of an engine to texts, in order. */
export async function speakAll(
  engine: SherpaEngine,
  texts: readonly string[],
  speaker: number,
): Promise<readonly Float32Array[]> {
  const replies: Float32Array[] = [];
  for (const text of texts)
    replies.push(await engine.speak(sherpaRequest(text, { speaker, speed: 1 })));
  return replies;
}

/**
 * Runs `work` with engines in a separate process, which is ended afterwards.
 * @throws LecternError `VOICE_REFUSED` if the process crashes or takes too long.
 */
export async function withEngines<T>(
  configs: readonly SherpaConfig[],
  options: AbortOptions & {
    readonly name: string;
    readonly work: (engines: readonly SherpaEngine[]) => Promise<T>;
  },
): Promise<T> {
  const { name, work, signal } = options;
  const engines = new SherpaProcess();
  const late = AbortSignal.timeout(TIMEOUT * 1000);
  const both = signal ? AbortSignal.any([signal, late]) : late;
  const working = async (): Promise<T> => {
    const loaded: SherpaEngine[] = [];
    for (const config of configs) loaded.push(await engines.createEngine(config));
    return work(loaded);
  };
  try {
    return await abortable(working(), { signal: both });
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof LecternError && cause.code !== 'PROVIDER_FAILED') throw cause;
    const reason = cause instanceof Error ? cause.message.replace(/\.$/u, '') : String(cause);
    const why = late.aborted ? `it said nothing for ${TIMEOUT} seconds` : reason;
    throw refusedPack(name, {
      why: `the engine cannot speak with it (${why})`,
      hint: 'Download the voice again, or choose another.',
      cause,
    });
  } finally {
    engines.close();
  }
}
