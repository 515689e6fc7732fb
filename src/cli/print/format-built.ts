/** What a build made of a source → text for people, and the form of `--json`. Pure. */
import { formatDuration, groupDigits } from './phrases.ts';
import type { MomentEvents } from '../../run/project/progress.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Warning } from '../../errors.ts';
import type { BatchResult } from '../../run/batch.ts';
import type { StatusCounts } from '../status.ts';
import type { BackfillEstimate } from '../../run/backfill/estimate-backfill.ts';
import type { Backfill } from '../../run/backfill/open-backfill.ts';

/** What `build` made of one source. */
export type Built = {
  /** Only these members, since an archive has many editions. */
  readonly edition: Pick<Edition, 'slug' | 'title' | 'duration' | 'testTones' | 'draft'>;
  /** Path of its audio file. */
  readonly audio: string;
  /** Whether it was there already, unchanged. */
  readonly isUpToDate: boolean;
  readonly counts: StatusCounts;
  readonly warnings: readonly Warning[];
};

/** One edition in one line: its title, its length, and the work it took. */
export function formatBuilt({ edition, isUpToDate, counts }: Built): string {
  const work = isUpToDate ? 'unchanged' : formatCounts(counts);
  const tones = edition.testTones ? ', test tones instead of speech' : '';
  const draft = edition.draft ? ', a draft that is not published' : '';
  return `${edition.title}: ${formatDuration(edition.duration)}, ${work}${tones}${draft}`;
}

function formatCounts({ recorded, reused, speed }: StatusCounts): string {
  const parts = [`${recorded} recorded`, `${reused} from the store`];
  if (speed) parts.push(`${speed.toFixed(1)}x real time`);
  return parts.join(', ');
}

/** What became of a batch, in one line. */
export function formatBuiltCounts(results: readonly BatchResult<Built>[]): string {
  const built = results.flatMap((result) => ('value' in result ? [result.value] : []));
  const unchanged = built.filter(({ isUpToDate }) => isUpToDate).length;
  const failed = results.length - built.length;
  return `${built.length - unchanged} built, ${unchanged} unchanged, ${failed} failed`;
}

/** One edition in the form of `--json`. */
export function describeBuilt(built: Built): object {
  const { edition, audio, isUpToDate, counts, warnings } = built;
  return {
    slug: edition.slug,
    title: edition.title,
    audio,
    duration: edition.duration,
    standing: isUpToDate,
    recorded: counts.recorded,
    reused: counts.reused,
    characters: counts.characters,
    ...(edition.draft && { draft: true }),
    warnings,
  };
}

const UNLESS_DEAD = '(taken over within a minute if that process has died)';

/** Which process a clip is awaited from, in one line. */
export function formatAwaited({ segmentId, holder }: MomentEvents['clipAwaited']): string {
  return `${segmentId} is being recorded by ${holder}: waiting for it ${UNLESS_DEAD}`;
}

/** Which process an edition is awaited from, in one line. */
export function formatEditionAwaited({ holder }: MomentEvents['editionAwaited']): string {
  return `the edition is being written by ${holder}: waiting for it ${UNLESS_DEAD}`;
}

/** What is done and left to do of a list, in one line. */
export function formatBackfill(
  list: string,
  { done, todo, today, madeToday }: Pick<Backfill, 'done' | 'todo' | 'today' | 'madeToday'>,
): string {
  const sum = `${list}: ${groupDigits(done)} done, ${groupDigits(todo.length)} to do`;
  if (today.length === todo.length) return sum;
  return `${sum}, ${groupDigits(today.length)} of them today (${madeToday} already made today)`;
}

/** An estimate of what is left to do, in one line. */
export function formatEstimate(estimate: BackfillEstimate): string {
  const { articles, planned, failed, characters, cost, seconds, waiting } = estimate;
  const parts = [
    `${groupDigits(characters)} characters`,
    ...(cost ? [`${cost.amount.toFixed(2)} ${cost.currency}`] : []),
    `${(seconds / 3600).toFixed(1)} hours of audio`,
    `${(waiting / 3600).toFixed(1)} hours of waiting`,
  ];
  const of = `${planned} of ${groupDigits(articles)} articles`;
  const unread = failed > 0 ? `; ${failed} could not be read` : '';
  return `estimate from ${of}: ${parts.join(', ')}${unread}`;
}
