/** editions, plans and scripts → what the service answers of them, with their schemas. Pure. */
import { z } from '@hono/zod-openapi';
import type { Skip } from '../../article/article.ts';
import type { Edition } from '../../edition/edition.ts';
import type { FoundEditions } from '../../edition/read-editions.ts';
import type { Warning } from '../../errors.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import type { DraftedScript } from '../../run/draft-script.ts';
import { SEGMENT_ROLES } from '../../script/pace.ts';
import type { NameToCheck } from '../../run/lexicon/names-to-check.ts';
import type { Segment } from '../../script/script.ts';

const STANDINGS = ['listed', 'unlisted', 'scheduled', 'expired', 'draft', 'held'] as const;

type Standing = (typeof STANDINGS)[number];

/** An edition in a list. */
type EditionSummary = Pick<Edition, 'slug' | 'title' | 'duration'> & {
  readonly standing: Standing;
  readonly publishedAt?: string | undefined;
  readonly url?: string | undefined;
  readonly files: {
    readonly role: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly href: string;
  }[];
  readonly links: { readonly self: string };
};

/** Its schema. */
export const EDITION_SUMMARY: z.ZodType<EditionSummary> = z
  .object({
    slug: z.string().openapi({ example: 'the-ferry' }),
    title: z.string(),
    standing: z.enum(STANDINGS).openapi({
      description: '`held`: it waits for someone who may publish it.',
    }),
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

/** Every edition of an output folder, by name. */
export function describeEditions(found: FoundEditions): readonly EditionSummary[] {
  const held = found.held.map(({ edition }) => edition);
  const heldSlugs = new Set(held.map(({ slug }) => slug));
  const standing: readonly (readonly [Standing, readonly Edition[]])[] = [
    ['listed', found.editions],
    ['unlisted', found.unlisted],
    ['scheduled', found.scheduled],
    ['expired', found.expired],
    ['draft', found.drafts],
  ];
  // Of an edition that is held, what was made is told, not what is public of it meanwhile.
  return standing
    .flatMap(([name, editions]) =>
      editions
        .filter(({ slug }) => !heldSlugs.has(slug))
        .map((edition) => summarise(edition, name)),
    )
    .concat(held.map((edition) => summarise(edition, 'held')))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function summarise(edition: Edition, standing: Standing): EditionSummary {
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
const PLAN = z
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

/** Its schema: what is listed here, and whatever else a plan has. */
export const EDITION_PLAN: z.ZodType<EditionPlan> = PLAN as unknown as z.ZodType<EditionPlan>;

/** What would be said, and what is skipped. */
export type EditionScript = {
  readonly slug: string;
  readonly title: string;
  readonly byline?: string | undefined;
  readonly language: string;
  readonly segments: Pick<Segment, 'id' | 'role' | 'voice' | 'language' | 'text' | 'spokenText'>[];
  readonly skipped: (Pick<Skip, 'rule' | 'words' | 'letterCount'> & {
    readonly after?: string | undefined;
  })[];
  readonly names: (Pick<NameToCheck, 'word' | 'count' | 'sentence' | 'spoken' | 'takes'> & {
    readonly kind: string;
    readonly ipa?: string | undefined;
    readonly otherSounds?: string[] | undefined;
  })[];
  readonly warnings: {
    readonly code: string;
    readonly message: string;
    readonly hint?: string | undefined;
  }[];
};

/** Its schema. */
export const EDITION_SCRIPT: z.ZodType<EditionScript> = z
  .object({
    slug: z.string(),
    title: z.string(),
    byline: z.string().optional(),
    language: z.string(),
    segments: z.array(
      z.object({
        id: z.string(),
        role: z.enum(SEGMENT_ROLES),
        voice: z.string(),
        language: z.string(),
        text: z.string(),
        spokenText: z.string(),
      }),
    ),
    skipped: z.array(
      z.object({
        rule: z.string(),
        words: z.string(),
        after: z.string().optional(),
        letterCount: z.int(),
      }),
    ),
    names: z
      .array(
        z.object({
          word: z.string(),
          count: z.int(),
          kind: z.string().openapi({ example: 'person' }),
          sentence: z.string().openapi({ description: 'The first that has it, as printed.' }),
          spoken: z.string(),
          takes: z.enum(['as a word', 'letter by letter', 'not at all']),
          ipa: z.string().optional().openapi({
            description: 'As the voice would say it; absent if it cannot tell without speaking.',
          }),
          otherSounds: z.array(z.string()).optional().openapi({
            description: 'IPA in the dictionary, if the voice says none of it.',
          }),
        }),
      )
      .openapi({
        description:
          'Words to check: those that no lexicon and no dictionary knows, and those that the voice may say wrongly.',
      }),
    warnings: z.array(WARNING),
  })
  .openapi('EditionScript');

/** The answer of a script, with the names to check and what was noticed. */
export function describeScript(
  { article, script }: DraftedScript,
  { names, warnings }: { names: readonly NameToCheck[]; warnings: readonly Warning[] },
): EditionScript {
  const { slug, title, byline, language, skipped } = article;
  return {
    slug,
    title,
    byline,
    language,
    segments: script.segments.map(({ id, role, voice, language: spoken, text, spokenText }) => {
      return { id, role, voice, language: spoken, text, spokenText };
    }),
    skipped: skipped.map(({ rule, words, after, letterCount }) => {
      return { rule, words, after, letterCount };
    }),
    names: names.map(({ word, count, kind, sentence, spoken, takes, ipa, otherSounds }) => {
      const sounds = { ...(ipa && { ipa }), ...(otherSounds && { otherSounds: [...otherSounds] }) };
      return { word, count, kind, sentence, spoken, takes, ...sounds };
    }),
    warnings: warnings.map(({ code, message, hint }) => ({ code, message, hint })),
  };
}
