/** a passage and what would be decided about it → a proposal: what is said then, what it costs, and where its sound is. */
import { sha256 } from '../../_internal/hash.ts';
import { nameOfPlace, type PassageDecisions } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import { openArticleRun } from '../articles/article-run.ts';
import { describeSegment } from '../articles/describe-article.ts';
import { segmentsOf, type OpenedArticle } from '../articles/open-article.ts';
import { forgetProposals, proposeChanges } from '../articles/propose-changes.ts';
import type { SettledPassage } from '../articles/settle-passages.ts';
import type { ProposalAnswer } from '../answers.ts';
import { changedSinceShown } from '../decisions/decide.ts';
import { effectOn, missingIn, sumEffects } from '../decisions/effect.ts';
import { recordRunJobs } from '../../run/stages/open-stages.ts';
import { chargeRecording, type ChargeRecordingOptions } from '../making/charge-recording.ts';
import type { PlayedSegment } from '../sound/open-sounds.ts';
import type { StudioParts } from '../studio-parts.ts';

/** What is asked: a passage, and all that would be decided about it. */
export type ProposalAsked = {
  readonly opened: OpenedArticle;
  readonly passage: SettledPassage;
  /** Absent: nothing would be. */
  readonly after: PassageDecisions | undefined;
};

/** A proposal, as it is remembered for its sound. */
export type Proposal = {
  readonly answer: ProposalAnswer;
  readonly heard: readonly PlayedSegment[];
  readonly asked: ProposalAsked;
};

/** Hex digits of an id. */
const ID_DIGITS = 16;

/** Proposes it; nothing is written. @throws ServiceError `SERVICE_CONFLICT` where the decision is about another passage. */
export async function propose(asked: ProposalAsked, parts: StudioParts): Promise<Proposal> {
  const { opened, passage } = asked;
  const proposed = await proposeChanges(changesOf(asked), { opened, parts });
  const own = segmentsOf(passage, proposed);
  const heard = own.map(({ segment, clip }) => ({
    segment,
    key: clip.key,
    pauseAfter: segment.pauseAfter,
  }));
  const segments = own.map(describeSegment);
  const places = new Set(own.map(({ segment }) => proposed.script.segments.indexOf(segment)));
  const part = {
    jobs: proposed.jobs.filter((_, at) => places.has(at)),
    clips: proposed.clips.filter((_, at) => places.has(at)),
  };
  const { characters, cost } = sumEffects([{ changed: [], ...missingIn(part, new Set()) }]);
  const answer: ProposalAnswer = {
    id: sha256(Buffer.from(JSON.stringify([nameOfPlace(passage.place), heard]))).slice(
      0,
      ID_DIGITS,
    ),
    segments,
    effect: sumEffects([effectOn(opened, proposed)]),
    missing: {
      segments: segments.filter(({ isRecorded }) => !isRecorded).length,
      characters,
      ...(cost && { cost }),
    },
    misfits: proposed.misfits,
  };
  return { answer, heard, asked };
}

/** Options of `recordMissing`. */
export type RecordMissingOptions = Pick<ChargeRecordingOptions, 'parts' | 'caller'> & {
  readonly signal: AbortSignal;
};

/**
 * Records what is missing of a proposal, within the budget, and proposes it again.
 * @throws as `recordClips`
 */
export async function recordMissing(
  { asked }: Proposal,
  { parts, caller, signal }: RecordMissingOptions,
): Promise<Proposal> {
  const { opened, passage } = asked;
  const proposed = await proposeChanges(changesOf(asked), { opened, parts });
  const { run } = openArticleRun(opened.source, { parts, signal });
  const ids = new Set(segmentsOf(passage, proposed).map(({ segment }) => segment.id));
  const jobs = proposed.jobs.filter(({ segment }) => ids.has(segment.id));
  await chargeRecording({ jobs, parts, caller }, () =>
    recordRunJobs(jobs, { script: proposed.script, run }),
  );
  forgetProposals(opened);
  return propose(asked, parts);
}

function changesOf({ passage, after }: ProposalAsked): readonly DecisionChange[] {
  const { decided: before, place } = passage;
  if (after && nameOfPlace(after) !== nameOfPlace(before ?? place)) throw changedSinceShown();
  return before === undefined && after === undefined ? [] : [{ before, ...(after && { after }) }];
}
