/** The names of the providers there are, known without loading any of them. */

/** Names that `openProvider` knows. */
export const providerIds: readonly string[] = [
  'azure',
  'elevenlabs',
  'google',
  'local',
  'openai-compatible',
  'polly',
  'tone',
];
