/** Plan → Markdown for a comment on a pull request, as GitHub and GitLab show it. Pure. */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import type { EditionPlan, PlanSegment } from '../../../run/plan/edition-plan.ts';
import type { Plan } from '../../../run/plan-editions.ts';
import { countNoun, groupDigits } from '../phrases.ts';
import type { PlanContext } from './format-plan.ts';
import {
  type PlanCaps,
  describePrices,
  formatPlanCost,
  formatTimes,
  formatUnits,
} from './plan-sums.ts';

/** A source that could not be planned. */
export type PlanFailure = {
  readonly source: string;
  readonly code: string;
  readonly message: string;
};

/** Marks the comment as ours, so that the next run replaces it. */
const COMMENT_MARK = '<!-- lectern-plan -->';

/** A comment may hold 65,536 characters. */
const LONGEST_COMMENT = 60_000;

const SEGMENTS_SHOWN = 40;
const FAILURES_SHOWN = 200;

/** Signs that break a line or turn its direction. */
const BREAKS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** What would be recorded, article by article, as far as it fits into a comment. */
export function formatPlanMarkdown(
  plan: Plan,
  options: PlanContext & { readonly failures: readonly PlanFailure[] },
): string {
  const changed = plan.editions.filter(({ missing }) => missing.segments > 0);
  const parts = [
    COMMENT_MARK,
    '### What would be recorded',
    '',
    formatLead(plan, { ...options, articles: changed.length }),
    ...describePrices(plan, options).flatMap((line) => ['', escape(line)]),
    ...formatFailures(options.failures),
  ];
  let length = parts.join('\n').length;
  for (const [index, edition] of changed.entries()) {
    const text = formatEdition(edition);
    length += text.length + 2;
    if (length > LONGEST_COMMENT) {
      parts.push('', `… and ${countGrouped(changed.length - index, 'article')} more.`);
      break;
    }
    parts.push('', text);
  }
  return parts.join('\n');
}

function formatLead(
  plan: Plan,
  { maxChars = Infinity, articles }: PlanCaps & { readonly articles: number },
): string {
  const { missing, editions } = plan;
  if (missing.segments === 0) return 'Nothing: every paragraph is in the store.';
  const total = editions.reduce((sum, { segments }) => sum + segments.length, 0);
  const cap =
    missing.characters > maxChars
      ? ` **More than the ${groupDigits(maxChars)} characters that one run may send.**`
      : '';
  const sums = [
    `${groupDigits(missing.segments)} of ${countGrouped(total, 'segment')} in ${countGrouped(articles, 'article')}`,
    countGrouped(missing.requests, 'request'),
    formatUnits(missing),
    formatPlanCost(plan),
    formatTimes(missing),
  ];
  return `${sums.filter(Boolean).join(', ')}.${cap}`;
}

function formatEdition(edition: EditionPlan): string {
  const { source, provider, voice, segments, missing } = edition;
  const wanted = segments.filter(({ state }) => state !== 'stored');
  const rest = wanted.length - SEGMENTS_SHOWN;
  const sums = [
    `${missing.segments} of ${countNoun(segments.length, 'segment')}`,
    formatUnits(missing),
    formatPlanCost(edition),
    code(`${provider} ${voice}`),
    ...edition.causes,
  ];
  // A blank line would end the HTML, and what follows would be read as Markdown.
  return [
    '<details open>',
    `<summary>${code(source)}: ${sums.filter(Boolean).join(', ')}</summary>`,
    '<ul>',
    ...wanted.slice(0, SEGMENTS_SHOWN).map(formatItem),
    ...(rest > 0 ? [`<li>… and ${countGrouped(rest, 'segment')} more</li>`] : []),
    '</ul>',
    '</details>',
  ].join('\n');
}

function formatItem(segment: PlanSegment): string {
  const { units, change, cause, words } = segment;
  const became = cause !== undefined && cause !== 'text' ? `${change} (${cause})` : change;
  return `<li>${placeOf(segment)}, ${became}, ${formatUnits({ units: [units], characters: 0 })}: ${code(words)}</li>`;
}

function placeOf({ role, where, state }: PlanSegment): string {
  const kind = role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const again = state === 'damaged' ? ' (stored, but damaged)' : '';
  return where?.kind === 'lines' ? `line ${where.start}, ${kind}${again}` : `${kind}${again}`;
}

function formatFailures(failures: readonly PlanFailure[]): readonly string[] {
  if (failures.length === 0) return [];
  const rest = failures.length - FAILURES_SHOWN;
  const rows = failures
    .slice(0, FAILURES_SHOWN)
    .map(({ source, code: reason, message }) =>
      row([code(source), code(reason), code(message)], 'td'),
    );
  return [
    '',
    '<table>',
    row(['Not finished', 'Code', 'Why'], 'th'),
    ...rows,
    ...(rest > 0 ? [row([`… and ${groupDigits(rest)} more`], 'td')] : []),
    '</table>',
  ];
}

function row(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

/**
 * Untrusted text in HTML: one line, no tags, and on GitHub no mentions or references, which it makes
 * of text outside `code`.
 */
function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

function escape(text: string): string {
  return escapeMarkup(text.replace(BREAKS, ' '));
}

function countGrouped(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}
