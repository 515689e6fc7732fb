/** Options of a run → its settings, voices and places, each checked and opened once. */
import { setMaxListeners } from 'node:events';
import { checkOptions, KINDS, type Kind } from '../../_internal/check-options.ts';
import { showProxy } from '../../_internal/http/http-proxy.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { Article, Rate } from '../../article/article.ts';
import type { Warning } from '../../errors.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { FailoverVoice } from '../../speech/wrappers/with-failover.ts';
import { checkSettings } from '../settings/check-settings.ts';
import {
  DEFAULTS,
  settingNames,
  type PartialSettings,
  type Settings,
} from '../settings/settings.ts';
import type { GivenSource } from './given-facts.ts';
import { closePlaces, openPlaces, type Places } from './places.ts';
import type { OnProgress } from './progress.ts';
import { openReport, type RunReport } from './run-report.ts';
import { openSession, type Session } from './session.ts';
import { openVoices, type Voices } from './voices.ts';

/** Options of `narrate` and `planEditions`: settings, each with its default, and what only a program can give. */
export type NarrateOptions = Omit<PartialSettings, 'provider' | 'failover'> & {
  /** Name of a provider, or a provider of your own; yours stays open. @default the built-in one */
  readonly provider?: string | SpeechProvider | undefined;
  /**
   * Who speaks if the provider fails, in this order: names, with a voice as `NAME=VOICE`, or
   * providers of your own, which stay open. @default no one
   */
  readonly failover?: readonly (string | FailoverVoice)[] | undefined;
  /** What you pay for a provider of your own. @default that of `providers`, else the listed price */
  readonly price?: Price | undefined;
  /** A voice that wins over the one an article asks for. `voice` does not. */
  readonly forcedVoice?: string | undefined;
  /** A rate that wins over the one an article asks for. `rate` does not. */
  readonly forcedRate?: Rate | undefined;
  /** Folder from which the source's path is noted in `record.json`. @default the working folder */
  readonly root?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** What the configuration said, with every default; who speaks and where things lie is `Voices` and `Places`. */
export type RunSettings = Omit<Settings, 'provider' | 'failover' | 'output' | 'store'> & {
  readonly forcedVoice: string | undefined;
  readonly forcedRate: Rate | undefined;
};

/** What one call of the library or of a command works with, for all of its articles. */
export type Project = {
  readonly settings: RunSettings;
  readonly voices: Voices;
  readonly places: Places;
  readonly session: Session;
  /** Hears what every run tells; each opens its own. */
  readonly report: RunReport;
  readonly signal: AbortSignal;
  /** Waits for what is left to do and closes the provider, unless it was given. */
  readonly close: () => Promise<void>;
};

/** What the run of one article is opened with: a project as it is, or with one part replaced by name. */
export type RunParts = Omit<Project, 'close'> & {
  /**
   * Called when an article is ready to be recorded: gives way to those before it in a batch, so
   * that budgets and limits are used in their order. @default at once
   */
  readonly turn?: (() => Promise<void>) | undefined;
  /** What is said of the source besides itself. @default nothing */
  readonly given?: GivenSource | undefined;
  /** The article as its source had it a moment ago: it is not read again. @default it is read */
  readonly undecided?: Article | undefined;
};

/**
 * Checks the options and opens the provider (no request, no engine).
 * @throws ConfigError for a wrong setting, LecternError `PROVIDER_UNKNOWN` for an unknown provider.
 */
export function openProject(options: NarrateOptions): Project {
  const {
    provider = DEFAULTS.provider,
    failover = DEFAULTS.failover,
    price,
    forcedVoice,
    forcedRate,
    root = process.cwd(),
    onProgress = () => undefined,
    signal = new AbortController().signal,
    ...rest
  } = options;
  // Every request and every file of a long article may wait on the one signal: that is not a leak.
  setMaxListeners(0, signal);
  const given = omitUndefined(checkSettings(rest, { layer: 'options' })) as Partial<Settings>;
  const all: Omit<Settings, 'provider' | 'failover'> = { ...DEFAULTS, ...given };
  const onWarning = (warning: Warning): void => onProgress({ type: 'warning', warning });
  const places = openPlaces(all, { root });
  const voices = openVoices(
    { provider, failover, price },
    { settings: all, store: places.store, onWarning },
  );
  if (all.proxy !== undefined) onWarning(proxyNotice(all.proxy));
  const session = openSession();
  const { output: _output, store: _store, ...settings } = all;
  // Rates by the name of a voice are for those of the provider that is set.
  const rates = voices.isStandIn ? { ...settings.rates, voice: undefined } : settings.rates;
  return {
    settings: { ...settings, rates, forcedVoice, forcedRate: checkedRate(forcedRate) },
    voices,
    places,
    session,
    report: openReport({
      onProgress,
      strict: settings.strict,
      allowWarnings: settings.allowWarnings,
    }),
    signal,
    close: async () => {
      await session.close();
      await voices.close();
      await closePlaces(places);
    },
  };
}

/** What cannot be checked when a proxy resolves addresses. */
function proxyNotice(proxy: string): Warning {
  return {
    code: 'ARTICLE_FETCH_REFUSED',
    message:
      `Pages are fetched through ${showProxy(proxy)}, which resolves host names, ` +
      'so Lectern cannot check whether one is in a private network.',
    hint: 'If the addresses come from others, make the proxy refuse private networks.',
    isNotice: true,
  };
}

/** What `checkSettings` looks at. */
const ANYTHING: Kind = { name: 'anything', holds: () => true };
const ANY_SETTING = Object.fromEntries(
  ['$schema', ...settingNames].map((name) => [name, ANYTHING]),
);

/** Checks what is not a setting in the options of the function `of`. @throws TypeError */
export function checkRunOptions(of: string, options: NarrateOptions): void {
  checkOptions(of, options, {
    optional: {
      ...ANY_SETTING,
      price: KINDS.object,
      forcedVoice: KINDS.text,
      root: KINDS.text,
      onProgress: KINDS.listener,
      signal: KINDS.signal,
    },
  });
}

/** A rate as the setting of that name takes it. @throws ConfigError */
function checkedRate(rate: Rate | undefined): Rate | undefined {
  return rate === undefined
    ? undefined
    : (checkSettings({ rate }, { layer: 'options' }).rate ?? rate);
}
