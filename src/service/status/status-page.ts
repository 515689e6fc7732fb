/** jobs and money → the page that shows them to people. Pure; every value is escaped, and no script is needed. */
import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../_internal/escape-markup.ts';
import type { MoneyState } from '../observe/meters.ts';

/** A job, as far as the page shows it. */
export type StatusJob = {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly endedAt?: string | undefined;
  readonly stage?: string | undefined;
  readonly segments?: { readonly done: number; readonly total: number } | undefined;
  readonly result?: { readonly title?: string | undefined } | undefined;
  readonly failure?:
    | { readonly code: string; readonly message: string; readonly hint?: string | undefined }
    | undefined;
};

/** What the page shows. */
export type StatusView = {
  /** How many jobs are in each state. */
  readonly counts: Readonly<Record<string, number>>;
  /** Jobs that failed, the newest first. */
  readonly failed: readonly StatusJob[];
  /** The newest jobs of every state. */
  readonly newest: readonly StatusJob[];
  /** Money of this month; absent where no budget is set, and told where its ledger cannot be read. */
  readonly money: MoneyState | 'unreadable' | undefined;
  /** Who looks at it. */
  readonly caller: string;
  /** Whether this caller may try a job again. */
  readonly mayRetry: boolean;
};

const STYLE = `
:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}
body{max-width:64rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
ul{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding:0;list-style:none}
button{font:inherit;min-height:2.75rem;padding:0 1rem}
.hint{opacity:.8}`;

const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

/** Headers of the page: nothing from elsewhere is loaded, no script runs, no other page frames it. */
export const STATUS_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_DIGEST}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The page, whole. */
export function buildStatusPage(status: StatusView): string {
  const { failed, newest, caller } = status;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lectern service</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Lectern service</h1>
<p>Seen by ${escapeMarkup(caller)}. <a href="/status">Refresh</a></p>
<h2>This month</h2>
<p>${moneyLine(status.money)}</p>
<h2>Jobs</h2>
${countList(status.counts)}
<h2>Failed</h2>
${failed.length === 0 ? '<p>No job has failed.</p>' : failureTable(failed, status)}
<h2>Newest</h2>
${newest.length === 0 ? '<p>There is no job yet.</p>' : jobTable(newest)}
</main>
</body>
</html>
`;
}

function moneyLine(money: StatusView['money']): string {
  if (money === 'unreadable')
    return 'The ledger of this month cannot be read; the log has the reason, and lectern budget shows it.';
  if (money === undefined) return 'No budget is set, so money is not counted.';
  const { currency, spent, reserved } = money;
  const amount = (value: number): string => `${value.toFixed(2)} ${escapeMarkup(currency)}`;
  return `${amount(spent)} spent, ${amount(reserved)} reserved.`;
}

function countList(counts: StatusView['counts']): string {
  const items = Object.entries(counts).map(
    ([state, count]) => `<li>${escapeMarkup(stateWords(state))}: <strong>${count}</strong></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** `takenBack` → `taken back`. */
function stateWords(state: string): string {
  return state.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function failureTable(
  jobs: readonly StatusJob[],
  { mayRetry }: Pick<StatusView, 'mayRetry'>,
): string {
  const rows = jobs.map((job) =>
    row([
      nameOf(job),
      timeOf(job.endedAt ?? job.createdAt),
      reasonOf(job),
      mayRetry ? retryForm(job) : '',
    ]),
  );
  return table(['Edition', 'Failed at', 'Reason', mayRetry ? 'Try again' : ''], rows);
}

function jobTable(jobs: readonly StatusJob[]): string {
  const rows = jobs.map((job) =>
    row([nameOf(job), timeOf(job.createdAt), escapeMarkup(stateWords(job.state)), progressOf(job)]),
  );
  return table(['Edition', 'Asked for at', 'State', 'Progress'], rows);
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const cells = heads.map((head) => (head === '' ? '<td></td>' : `<th scope="col">${head}</th>`));
  return `<table><thead><tr>${cells.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function nameOf({ slug, result }: StatusJob): string {
  const title = result?.title;
  return title === undefined
    ? escapeMarkup(slug)
    : `${escapeMarkup(title)} (${escapeMarkup(slug)})`;
}

function timeOf(at: string): string {
  const words = `${at.slice(0, 16).replace('T', ' ')} UTC`;
  return `<time datetime="${escapeMarkup(at)}">${escapeMarkup(words)}</time>`;
}

function reasonOf({ failure }: StatusJob): string {
  if (failure === undefined) return '';
  const { code, message, hint } = failure;
  const advice = hint === undefined ? '' : `<br><span class="hint">${escapeMarkup(hint)}</span>`;
  return `${escapeMarkup(message)} (${escapeMarkup(code)})${advice}`;
}

function progressOf({ stage, segments }: StatusJob): string {
  const clips = segments && `${segments.done} of ${segments.total} segments`;
  return escapeMarkup([stage, clips].filter((part) => part !== undefined).join(', '));
}

/** A form, so that it works without a script. */
function retryForm({ id, slug }: StatusJob): string {
  return (
    '<form method="post" action="/status/retry">' +
    `<button name="job" value="${escapeMarkup(id)}" aria-label="Try ${escapeMarkup(slug)} again">` +
    'Try again</button></form>'
  );
}
