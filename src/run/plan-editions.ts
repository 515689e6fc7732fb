/** Sources → what would be recorded for each, without a request, an engine or a file written. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';
import { ownEntry } from '../_internal/own-entry.ts';
import { shorten } from '../_internal/shorten.ts';
import type { ArticleSource, Where } from '../article/article.ts';
import { providerName } from './settings/provider-name.ts';
import type { Price } from './settings/service-settings.ts';
import type { Settings } from './settings/settings.ts';
import { checkSource } from '../article/read-article.ts';
import { foreseeSlug } from './claim-slug.ts';
import { draftScript } from './draft-script.ts';
import { checkRunOptions, nameSource, openProject } from './project.ts';
import type { NarrateOptions, Project } from './project.ts';
import type { Script, SegmentRole } from '../script/script.ts';
import type { ClipPlan } from '../speech/clip.ts';
import { planClips } from '../speech/record-clips.ts';

/** One segment of a plan. */
export type PlanSegment = ClipPlan & {
  readonly role: SegmentRole;
  /** Its first printed words. */
  readonly words: string;
  /** Where it stands in the source; absent for what Lectern adds, such as the disclosure. */
  readonly where?: Where;
};

/** What one article would take. */
export type EditionPlan = {
  readonly source: string;
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  readonly voice: string;
  /** Empty where the edition stays as it is. */
  readonly segments: readonly PlanSegment[];
  /** Whether the edition stays as it is, because nobody asked for today's default voice. */
  readonly kept?: true;
  /** Segments to record and their characters; the rest is in the store. */
  readonly missing: { readonly segments: number; readonly characters: number };
};

/** What every article would take, and all of them together; a clip that two share is counted once. */
export type Plan = {
  readonly editions: readonly EditionPlan[];
  readonly missing: { readonly segments: number; readonly characters: number };
  /** What that would cost, where the configuration says what the provider takes. */
  readonly cost?: { readonly amount: number; readonly currency: string };
};

/** Characters of a segment's text shown in a plan. */
const WORDS_SHOWN = 60;

/**
 * Plans every source.
 * @throws LecternError of the first source that cannot be read; TypeError for sources that are no
 * list.
 */
export async function planEditions(
  sources: readonly ArticleSource[],
  options: NarrateOptions = {},
): Promise<Plan> {
  checkArgument('planEditions', { name: 'sources', value: sources }, KINDS.list);
  checkRunOptions('planEditions', options);
  for (const source of sources) checkSource('planEditions', source);
  const project = openProject(options);
  try {
    const editions: EditionPlan[] = [];
    for (const source of sources) editions.push(await planEdition(source, project));
    return sumPlans(editions, project);
  } finally {
    await project.close();
  }
}

/**
 * Plans one source within an open project.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` where a build would be refused its address.
 */
export async function planEdition(source: ArticleSource, project: Project): Promise<EditionPlan> {
  const { article, script, kept } = await draftScript(source, project);
  const name = nameSource(source, project);
  await foreseeSlug(article, { ...project, source: name });
  const segments = kept ? [] : planSegments(script, await planClips(script, project));
  return {
    source: name,
    slug: article.slug,
    title: article.title,
    provider: project.provider.id,
    voice: kept ? kept.voices[0]!.name : script.voices[0]!,
    segments,
    ...(kept && { kept: true }),
    missing: countMissing(segments),
  };
}

function planSegments(script: Script, clips: readonly ClipPlan[]): readonly PlanSegment[] {
  const places = new Map(script.article.blocks.map((block) => [block.id, block.where]));
  return script.segments.map((segment, i) => {
    const where = segment.blockId === undefined ? undefined : places.get(segment.blockId);
    const words = shorten(segment.text, WORDS_SHOWN);
    return { ...clips[i]!, role: segment.role, words, ...(where && { where }) };
  });
}

/** What plans need to know of the project to tell a price: who speaks, and what that costs by the settings. */
export type PriceSettings = {
  readonly provider: string | { readonly id: string };
  readonly providers: Settings['providers'];
};

/** Entries of the setting `providers`, as far as prices go. */
type PricedProviders = Readonly<Record<string, { readonly price?: Price | undefined }>>;

/** Adds plans up. */
export function sumPlans(editions: readonly EditionPlan[], settings: PriceSettings): Plan {
  const missing = countMissing(editions.flatMap((edition) => edition.segments));
  const { provider, providers } = settings;
  // Prices differ by contract and by month: none is built in.
  const name = typeof provider === 'string' ? providerName(provider) : provider.id;
  const price = ownEntry(providers as PricedProviders, name)?.price;
  return { editions, missing, ...(price && { cost: costOf(missing.characters, price) }) };
}

/** An amount to a millionth: sums of cents and the price of a single paragraph both stay exact. */
function costOf(characters: number, price: Price): NonNullable<Plan['cost']> {
  return { amount: Math.round(characters * price.perMillion) / 1e6, currency: price.currency };
}

function countMissing(segments: readonly PlanSegment[]): Plan['missing'] {
  const missing = new Map(
    segments
      .filter((segment) => segment.state !== 'stored')
      .map((segment) => [segment.key, segment.characters]),
  );
  return {
    segments: missing.size,
    characters: [...missing.values()].reduce((sum, characters) => sum + characters, 0),
  };
}
