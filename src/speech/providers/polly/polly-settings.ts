/** What may be set of Amazon Polly; apart from its client, whose types only few install. */

/** Settings of Amazon Polly. Credentials come from where Amazon's tools keep them. */
export type PollySettings = {
  /** @default that of the environment and of Amazon's own configuration */
  readonly region?: string | undefined;
  /** Address of the service, where it is not the region's own. */
  readonly endpoint?: string | undefined;
  /** @default neural */
  readonly engine?: PollyEngine | undefined;
  /** Whether times of words are asked for: a second request, billed like the first. @default true */
  readonly wordTimes?: boolean | undefined;
  /** Names of lexicons that the account holds, at most five. @default none */
  readonly lexicons?: readonly string[] | undefined;
  /** Seconds for one request, whatever its text. @default 8 and 0.03 a character, at most 60 */
  readonly timeout?: number | undefined;
  /** Hosts beyond Amazon's that may have this machine's credentials for it. @default none */
  readonly trustedHosts?: string | undefined;
};

/** Engines of Polly; each has voices and limits of its own. */
export type PollyEngine = 'standard' | 'neural' | 'long-form' | 'generative';
