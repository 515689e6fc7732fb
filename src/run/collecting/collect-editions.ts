/** several sources → one edition that reads their articles in this order, each a chapter. */
import { checkSource } from '../../article/read-article.ts';
import { makeSlug } from '../../article/slug.ts';
import type { ArticleSource } from '../../article/article.ts';
import { checkArgument, checkOptions, KINDS } from '../../_internal/check-options.ts';
import { LecternError } from '../../errors.ts';
import type { Edition } from '../../edition/edition.ts';
import { joinScripts, type JoinedArticle } from '../../script/collection/join-scripts.ts';
import type { Script } from '../../script/script.ts';
import {
  COLLECTION_PREFIX,
  findUnapproved,
  refuseUnapproved,
} from '../decisions/find-unapproved.ts';
import { clearLeftovers } from '../clear-leftovers.ts';
import { guardStages, recordEdition } from '../narrate.ts';
import {
  checkRunOptions,
  openProject,
  type NarrateOptions,
  type RunParts,
} from '../project/project.ts';
import { nameRoles } from '../sounds/name-sounds.ts';
import { openRun, type EditionRun } from '../stages/edition-run.ts';
import { openStages, openStagesOf } from '../stages/open-stages.ts';
import { soundOptions } from '../stages/write-run-script.ts';
import { writeIndex } from '../stamps/write-index.ts';
import { unlessUpToDate } from '../wrappers/unless-up-to-date.ts';

/** What the articles are together. */
export type Collection = Omit<JoinedArticle, 'slug'> & {
  /** Name for its address. @default made of the title */
  readonly slug?: string | undefined;
};

/** Options of `collectEditions`: those of the runs that made the editions, and what they are together. */
export type CollectEditionsOptions = NarrateOptions & { readonly collection: Collection };

/** Most articles of one edition: an audio file lists 250 chapters. */
const MOST_ARTICLES = 250;

/**
 * Makes one edition of several articles, each a chapter with its title. What is recorded already is taken
 * from the store, and what is not is recorded as `narrate` would. The editions of the single articles stay as they are.
 * @throws TypeError for a wrong source or option; LecternError `USAGE` for fewer than two sources or more than 250;
 * else as `narrate`
 */
export async function collectEditions(
  sources: readonly ArticleSource[],
  options: CollectEditionsOptions,
): Promise<Edition> {
  checkArgument('collectEditions', { name: 'sources', value: sources }, KINDS.list);
  const { collection, ...run } = options ?? {};
  for (const source of sources) checkSource('collectEditions', source);
  checkOptions('collectEditions', { collection }, { required: { collection: KINDS.object } });
  checkRunOptions('collectEditions', run);
  const project = openProject(run);
  const { settings, places } = project;
  try {
    const edition = await collectInto(sources, { collection, parts: project });
    await writeIndex({ site: places.site, store: places.store, rehash: settings.rehash });
    await clearLeftovers({ output: places.output, store: places.store });
    return edition;
  } finally {
    await project.close();
  }
}

/** The same within an open project. */
export async function collectInto(
  sources: readonly ArticleSource[],
  { collection, parts }: { readonly collection: Collection; readonly parts: RunParts },
): Promise<Edition> {
  checkCount(sources.length);
  const scripts: Script[] = [];
  const names: string[] = [];
  for (const source of sources) {
    const run = openRun(source, parts);
    const stages = openStages(run);
    const script = await stages.writeScript(await stages.readArticle());
    if (parts.settings.requireApproval !== 'none' && !(await stages.findEdition(script)))
      throw notBuilt(run.name);
    scripts.push(script);
    names.push(run.name);
  }
  await refuseWaiting(scripts, parts);
  const { slug: asked, title } = collection;
  const slug = makeSlug({ asked, title });
  const joined = joinScripts(scripts, { ...collection, slug });
  const given = { name: nameOf(names) };
  const run = openRun({ kind: 'text', content: '' }, { ...parts, given });
  const script = await withSoundsOfAll(joined, run);
  return unlessUpToDate(recordEdition)(guardStages(openStagesOf(script, run)));
}

/** With intro, outro and bed of the publication once around the whole, and its sting between the articles. */
async function withSoundsOfAll(script: Script, run: EditionRun): Promise<Script> {
  const roles = await nameRoles(run.settings.sounds, soundOptions(run));
  const sounds = { ...roles, ...script.sounds };
  return Object.keys(sounds).length > 0 ? { ...script, sounds } : script;
}

/** How `record.json` names what it was made of. */
function nameOf(names: readonly string[]): string {
  return `${COLLECTION_PREFIX}${names.join(', ')}`;
}

/** What is published of an article alone must be approved here too; then the whole needs no approval of its own. */
async function refuseWaiting(scripts: readonly Script[], parts: RunParts): Promise<void> {
  const { requireApproval } = parts.settings;
  if (requireApproval === 'none') return;
  const { output, root } = parts.places;
  const slugs = scripts.map(({ article }) => article.slug);
  const { signal } = parts;
  refuseUnapproved(await findUnapproved({ output, root, requireApproval, slugs, signal }));
}

function notBuilt(source: string): LecternError {
  return new LecternError(
    `${source} has no edition that is up to date, so nothing of it is approved`,
    {
      code: 'DECISIONS_WAITING',
      hint: `Build it with lectern build ${source}, and approve it in lectern studio.`,
    },
  );
}

function checkCount(count: number): void {
  if (count >= 2 && count <= MOST_ARTICLES) return;
  throw new LecternError(
    count < 2
      ? 'a collection has two articles or more'
      : `a collection has ${MOST_ARTICLES} articles at most, not ${count}`,
    { code: 'USAGE', hint: 'Name the sources in the order in which they are to be heard.' },
  );
}
