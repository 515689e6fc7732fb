/** a job and the voice of another provider → the job for that voice. Pure. */
import { isSpokenAlike } from '../_internal/primary-language.ts';
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import { planClipJob, type ClipJob } from './clip-job.ts';
import type { Capabilities } from './provider.ts';
import type { FailoverVoice } from './wrappers/with-failover.ts';

/**
 * The job of a segment for another voice, with a warning for everything that it cannot do and the
 * first one could; `undefined` if it does not speak the language.
 * @throws ProviderError for an unknown voice
 */
export function replanJob(job: ClipJob, to: FailoverVoice): ClipJob | undefined {
  const { provider } = to;
  const { segment, inPlaceOf = job.key } = job;
  const voice = to.voice ?? provider.defaultVoice?.(segment.language);
  if (voice === undefined) return undefined;
  const capabilities = provider.capabilities(voice);
  if (!speaks(capabilities, segment.language)) return undefined;
  const { segment: asked, losses } = adaptSegment({ ...segment, voice }, capabilities);
  return {
    ...planClipJob(asked, { provider, price: to.price }),
    inPlaceOf,
    losses: losses.map((loss) => lossOf(loss, { segment: asked })),
  };
}

function speaks({ languages }: Capabilities, language: string): boolean {
  return !languages || languages.some((each) => isSpokenAlike(each, language));
}

/** A segment that a voice accepts, and what is lost, each as the end of a sentence. */
type Adapted = { readonly segment: Segment; readonly losses: readonly string[] };

function adaptSegment(segment: Segment, capabilities: Capabilities): Adapted {
  const { pronunciations, rate, ...plain } = segment;
  const losses: string[] = [];
  const isSaid = pronunciations === undefined || capabilities.takesPhonemes === true;
  if (!isSaid)
    losses.push(
      `does not accept phonemes: ${pronunciations.length} of them are left to its own rules`,
    );
  const takenRate = rate === undefined ? undefined : clampRate(rate, capabilities);
  if (takenRate !== rate) losses.push(`cannot be spoken at the rate ${rate}`);
  return {
    segment: {
      ...plain,
      ...(isSaid && pronunciations && { pronunciations }),
      ...(takenRate !== undefined && { rate: takenRate }),
    },
    losses,
  };
}

function clampRate(rate: number, { rate: range }: Capabilities): number | undefined {
  return range ? Math.min(range.max, Math.max(range.min, rate)) : undefined;
}

function lossOf(loss: string, { segment }: { readonly segment: Segment }): Warning {
  return {
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    message: `Segment ${segment.id}: the voice ${segment.voice} ${loss}.`,
    segmentId: segment.id,
  };
}
