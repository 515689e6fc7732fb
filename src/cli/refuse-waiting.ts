/** a command that publishes → nothing, or an error that names the passages which wait for an approval. */
import { resolve } from 'node:path';
import type { CommandContext } from './command-context.ts';

/** @throws LecternError `DECISIONS_WAITING` where the setting `requireApproval` is not met. */
export async function refuseWaiting({ loaded, signal }: CommandContext): Promise<void> {
  const { root, settings } = loaded;
  const { requireApproval } = settings;
  if (requireApproval === 'none') return;
  const { findUnapproved, refuseUnapproved } = await import('../run/decisions/find-unapproved.ts');
  const output = resolve(root, settings.output);
  refuseUnapproved(await findUnapproved({ output, root, requireApproval, signal }));
}
