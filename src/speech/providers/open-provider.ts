/**
 * a provider's name and settings → the provider. One
 * line each; nothing heavy is loaded before it is used.
 */
import {
  checkMembers,
  checkOptions,
  KINDS,
  oneOf,
  type ExpectedOptions,
  type Kind,
} from '../../_internal/check-options.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import { LecternError } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import { azureProvider, type AzureSettings } from './azure/azure.ts';
import { elevenLabsProvider, type ElevenLabsSettings } from './elevenlabs/elevenlabs.ts';
import type { GoogleSettings } from './google/google-connection.ts';
import { googleProvider } from './google/google.ts';
import { localProvider, type LocalSettings } from './local/local.ts';
import { openAiCompatibleProvider } from './openai/openai-compatible.ts';
import type { OpenAiCompatibleSettings } from './openai/openai-settings.ts';
import type { PollySettings } from './polly/polly-settings.ts';
import { pollyProvider } from './polly/polly.ts';
import { providerIds } from './provider-names.ts';
import { toneProvider } from './tone.ts';

/** Settings of the providers that have any, by name. */
export type ProviderSettings = {
  /** Azure Speech. Its region is required, here or in the environment. */
  readonly azure?: AzureSettings | undefined;
  /** ElevenLabs. @default its own address, eleven_multilingual_v2 */
  readonly elevenlabs?: ElevenLabsSettings | undefined;
  /** Google Cloud Text-to-Speech. @default its global service, 60 seconds for one request */
  readonly google?: GoogleSettings | undefined;
  /** The built-in engine. @default the built-in voices, as many engines as this machine allows */
  readonly local?: LocalSettings | undefined;
  /** A server that speaks OpenAI's protocol. Its `baseUrl` is required. */
  readonly 'openai-compatible'?: OpenAiCompatibleSettings | undefined;
  /** Amazon Polly. @default its neural engine, in the region of the environment */
  readonly polly?: PollySettings | undefined;
};

const PROVIDERS: Readonly<Record<string, (settings: ProviderSettings) => SpeechProvider>> = {
  azure: (settings) => azureProvider(settings.azure),
  elevenlabs: (settings) => elevenLabsProvider(settings.elevenlabs),
  google: (settings) => googleProvider(settings.google),
  local: (settings) => localProvider(settings.local),
  'openai-compatible': (settings) => openAiCompatibleProvider(settings['openai-compatible']),
  polly: (settings) => pollyProvider(settings.polly),
  tone: () => toneProvider(),
};

/** Also an empty one: what an endpoint must be, the provider says better. */
const TEXT: Kind = { name: 'a text', holds: (value) => typeof value === 'string' };

/** What each provider's settings must be. */
const SETTINGS: Readonly<Record<keyof ProviderSettings, ExpectedOptions>> = {
  azure: {
    optional: {
      region: TEXT,
      endpoint: TEXT,
      timeout: KINDS.number,
      trustedHosts: TEXT,
    },
  },
  elevenlabs: {
    optional: {
      endpoint: TEXT,
      model: KINDS.text,
      dictionaries: KINDS.list,
      neighbours: KINDS.flag,
      timeout: KINDS.number,
      trustedHosts: TEXT,
    },
  },
  google: {
    optional: {
      endpoint: TEXT,
      insecure: KINDS.flag,
      trustedHosts: TEXT,
      timeout: KINDS.number,
      prompt: TEXT,
      wordTimes: KINDS.flag,
    },
  },
  local: { optional: { voicesFolder: TEXT, instances: KINDS.count, threads: KINDS.count } },
  'openai-compatible': {
    optional: {
      baseUrl: TEXT,
      model: KINDS.text,
      voices: KINDS.list,
      format: oneOf(['wav', 'pcm']),
      sampleRateHz: KINDS.count,
      instructions: TEXT,
      maxCharacters: KINDS.count,
      captions: KINDS.flag,
      timeout: KINDS.number,
      trustedHosts: TEXT,
    },
  },
  polly: {
    optional: {
      region: TEXT,
      endpoint: TEXT,
      engine: oneOf(['standard', 'neural', 'long-form', 'generative']),
      wordTimes: KINDS.flag,
      lexicons: KINDS.list,
      timeout: KINDS.number,
      trustedHosts: TEXT,
    },
  },
};

/** Names of the providers that have settings. */
export const configurableProviders = Object.keys(SETTINGS) as readonly (keyof ProviderSettings)[];

/**
 * Opens a provider by name: no request, no engine, no file read.
 * @throws LecternError `PROVIDER_UNKNOWN` naming those there are; ConfigError `CONFIG_INVALID` for
 * a setting that the provider refuses; TypeError for one that is not what it must be.
 */
export function openProvider(id: string, options: ProviderSettings = {}): SpeechProvider {
  if (typeof id !== 'string') throw new TypeError('openProvider: id must be a text, such as local');
  checkSettings(options);
  const open = ownEntry(PROVIDERS, id);
  if (!open) throw unknownProvider(id);
  return open(options);
}

function checkSettings(options: ProviderSettings): void {
  checkOptions('openProvider', options, {
    optional: Object.fromEntries(configurableProviders.map((name) => [name, KINDS.object])),
  });
  for (const [name, expected] of Object.entries(SETTINGS)) {
    const value = options[name as keyof ProviderSettings];
    if (value) checkMembers('openProvider', { name, value }, expected);
  }
}

function unknownProvider(id: string): LecternError {
  const near = nearestName(id, providerIds);
  return new LecternError(`There is no provider "${id}".`, {
    code: 'PROVIDER_UNKNOWN',
    hint: near ? `Did you mean ${near}?` : `Providers: ${providerIds.join(', ')}.`,
  });
}
