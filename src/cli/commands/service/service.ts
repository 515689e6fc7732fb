/** `lectern service` → requests over HTTP answered until a signal; its tokens and webhooks made, listed, taken away. */
import { once } from 'node:events';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { endsWithin } from '../../../_internal/abort.ts';
import { isLoopbackHost } from '../../../_internal/http/trusted-hosts.ts';
import { LecternError } from '../../../errors.ts';
import type { ComposeServiceOptions } from '../../../service/compose-service.ts';
import { inAddress, LOOPBACK } from '../../../serve/host-names.ts';
import { openCommandProject, type CommandContext, type RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, settingFlag, wholeNumber, type SharedFlags } from '../../flags.ts';
import { addHook } from './hook.ts';
import { addToken } from './token.ts';

type ServiceFlags = SharedFlags & {
  readonly host: string;
  readonly port: number;
  readonly open?: boolean;
};

/** Beside that of `lectern serve`. */
const PORT = 4174;

/** The largest 16-bit number. */
const LAST_PORT = 65_535;

/** Seconds for what was asked to be answered, and for what is closed then: containers kill after ten. */
const ANSWER_GRACE = 6;
const CLOSE_GRACE = 1.5;

/** Adds `lectern service` with its commands. */
export function addService(service: Command, run: RunCommand): void {
  service
    .argument('[folder]', 'folder of the editions (default: the output folder)')
    .option('--host <address>', 'address to listen on', LOOPBACK)
    .option('--port <number>', 'port to listen on; 0 picks a free one', wholeNumber, PORT)
    .option('--open', 'let whoever calls from this machine do everything without a token')
    .addOption(settingFlag('store'))
    .addOption(settingFlag('output'))
    .addOption(settingFlag('sharedStore'))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('queue'))
    .addOption(settingFlag('voice'))
    .addOption(settingFlag('preset'))
    .addOption(settingFlag('format'))
    .addOption(settingFlag('bitrate'))
    .addOption(settingFlag('allowPrivate'));
  addSharedFlags(service).action((folder: string | undefined, flags: ServiceFlags) => {
    const given = folder === undefined ? flags : { ...flags, output: folder };
    return run(given, (context) => serveRequests(flags, context));
  });
  addToken(service.command('token'), run);
  addHook(service.command('hook'), run);
}

/** Answers until a signal, which is how it ends, and not a failure. */
async function serveRequests(flags: ServiceFlags, context: CommandContext): Promise<number> {
  const { host, port, open: isOpen = false } = flags;
  checkPlace(flags);
  const { terminal, json, loaded, environment, signal } = context;
  const { composeService } = await import('../../../service/compose-service.ts');
  const { startServer } = await import('../../../service/server/start-server.ts');
  // What was asked is answered when it ends: its own signal never aborts.
  const project = await openCommandProject({ ...context, signal: new AbortController().signal });
  try {
    const service = await composeService({
      project,
      loaded,
      environment,
      isOpen,
      place: { host, machine: hostname() },
      openStudio: studioOpener({ project, loaded }),
      writeLog: (line) => terminal.say(line),
    });
    try {
      const { fetch, bodySeconds } = service;
      const server = await startServer({ fetch, host, port, bodySeconds });
      terminal.data(json ? JSON.stringify({ url: server.url }) : server.url);
      await sayWhatLacks(flags, context);
      if (!signal.aborted) await once(signal, 'abort');
      service.beginEnding();
      await server.end({ grace: ANSWER_GRACE });
    } finally {
      await endsWithin(service.close(), CLOSE_GRACE);
    }
  } finally {
    await endsWithin(project.close(), CLOSE_GRACE);
  }
  return EXIT.done;
}

/** Opens the pages for editors where the setting `service.studio` has a folder. */
function studioOpener({
  project,
  loaded,
}: Pick<ComposeServiceOptions, 'project' | 'loaded'>): ComposeServiceOptions['openStudio'] {
  const { service } = loaded.settings;
  if (service.studio === undefined) return undefined;
  const folder = resolve(loaded.root, service.studio);
  return async ({ onDefect, ...served }) => {
    const { openServedStudio } = await import('../../../studio/studio.ts');
    const { openDraftVoice } = await import('../../../studio/sound/draft-voice.ts');
    const draft = openDraftVoice(loaded.settings);
    const openVoice = draft.open;
    const parts = { project, loaded, folder, openDraftVoice: openVoice, onDefect, served };
    return { ...(await openServedStudio(parts)), close: draft.close };
  };
}

/** @throws LecternError `USAGE` for a place that cannot be, or must not be open. */
function checkPlace({ host, port, open = false }: ServiceFlags): void {
  if (port > LAST_PORT)
    throw new LecternError(`port ${port} does not exist: the highest is ${LAST_PORT}`, {
      code: 'USAGE',
      hint: 'Choose another with --port; 0 picks a free one.',
    });
  if (!open || isLoopbackHost(inAddress(host))) return;
  throw new LecternError(`--open is for this machine alone, and ${host} is reachable from others`, {
    code: 'USAGE',
    hint: `Leave out --host, or leave out --open and make tokens: lectern service token add NAME`,
  });
}

/** What whoever starts it should know: no one may call yet, or others may listen. */
async function sayWhatLacks(
  { host, open = false }: ServiceFlags,
  { terminal, loaded }: CommandContext,
): Promise<void> {
  const { openTokenFile } = await import('../../../service/access/token-file.ts');
  const { stateOf } = await import('../../../service/access/token.ts');
  const tokens = await openTokenFile(loaded.settings).list();
  if (!open && !tokens.some((each) => stateOf(each, Date.now()) === 'valid'))
    terminal.say('no one may call yet: lectern service token add NAME --scope read,build');
  if (!isLoopbackHost(inAddress(host)))
    terminal.say('tokens cross the network in plain text: put a proxy with TLS before it');
  terminal.say('press Ctrl-C to stop');
}
