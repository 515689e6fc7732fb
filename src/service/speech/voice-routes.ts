/** nothing → which models and voices the speech endpoint has, as OpenAI and the servers like it list them. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ServiceEnv } from '../caller.ts';
import { requireScope } from '../access/require-scope.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';
import type { SpeechProvider, Voice } from '../../speech/provider.ts';
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import { checkModel, SPEECH_MODELS } from './speech-body.ts';
import { OPENAI_VOICES } from './choose-speech-voice.ts';

const MODEL = z
  .object({
    id: z.string().openapi({ example: 'lectern' }),
    object: z.literal('model'),
    created: z.int().openapi({ description: 'Always 0: a model here is a name of the provider.' }),
    owned_by: z.string(),
  })
  .openapi('Model');

const VOICE = z
  .object({
    id: z.string().openapi({ example: 'af_heart' }),
    name: z.string().openapi({ example: 'af_heart' }),
    provider: z.string().openapi({ example: BUILT_IN.name }),
    languages: z.array(z.string()).openapi({ example: [FALLBACK_LANGUAGE] }),
    gender: z.string().optional(),
    spoken_by: z
      .string()
      .optional()
      .openapi({ description: "Of a name of OpenAI's: the voice that speaks." }),
  })
  .openapi('Voice');

const listModels = createRoute({
  method: 'get',
  path: '/v1/models',
  operationId: 'listModels',
  summary: 'List models',
  tags: ['Speech'],
  middleware: [requireScope('read')] as const,
  responses: {
    200: {
      description: 'All models',
      content: {
        'application/json': {
          schema: z.object({ object: z.literal('list'), data: z.array(MODEL) }),
        },
      },
    },
    ...problemAnswers(401, 403),
  },
});

const getModel = createRoute({
  method: 'get',
  path: '/v1/models/{model}',
  operationId: 'getModel',
  summary: 'Get a model',
  tags: ['Speech'],
  middleware: [requireScope('read')] as const,
  request: { params: z.object({ model: z.string().openapi({ example: 'lectern' }) }) },
  responses: {
    200: { description: 'The model', content: { 'application/json': { schema: MODEL } } },
    ...problemAnswers(401, 403, 404),
  },
});

const listVoices = createRoute({
  method: 'get',
  path: '/v1/audio/voices',
  operationId: 'listVoices',
  summary: 'List voices',
  tags: ['Speech'],
  middleware: [requireScope('read')] as const,
  request: {
    query: z.object({
      language: z.string().min(2).optional().openapi({
        description: 'Only voices that speak this language (BCP 47).',
        example: FALLBACK_LANGUAGE,
      }),
    }),
  },
  responses: {
    200: {
      description: "The provider's voices, then names of OpenAI's that mean one of them",
      content: { 'application/json': { schema: z.object({ voices: z.array(VOICE) }) } },
    },
    ...problemAnswers(401, 403, 502, 503),
  },
});

/** The routes that list models and voices. */
export function voiceRoutes(provider: SpeechProvider): OpenAPIHono<ServiceEnv> {
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.openapi(listModels, (c) =>
    c.json({ object: 'list' as const, data: SPEECH_MODELS.map(describeModel) }, 200),
  );
  app.openapi(getModel, (c) => {
    const { model } = c.req.valid('param');
    checkModel(model);
    return c.json(describeModel(model), 200);
  });
  app.openapi(listVoices, async (c) => {
    const { language } = c.req.valid('query');
    const voices = await provider.voices({ language, signal: c.req.raw.signal });
    return c.json({ voices: describeVoices(voices) }, 200);
  });
  return app;
}

function describeModel(id: string): z.output<typeof MODEL> {
  return { id, object: 'model', created: 0, owned_by: 'lectern' };
}

/** A name of OpenAI's is listed where the voice that it means is. */
function describeVoices(voices: readonly Voice[]): z.output<typeof VOICE>[] {
  const own = voices.map((voice) => describeVoice(voice));
  const names = new Map(voices.map((voice) => [voice.name, voice]));
  const others = Object.entries(OPENAI_VOICES).flatMap(([name, meant]) => {
    const voice = names.get(meant);
    if (voice === undefined || names.has(name)) return [];
    return [{ ...describeVoice(voice), id: name, name, spoken_by: meant }];
  });
  return [...own, ...others];
}

function describeVoice({ name, provider, languages, gender }: Voice): z.output<typeof VOICE> {
  return { id: name, name, provider, languages: [...languages], ...(gender && { gender }) };
}
