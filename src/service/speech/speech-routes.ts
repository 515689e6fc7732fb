/** requests of OpenAI's protocol for speech → sound, events, captions; models and voices. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Caller, ServiceEnv } from '../caller.ts';
import { requireScope } from '../access/require-scope.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { RunParts } from '../../run/project/project.ts';
import { answerStream } from './answer-stream.ts';
import type { EncodeOptions } from './encoders/speech-encoder.ts';
import type { OpenSpeech, SoundPiece } from './open-speech.ts';
import {
  CAPTIONED_BODY,
  readSpeechOrder,
  SPEECH_BODY,
  SPEECH_FORMATS,
  type CaptionedBody,
  type SpeechOrder,
} from './speech-body.ts';
import { base64, captionLines, errorEvent, soundEvents } from './speech-events.ts';

/** What the speech endpoint is made of. */
export type SpeechParts = {
  /** Who speaks, by which settings: an open project. Its engine is loaded by the first request, and kept. */
  readonly project: RunParts;
  /**
   * Counts the characters of a request before it is spoken; throws where a limit is reached. What
   * fails before there is sound is given back. @default no limit
   */
  readonly charge?:
    | ((
        caller: Caller,
        characters: number,
      ) => Promise<{ readonly giveBack: (count: number) => Promise<void> }>)
    | undefined;
  /** Encoders that were started before; whoever gives them ends them. @default each request starts its own */
  readonly spares?: EncodeOptions['spares'];
  /** Requests that are spoken at once; more are answered 503. @default 16 */
  readonly mostAtOnce?: number | undefined;
};

/** Requests at once: each waits for the engines in turn, and holds a few sentences. */
const MOST_AT_ONCE = 16;

const SOUND = z.string().openapi({ format: 'binary' });

const json = <T>(
  schema: T,
  example?: object,
): { readonly 'application/json': { readonly schema: T; readonly example?: object } } => ({
  'application/json': { schema, ...(example && { example }) },
});

const EXAMPLE = {
  model: 'tts-1',
  input: 'The bridge opens on 3 March. It cost $4.5m.',
  voice: 'alloy',
  response_format: 'wav',
};

/** Every media type that sound may have. */
const SOUNDS = Object.fromEntries(
  ['mpeg', 'ogg', 'aac', 'flac', 'wav', 'pcm'].map((kind) => [`audio/${kind}`, { schema: SOUND }]),
);

const PROBLEMS = problemAnswers(401, 402, 403, 404, 413, 415, 422, 503);

const speak = createRoute({
  method: 'post',
  path: '/v1/audio/speech',
  operationId: 'createSpeech',
  summary: 'Speak a text',
  tags: ['Speech'],
  middleware: [requireScope('build')] as const,
  request: { body: { required: true, content: json(SPEECH_BODY, EXAMPLE) } },
  responses: {
    200: {
      description: 'The sound, as it is spoken, or events with pieces of it',
      content: { ...SOUNDS, 'text/event-stream': { schema: z.string() } },
    },
    ...PROBLEMS,
  },
});

const CAPTIONS = z
  .object({
    audio: z.string().openapi({ description: 'The sound in base64.' }),
    audio_format: z.enum(SPEECH_FORMATS),
    timestamps: z
      .array(z.object({ word: z.string(), start_time: z.number(), end_time: z.number() }))
      .nullable(),
  })
  .openapi('CaptionedSpeech');

const caption = createRoute({
  method: 'post',
  path: '/v1/audio/captioned_speech',
  operationId: 'createCaptionedSpeech',
  summary: 'Speak a text, with the times of its words',
  tags: ['Speech'],
  middleware: [requireScope('build')] as const,
  request: {
    body: { required: true, content: json(CAPTIONED_BODY, { ...EXAMPLE, stream: false }) },
  },
  responses: {
    200: {
      description: 'The sound with its times; as a stream, such an object a line',
      content: json(CAPTIONS),
    },
    ...PROBLEMS,
  },
});

/** Requests to speak, and how many are at work. */
type Desk = { readonly parts: SpeechParts; atWork: number };

/** The routes of the speech endpoint. */
export function speechRoutes(parts: SpeechParts): OpenAPIHono<ServiceEnv> {
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  const desk: Desk = { parts, atWork: 0 };
  app.openapi(speak, async (c) => {
    const body = c.req.valid('json');
    const order = readSpeechOrder(body);
    const isEvents = body.stream_format === 'sse';
    return answerOrder(c, { desk, order, send: isEvents ? sendEvents : sendSound });
  });
  const answerCaptioned = (c: Context<ServiceEnv>, body: CaptionedBody): Promise<Response> => {
    const order = readSpeechOrder(body);
    const isTimed = body.return_timestamps;
    const send: Send = (open, job) => sendCaptions(open, { ...job, isTimed });
    return answerOrder(c, { desk, order, isTimed, send });
  };
  app.openapi(caption, (c) => answerCaptioned(c, c.req.valid('json')) as never);
  // Where Kokoro-FastAPI has it, and its clients ask for it.
  const alias = createRoute({ ...caption, path: '/dev/captioned_speech', hide: true });
  app.openapi(alias, (c) => answerCaptioned(c, c.req.valid('json')) as never);
  return app;
}

