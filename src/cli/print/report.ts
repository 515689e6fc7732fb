/** Results → text for people. Pure: colours, widths and streams are the command line's business. */
import { isAbsolute, relative } from 'node:path';
import { twoDigits } from '../../_internal/two-digits.ts';
import type { Article, Skip, Where } from '../../article/article.ts';
import { LecternError } from '../../errors.ts';
import type { Warning } from '../../errors.ts';
import type { EditionPlan, Plan } from '../../run/plan-editions.ts';
import type { Script, Segment } from '../../script/script.ts';
import type { Voice } from '../../speech/provider.ts';

/** Seconds as `m:ss`, or `h:mm:ss` from an hour on. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    twoDigits(whole % 60),
  ];
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A count with its noun: `1 segment`, `2 segments`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What will be said, with every rewritten place, and what is skipped and why, in the order of the source. */
export function formatScript(script: Script): string {
  const { article } = script;
  const facts = [article.byline && `by ${article.byline}`, article.publishedAt, article.language]
    .filter(Boolean)
    .join(' · ');
  const opening = script.segments.filter(({ blockId }) => blockId === undefined).map(formatSegment);
  const rows = article.blocks.flatMap(({ id }) => [
    ...script.segments.filter(({ blockId }) => blockId === id).map(formatSegment),
    ...skipsAfter(id, article),
  ]);
  return [
    `${article.title}\n${facts}`,
    [
      'In order (what is skipped has a hyphen):',
      ...opening,
      ...skipsAfter(undefined, article),
      ...rows,
    ].join('\n'),
    countSkips(article),
  ].join('\n\n');
}

function skipsAfter(block: string | undefined, article: Article): readonly string[] {
  return article.skipped.filter(({ after }) => after === block).map(formatSkip);
}

/** How much is skipped by which rule. */
function countSkips({ skipped }: Article): string {
  const counts = new Map<string, number>();
  for (const { rule } of skipped) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts]
    .map(([rule, count]) => (count === 1 ? rule : `${count} ${rule}`))
    .join(', ');
  return `Skipped: ${skipped.length === 0 ? 'nothing' : `${skipped.length} (${rules})`}`;
}

function formatSegment(segment: Segment): string {
  const rewritten = segment.spans
    .filter((span) => span.rule !== null)
    .map(
      (span) =>
        `      ${quote(segment.text.slice(span.start, span.end))} → ${quote(segment.spokenText.slice(span.spokenStart, span.spokenEnd))} (${span.rule})`,
    );
  return [
    `  ${segment.id.padEnd(4)} ${segment.role.padEnd(13)} ${segment.spokenText}`,
    ...rewritten,
  ].join('\n');
}

function formatSkip(skip: Skip): string {
  return `  -    ${skip.rule.padEnd(13)} ${quote(skip.words)}  ${formatWhere(skip.where)}`;
}

/** Where something stood in its source. */
export function formatWhere(where: Where): string {
  if (where.kind === 'path') return where.path;
  return where.start === where.end ? `line ${where.start}` : `lines ${where.start}-${where.end}`;
}

/** A text in quotation marks, on one line. */
export function quote(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}

/** A path from a folder where it lies within, else the whole path. */
export function shownPath(path: string, options: { readonly from: string }): string {
  const short = relative(options.from, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** What a build would record, and whether a cap would stop it. */
export function formatPlan(plan: Plan, options: { readonly maxChars?: number } = {}): string {
  const { maxChars = Infinity } = options;
  const cap =
    plan.missing.characters > maxChars ? `, more than the ${maxChars} of --max-chars` : '';
  const cost = plan.cost ? `, ${formatCost(plan.cost)}` : '';
  const total = `${plural(plan.missing.segments, 'segment')} to record, ${plan.missing.characters} characters${cap}${cost}; no request was made`;
  return [...plan.editions.map(formatEditionPlan), total].join('\n\n');
}

function formatCost({ amount, currency }: NonNullable<Plan['cost']>): string {
  return amount > 0 && amount < 0.005
    ? `less than 0.01 ${currency}`
    : `about ${amount.toFixed(2)} ${currency}`;
}

function formatEditionPlan(plan: EditionPlan): string {
  const rows = plan.segments.map((segment) => {
    const state =
      segment.state === 'stored' ? 'hit' : segment.state === 'missing' ? 'miss' : 'damaged';
    return `  ${segment.segmentId.padEnd(4)} ${state.padEnd(7)} ${segment.key.slice(0, 12)} ${String(segment.characters).padStart(5)}  ${segment.words}`;
  });
  const sum = `${plan.segments.length - plan.missing.segments} of ${plural(plan.segments.length, 'segment')} in the store`;
  return [`${plan.source} → ${plan.slug} (${plan.provider}, ${plan.voice}): ${sum}`, ...rows].join(
    '\n',
  );
}

/** Voices, one a line. */
export function formatVoices(voices: readonly Voice[]): string {
  const width = Math.max(...voices.map((voice) => voice.name.length), 4);
  return voices
    .map((voice) =>
      [
        voice.provider.padEnd(7),
        voice.name.padEnd(width),
        voice.languages.join(', '),
        voice.gender,
        voice.family,
      ]
        .filter(Boolean)
        .join('  '),
    )
    .join('\n');
}

/** A warning in one line, with its hint. */
export function formatWarning(warning: Warning): string {
  return `warning: ${inSegment(warning)}${warning.message}${warning.hint ? ` (${warning.hint})` : ''}`;
}

function inSegment(warning: Warning): string {
  return warning.segmentId ? `${warning.segmentId}: ` : '';
}

/** An error in one sentence with its hint; with `verbose` its stack and causes. */
export function formatError(
  error: unknown,
  options: { readonly verbose: boolean; readonly source?: string },
): string {
  const message = error instanceof Error ? error.message : String(error);
  const about =
    options.source !== undefined && !message.includes(options.source) ? `${options.source}: ` : '';
  const lead = error instanceof LecternError ? 'error' : 'internal error';
  const hint = error instanceof LecternError && error.hint ? `\n  ${error.hint}` : '';
  const trace = options.verbose && error instanceof Error ? `\n${formatTrace(error)}` : '';
  return `${lead}: ${about}${message}${hint}${trace}`;
}

function formatTrace(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${formatTrace(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
