/** an open site → its articles recorded, what is gone taken back, audio and feed in it, players on its pages. */
import { join, relative } from 'node:path';
import type { OpenSite } from './open-site.ts';
import { sayWarnings } from '../../command-context.ts';
import { EXIT, exitCodeOf } from '../../exit-codes.ts';
import { refuseWaiting } from '../../refuse-waiting.ts';
import { formatError } from '../../print/format-error.ts';
import { describeBuilt } from '../../print/format-built.ts';
import { asJson, countNoun } from '../../print/phrases.ts';
import type { ArticleSource } from '../../../article/article.ts';
import { LecternError } from '../../../errors.ts';
import type { GivenSource } from '../../../run/project/given-facts.ts';
import type { LookedPage } from '../../../run/built-site/look-at-site.ts';
import type { SiteMemory } from '../../../run/built-site/site-memory.ts';

/** What became of the articles. */
type Made = {
  readonly editions: readonly object[];
  /** Changed pages whose edition was not made. */
  readonly failed: ReadonlySet<string>;
  readonly exitCode: number;
};

/** Runs once; an article that cannot be recorded leaves the others and the site whole. */
export async function runSite(site: OpenSite): Promise<number> {
  const { context, flags, folder, output, store, url } = site;
  const { terminal, json, loaded, signal } = context;
  const { settings, root } = loaded;
  const { findPages } = await import('../../../run/built-site/find-pages.ts');
  const { digestSettings, lookAtSite } = await import('../../../run/built-site/look-at-site.ts');
  const { readSiteMemory, writeSiteMemory } =
    await import('../../../run/built-site/site-memory.ts');
  const place = { store, folder };
  const memory = await readSiteMemory(place);
  const { articles: patterns, audio, content: selector } = flags;
  const found = await findPages(folder, { list: site.list, patterns, audio });
  const listed = found.pages.filter(
    ({ data, kept, page }) =>
      data?.['lectern'] !== false && (!kept || memory.pages[page] !== undefined),
  );
  const digest = digestSettings(settings, root);
  const looked = lookAtSite(listed, {
    memory,
    settings: digest,
    siteUrl: url,
    selector,
    root,
    output,
    rehash: settings.rehash,
  });
  for (const page of found.missing)
    terminal.say(`warning: ${page} is listed, but is not in ${folder}`);
  const made = await recordPages(looked, site);
  const removed = await takeBack(looked, { site, memory });
  const isSameSite = memory.settings === digest && !settings.rehash;
  const { published, placed, placing } = await showOnPages(looked, {
    site,
    memory,
    isSameSite,
    made,
  });
  const { files, published: editions, until } = published;
  const now = { settings: digest, placing, pages: placed.pages, files, published: editions, until };
  const isRemembered =
    isSameSite && memory.placing === placing && placed.isKnown && files === memory.files;
  if (!isRemembered) await writeSiteMemory({ version: 1, ...now }, place);
  signal.throwIfAborted();
  sayWarnings(published.warnings, terminal);
  for (const page of placed.unplaced)
    if (flags.build) terminal.say(`no player was put on ${page}: it has one, or no place for one`);
  const { exitCode } = made;
  if (json)
    terminal.data(
      asJson({
        folder: relative(context.cwd, folder),
        pages: looked.map(({ page, slug }) => ({ page, slug })),
        editions: made.editions,
        placed: placed.placed,
        unplaced: placed.unplaced,
        removed,
        missing: found.missing,
        exitCode,
      }),
    );
  terminal.say(
    `${countNoun(looked.length, 'article')} in the site, ${countNoun(placed.placed.length, 'player')} on its pages`,
  );
  return exitCode;
}

