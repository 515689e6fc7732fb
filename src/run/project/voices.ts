/** settings and what a program gave → who speaks in a run, what that costs, and what may be spent. */
import { ownEntry } from '../../_internal/own-entry.ts';
import type { Warning } from '../../errors.ts';
import { checkProvider } from '../../speech/check-provider.ts';
import { limitSpending, type Budget } from '../../speech/money/budget.ts';
import { openRunAccounts } from '../../speech/money/run-accounts.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { openProvider } from '../../speech/providers/open-provider.ts';
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import { withContract } from '../../speech/wrappers/with-contract.ts';
import { withDefaultVoice } from '../../speech/wrappers/with-default-voice.ts';
import type { Failover, FailoverVoice } from '../../speech/wrappers/with-failover.ts';
import { withStatedLimits, type StatedLimits } from '../../speech/wrappers/with-stated-limits.ts';
import { providerName } from '../settings/provider-name.ts';
import { providerSettings } from '../settings/provider-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { openFailover } from './open-failover.ts';

/** Who speaks in a run, and for how much. */
export type Voices = {
  readonly provider: SpeechProvider;
  /** Whether it speaks in place of the provider that the settings name: in a draft. */
  readonly isStandIn: boolean;
  /** Who speaks where it fails. */
  readonly failover: Failover;
  /** What the publisher pays for it, where the settings say so. */
  readonly price: Price | undefined;
  /** What the run may spend, all of its articles together: `maxChars`, `maxCost`, and the budget of the month. */
  readonly budget: Budget;
};

/** What a program gave of voices, or the settings name. */
export type GivenVoices = {
  readonly provider: string | SpeechProvider;
  readonly failover: readonly (string | FailoverVoice)[];
  readonly price: Price | undefined;
};

/** Options of `openVoices`. */
export type OpenVoicesOptions = {
  readonly settings: Omit<Settings, 'provider' | 'failover'>;
  /** Folder of the clip store, in which the ledger lies. */
  readonly store: string;
  readonly onWarning: (warning: Warning) => void;
};

/**
 * Opens who speaks: no request, no engine. Closing closes those that were named, not those that were given.
 * @throws LecternError `PROVIDER_UNKNOWN`, and as `openFailover`.
 */
export function openVoices(
  { provider, failover: others, price }: GivenVoices,
  { settings, store, onWarning }: OpenVoicesOptions,
): Voices & { readonly close: () => Promise<void> } {
  const isStandIn = settings.draft && provider !== BUILT_IN.name;
  const isOwn = isStandIn || typeof provider === 'string';
  const limit = (each: SpeechProvider): SpeechProvider =>
    withStatedLimits(each, limitsOf(settings.providers, each));
  const speaker = limit(openSpeaker(isStandIn ? undefined : provider, settings));
  const failover = openFailover(settings.draft ? [] : others, {
    boundary: settings.failoverAt,
    providers: providerSettings(settings),
    limit,
    priceOf: (id) => priceOf(id, settings.providers),
  });
  for (const warning of speaker.warnings?.() ?? []) onWarning(warning);
  return {
    provider: speaker,
    isStandIn,
    failover,
    price: (isStandIn ? undefined : price) ?? priceOf(speaker.id, settings.providers),
    budget: limitSpending(settings, { store: openRunAccounts({ store, onWarning }) }),
    close: async () => void (await Promise.all([isOwn && speaker.close(), failover.close()])),
  };
}

/**
 * The provider of a run, by its name or as it was given; if omitted, the one of drafts, which costs
 * nothing and needs no account, for whatever voices the settings name.
 */
function openSpeaker(
  provider: string | SpeechProvider | undefined,
  settings: Pick<Settings, 'providers'>,
): SpeechProvider {
  if (provider === undefined)
    return withDefaultVoice(openProvider(BUILT_IN.name, providerSettings(settings)));
  if (typeof provider === 'string') return openProvider(provider, providerSettings(settings));
  checkProvider('narrate', provider);
  return withContract(provider);
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
