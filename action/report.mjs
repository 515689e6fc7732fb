/** What a run answered as JSON → the markup of a job summary, and annotations. Pure. */

/** A summary holds a megabyte. */
const ROWS_SHOWN = 200;

/**
 * A stranger's words as text in HTML: one line, no tag, and for GitHub neither a mention nor a reference (it makes those
 * of text that is not in `code`).
 */
function code(text) {
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
