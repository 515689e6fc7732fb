/** Types of google-server.mjs, which is JavaScript so that Node 20 can run it by itself. */

/** What the next synthesizeSpeech does instead of answering as it should. `retryDelay` in seconds. */
export type GoogleFault =
  | 'hang'
  | 'truncated'
  | 'empty'
  | 'silent'
  | 'not-audio'
  | 'no-times'
  /** A whole file of less than half the text. */
  | 'short'
  | { readonly code: string; readonly details?: string; readonly retryDelay?: number };

export type SynthesizeMessage = {
  readonly input: { readonly text?: string; readonly ssml?: string; readonly prompt?: string };
  readonly voice: {
    readonly languageCode: string;
    readonly name: string;
    readonly modelName: string;
  };
  readonly audioConfig: {
    readonly audioEncoding: string;
    readonly speakingRate: number;
    readonly pitch: number;
  };
};

export type GoogleServer = {
  /** `127.0.0.1:port`. */
  readonly endpoint: string;
  readonly state: {
    readonly synthesized: SynthesizeMessage[];
    readonly headers: Record<string, unknown>[];
    listed: number;
    /** Calls that the client gave up before they were answered. */
    aborted: number;
    readonly faults: GoogleFault[];
  };
  /** Faults for the next requests, one each. */
  readonly fail: (...faults: GoogleFault[]) => void;
  readonly close: () => Promise<void>;
};

export function startGoogleServer(options?: {
  readonly port?: number;
  readonly faults?: readonly GoogleFault[];
  readonly longestSentence?: number;
  readonly delayMs?: number;
}): Promise<GoogleServer>;
