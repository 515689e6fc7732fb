/** What `openai-compatible` can be told of a server, since the protocol tells nothing of itself. */

/** Settings of a server that speaks OpenAI's protocol for speech. Keys come from the environment only. */
export type OpenAiCompatibleSettings = {
  /** Address of the server, with `/v1` where it has one: `http://127.0.0.1:8880/v1`. Required. */
  readonly baseUrl?: string | undefined;
  /** The model to ask for. @default tts-1 */
  readonly model?: string | undefined;
  /** Voices that the server has, the first of them the default one; others are then refused. @default any */
  readonly voices?: readonly string[] | undefined;
  /** What the server is asked for: a WAV file, or bare 16-bit samples. @default wav */
  readonly format?: 'wav' | 'pcm' | undefined;
  /** Samples a second of its audio. @default 24000 */
  readonly sampleRateHz?: number | undefined;
  /** How the voice is to speak, for models that take instructions. @default none */
  readonly instructions?: string | undefined;
  /** The longest text of one request, in characters. @default 4096 */
  readonly maxCharacters?: number | undefined;
  /** Whether the server has `/dev/captioned_speech`, which gives the times of words. @default false */
  readonly captions?: boolean | undefined;
  /** Seconds for one request, whatever its text. @default 7 and 0.15 a character, at most 60 */
  readonly timeout?: number | undefined;
  /** Hosts beyond OpenAI's that may have `OPENAI_API_KEY`, parted by commas. @default none */
  readonly trustedHosts?: string | undefined;
};
