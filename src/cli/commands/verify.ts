/**
 * `lectern verify` → everything editions publish, read back, and the clips of the project; 8 if
 * something is missing, damaged or different.
 */
import type { Command } from 'commander';
import { dirname, join, resolve } from 'node:path';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../flags.ts';
import { asJson, countNoun, shownPath } from '../print/phrases.ts';
import { bringSharedEditions } from '../shared-editions.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import type { AuditOutputOptions } from '../../audit/audit-output.ts';
import type { FeedSettings } from '../../feed/feed-settings.ts';
import type { ComposedFeed } from '../../feed/write-feed.ts';
import { publicationFrom, type Publication } from '../../site/publication.ts';
import type { SurfaceCheck } from '../../audit/surface-check.ts';

/** Adds `lectern verify`. */
export function addVerify(command: Command, run: RunCommand): void {
  command
    .argument(
      '[folder...]',
      'folders of editions (default: the output folder and the store of clips)',
    )
    .addOption(settingFlag('output'))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('requireApproval'));
  addSharedFlags(command).action((folders: string[], flags: SharedFlags) =>
    run(flags, (context) => auditFolders(folders, context)),
  );
}

async function auditFolders(paths: readonly string[], context: CommandContext): Promise<number> {
  const { terminal, json, cwd, signal, loaded } = context;
  const { auditEdition, findEditionFolders } = await import('../../audit/audit-edition.ts');
  const { isPodcast } = await import('../../feed/feed-settings.ts');
  if (paths.length === 0) await bringSharedEditions(context, { brings: 'everything' });
  const given =
    paths.length > 0 ? paths.map((path) => resolve(cwd, path)) : [loaded.settings.output];
  const found = await Promise.all(given.map(findEditionFolders));
  const feed = isPodcast(loaded.settings.feed);
  const publication = publicationOf(context);

  const audits: FolderAudit[] = [];
  const show = (audit: FolderAudit): void => {
    if (!json) (isFailed(audit) ? terminal.fault : terminal.data)(formatAudit(audit));
  };
  for (const path of found.flat()) {
    const folder = shownPath(path, { from: cwd });
    const record = isBuiltHere(path, context);
    const audit = { folder, ...(await auditEdition(path, { feed, record, publication, signal })) };
    audits.push(audit);
    show(audit);
  }
  const outputs = given.filter((path, i) => found[i]!.some((folder) => folder !== path));
  const shared = await Promise.all(outputs.map((path) => auditShared(path, context)));
  shared.forEach(show);
  const stores = paths.length > 0 ? [] : await auditStore(context);
  stores.forEach(show);
  const approvals = paths.length > 0 ? [] : await auditApprovals(context);
  approvals.forEach(show);
  const failed = [...audits, ...shared, ...stores, ...approvals].filter(isFailed).length;
  if (json) terminal.data(asJson({ editions: audits, outputs: shared, stores, approvals, failed }));
  return failed > 0 ? EXIT.verification : EXIT.done;
}

/** The passages that wait for an approval; empty where none is required. */
async function auditApprovals({
  loaded,
  cwd,
  signal,
}: CommandContext): Promise<readonly FolderAudit[]> {
  const { root, settings } = loaded;
  const { output, requireApproval } = settings;
  if (requireApproval === 'none') return [];
  const { findUnapproved } = await import('../../run/decisions/find-unapproved.ts');
  const waiting = await findUnapproved({ output, root, requireApproval, signal });
  const checks = waiting.flatMap(({ slug, passages }) =>
    passages.map(({ words, why }) => ({
      surface: slug,
      check: 'approval',
      expected: `“${words}” approved`,
      found: why,
      verdict: 'fail' as const,
    })),
  );
  const folder = shownPath(output, { from: cwd });
  const met = {
    surface: 'decisions',
    check: 'approval',
    expected: requireApproval,
    found: requireApproval,
  };
  return [{ folder, checks: checks.length > 0 ? checks : [{ ...met, verdict: 'pass' }] }];
}

