/** What was sent to where editions are published → text for people. Pure. */
import { countNoun } from './phrases.ts';
import type { PublishReport } from '../../publish/publish-editions.ts';

/** Each file that was sent or removed, one a line. */
export function formatTransfers({ sent, removed }: PublishReport): string {
  const lines = [...sent.map((path) => `send ${path}`), ...removed.map((path) => `remove ${path}`)];
  return lines.join('\n');
}

/** The sum, in one line; of a dry run as what would be done. */
export function formatPublished(
  { target, sent, sentBytes, damaged, unchanged, removed }: PublishReport,
  options: { readonly dryRun: boolean; readonly check: boolean; readonly prune: boolean },
): string {
  const { dryRun, check, prune } = options;
  const megabytes = (sentBytes / 1e6).toFixed(1);
  const parts = [
    `${countNoun(sent.length, 'file')} ${dryRun ? 'to send' : 'sent'} (${megabytes} MB)`,
    `${unchanged} there already`,
    ...(check ? [`${damaged.length} of them ${dryRun ? 'damaged' : 'mended'}`] : []),
    ...(prune ? [`${removed.length} ${dryRun ? 'to remove' : 'removed'}`] : []),
  ];
  return `${target}: ${parts.join(', ')}`;
}
