/** Plan → text for people: what a build would record, what it costs, and whether a cap would stop it. Pure. */
import type { EditionPlan, PlanSegment } from '../../../run/plan/edition-plan.ts';
import type { Plan } from '../../../run/plan-editions.ts';
import { countNoun, groupDigits } from '../phrases.ts';
import {
  type MonthLeft,
  type PlanCaps,
  describeLeft,
  describePassed,
  describePrices,
  formatPlanCost,
  formatTimes,
  formatUnits,
} from './plan-sums.ts';

/** What a printed plan shows besides the plan itself. */
export type PlanContext = PlanCaps & {
  /** The provider's name in the settings. @default its id */
  readonly provider?: string;
  /** What is left of the month's budget. */
  readonly left?: MonthLeft | undefined;
};

/** How a plan is shown. */
export type FormatPlanOptions = PlanContext & {
  /** `clips`: every segment with its key; `changes`: what became of each since the last edition. */
  readonly as: 'clips' | 'changes';
};

/** The name of each state of a clip, short enough for its column. */
const STATES: Readonly<Record<PlanSegment['state'], string>> = {
  stored: 'hit',
  missing: 'miss',
  damaged: 'damaged',
};

/** The sign of each change. */
const SIGNS: Readonly<Record<PlanSegment['change'], string>> = {
  new: '+',
  changed: '~',
  moved: '>',
  unchanged: ' ',
};

/** Digits of a key that are shown: enough to find its file. */
const KEY_DIGITS = 12;

/** Every edition, the totals, and where the price comes from. */
export function formatPlan(plan: Plan, options: FormatPlanOptions): string {
  const editions = plan.editions.map((edition) => formatEditionPlan(edition, options));
  return [
    ...editions,
    [formatSum(plan, options), ...describePrices(plan, options), ...describeLeft(options)].join(
      '\n',
    ),
  ].join('\n\n');
}

/** The totals of a plan. */
function formatSum(plan: Plan, context: PlanContext): string {
  const { missing } = plan;
  const parts = [
    `${countNoun(missing.segments, 'segment')} to record`,
    ...(missing.requests > 0 ? [countNoun(missing.requests, 'request')] : []),
    formatUnits(missing),
    formatPlanCost(plan),
    ...describePassed(plan, context),
    ...(missing.segments > 0 ? [formatTimes(missing)] : []),
  ];
  return `${parts.filter(Boolean).join(', ')}; no request was made`;
}

function formatEditionPlan(plan: EditionPlan, { as }: FormatPlanOptions): string {
  const { source, slug, provider, voice, segments, missing } = plan;
  const of = `${source} → ${slug} (${provider}, ${voice}${formatWait(plan)})`;
  if (plan.kept)
    return `${of}: kept with its former voice; --revoice records it with the current default voice`;
  if (as === 'changes') return [`${of}: ${formatState(plan)}`, ...formatChanges(plan)].join('\n');
  const stored = segments.length - missing.segments;
  const sum = `${stored} of ${countNoun(segments.length, 'segment')} in the store`;
  return [`${of}: ${sum}`, ...segments.map(formatClip)].join('\n');
}

/** When it may be published; empty if that time has come. */
function formatWait({ publishAt }: EditionPlan): string {
  const isWaiting = publishAt !== undefined && Date.parse(publishAt) > Date.now();
  return isWaiting ? `, not published before ${publishAt}` : '';
}

function formatState({ state, causes, missing }: EditionPlan): string {
  if (state === 'upToDate') return 'up to date';
  const head = state === 'new' ? 'new' : `to be made again (${causes.join(', ')})`;
  const sum = missing.segments === 0 ? 'nothing to record' : `${formatUnits(missing)} to record`;
  return `${head}, ${sum}`;
}

/** One line for each segment that moved or changed, and the count of the others. */
function formatChanges({ segments, removed }: EditionPlan): readonly string[] {
  const lines = segments.flatMap((segment) => {
    const isQuiet = segment.change === 'unchanged' && segment.state === 'stored';
    return isQuiet ? [] : [formatChange(segment)];
  });
  const gone = removed.map(({ segmentId, role, words }) =>
    formatLine('-', { segmentId, role, words }),
  );
  const rest = segments.length - lines.length;
  return [...lines, ...gone, ...(rest > 0 ? [`    ${countNoun(rest, 'segment')} unchanged`] : [])];
}

function formatChange(segment: PlanSegment): string {
  const { change, cause, state } = segment;
  const why = cause !== undefined && cause !== 'text' ? [cause] : [];
  const stored = change !== 'moved' && state === 'stored' ? ['in the store'] : [];
  const lost =
    change !== 'changed' && change !== 'new' && state === 'missing' ? ['not in the store'] : [];
  const notes = [...why, ...stored, ...lost, ...(state === 'damaged' ? ['damaged'] : [])];
  const cost = state === 'stored' ? '' : groupDigits(segment.units.amount);
  return formatLine(SIGNS[change], { ...segment, cost, notes });
}

type PlanLine = Pick<PlanSegment, 'segmentId' | 'role' | 'words'> & {
  readonly cost?: string;
  readonly notes?: readonly string[];
};

function formatLine(
  sign: string,
  { segmentId, role, words, cost = '', notes = [] }: PlanLine,
): string {
  const note = notes.length > 0 ? `(${notes.join(', ')}) ` : '';
  return `  ${sign} ${segmentId.padEnd(4)} ${role.padEnd(12)} ${cost.padStart(6)}  ${note}${words}`;
}

function formatClip(segment: PlanSegment): string {
  const columns = [
    segment.segmentId.padEnd(4),
    STATES[segment.state].padEnd(7),
    segment.key.slice(0, KEY_DIGITS),
    String(segment.characters).padStart(5),
  ];
  return `  ${columns.join(' ')}  ${segment.words}`;
}