/** Sound that is about to be sent. */
type Sending = {
  readonly order: SpeechOrder;
  readonly stop: AbortController;
  readonly onEnd: () => void;
};

type Send = (open: OpenSpeech, sending: Sending) => Response | Promise<Response>;

type Answering = {
  readonly desk: Desk;
  readonly order: SpeechOrder;
  readonly isTimed?: boolean;
  readonly send: Send;
};

/** Speaks an order until it is sent or its caller is gone. */
async function answerOrder(
  c: Context<ServiceEnv>,
  { desk, order, isTimed = false, send }: Answering,
): Promise<Response> {
  const { project, charge, spares, mostAtOnce = MOST_AT_ONCE } = desk.parts;
  if (desk.atWork >= mostAtOnce) throw busy();
  const stop = new AbortController();
  let isAtWork = true;
  const onEnd = (): void => {
    if (isAtWork) desk.atWork--;
    isAtWork = false;
  };
  desk.atWork++;
  const { signal: gone } = c.req.raw;
  const signal = AbortSignal.any([gone, stop.signal, project.signal]);
  const characters = order.input.length;
  let charged: Awaited<ReturnType<NonNullable<typeof charge>>> | undefined;
  try {
    charged = await charge?.(c.get('caller'), characters);
    // The rules of languages are large: the first request loads them.
    const { openSpeech } = await import('./open-speech.ts');
    const open = await openSpeech(order, { parts: project, signal, isTimed, spares });
    const response = await send(open, { order, stop, onEnd });
    setHeaders(response, open);
    return response;
  } catch (error) {
    onEnd();
    stop.abort(error);
    await charged?.giveBack(characters);
    // No one reads it.
    if (gone.aborted) return new Response(null, { status: CLIENT_GONE });
    throw error;
  }
}

/** nginx's status for a request whose client has closed the connection. */
const CLIENT_GONE = 499;

function busy(): ServiceError {
  return new ServiceError('Too many texts are being spoken at the moment.', {
    code: 'SERVICE_BUSY',
    hint: 'Send it again in a few seconds.',
    retryAfter: 5,
  });
}

function setHeaders({ headers }: Response, { voice, notes }: OpenSpeech): void {
  headers.set('Cache-Control', 'no-store');
  headers.set('Lectern-Voice', asciiOf(voice.name));
  if (notes.length > 0) headers.set('Lectern-Notes', asciiOf(JSON.stringify(notes)));
}

/** A header has only ASCII: other characters are escaped as in JSON. */
function asciiOf(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function* soundOf(pieces: AsyncGenerator<SoundPiece>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of pieces) if (bytes.length > 0) yield bytes;
}

const sendSound: Send = async ({ pieces, mediaType }, { order, stop, onEnd }) => {
  const headers = { 'Content-Type': mediaType };
  const bytes = soundOf(pieces);
  if (order.isStreamed) return new Response(answerStream(bytes, { stop, onEnd }), { headers });
  const whole = await collect(bytes);
  onEnd();
  return new Response(whole, { headers: { ...headers, 'Content-Length': String(whole.length) } });
};

const sendEvents: Send = ({ pieces }, { stop, onEnd }) =>
  new Response(answerStream(soundEvents(pieces), { stop, onEnd, lastWords: errorEvent }), {
    headers: { 'Content-Type': 'text/event-stream' },
  });

async function sendCaptions(
  { pieces }: OpenSpeech,
  { order, stop, onEnd, isTimed }: Sending & { readonly isTimed: boolean },
): Promise<Response> {
  const { format } = order;
  const headers = { 'Content-Type': 'application/json' };
  if (order.isStreamed) {
    const lines = captionLines(pieces, { format, isTimed });
    return new Response(answerStream(lines, { stop, onEnd }), { headers });
  }
  const sound: Uint8Array[] = [];
  const timestamps = [];
  for await (const { bytes, times } of pieces) {
    sound.push(bytes);
    for (const time of times) timestamps.push(time);
  }
  onEnd();
  const audio = base64(Buffer.concat(sound));
  const body = { audio, audio_format: format, timestamps: isTimed ? timestamps : null };
  return new Response(JSON.stringify(body), { headers });
}

async function collect(bytes: AsyncGenerator<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
