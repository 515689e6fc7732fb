/**
 * `lectern verify` → every published surface of editions, read back; 8 where one is missing or
 * differs.
 */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag } from '../flags.ts';
import type { SharedFlags } from '../flags.ts';
import { formatAudit } from '../print/format-audit.ts';
import type { FolderAudit } from '../print/format-audit.ts';
import { asJson, shownPath } from '../print/phrases.ts';

/** Adds `lectern verify`. */
export function addVerify(program: Command, run: RunCommand): void {
  const command = program
    .command('verify')
    .description(
      'read back every published surface of an edition: files, tags, transcripts, page, feed, disclosure; exit 8 when one differs',
    )
    .argument('[folder...]', 'folders of editions; left out, the output folder')
    .addOption(settingFlag('output'));
  addSharedFlags(command).action((folders: string[], flags: SharedFlags) =>
    run(flags, (context) => auditFolders(folders, context)),
  );
}

async function auditFolders(paths: readonly string[], context: CommandContext): Promise<number> {
  const { terminal, json, signal, loaded } = context;
  const { auditEdition, findEditionFolders } = await import('../../audit/audit-edition.ts');
  const { isPodcast } = await import('../../feed/feed-settings.ts');
  const given = paths.length > 0 ? paths : [loaded.settings.output];
  const folders = (await Promise.all(given.map(findEditionFolders))).flat();
  const feed = isPodcast(loaded.settings.feed);

  const audits: FolderAudit[] = [];
  for (const path of folders) {
    const folder = shownPath(path, { from: process.cwd() });
    const audit = { folder, ...(await auditEdition(path, { feed, signal })) };
    audits.push(audit);
    if (!json) (isFailed(audit) ? terminal.fault : terminal.data)(formatAudit(audit));
  }
  const failed = audits.filter(isFailed);
  if (json) terminal.data(asJson({ editions: audits, failed: failed.length }));
  return failed.length > 0 ? EXIT.verification : EXIT.done;
}

function isFailed({ checks }: FolderAudit): boolean {
  return checks.some(({ verdict }) => verdict === 'fail');
}
