/** editions, plans and scripts → what the service answers of them, with their schemas. Pure. */
import { z } from '@hono/zod-openapi';
import type { Edition } from '../../edition/edition.ts';
import type { FoundEditions } from '../../edition/read-editions.ts';
import type { Warning } from '../../errors.ts';
import type { DraftedScript } from '../../run/draft-script.ts';

const STANDINGS = ['listed', 'unlisted', 'scheduled', 'expired', 'draft'] as const;

/** An edition in a list. */
export const EDITION_SUMMARY = z
  .object({
    slug: z.string().openapi({ example: 'the-ferry' }),
    title: z.string(),
    standing: z.enum(STANDINGS),
    duration: z.number().openapi({ description: 'Seconds.' }),
    publishedAt: z.string().optional(),
    url: z.string().optional().openapi({ description: 'The address of its page.' }),
    files: z.array(
      z.object({
        role: z.string(),
        mediaType: z.string(),
        sizeBytes: z.int(),
        href: z.string(),
      }),
    ),
    links: z.object({ self: z.string() }),
  })
  .openapi('EditionSummary');

type Standing = (typeof STANDINGS)[number];

/** Every edition of an output folder, by name. */
export function describeEditions(found: FoundEditions): readonly z.infer<typeof EDITION_SUMMARY>[] {
  const as = (standing: Standing, editions: readonly Edition[]) =>
    editions.map((edition) => summarise(edition, standing));
  return [
    ...as('listed', found.editions),
    ...as('unlisted', found.unlisted),
    ...as('scheduled', found.scheduled),
    ...as('expired', found.expired),
    ...as('draft', found.drafts),
  ].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function summarise(edition: Edition, standing: Standing): z.infer<typeof EDITION_SUMMARY> {
  const { slug, title, duration, publishedAt, url, files } = edition;
  const self = `/v1/editions/${slug}`;
  return {
    slug,
    title,
    standing,
    duration,
    publishedAt,
    url,
    files: files.map(({ role, name, mediaType, sizeBytes }) => {
      return { role, mediaType, sizeBytes, href: `${self}/files/${name}` };
    }),
    links: { self },
  };
}

const WARNING = z.object({ code: z.string(), message: z.string(), hint: z.string().optional() });

const money = z.object({ amount: z.number(), currency: z.string() });

/** What an edition would take: what `lectern plan --json` prints of one source. */
export const EDITION_PLAN = z
  .looseObject({
    slug: z.string(),
    title: z.string(),
    provider: z.string(),
    voice: z.string(),
    state: z.enum(['new', 'stale', 'upToDate']),
    segments: z.array(z.looseObject({ segmentId: z.string(), state: z.string() })),
    causes: z.array(z.string()).openapi({ description: 'Why segments sound otherwise.' }),
    missing: z.looseObject({}).openapi({ description: 'What is to be recorded.' }),
    cost: money.optional(),
    seconds: z.number(),
  })
  .openapi('EditionPlan');

/** What would be said, and what is skipped. */
export const EDITION_SCRIPT = z
  .object({
    slug: z.string(),
    title: z.string(),
    byline: z.string().optional(),
    language: z.string(),
    segments: z.array(
      z.object({
        id: z.string(),
        role: z.string(),
        voice: z.string(),
        language: z.string(),
        text: z.string(),
        spokenText: z.string(),
      }),
    ),
    skipped: z.array(z.looseObject({ rule: z.string(), words: z.string() })),
    warnings: z.array(WARNING),
  })
  .openapi('EditionScript');

/** The answer of a script. */
export function describeScript(
  { article, script }: DraftedScript,
  warnings: readonly Warning[],
): z.infer<typeof EDITION_SCRIPT> {
  const { slug, title, byline, language, skipped } = article;
  return {
    slug,
    title,
    byline,
    language,
    segments: script.segments.map(({ id, role, voice, language: spoken, text, spokenText }) => {
      return { id, role, voice, language: spoken, text, spokenText };
    }),
    skipped: skipped.map((skip) => ({ ...skip })),
    warnings: warnings.map(({ code, message, hint }) => ({ code, message, hint })),
  };
}
