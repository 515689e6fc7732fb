/** What every command is given: settings, a place to print, a signal; and the project they make. */
import type { SharedFlags } from './flags.ts';
import type { Terminal, TextStream } from './terminal.ts';
import { formatWarning } from './print/format-error.ts';
import { formatWarnings } from './print/format-warnings.ts';
import { ConfigError, type Warning } from '../errors.ts';
import type { OnProgress } from '../run/project/progress.ts';
import type { Project } from '../run/project/project.ts';
import type { Layer, LoadedSettings } from '../run/settings/load-settings.ts';
import { isTestTone } from '../speech/providers/provider-named.ts';

/** The world around a command line: whoever runs it gives this, and a command asks for nothing else. */
export type CommandIo = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** Variables by name. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder; absent where it was removed. */
  readonly cwd: string | undefined;
  /** Aborts where the run is told to end, as by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Seconds of a steady clock. */
  readonly now: () => number;
};

/** What every command works with. */
export type CommandContext = {
  readonly loaded: LoadedSettings;
  /** Why the configuration is not in force, for commands that do not need it. */
  readonly configFault?: ConfigError;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Seconds of a steady clock. */
  readonly now: () => number;
  /** The working folder: paths of the command line start from it. */
  readonly cwd: string;
  readonly stdin: CommandIo['stdin'];
  readonly environment: CommandIo['env'];
  /** Print one JSON value instead of text. */
  readonly json: boolean;
};

/** Loads the settings, runs a command with them, and keeps the exit code that it gives. */
export type RunCommand = (
  flags: SharedFlags,
  command: (context: CommandContext) => Promise<number> | number,
  options?: {
    /** Whether a wrong configuration ends it. @default true */ readonly needsConfig: boolean;
  },
) => Promise<void>;

/**
 * The project of a command. A voice or a rate from a flag or a variable wins over the one an article
 * asks for.
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
  // One that was given stays open, and no one else holds this one.
  const close = async (): Promise<void> => {
    await Promise.all([own?.close(), project.close()]);
  };
  return { settings: project.settings, voices, places, session, report, signal, close };
}

/** Says the warnings of a result; one that repeats is said once, with its count. */
export function sayWarnings(warnings: readonly Warning[], terminal: Terminal): void {
  const noted = warnings.map((warning) => ({ warning }));
  for (const line of formatWarnings(noted)) terminal.say(line);
}

/** Commands without a line of progress tell warnings alone. */
function sayEachWarning(terminal: Terminal): OnProgress {
  return (event) => {
    if (event.type === 'warning') terminal.say(formatWarning(event.warning));
  };
}

/** Whether a setting was given for this run rather than for a publication. */
function isForced(layer: Layer): boolean {
  return layer === 'flag' || layer === 'environment';
}

/** Test tones must never be published by mistake: only the flag may ask for them. */
function refuseQuietTone({ settings, origins }: LoadedSettings): void {
  if (!isTestTone(settings.provider) || origins.provider === 'flag') return;
  throw new ConfigError(
    `provider: ${settings.provider} in the ${origins.provider} is refused: it makes test tones, not speech`,
    {
      code: 'CONFIG_INVALID',
      hint: `Give --provider ${settings.provider} on the command line when test tones are what you want.`,
    },
  );
}
