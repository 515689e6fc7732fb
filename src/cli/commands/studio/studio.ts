/** `lectern studio` → articles heard, corrected and approved in a browser on this machine, until Ctrl-C. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { endsWithin } from '../../../_internal/abort.ts';
import { openCommandProject, type CommandContext, type RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, settingFlag, wholeNumber, type SharedFlags } from '../../flags.ts';
import { formatError } from '../../print/format-error.ts';
import { LOOPBACK } from '../../../serve/host-names.ts';

type StudioFlags = SharedFlags & { readonly port: number; readonly open: boolean };

/** Seconds for answers that are on their way, and for what is closed then. */
const ANSWER_GRACE = 0.5;
const CLOSE_GRACE = 0.5;

/** Seconds within which a body must have arrived. */
const BODY_SECONDS = 60;

/** Adds `lectern studio`. */
export function addStudio(command: Command, run: RunCommand): void {
  command
    .argument('[folder]', 'folder of the articles (default: the folder of the project)')
    .option('--port <number>', 'port to listen on; 0 picks a free one', wholeNumber, 0)
    .option('--no-open', 'print the address, and do not open it in a browser')
    .addOption(settingFlag('store'))
    .addOption(settingFlag('output'))
    .addOption(settingFlag('voice'));
  addSharedFlags(command).action((folder: string | undefined, flags: StudioFlags) =>
    run(flags, (context) => showStudio(folder, { flags, context })),
  );
}

/** Shows the studio until Ctrl-C, which is how it ends. */
async function showStudio(
  given: string | undefined,
  { flags, context }: { readonly flags: StudioFlags; readonly context: CommandContext },
): Promise<number> {
  const { terminal, json, loaded, cwd, signal, environment } = context;
  const { openStudio } = await import('../../../studio/studio.ts');
  const { startServer } = await import('../../../service/server/start-server.ts');
  const { openInBrowser } = await import('../../../studio/access/open-browser.ts');
  const { openDraftVoice } = await import('../../../studio/sound/draft-voice.ts');
  const folder = given === undefined ? loaded.root : resolve(cwd, given);
  const project = await openCommandProject(context);
  const draft = openDraftVoice(loaded.settings);
  try {
    const onDefect = (error: unknown): void => terminal.fail(formatError(error, { verbose: true }));
    const studio = await openStudio({
      project,
      loaded,
      folder,
      openDraftVoice: draft.open,
      onDefect,
    });
    const { fetch, entrance } = studio;
    const place = { host: LOOPBACK, port: flags.port, bodySeconds: BODY_SECONDS };
    const server = await startServer({ fetch, ...place });
    const url = new URL(entrance, server.url).href;
    terminal.data(json ? JSON.stringify({ url }) : url);
    if (flags.open) openInBrowser(url, { environment });
    terminal.say('press Ctrl-C to stop');
    if (!signal.aborted) await once(signal, 'abort');
    studio.beginEnding();
    await server.end({ grace: ANSWER_GRACE });
  } finally {
    await endsWithin(Promise.all([project.close(), draft.close()]), CLOSE_GRACE);
  }
  return EXIT.done;
}
