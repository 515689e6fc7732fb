/**
 * The settings of single services: providers of voices, the podcast feed, where editions are
 * published.
 */
import { z } from 'zod';
import { currencySchema } from './setting.ts';
import type { Setting } from './setting.ts';
import { holdsCredentials } from '../../_internal/http/trusted-hosts.ts';
import { isFolderOrBucket } from '../../_internal/objects/bucket-address.ts';
import { feedSettingsSchema } from '../../feed/feed-settings.ts';
import type { FeedSettings } from '../../feed/feed-settings.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { ProviderSettings } from '../../speech/providers/open-provider.ts';
import type { StatedLimits } from '../../speech/wrappers/with-stated-limits.ts';
import { HOSTED_PROVIDERS } from './hosted-providers.ts';

/** What a provider that bills may be told beside its own settings. */
type ServiceTerms = StatedLimits & { readonly price?: Price | undefined };

/** Settings of providers, by their names; each has its own defaults. */
type ProvidersSettings = {
  readonly [Name in keyof ProviderSettings]: (ProviderSettings[Name] & ServiceTerms) | undefined;
};

/** Where and how `lectern publish` sends. */
type PublishSettings = {
  readonly to?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
};

const local = z.strictObject({
  voicesFolder: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of voice packs, beside the built-in ones; left out, that of the user.'),
  instances: z
    .int()
    .min(1)
    .max(16)
    .optional()
    .describe('Engines at work at the same time; about 500 MB each.'),
  threads: z.int().min(1).max(16).optional().describe('Threads of each engine.'),
});

const price = z.strictObject({
  perMillion: z.number().nonnegative().describe('What a million units cost.'),
  currency: currencySchema,
  unit: z
    .enum(['characters', 'utf8-bytes', 'tokens', 'seconds'])
    .optional()
    .describe('What the provider counts; left out, characters.'),
});

/** What the publisher's own contract with a service says. */
const terms = {
  price: price.optional().describe('What you pay; a dry run then says what a build would cost.'),
  requestsPerMinute: z
    .int()
    .min(1)
    .optional()
    .describe('Requests that your contract allows in a minute; used whole.'),
  charactersPerMinute: z
    .int()
    .min(1)
    .optional()
    .describe('Characters that your contract allows in a minute; used whole.'),
  maxConcurrency: z
    .int()
    .min(1)
    .optional()
    .describe('Requests that your contract allows at the same time.'),
};

/** Settings are printed and kept; what must stay secret comes from the environment. */
function holdsNoPassword(address: string): boolean {
  return !URL.canParse(address) || !holdsCredentials(new URL(address));
}

/** Settings of a provider of one's own: what they may be, its own code says. */
const own = z.looseObject(terms);

/** One entry a setting. */
export const SERVICE_SETTINGS = {
  providers: {
    schema: z
      .strictObject({
        local: local.optional().describe('The built-in engine.'),
        azure: HOSTED_PROVIDERS.azure.extend(terms).optional().describe('Azure Speech.'),
        elevenlabs: HOSTED_PROVIDERS.elevenlabs.extend(terms).optional().describe('ElevenLabs.'),
        google: HOSTED_PROVIDERS.google
          .extend(terms)
          .optional()
          .describe('Google Cloud Text-to-Speech.'),
        'openai-compatible': HOSTED_PROVIDERS['openai-compatible']
          .extend(terms)
          .optional()
          .describe("Any server that speaks OpenAI's protocol for speech."),
        polly: HOSTED_PROVIDERS.polly.extend(terms).optional().describe('Amazon Polly.'),
      })
      .catchall(own),
    default: {},
    reason: 'Each provider has defaults of its own.',
    sentence:
      'Settings of single providers; those of one of your own by its name: `our-tts` for ./our-tts.js.',
  } as Setting<ProvidersSettings>,

  feed: {
    schema: feedSettingsSchema,
    default: {},
    reason: 'Only the publisher knows what the podcast is called.',
    resolvePaths: (feed, resolve) =>
      feed.image === undefined || /^https?:/i.test(feed.image)
        ? feed
        : { ...feed, image: resolve(feed.image) },
    sentence: 'The podcast feed.',
  } as Setting<FeedSettings>,

  publish: {
    schema: z.strictObject({
      to: z
        .string()
        .min(1)
        .refine(isFolderOrBucket, 'must be a folder, or s3://bucket/prefix')
        .optional()
        .describe('Where editions are published: a folder, or s3://bucket/prefix.'),
      endpoint: z
        .url({ protocol: /^https?$/, error: 'must be an http or https address' })
        .refine(holdsNoPassword, 'must not hold a user name or a password')
        .optional()
        .describe("Address of an S3-compatible store that is not Amazon's."),
      region: z.string().min(1).optional().describe('Region of the bucket.'),
    }),
    default: {},
    reason: 'Only the publisher knows where to.',
    resolvePaths: (publish, resolve) =>
      publish.to === undefined || publish.to.includes('://')
        ? publish
        : { ...publish, to: resolve(publish.to) },
    sentence: 'Publishing.',
  } as Setting<PublishSettings>,
};
