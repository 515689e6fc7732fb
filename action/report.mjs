/** What a run answered as JSON → the markup of a job summary or a comment, and annotations. Pure. */

/** Marks the comment of a pull request as ours, so that the next run replaces it. */
export const COMMENT_MARK = '<!-- lectern-plan -->';

/** A comment may hold 65,536 characters, a summary a megabyte. */
const LONGEST_COMMENT = 60_000;
const ROWS_SHOWN = 200;
const SEGMENTS_SHOWN = 40;

/**
 * A stranger's words as text in HTML: one line, no tag, and for GitHub neither a mention nor a reference (it makes those
 * of text that is not in `code`).
 */
export function code(text) {
  return `<code>${escapeHtml(text)}</code>`;
}

function escapeHtml(text) {
  return String(text)
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Counts of a run, as the action's outputs give them. */
export function countBuild(answer) {
  const { editions = [], failures = [], totals = {} } = answer;
  return {
    editions: editions.length,
    failures: failures.length,
    recorded: totals.recorded ?? 0,
    reused: totals.reused ?? 0,
    characters: totals.characters ?? 0,
    minutes: (editions.reduce((sum, edition) => sum + edition.duration, 0) / 60).toFixed(1),
    'budget-reached': String(failures.some((failure) => failure.code === 'BUDGET_REACHED')),
  };
}

/** The summary of a build: what was made of what, and what failed. */
export function summarizeBuild(answer) {
  const { editions = [], failures = [], totals = {} } = answer;
  const counts = countBuild(answer);
  const cap = totals.maxChars === undefined ? '' : ` of ${number(totals.maxChars)} allowed`;
  const facts = row(
    [
      `${counts.editions}`,
      `${counts.minutes}`,
      number(counts.recorded),
      number(counts.reused),
      `${number(counts.characters)}${cap}`,
    ],
    'td',
  );
  const lines = editions.map((edition) =>
    row(
      [
        code(edition.source),
        code(edition.title),
        minutes(edition.duration),
        edition.standing
          ? 'unchanged'
          : `${edition.recorded} recorded, ${edition.reused} from the store`,
        number(edition.characters),
      ],
      'td',
    ),
  );
  return [
    '### Lectern',
    '',
    table([
      row(['Editions', 'Minutes', 'Segments recorded', 'From the store', 'Characters'], 'th'),
      facts,
    ]),
    ...(lines.length > 0
      ? [
          '',
          table([
            row(['Source', 'Title', 'Length', 'Segments', 'Characters'], 'th'),
            ...capped(lines),
          ]),
        ]
      : []),
    ...failureLines(failures),
    '',
  ].join('\n');
}

/** The comment of a dry run: which paragraphs would be recorded. */
export function describePlan(plan) {
  const {
    editions = [],
    failures = [],
    missing = { segments: 0, characters: 0 },
    maxChars,
    cost,
  } = plan;
  const changed = editions.filter((edition) => edition.missing.segments > 0);
  const total = editions.reduce((sum, edition) => sum + edition.segments.length, 0);
  const cap =
    maxChars !== undefined && missing.characters > maxChars
      ? ` **More than the ${number(maxChars)} characters that one run may send.**`
      : '';
  const lead =
    missing.segments === 0
      ? 'Nothing: every paragraph is in the store.'
      : `${number(missing.segments)} of ${plural(total, 'segment')} in ${plural(changed.length, 'article')}, ${plural(missing.characters, 'character')}${cost ? `, ${price(cost)}` : ''}.${cap}`;
  const parts = [COMMENT_MARK, '### What would be recorded', '', lead, ...failureLines(failures)];
  let length = parts.join('\n').length;
  for (const [index, edition] of changed.entries()) {
    const text = describeEdition(edition);
    length += text.length + 2;
    if (length > LONGEST_COMMENT) {
      parts.push('', `… and ${plural(changed.length - index, 'article')} more.`);
      break;
    }
    parts.push('', text);
  }
  return `${parts.join('\n')}\n`;
}

function price({ amount, currency }) {
  return amount > 0 && amount < 0.005
    ? `less than 0.01 ${escapeHtml(currency)}`
    : `about ${amount.toFixed(2)} ${escapeHtml(currency)}`;
}

function describeEdition(edition) {
  const segments = edition.segments.filter((segment) => segment.state !== 'stored');
  const items = segments
    .slice(0, SEGMENTS_SHOWN)
    .map(
      (segment) =>
        `<li>${place(segment)}, ${plural(segment.characters, 'character')}: ${code(segment.words)}</li>`,
    );
  const rest = segments.length - items.length;
  const more = rest > 0 ? [`<li>… and ${plural(rest, 'segment')} more</li>`] : [];
  const head = `${code(edition.source)}: ${edition.missing.segments} of ${plural(edition.segments.length, 'segment')}, ${plural(edition.missing.characters, 'character')}, ${code(`${edition.provider} ${edition.voice}`)}`;
  // No blank line within: it would end the HTML, and what follows would be read as Markdown.
  return [
    '<details open>',
    `<summary>${head}</summary>`,
    '<ul>',
    ...items,
    ...more,
    '</ul>',
    '</details>',
  ].join('\n');
}

function place({ role, where, state }) {
  const kind = escapeHtml(role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  const again = state === 'damaged' ? ' (stored, but damaged)' : '';
  return where?.kind === 'lines' ? `line ${where.start}, ${kind}${again}` : `${kind}${again}`;
}

/** Failures and warnings as annotations. `fileOf` gives the file in the repository that a source is, when it is one; `mild` turns errors into warnings. */
export function annotationsOf(answer, { fileOf, mild }) {
  const { editions = [], failures = [] } = answer;
  const failed = failures.map((failure) => ({
    level: mild(failure) ? 'warning' : 'error',
    title: `Lectern: ${failure.code}`,
    ...at(failure.source, fileOf),
    message: `${about(failure.source, failure.message)}${failure.hint ? ` (${failure.hint})` : ''}`,
  }));
  const warned = editions.flatMap((edition) =>
    (edition.warnings ?? []).filter(isDoubt).map((warning) => ({
      level: 'warning',
      title: `Lectern: ${warning.code}`,
      ...at(edition.source, fileOf),
      message: `${about(edition.source, warning.message)}${warning.hint ? ` (${warning.hint})` : ''}`,
    })),
  );
  return [...failed, ...warned];
}

/** Whether somebody should look at it; a notice only states what was done. */
function isDoubt({ isNotice = false }) {
  return !isNotice;
}

function at(source, fileOf) {
  const file = fileOf(source);
  return file === undefined ? {} : { file };
}

function about(source, message) {
  return message.includes(source) ? message : `${source}: ${message}`;
}

function failureLines(failures) {
  if (failures.length === 0) return [];
  const lines = failures.map((failure) =>
    row([code(failure.source), code(failure.code), code(failure.message)], 'td'),
  );
  return ['', table([row(['Not finished', 'Code', 'Why'], 'th'), ...capped(lines)])];
}

function capped(lines) {
  return lines.length <= ROWS_SHOWN
    ? lines
    : [
        ...lines.slice(0, ROWS_SHOWN),
        row([`… and ${number(lines.length - ROWS_SHOWN)} more`], 'td'),
      ];
}

function table(rows) {
  return ['<table>', ...rows, '</table>'].join('\n');
}

function row(cells, tag) {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

function minutes(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function number(value) {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function plural(count, noun) {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}
