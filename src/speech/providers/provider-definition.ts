/** ProviderDefinition: all that the rest of Lectern knows of a provider before it is opened. */
import type { SpeechProvider } from '../provider.ts';
import type { SettingFields, SettingsOf } from './setting-fields.ts';

/** Variables of the environment. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** A price that the vendor publishes, with the day it was read and where to look it up. */
export type ListedPrice = {
  /** Families or models, as `Capabilities.billedAs` names them, in small letters. */
  readonly models: readonly string[];
  readonly unit: 'characters' | 'utf8-bytes' | 'tokens' | 'seconds';
  /** What a million units cost. */
  readonly perMillion: number;
  /** ISO 4217. */
  readonly currency: string;
  /** For tokens: what a million tokens of text cost, beside `perMillion` of those of audio. */
  readonly textPerMillion?: number;
  /** For tokens: tokens of a second of audio. */
  readonly tokensPerSecond?: number;
  /** Units that cost nothing each month. */
  readonly freePerMonth?: number;
  /** The day on which it was read, as `2026-11-24`. */
  readonly asOf: string;
  /** Address of the vendor's own list. */
  readonly source: string;
  /** From when on, and up to and with which day it holds, as `2027-01-01`; absent: always. */
  readonly from?: string;
  readonly until?: string;
};

/** Whether there are credentials, and what to do where there are none. No secret is in it. */
export type FoundCredentials = {
  /** `note`: the provider may do without. `fault`: it cannot speak. */
  readonly state: 'ok' | 'note' | 'fault';
  readonly found: string;
  readonly advice?: string;
};

/** How the credentials of a provider are looked for, without a request. */
export type CredentialsCheck<Fields extends SettingFields> = {
  /** What a person calls them. */
  readonly what: 'key' | 'credentials';
  /** Whether they are looked for where another provider speaks, too. @default false */
  readonly isToldUnused?: true;
  find(settings: SettingsOf<Fields>, environment: EnvironmentVariables): Promise<FoundCredentials>;
};

/** A provider: its name, what may be set of it, what is true of it, and how it is opened. */
export type ProviderDefinition<
  Name extends string = string,
  Fields extends SettingFields = SettingFields,
> = {
  /** In the settings, in flags and in clip keys. */
  readonly name: Name;
  /** What it is: the description of its settings. */
  readonly sentence: string;
  /** Empty where there is nothing to set. */
  readonly settings: Fields;
  /**
   * Whether it speaks on this machine, with no network and no account, and so is the one that speaks
   * unless another is named, and in drafts. One provider does.
   */
  readonly isBuiltIn?: true;
  /** Whether it makes test tones: only a flag may ask for them, and an edition says what they are. */
  readonly isTestTone?: true;
  /** Whether it is suggested for a language that no voice on this machine speaks. */
  readonly hasManyLanguages?: true;
  /** A voice, for the examples of messages and documentation. */
  readonly exampleVoice?: string;
  /** Later rows win over earlier ones of the same model that hold on the same day. @default none */
  readonly prices?: readonly ListedPrice[];
  /** Absent: it needs none. */
  readonly credentials?: CredentialsCheck<Fields>;
  /**
   * Opens it: no request, no engine, no file read, and what is heavy is loaded when it is first used.
   * @throws ConfigError `CONFIG_INVALID` for settings that it cannot work with.
   */
  open(settings: SettingsOf<Fields>): SpeechProvider;
};
