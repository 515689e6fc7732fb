/** What was published or removed → text for people. Pure. */
import { countNoun, megabytes } from './phrases.ts';
import type { PublishReport } from '../../publish/publish-editions.ts';
import type { RemovalReport, RemovedEdition } from '../../run/removal/remove-editions.ts';

/** Each file that was sent or removed, one a line. */
export function formatTransfers({ sent, removed }: PublishReport): string {
  const lines = [...sent.map((path) => `send ${path}`), ...removed.map((path) => `remove ${path}`)];
  return lines.join('\n');
}

/** The totals in one line; for a dry run, what would be done. */
export function formatPublished(
  { target, sent, sentBytes, damaged, unchanged, removed }: PublishReport,
  options: { readonly dryRun: boolean; readonly check: boolean; readonly prune: boolean },
): string {
  const { dryRun, check, prune } = options;
  const size = (sentBytes / 1e6).toFixed(1);
  const parts = [
    `${countNoun(sent.length, 'file')} ${dryRun ? 'to send' : 'sent'} (${size} MB)`,
    `${unchanged} already there`,
    ...(check ? [`${damaged.length} of them ${dryRun ? 'damaged' : 'repaired'}`] : []),
    ...(prune ? [`${removed.length} ${dryRun ? 'to remove' : 'removed'}`] : []),
  ];
  return `${target}: ${parts.join(', ')}`;
}

/** Each file removed or rewritten, one a line: here, then where it is published. */
export function formatRemoval({ editions, lists, published }: RemovalReport): string {
  const here = editions.flatMap(({ slug, files }) =>
    files.length === 0 ? [slug] : files.map((name) => `remove ${slug}/${name}`),
  );
  const there = published
    ? [
        ...published.sent.map((path) => `${published.target}: send ${path}`),
        ...published.removed.map((path) => `${published.target}: remove ${path}`),
      ]
    : [];
  return [...lists.map((name) => `write ${name}`), ...here, ...there].join('\n');
}

/** The totals in a few lines; for a dry run, what would be done. */
export function formatRemoved(
  { editions, clips, published }: RemovalReport,
  { dryRun }: { readonly dryRun: boolean },
): readonly string[] {
  const done = dryRun ? 'would be removed' : 'removed';
  const lines = editions.map((edition) => formatEdition(edition, done));
  if (clips) {
    const { removed, kept } = clips;
    const gone = `${countNoun(removed.clips, 'clip')} ${done} (${megabytes(removed.sizeBytes)})`;
    lines.push(`${gone}, ${kept.clips} kept, which other editions use too`);
  }
  if (published) lines.push(formatPublished(published, { dryRun, check: false, prune: true }));
  return lines;
}

function formatEdition({ slug, title, source, files, left }: RemovedEdition, done: string): string {
  const name = title === undefined ? slug : `${slug} (${title})`;
  const what =
    files.length === 0 ? 'was already removed' : `${countNoun(files.length, 'file')} ${done}`;
  const stays = left.length === 0 ? '' : `; ${left.join(', ')} kept: not made by Lectern`;
  const again = source === undefined ? '' : `; ${source} is not built again without --restore`;
  return `${name}: ${what}${stays}${again}`;
}
