/** `lectern serve` → a folder of editions in the browser, until Ctrl-C. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { LecternError } from '../../errors.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, wholeNumber, type SharedFlags } from '../flags.ts';
import { shownPath } from '../print/phrases.ts';

type ServeFlags = SharedFlags & {
  readonly host?: string;
  readonly port?: number;
  readonly lan?: boolean;
  readonly cors?: boolean;
  readonly watch?: boolean;
};

/** Every address of this machine. */
const EVERYWHERE = '0.0.0.0';

/** Adds `lectern serve`. */
export function addServe(command: Command, run: RunCommand): void {
  const lan = new Option(
    '--lan',
    'make it reachable from the local network, and print its address as a QR code for a phone',
  );
  command
    .argument('[folder]', 'the folder (default: the output folder)')
    .addOption(lan.conflicts('host'))
    .option('--host <address>', 'address to listen on; 0.0.0.0 makes it reachable from the network')
    .option('--cors', 'let pages on other sites load its files, which a player there needs')
    .option('--watch', 'build editions again as the files that they were made of change')
    .option('--port <number>', 'port to listen on; 0 picks a free one', wholeNumber);
  addSharedFlags(command).action((folder: string | undefined, flags: ServeFlags) =>
    run(flags, (context) => {
      const { cwd, loaded } = context;
      const shown = folder === undefined ? loaded.settings.output : resolve(cwd, folder);
      return serve(shown, { flags, context });
    }),
  );
}

/** Shows the folder until Ctrl-C, which is how it ends. */
async function serve(
  folder: string,
  options: { readonly flags: ServeFlags; readonly context: CommandContext },
): Promise<number> {
  const { flags, context } = options;
  const { terminal, json, signal } = context;
  const { port, lan = false, cors = false } = flags;
  const host = lan ? EVERYWHERE : flags.host;
  if (host === '')
    throw new LecternError('--host is empty', {
      code: 'USAGE',
      hint: 'Give an address of this machine, or omit it.',
    });
  const { serveFolder } = await import('../../serve/serve-folder.ts');
  const server = await serveFolder(folder, {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    cors,
    signal,
  });
  const { url, networkUrls } = server;
  terminal.data(json ? JSON.stringify({ url, networkUrls }) : url);
  for (const each of networkUrls) terminal.say(`on the network: ${each}`);
  if (lan) await showQr(networkUrls[0], context);
  if (networkUrls.length > 0) await sayUnpublished(folder, context);
  terminal.say('press Ctrl-C to stop');

  try {
    if (flags.watch) await watchEditions(folder, context);
    else if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await server.close();
  }
  return EXIT.interrupted;
}

/** Builds the editions of the folder again as their sources change. */
async function watchEditions(output: string, context: CommandContext): Promise<void> {
  const { watchSources } = await import('../watch-sources.ts');
  const { findSources } = await import('../source-batch.ts');
  const { buildSources } = await import('./build.ts');
  const { sourcesOfEditions } = await import('../../run/sources/sources-of-editions.ts');
  const { root, settings } = context.loaded;
  if (output !== settings.output)
    throw new LecternError(`--watch builds into ${settings.output}, and ${output} is shown`, {
      code: 'USAGE',
      hint: 'Leave out the folder, or leave out --watch.',
    });
  await watchSources({
    context,
    list: async () => {
      const names = await sourcesOfEditions({ output, root });
      return names.length === 0 ? [] : findSources(names, { flags: {}, context });
    },
    folders: [],
    build: (sources) => buildSources(sources, { context }),
  });
}

/** A folder that is open to the network shows drafts and editions that wait, which no list names. */
async function sayUnpublished(
  folder: string,
  { terminal, cwd, signal }: CommandContext,
): Promise<void> {
  const { readEditions } = await import('../../edition/read-editions.ts');
  const { formatUnpublished } = await import('../print/format-served.ts');
  const found = await readEditions(folder, { signal }).catch(() => undefined);
  const said = found && formatUnpublished(found, { folder: shownPath(folder, { from: cwd }) });
  if (said !== undefined) terminal.say(said);
}

async function showQr(url: string | undefined, { terminal }: CommandContext): Promise<void> {
  if (url === undefined)
    return terminal.say('this machine has no network address, so a phone cannot reach it');
  const { encodeQr, printQr } = await import('../../serve/print-qr.ts');
  terminal.say(printQr(encodeQr(url), terminal));
}
