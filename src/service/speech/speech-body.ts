/** the body of a request for speech, as OpenAI and Kokoro-FastAPI have it → what is spoken, and how. */
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';
import { z } from '@hono/zod-openapi';
import { ServiceError } from '../problems/service-error.ts';

/** The formats of the endpoint. */
export const SPEECH_FORMATS = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'] as const;

/** One of `SPEECH_FORMATS`. */
export type SpeechFormat = (typeof SPEECH_FORMATS)[number];

/** Models by which the configured voices are asked for: ours, and the names that clients send. */
export const SPEECH_MODELS = ['lectern', 'tts-1', 'tts-1-hd', 'gpt-4o-mini-tts', 'kokoro'] as const;

/** Most characters of one request: about three hours and a half of sound. */
const MOST_CHARACTERS = 200_000;

/** The language of a text: a BCP 47 tag. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

const fields = {
  model: z
    .string()
    .default('lectern')
    .openapi({
      description: `One of ${SPEECH_MODELS.join(', ')}: all mean the configured provider.`,
      example: 'tts-1',
    }),
  input: z.string().openapi({
    description: `What is spoken, at most ${MOST_CHARACTERS} characters.`,
    example: 'The bridge opens on 3 March. It cost $4.5m.',
  }),
  voice: z
    .union([z.string().min(1), z.object({ id: z.string().min(1) })], 'must be the name of a voice')
    .optional()
    .openapi({ description: 'A name of /v1/audio/voices.', example: 'alloy' }),
  response_format: z.enum(SPEECH_FORMATS).default('mp3').openapi({
    description: 'opus and aac need ffmpeg on the service.',
    example: 'wav',
  }),
  speed: z.number().min(0.25).max(4).default(1).openapi({
    description: 'Multiplier of the configured rate; voices speak at 0.5 to 2.',
    example: 1,
  }),
  language: z.string().regex(LANGUAGE, 'must be a BCP 47 tag such as en-GB').optional().openapi({
    description: "Language of the words, if it is not the voice's own.",
    example: FALLBACK_LANGUAGE,
  }),
  normalize: z.boolean().default(true).openapi({
    description: 'Whether rules and lexicons decide how numbers, signs and names are said.',
  }),
  normalization_options: z.looseObject({ normalize: z.boolean().optional() }).optional().openapi({
    description: "Kokoro-FastAPI's place of `normalize`.",
  }),
  stream: z.boolean().default(true).openapi({
    description: 'Whether sound is sent as sentences are ready, or all at once with its length.',
  }),
};

/** What both bodies have, once checked and with their defaults. */
type CommonBody = {
  readonly [field: string]: unknown;
  readonly model: string;
  readonly input: string;
  readonly voice?: string | { readonly id: string } | undefined;
  readonly response_format: SpeechFormat;
  readonly speed: number;
  readonly language?: string | undefined;
  readonly normalize: boolean;
  readonly normalization_options?: { readonly normalize?: boolean | undefined } | undefined;
  readonly stream: boolean;
};

/** The body of `POST /v1/audio/speech`. */
export type SpeechBody = CommonBody & { readonly stream_format: 'audio' | 'sse' };

/** The body of `POST /v1/audio/captioned_speech`. */
export type CaptionedBody = CommonBody & { readonly return_timestamps: boolean };

/** The schema of `SpeechBody`. */
export const SPEECH_BODY: z.ZodType<SpeechBody> = z
  .looseObject({
    ...fields,
    stream_format: z.enum(['audio', 'sse']).default('audio').openapi({
      description: 'Sound, or server-sent events with pieces of it in base64.',
    }),
  })
  .openapi('SpeechRequest');

/** The schema of `CaptionedBody`. */
export const CAPTIONED_BODY: z.ZodType<CaptionedBody> = z
  .looseObject({
    ...fields,
    return_timestamps: z.boolean().default(true).openapi({
      description: 'Whether the times of words are sent too.',
    }),
  })
  .openapi('CaptionedSpeechRequest');

/** What is asked for. */
export type SpeechOrder = {
  readonly input: string;
  /** As it was given; absent: the configured voice. */
  readonly voice: string | undefined;
  readonly format: SpeechFormat;
  readonly speed: number;
  readonly language: string | undefined;
  readonly normalize: boolean;
  readonly isStreamed: boolean;
  /** Fields of the request that have no effect. */
  readonly ignored: readonly string[];
};

const KNOWN = new Set([...Object.keys(fields), 'stream_format', 'return_timestamps']);

/**
 * Reads a body that its schema has checked.
 * @throws ServiceError `SERVICE_NOT_FOUND` for an unknown model, `ARTICLE_EMPTY` and
 * `ARTICLE_TOO_LARGE` for the input
 */
export function readSpeechOrder(body: CommonBody): SpeechOrder {
  const { input, voice, model, normalization_options: nested } = body;
  checkModel(model);
  checkInput(input);
  return {
    input,
    voice: typeof voice === 'object' ? voice.id : voice,
    format: body.response_format,
    speed: body.speed,
    language: body.language,
    normalize: body.normalize && nested?.normalize !== false,
    isStreamed: body.stream,
    ignored: Object.keys(body).filter((name) => !KNOWN.has(name)),
  };
}

/** A dated name is that of a snapshot of a model. @throws ServiceError `SERVICE_NOT_FOUND` */
export function checkModel(model: string): void {
  const name = model.replace(/-\d{4}-\d{2}-\d{2}$/u, '');
  if (SPEECH_MODELS.some((known) => known === name)) return;
  throw new ServiceError(`The model "${model.slice(0, 80)}" does not exist.`, {
    code: 'SERVICE_NOT_FOUND',
    hint: `Use one of ${SPEECH_MODELS.join(', ')}.`,
  });
}

function checkInput(input: string): void {
  if (input.trim() === '')
    throw new ServiceError('The input is empty.', {
      code: 'ARTICLE_EMPTY',
      hint: 'Send words in `input`.',
    });
  if (input.length <= MOST_CHARACTERS) return;
  throw new ServiceError(
    `The input has ${input.length} characters, more than ${MOST_CHARACTERS}.`,
    {
      code: 'ARTICLE_TOO_LARGE',
      hint: 'Send it in parts, or make an edition of it: POST /v1/editions.',
    },
  );
}
