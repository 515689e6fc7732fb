/** Options of a run → the settings and the provider that every stage is given. */
import { checkOptions, KINDS } from '../../_internal/check-options.ts';
import type { Warning } from '../../errors.ts';
import { showProxy } from '../../_internal/http/http-proxy.ts';
import { checkProvider } from '../../speech/check-provider.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import { setMaxListeners } from 'node:events';
import { join, relative, resolve, sep, basename } from 'node:path';
import type { Article, ArticleSource, Rate } from '../../article/article.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { openFailover, type OpenFailover } from './open-failover.ts';
import { providerName } from '../settings/provider-name.ts';
import { providerSettings } from '../settings/provider-settings.ts';
import { DEFAULTS, type PartialSettings, type Settings } from '../settings/settings.ts';
import { openSharedOutput, type SharedEditionOptions } from './shared-output.ts';
import type { WritePagesOptions } from '../../site/write-pages.ts';
import type { LexiconCache } from '../lexicon/open-lexicon.ts';
import type { OnProgress } from './progress.ts';
import { limitSpending, type Budget } from '../../speech/money/budget.ts';
import { openRunAccounts } from '../../speech/money/run-accounts.ts';
import { openSharedClips, type SharedClips } from '../../speech/clips/shared-clips.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { openProvider } from '../../speech/providers/open-provider.ts';
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import type { FailoverVoice } from '../../speech/wrappers/with-failover.ts';
import { withContract } from '../../speech/wrappers/with-contract.ts';
import { withDefaultVoice } from '../../speech/wrappers/with-default-voice.ts';
import { withStatedLimits, type StatedLimits } from '../../speech/wrappers/with-stated-limits.ts';
import { openAssembler, type Assembler } from '../../track/thread/open-assembler.ts';

