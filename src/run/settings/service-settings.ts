/**
 * The settings of single services: providers of voices, the podcast feed, where editions are
 * published.
 */
import { z } from 'zod';
import type { Setting } from './setting.ts';
import { holdsCredentials } from '../../_internal/http/trusted-hosts.ts';
import { isFolderOrBucket } from '../../_internal/objects/bucket-address.ts';
import { feedSettingsSchema, type FeedSettings } from '../../feed/feed-settings.ts';
import {
  providersSchema,
  resolveProviderPaths,
  type ProvidersSettings,
} from './providers-schema.ts';
import { serviceLimitsSchema, type ServiceSettings } from './service-limits.ts';

/** Where and how `lectern publish` sends. */
type PublishSettings = {
  readonly to?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
};

/** Settings are printed and kept; what must stay secret comes from the environment. */
function holdsNoPassword(address: string): boolean {
  return !URL.canParse(address) || !holdsCredentials(new URL(address));
}

/** One entry a setting. */
export const SERVICE_SETTINGS = {
  providers: {
    schema: providersSchema,
    default: {},
    reason: 'Each provider has its own defaults.',
    resolvePaths: resolveProviderPaths,
    sentence:
      'Settings of each provider; those of your own provider by its name: `our-tts` ' +
      'for ./our-tts.js.',
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
        .refine(holdsNoPassword, 'must not contain a user name or a password')
        .optional()
        .describe("Address of an S3-compatible store that is not Amazon's."),
      region: z.string().min(1).optional().describe('Region of the bucket.'),
    }),
    default: {},
    reason: 'Only the publisher knows where to publish.',
    resolvePaths: (publish, resolve) =>
      publish.to === undefined || publish.to.includes('://')
        ? publish
        : { ...publish, to: resolve(publish.to) },
    sentence: 'Publishing.',
  } as Setting<PublishSettings>,

  service: {
    schema: serviceLimitsSchema,
    default: {},
    reason: 'Its limits suit a CMS and some editors.',
    sentence:
      'Limits of `lectern service`, for each token; pages that may call it; whether editions are public.',
  } as Setting<ServiceSettings>,
};
