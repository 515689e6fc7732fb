/** pieces of sound → server-sent events as OpenAI's `stream_format: sse` has them, and lines as captioned speech has them. Pure. */
import { openAiErrorOf } from '../problems/openai-error.ts';
import { problemOf } from '../problems/problem.ts';
import type { SoundPiece } from './open-speech.ts';

const encoder = new TextEncoder();

function event(data: object): Uint8Array {
  return encoder.encode(`data: ${JSON.stringify(data)}\n\n`);
}

/** `speech.audio.delta` for each piece, then `speech.audio.done`. No tokens are counted. */
export async function* soundEvents(pieces: AsyncGenerator<SoundPiece>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of pieces)
    if (bytes.length > 0) yield event({ type: 'speech.audio.delta', audio: base64(bytes) });
  const usage = { input_tokens: 0, output_tokens: 0, total_tokens: 0 };
  yield event({ type: 'speech.audio.done', usage });
}

/** What clients take as the error of a stream that has begun. */
export function errorEvent(error: unknown): Uint8Array {
  return event({ error: openAiErrorOf(problemOf(error)) });
}

/** A JSON object a line, each with a piece of the sound and words that are heard from then on. */
export async function* captionLines(
  pieces: AsyncGenerator<SoundPiece>,
  { format, isTimed }: { readonly format: string; readonly isTimed: boolean },
): AsyncGenerator<Uint8Array> {
  for await (const { bytes, times } of pieces) {
    const timestamps = isTimed ? times : null;
    const line = { audio: base64(bytes), audio_format: format, timestamps };
    yield encoder.encode(`${JSON.stringify(line)}\n`);
  }
}

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