/** Checks every byte of the clips in the store; empty if there is no store. */
async function auditStore({
  loaded,
  cwd,
  signal,
}: CommandContext): Promise<readonly FolderAudit[]> {
  const { surveyClips } = await import('../../speech/clips/survey-clips.ts');
  const { store } = loaded.settings;
  const { clips, damaged } = await surveyClips(store, { signal });
  if (clips === 0) return [];
  const check = 'clip';
  const whole = countNoun(clips - damaged.length, check);
  const checks = [
    { surface: 'clips', check, expected: whole, found: whole, verdict: 'pass' as const },
    ...damaged.map(({ key, reason }) => ({
      surface: key,
      check,
      expected: 'an undamaged clip: the next build records it again',
      found: reason,
      verdict: 'fail' as const,
    })),
  ];
  return [{ folder: shownPath(store, { from: cwd }), checks }];
}

/** Whether an edition lies where builds write; a published copy has no private record. */
function isBuiltHere(path: string, { loaded }: CommandContext): boolean {
  return dirname(path) === loaded.settings.output;
}

/** Audits what the editions of an output folder share. */
async function auditShared(path: string, context: CommandContext): Promise<FolderAudit> {
  const { auditOutput } = await import('../../audit/audit-output.ts');
  const feeds = await composeFeeds(path, context);
  const options = { publication: publicationOf(context), ...feeds, signal: context.signal };
  const folder = shownPath(path, { from: context.cwd });
  return { folder, ...(await auditOutput(path, options)) };
}

/**
 * The feed as it would be made now, and if that differs, as with the settings that it names itself;
 * nothing without a feed, or settings for one.
 */
async function composeFeeds(
  output: string,
  { loaded, signal }: CommandContext,
): Promise<Pick<AuditOutputOptions, 'feedPages' | 'formerFeed'>> {
  const { feed, artwork, language = READING_DEFAULTS.language } = loaded.settings;
  const { isPodcast } = await import('../../feed/feed-settings.ts');
  const text = await readWholeText(join(output, 'feed.xml')).catch(() => undefined);
  if (text === undefined || !isPodcast(feed)) return {};
  const { composeFeed } = await import('../../feed/write-feed.ts');
  const compose = (settings: FeedSettings): Promise<ComposedFeed | undefined> =>
    composeFeed({ output, feed: settings, language, artwork, signal }).catch(() => undefined);
  const whole = await compose(feed);
  // A shorter feed was made with --limit, which is not recorded.
  const items = text.split('<item>').length - 1;
  const isWhole = whole && (whole.pages.length > 1 || items === whole.itemCount);
  if (!isWhole) return {};
  const feedPages = whole.pages;
  if (feedPages[0]?.xml === text) return { feedPages };
  const { changedFeedSettings, readFeedSettings } = await import('../../audit/former-feed.ts');
  const named = readFeedSettings(text, feed);
  // Artwork of ours is drawn, or read from a file that the feed does not name.
  const image = named?.image ?? (isFile(feed.image) ? feed.image : undefined);
  const before = named && { ...feed, ...named, image };
  const former = before && (await compose(before));
  if (!former) return { feedPages };
  const settings = changedFeedSettings(before, { explicit: false, language, ...feed });
  return { feedPages, formerFeed: { pages: former.pages, settings } };
}

function isFile(image: string | undefined): boolean {
  return image !== undefined && !/^https?:/i.test(image);
}

function publicationOf({ loaded }: CommandContext): Publication {
  const { baseUrl, title } = loaded.settings.feed;
  return publicationFrom({ baseUrl, feedTitle: title });
}

function isFailed({ checks }: Pick<FolderAudit, 'checks'>): boolean {
  return checks.some(({ verdict }) => verdict === 'fail');
}

/** A folder, of one edition or of all, and its checks. */
type FolderAudit = { readonly folder: string; readonly checks: readonly SurfaceCheck[] };

/** How many checks passed, and each that failed with what was expected and found. */
function formatAudit({ folder, checks }: FolderAudit): string {
  const failed = checks.filter((check) => check.verdict === 'fail');
  if (failed.length === 0) return `${folder}: ${countNoun(checks.length, 'check')} passed`;
  const head = `${folder}: ${failed.length} of ${countNoun(checks.length, 'check')} failed`;
  return [head, ...failed.map(formatFailedCheck)].join('\n');
}

function formatFailedCheck(check: FolderAudit['checks'][number]): string {
  const { surface, check: name, expected, found } = check;
  return `  ${surface}: ${name}: expected ${expected}, found ${found}`;
}
