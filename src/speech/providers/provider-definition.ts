/** ProviderDefinition: everything that Lectern knows about a provider before it is opened. */
import type { SpeechProvider } from '../provider.ts';
import type { SettingFields, SettingsOf } from './setting-fields.ts';

/** Variables of the environment. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** A price that the vendor publishes, with the day it was read and where to look it up. */
export type ListedPrice = {
  /** Families or models, as `Capabilities.billedAs` names them, in lower case. */
  readonly models: readonly string[];
  readonly unit: 'characters' | 'utf8-bytes' | 'tokens' | 'seconds';
  /** Price of a million units. */
  readonly perMillion: number;
  /** ISO 4217. */
  readonly currency: string;
  /** For tokens: price of a million text tokens; `perMillion` is for audio tokens. */
  readonly textPerMillion?: number;
  /** For tokens: tokens of a second of audio. */
  readonly tokensPerSecond?: number;
  /** Units that are free each month. */
  readonly freePerMonth?: number;
  /** The day on which it was read, as `2026-11-24`. */
  readonly asOf: string;
  /** Address of the vendor's own list. */
  readonly source: string;
  /** First and last day on which it applies, as `2027-01-01`; absent if there is none. */
  readonly from?: string;
  readonly until?: string;
};

/** Whether there are credentials, and what to do if there are none. Contains no secret. */
export type FoundCredentials = {
  /** `note`: the provider may not need any. `fault`: it cannot speak. */
  readonly state: 'ok' | 'note' | 'fault';
  readonly found: string;
  readonly advice?: string;
};

/** How to find the credentials of a provider, without a request. */
export type CredentialsCheck<Fields extends SettingFields> = {
  /** Their name in messages. */
  readonly what: 'key' | 'credentials';
  /** Whether `doctor` reports them even if another provider is configured. @default false */
  readonly isToldUnused?: true;
  find(settings: SettingsOf<Fields>, environment: EnvironmentVariables): Promise<FoundCredentials>;
};

/** A provider: its name, its settings, its properties, and how it is opened. */
export type ProviderDefinition<
  Name extends string = string,
  Fields extends SettingFields = SettingFields,
> = {
  /** In the settings, in flags and in clip keys. */
  readonly name: Name;
  /** What it is: the description of its settings. */
  readonly sentence: string;
  /** Empty if it has no settings. */
  readonly settings: Fields;
  /**
   * Whether it speaks on this machine, without network or account: then it is the default, and the
   * one for drafts. True of exactly one provider.
   */
  readonly isBuiltIn?: true;
  /** Whether it makes test tones: only a flag may ask for them, and an edition says what they are. */
  readonly isTestTone?: true;
  /** Whether it is suggested for a language that no voice on this machine speaks. */
  readonly hasManyLanguages?: true;
  /** A voice, for the examples of messages and documentation. */
  readonly exampleVoice?: string;
  /** Of rows of one model that apply on the same day, the last one counts. @default none */
  readonly prices?: readonly ListedPrice[];
  /** Absent if it needs none. */
  readonly credentials?: CredentialsCheck<Fields>;
  /**
   * Opens it without a request, an engine or a file; large modules are loaded on first use.
   * @throws ConfigError `CONFIG_INVALID` for unusable settings.
   */
  open(settings: SettingsOf<Fields>): SpeechProvider;
};
