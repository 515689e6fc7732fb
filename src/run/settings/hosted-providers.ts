/** The settings of single hosted providers of voices, as a configuration may hold them. */
import { z } from 'zod';
import type { ProviderSettings } from '../../speech/providers/open-provider.ts';

const timeout = z
  .number()
  .positive()
  .optional()
  .describe('Seconds for one request, whatever its text; left out, by its length.');

const text = z.string().min(1).optional();

/** Providers with a table here. */
export type HostedProvider = Exclude<keyof ProviderSettings, 'local'>;

/** Tables by the provider's name. */
export const HOSTED_PROVIDERS: Readonly<Record<HostedProvider, z.ZodObject>> = {
  azure: z.strictObject({
    region: text.describe('Region of the resource, such as westeurope.'),
    endpoint: text.describe('Address in the place of a region: a custom domain, a container.'),
    timeout,
  }),
  elevenlabs: z.strictObject({
    endpoint: text.describe('Address of the service, for another region.'),
    model: text.describe('The model to ask for; left out, eleven_multilingual_v2.'),
    dictionaries: z
      .array(z.string().min(1))
      .max(3)
      .optional()
      .describe('Ids of pronunciation dictionaries of the account.'),
    neighbours: z
      .boolean()
      .optional()
      .describe(
        'Whether it is told the sentences before and after, which an edit then records anew.',
      ),
    timeout,
  }),
  google: z.strictObject({
    endpoint: text.describe('A region such as eu, or host or host:port of an emulator.'),
    prompt: text.describe('How a Gemini voice is to speak.'),
    wordTimes: z
      .boolean()
      .optional()
      .describe('Whether voices that know marks are asked for times of words, by the beta.'),
    insecure: z
      .boolean()
      .optional()
      .describe('No TLS and no credentials; only for a loopback address.'),
    timeout,
  }),
  'openai-compatible': z.strictObject({
    baseUrl: text.describe('Address of the server, such as http://127.0.0.1:8880/v1. Required.'),
    model: text.describe('The model to ask for; left out, tts-1.'),
    voices: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Voices that the server has, the first of them the default one.'),
    format: z
      .enum(['wav', 'pcm'])
      .optional()
      .describe('What the server is asked for: a WAV file, or bare 16-bit samples.'),
    sampleRateHz: z
      .int()
      .min(8000)
      .max(192_000)
      .optional()
      .describe('Samples a second of its audio; left out, 24000.'),
    instructions: text.describe('How the voice is to speak, for models that take instructions.'),
    maxCharacters: z
      .int()
      .min(1)
      .optional()
      .describe('The longest text of one request, in characters; left out, 4096.'),
    captions: z
      .boolean()
      .optional()
      .describe('Whether the server has /dev/captioned_speech, which gives the times of words.'),
    timeout,
  }),
  polly: z.strictObject({
    region: text.describe('Region such as eu-west-1; left out, that of the environment.'),
    endpoint: text.describe("Address of the service, where it is not the region's own."),
    engine: z
      .enum(['standard', 'neural', 'long-form', 'generative'])
      .optional()
      .describe('Which engine speaks; left out, neural.'),
    wordTimes: z
      .boolean()
      .optional()
      .describe('Whether times of words are asked for: a second request, billed like the first.'),
    lexicons: z
      .array(z.string().min(1))
      .max(5)
      .optional()
      .describe('Names of lexicons that the account holds.'),
    timeout,
  }),
};