/** Options of `narrate` and `planEditions`: settings, each with its default, and what only a program can give. */
export type NarrateOptions = Omit<PartialSettings, 'provider' | 'failover'> & {
  /** Name of a provider, or a provider of your own; yours stays open. @default the built-in one */
  readonly provider?: string | SpeechProvider | undefined;
  /**
   * Who speaks where the provider fails, in this order: names, with a voice as `NAME=VOICE`, or
   * providers of your own, which stay open. @default nobody
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

/** Everything a stage may need, normalised once. */
export type Project = Omit<Settings, 'provider' | 'failover' | 'budget'> &
  SharedEditionOptions & {
    readonly provider: SpeechProvider;
    /** Whether it speaks in place of the provider that the settings name: in a draft. */
    readonly isStandIn: boolean;
    /** Who speaks where it fails. */
    readonly failover: OpenFailover;
    /** What the publisher pays for it, where the settings say so. */
    readonly price?: Price;
    /** Clips that other machines record too. */
    readonly shared?: SharedClips;
    /** Where the pages of editions are written, and what they say of the site they are part of. */
    readonly site: WritePagesOptions;
    /** Folder in which fetched pages are remembered. */
    readonly httpCache: string;
    /** Lexicons that were read for earlier articles. */
    readonly lexiconCache: LexiconCache;
    /** Digests of what all articles share, by what they are of: see `stamps/`. */
    readonly digests: Map<string, string>;
    /** Addresses that the articles of this run take, with the source of each. */
    readonly slugClaims: Map<string, string>;
    /** What the run may spend, all of its articles together: `maxChars`, `maxCost`, and the budget of the month. */
    readonly budget: Budget;
    readonly forcedVoice?: string;
    readonly forcedRate?: Rate;
    readonly root: string;
    readonly onProgress: OnProgress;
    readonly signal: AbortSignal;
    /**
     * Called when an article is ready to be recorded: gives way to those before it in a batch, so
     * that budgets and limits are used in their order.
     */
    readonly recordingTurn: () => Promise<void>;
    /** Takes work that nobody waits for before the project is closed; its failure is no matter. */
    readonly afterwards: (work: Promise<void>) => void;
    /** As `assembleTrack`, beside other work where there are several articles. */
    readonly assemble: Assembler['assemble'];
    /** Waits for what is left to do and closes the provider, unless it was given. */
    readonly close: () => Promise<void>;
  };

/**
 * Checks the options and opens the provider (no request, no engine).
 * @throws ConfigError for a wrong setting, LecternError `PROVIDER_UNKNOWN` for an unknown provider.
 */
export function openProject(options: NarrateOptions): Project {
  const {
    provider = DEFAULTS.provider,
    failover: others = DEFAULTS.failover,
    price,
    forcedVoice,
    forcedRate,
    root = process.cwd(),
    onProgress = () => undefined,
    signal = new AbortController().signal,
    ...rest
  } = options;
  // Every request and every file of a long article may wait on the one signal: that is no leak.
  setMaxListeners(0, signal);
  const given = omitUndefined(checkSettings(rest, { layer: 'options' })) as Partial<Settings>;
  const settings: Omit<Settings, 'provider' | 'failover'> = { ...DEFAULTS, ...given };
  const { baseUrl, title: feedTitle } = settings.feed;
  const isStandIn = settings.draft && provider !== BUILT_IN.name;
  const isOwn = isStandIn || typeof provider === 'string';
  const opened = openSpeaker(isStandIn ? undefined : provider, settings);
  const limit = (each: SpeechProvider): SpeechProvider =>
    withStatedLimits(each, limitsOf(settings.providers, each));
  const speech = limit(opened);
  const failover = openFailover(settings.draft ? [] : others, {
    boundary: settings.failoverAt,
    providers: providerSettings(settings),
    limit,
    priceOf: (id) => priceOf(id, settings.providers),
  });
  const ownPrice = (isStandIn ? undefined : price) ?? priceOf(speech.id, settings.providers);
  const onWarning = (warning: Warning): void => onProgress({ type: 'warning', warning });
  for (const warning of speech.warnings?.() ?? []) onWarning(warning);
  if (settings.proxy !== undefined) onWarning(proxyNotice(settings.proxy));
  const output = resolve(root, settings.output);
  const store = resolve(root, settings.store);
  const shared = openShared(settings, { root });
  const sharedEditions = openSharedOutput(settings.sharedOutput, { root });
  const pending = new Set<Promise<void>>();
  const assembler = openAssembler();

  return {
    ...settings,
    output,
    store,
    provider: speech,
    isStandIn,
    // Rates by the name of a voice are for those of the provider that is set.
    rates: isStandIn ? { ...settings.rates, voice: undefined } : settings.rates,
    failover,
    ...(shared && { shared }),
    ...(sharedEditions && { sharedEditions }),
    ...(ownPrice && { price: ownPrice }),
    site: { output, baseUrl, feedTitle },
    httpCache: httpCacheOf({ store }),
    lexiconCache: new Map(),
    digests: new Map(),
    slugClaims: new Map(),
    budget: limitSpending(settings, { store: openRunAccounts({ store, onWarning }) }),
    ...(forcedVoice !== undefined && { forcedVoice }),
    ...(forcedRate !== undefined && { forcedRate: checkedRate(forcedRate) }),
    root,
    onProgress,
    signal,
    recordingTurn: async () => undefined,
    afterwards: (work) => {
      const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
    },
    assemble: assembler.assemble,
    close: async () => {
      await Promise.all(pending);
      await Promise.all([isOwn && speech.close(), failover.close(), assembler.close()]);
      await Promise.all([shared?.close(), sharedEditions?.close()]);
    },
  };
}

/**
 * The provider of a run, by its name or as it was given; left out, the one of drafts, which costs
 * nothing and needs no account, for whatever voices the settings name.
 */
function openSpeaker(
  provider: string | SpeechProvider | undefined,
  settings: Omit<Settings, 'provider' | 'failover'>,
): SpeechProvider {
  if (provider === undefined)
    return withDefaultVoice(openProvider(BUILT_IN.name, providerSettings(settings)));
  if (typeof provider === 'string') return openProvider(provider, providerSettings(settings));
  checkProvider('narrate', provider);
  return withContract(provider);
}

function openShared(
  { sharedStore }: Pick<Settings, 'sharedStore'>,
  { root }: { readonly root: string },
): SharedClips | undefined {
  if (sharedStore === undefined) return undefined;
  return openSharedClips(sharedStore.includes('://') ? sharedStore : resolve(root, sharedStore));
}

/** The limits that the settings state for a provider. */
function limitsOf(
  providers: Settings['providers'],
  { id }: Pick<SpeechProvider, 'id'>,
): StatedLimits {
  return ownEntry(providers as Readonly<Record<string, StatedLimits | undefined>>, id) ?? {};
}

/** Entries of the setting `providers`, as far as prices go. */
type PricedProviders = Readonly<Record<string, { readonly price?: Price | undefined }>>;

/** What the settings say is paid for a provider. */
export function priceOf(provider: string, providers: Settings['providers']): Price | undefined {
  return ownEntry(providers as PricedProviders, providerName(provider))?.price;
}

/** What is no longer known of addresses when a proxy looks them up. */
function proxyNotice(proxy: string): Warning {
  return {
    code: 'ARTICLE_FETCH_REFUSED',
    message:
      `Pages are fetched through ${showProxy(proxy)}: it looks hosts up, ` +
      'so whether one leads into a private network is not checked here.',
    hint: 'Let the proxy refuse private networks where the addresses are not your own.',
    isNotice: true,
  };
}

/** Checks what is no setting in the options of the function `of`. @throws TypeError */
export function checkRunOptions(of: string, options: NarrateOptions): void {
  checkOptions(of, options, {
    optional: {
      price: KINDS.object,
      forcedVoice: KINDS.text,
      root: KINDS.text,
      onProgress: KINDS.listener,
      signal: KINDS.signal,
    },
  });
}

/** A rate as the setting of that name takes it. @throws ConfigError */
function checkedRate(rate: Rate): Rate {
  return checkSettings({ rate }, { layer: 'options' }).rate ?? rate;
}

/** How `record.json` names a source: its path from the project's folder, else its name, `-` for pasted text, or its address. */
export function nameSource(source: ArticleSource, options: { readonly root: string }): string {
  if (source.kind === 'url') return source.url;
  if (source.kind === 'entry') return source.entry.url ?? source.entry.title ?? '-';
  if (source.kind !== 'file') return source.url ?? '-';
  const path = relative(options.root, locateFile(source));
  return path.startsWith('..') || resolve(path) === path
    ? basename(source.path)
    : path.split(sep).join('/');
}

/** The folder in which fetched pages are remembered. */
export function httpCacheOf(settings: Pick<Settings, 'store'>): string {
  return join(settings.store, 'http');
}

/** The folder of an article's edition. */
export function editionFolder(
  article: Pick<Article, 'slug'>,
  project: Pick<Project, 'output'>,
): string {
  return join(project.output, article.slug);
}
