/** Settings, terminal and signal → what every command receives, and the project it opens. */
import type { SharedFlags } from './flags.ts';
import type { Terminal, TextStream } from './terminal.ts';
import { formatWarning } from './print/format-error.ts';
import { formatWarnings } from './print/format-warnings.ts';
import { ConfigError, type Warning } from '../errors.ts';
import type { OnProgress } from '../run/project/progress.ts';
import type { Project } from '../run/project/project.ts';
import type { Layer, LoadedSettings } from '../run/settings/load-settings.ts';
import { isTestTone } from '../speech/providers/provider-named.ts';

/** The environment of a command line, given by its caller; a command uses nothing else. */
export type CommandIo = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** Variables by name. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder; `undefined` if it was removed. */
  readonly cwd: string | undefined;
  /** Aborts when the run should end, as on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Seconds of a steady clock. */
  readonly now: () => number;
};

/** What every command works with. */
export type CommandContext = {
  readonly loaded: LoadedSettings;
  /** Why the configuration was not loaded, for commands that do not need it. */
  readonly configFault?: ConfigError;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Seconds of a steady clock. */
  readonly now: () => number;
  /** The working folder: paths on the command line are relative to it. */
  readonly cwd: string;
  readonly stdin: CommandIo['stdin'];
  readonly environment: CommandIo['env'];
  /** Print one JSON value instead of text. */
  readonly json: boolean;
};

/** Loads the settings, runs a command with them, and keeps the exit code that it returns. */
export type RunCommand = (
  flags: SharedFlags,
  command: (context: CommandContext) => Promise<number> | number,
  options?: {
    /** Whether an invalid configuration ends it. @default true */ readonly needsConfig: boolean;
  },
) => Promise<void>;

/**
 * The project of a command. A voice or rate from a flag or a variable overrides the article's own.
 * @throws ConfigError, or LecternError `PROVIDER_UNKNOWN`: see `openProject`.
 */
export async function openCommandProject(
  context: CommandContext,
  onProgress: OnProgress = sayEachWarning(context.terminal),
): Promise<Project> {
  const { loaded, signal } = context;
  const { settings, origins, root } = loaded;
  refuseQuietTone(loaded);
  const { openProject } = await import('../run/project/project.ts');
  const { priceOf } = await import('../run/project/voices.ts');
  const { builtInSettings } = await import('../run/settings/provider-settings.ts');
  const { openConfiguredProvider } = await import('../run/own-provider/configured-provider.ts');
  const own = settings.draft ? undefined : await openConfiguredProvider(loaded, { signal });
  const project = openProject({
    ...settings,
    ...(own && { provider: own, price: priceOf(settings.provider, settings.providers) }),
    providers: builtInSettings(settings),
    root,
    onProgress,
    signal,
    ...(isForced(origins.voice) && { forcedVoice: settings.voice }),
    ...(isForced(origins.rate) && { forcedRate: settings.rate }),
  });
  const { voices, places, session, report } = project;
  // The project leaves a given provider open; this one is ours to close.
  const close = async (): Promise<void> => {
    await Promise.all([own?.close(), project.close()]);
  };
  return { settings: project.settings, voices, places, session, report, signal, close };
}

/** Prints the warnings of a result; a repeated one once, with its count. */
export function sayWarnings(warnings: readonly Warning[], terminal: Terminal): void {
  const noted = warnings.map((warning) => ({ warning }));
  for (const line of formatWarnings(noted)) terminal.say(line);
}

/** Commands without a status line print only warnings. */
function sayEachWarning(terminal: Terminal): OnProgress {
  return (event) => {
    if (event.type === 'warning') terminal.say(formatWarning(event.warning));
  };
}

/** Whether a setting was given for this run rather than for the publication. */
function isForced(layer: Layer): boolean {
  return layer === 'flag' || layer === 'environment';
}

/** Test tones must never be published by mistake: only the flag can select them. */
function refuseQuietTone({ settings, origins }: LoadedSettings): void {
  if (!isTestTone(settings.provider) || origins.provider === 'flag') return;
  throw new ConfigError(
    `provider: ${settings.provider} is not allowed in the ${origins.provider}: it makes test tones, not speech`,
    {
      code: 'CONFIG_INVALID',
      hint: `If you want test tones, give --provider ${settings.provider} on the command line.`,
    },
  );
}
