/** editions that are served → what `lectern embed` prints for one of them, as a person would copy it. */
import { join } from 'node:path';
import type { EMBED_FORMS } from '../../src/cli/print/format-embeds.ts';
import { lectern } from './command-line.ts';
import type { ServedEditions } from './player-site.ts';

/** Runs `lectern embed` for the site's first edition at the site's own address. @throws where it fails. */
export async function printEmbed(
  { site, server, editions }: Pick<ServedEditions, 'site' | 'server' | 'editions'>,
  form: (typeof EMBED_FORMS)[number],
): Promise<string> {
  const edition = join(site.folder, editions[0]!.slug);
  const flags = ['--for', form, '--base-url', `${server.origin}/`];
  const run = await lectern(['embed', edition, ...flags], { cwd: site.folder });
  if (run.code !== 0) throw new Error(run.stderr);
  return run.stdout;
}