/** Records the articles of changed pages; what hinders all of them is told, and the site goes on. */
async function recordPages(looked: readonly LookedPage[], site: OpenSite): Promise<Made> {
  const { context, flags } = site;
  const changed = looked.filter(({ isChanged }) => isChanged);
  const failed = new Set(changed.map(({ page }) => page));
  if (changed.length === 0 || !flags.build) return { editions: [], failed, exitCode: EXIT.done };
  const opened = await Promise.all(
    changed.map(async (each) => ({ page: each.page, ...(await each.open()) })),
  );
  const given = new Map<ArticleSource, GivenSource>(
    opened.map(({ source, given: facts }) => [source, facts]),
  );
  const editions: object[] = [];
  const { buildSources } = await import('../build.ts');
  const { terminal } = context;
  const quiet = { ...context, json: false, terminal: { ...terminal, data: () => undefined } };
  try {
    const sources = opened.map(({ source }) => source);
    const exitCode = await buildSources(sources, {
      context: quiet,
      givenOf: (source) => given.get(source),
      onBuilt: (built, page) => {
        failed.delete(page);
        editions.push({ page, ...describeBuilt(built) });
      },
    });
    return { editions, failed, exitCode };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof LecternError) || error.code === 'INTERNAL') throw error;
    terminal.fail(formatError(error, { verbose: terminal.verbosity === 'verbose' }));
    return { editions, failed, exitCode: exitCodeOf(error, context.loaded) };
  }
}

/** Editions of pages that are gone are taken back; their clips stay, should a page return. */
async function takeBack(
  looked: readonly LookedPage[],
  { site, memory }: { readonly site: OpenSite; readonly memory: SiteMemory },
): Promise<readonly string[]> {
  const { context, output, store } = site;
  const { feed, language, artwork } = context.loaded.settings;
  const wanted = new Set(looked.map(({ slug }) => slug));
  const gone = Object.values(memory.pages).filter(({ slug }) => !wanted.has(slug));
  if (gone.length === 0) return [];
  const { removeEditions } = await import('../../../run/removal/remove-editions.ts');
  const { isFileNow } = await import('../../../_internal/disk/file-facts.ts');
  const slugs = gone
    .map(({ slug }) => slug)
    .filter((slug) => isFileNow(join(output, slug, 'edition.json')));
  if (slugs.length === 0) return [];
  await removeEditions(slugs, {
    output,
    store,
    feed,
    language,
    artwork,
    workingFolder: output,
    signal: context.signal,
  });
  for (const slug of slugs) context.terminal.say(`${slug} was taken back: its page is gone`);
  return slugs;
}

/** Brings audio and feed into the site, and players onto its pages. */
async function showOnPages(
  looked: readonly LookedPage[],
  options: {
    readonly site: OpenSite;
    readonly memory: SiteMemory;
    readonly isSameSite: boolean;
    readonly made: Made;
  },
) {
  const { site, memory, isSameSite, made } = options;
  const { context, flags, folder, output, store, basePath } = site;
  const { settings } = context.loaded;
  await refuseWaiting(context);
  const { copiesOf } = await import('../../../run/built-site/site-memory.ts');
  const { publishSite } = await import('../../../run/built-site/publish-site.ts');
  const { placePlayers } = await import('../../../run/built-site/place-players.ts');
  const { readPlayerFiles } = await import('../../../site/player-files.ts');
  const published = await publishSite({
    settings,
    output,
    store,
    target: join(folder, flags.audio),
    copies: copiesOf({ store, output }),
    memory,
    isSameSite,
    signal: context.signal,
  });
  const hasFeed = published.files.some(({ path }) => path === 'feed.xml');
  const feedTitle = hasFeed ? settings.feed.title : undefined;
  const { player, place } = await readPlayerFiles();
  // What decides how players stand on pages, beside pages and editions.
  const files = [player.name, place.name];
  const placing = JSON.stringify([flags.audio, basePath ?? null, feedTitle ?? null, ...files]);
  const placed = await placePlayers(looked, {
    folder,
    output,
    audioPath: flags.audio,
    basePath,
    baseUrl: settings.feed.baseUrl,
    feedTitle,
    player,
    place,
    memory,
    isSamePlacing: isSameSite && memory.placing === placing && !published.hasCome,
    editionOf: published.editionOf,
    failed: made.failed,
  });
  return { published, placed, placing };
}
