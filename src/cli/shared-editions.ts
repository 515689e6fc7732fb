/** settings → shared editions, brought into the output folder before a command reads it. */
import { resolve } from 'node:path';
import { countNoun } from './print/phrases.ts';
import type { KeptElsewhere } from '../edition/find-edition.ts';
import { sayWarnings, type CommandContext } from './command-context.ts';

/** Brings editions that are missing here: everything, or only their records, which a feed needs. */
export async function bringSharedEditions(
  { loaded, terminal, signal }: CommandContext,
  { brings }: { readonly brings: 'everything' | 'records' },
): Promise<void> {
  const { sharedOutput, feed, ...settings } = loaded.settings;
  if (sharedOutput === undefined) return;
  const { openSharedOutput } = await import('../run/project/shared-output.ts');
  const { bringEditions } = await import('../run/sharing/bring-editions.ts');
  const shared = openSharedOutput(sharedOutput, loaded)!;
  const output = resolve(loaded.root, settings.output);
  const store = resolve(loaded.root, settings.store);
  const site = { output, baseUrl: feed.baseUrl, feedTitle: feed.title };
  try {
    terminal.status(`looking at ${shared.name}`);
    const done = await bringEditions({
      shared: { ...shared, brings },
      output,
      store,
      site,
      signal,
    });
    terminal.settle();
    sayWarnings(done.warnings, terminal);
    if (done.brought > 0)
      terminal.say(`${countNoun(done.brought, 'edition')} brought from ${shared.name}`);
    if (done.removed > 0)
      terminal.say(`${countNoun(done.removed, 'edition')} removed in ${shared.name}`);
  } finally {
    await shared.close();
  }
}

/** Calls with what tells whether an edition's files are shared; with `undefined` if none are. */
export async function withSharedEditions<T>(
  { loaded }: Pick<CommandContext, 'loaded'>,
  work: (keptElsewhere: KeptElsewhere | undefined) => Promise<T>,
): Promise<T> {
  const { openSharedOutput } = await import('../run/project/shared-output.ts');
  const shared = openSharedOutput(loaded.settings.sharedOutput, loaded);
  if (!shared) return work(undefined);
  try {
    return await work(async (edition, options) => (await shared.open()).holds(edition, options));
  } finally {
    await shared.close();
  }
}
