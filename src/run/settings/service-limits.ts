/** The limits of `lectern service`: what a token may do, which pages may call, what is public, and whether there is a studio. */
import { z } from 'zod';
import { omitUndefined } from '../../_internal/omit-undefined.ts';

/** Limits of the service; what is left out has its default. */
export type ServiceSettings = {
  readonly requestsPerMinute?: number | undefined;
  readonly charactersPerMonth?: number | undefined;
  readonly jobsWaiting?: number | undefined;
  readonly eventStreams?: number | undefined;
  readonly eventStreamsInAll?: number | undefined;
  readonly bodyBytes?: number | undefined;
  readonly bodySeconds?: number | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly public?: boolean | undefined;
  readonly traces?: boolean | undefined;
  readonly studio?: string | undefined;
};

/** Limits with their defaults. */
export type ServiceLimits = {
  readonly [K in Exclude<keyof ServiceSettings, 'charactersPerMonth' | 'studio'>]-?: NonNullable<
    ServiceSettings[K]
  >;
} & Pick<ServiceSettings, 'charactersPerMonth' | 'studio'>;

const MEGABYTE = 1_000_000;

/** What applies where nothing is set. */
const SERVICE_LIMITS: ServiceLimits = {
  requestsPerMinute: 600, // ten a second: a CMS that saves all of its posts at once
  jobsWaiting: 1000, // hours of work: more is a loop
  eventStreams: 100, // one for each editor who watches
  eventStreamsInAll: 1000, // each costs a connection and some kilobytes
  bodyBytes: 20 * MEGABYTE, // a manuscript with pictures
  bodySeconds: 30, // 20 MB at 6 Mbit/s
  origins: [],
  public: false,
  traces: false, // they need a package, and a program that collects them
};

const positive = z.int().min(1);

/** Whether a text is an origin as browsers send it. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}

const withDefault = (
  sentence: string,
  name: Exclude<keyof ServiceLimits, 'origins' | 'public' | 'traces' | 'studio'>,
): string => `${sentence} Default: ${SERVICE_LIMITS[name]}.`;

/** Their schema. */
export const serviceLimitsSchema: z.ZodType<ServiceSettings> = z.strictObject({
  requestsPerMinute: positive
    .optional()
    .describe(withDefault('Requests of a token in a minute.', 'requestsPerMinute')),
  charactersPerMonth: positive
    .optional()
    .describe('Characters that a token may have spoken in a month (UTC). Default: no limit.'),
  jobsWaiting: positive
    .optional()
    .describe(withDefault('Jobs of a token that wait or run.', 'jobsWaiting')),
  eventStreams: positive
    .optional()
    .describe(withDefault('Event streams of a token that are open at once.', 'eventStreams')),
  eventStreamsInAll: positive
    .optional()
    .describe(withDefault('Event streams of all tokens.', 'eventStreamsInAll')),
  bodyBytes: positive.optional().describe(withDefault('Bytes of a body.', 'bodyBytes')),
  bodySeconds: positive
    .optional()
    .describe(withDefault('Seconds within which a body must have arrived.', 'bodySeconds')),
  origins: z
    .array(z.string().refine(isOrigin, 'must be an origin, such as https://example.org'))
    .optional()
    .describe('Origins whose pages may call the service from a browser. Default: none.'),
  public: z
    .boolean()
    .optional()
    .describe('Whether anyone may read published editions under `/audio/`. Default: false.'),
  traces: z
    .boolean()
    .optional()
    .describe(
      'Whether requests, jobs and their stages are traced with OpenTelemetry; needs the package ' +
        '@opentelemetry/api. Default: false.',
    ),
  studio: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Folder of articles whose studio is under `/studio/`, for whoever has a token. Default: there is no studio.',
    ),
});

/** The limits that apply. */
export function serviceLimits(settings: ServiceSettings): ServiceLimits {
  return { ...SERVICE_LIMITS, ...(omitUndefined(settings) as Partial<ServiceLimits>) };
}
