/** the list of articles ↔ a note of it in the store, by which the next start of the studio shows it at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfHold } from '../../edition/holds/holds.ts';
import { pathOfRemoval } from '../../edition/removal/removals.ts';
import type { AbortOptions } from '../../_internal/abort.ts';
import { sha256 } from '../../_internal/hash.ts';
import { readStampFile, writeStampFile } from '../../run/stamps/stamp-files.ts';
import type { ListedArticle } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { stampFiles } from './file-stamps.ts';

/** An article as it was listed when the studio was last open. */
type NotedArticle = {
  /** How its files stood: see `stampFiles`. */
  readonly stamp: string;
  readonly slug: string;
  /** How the record of its edition stood. */
  readonly edition: string;
  readonly listed: ListedArticle;
};

/** Articles by their ids. */
type NotedArticles = Readonly<Record<string, NotedArticle>>;

/** The note, as it is kept. */
type NotedList = { readonly made: string; readonly articles: NotedArticles };

/** What names the note, and tells whether it is of these settings. */
type Noting = Pick<StudioParts, 'project' | 'loaded' | 'folder'>;

/** What is known of an article of the list. */
type Known = {
  readonly stamp: string;
  readonly slug: string | undefined;
  readonly listed: ListedArticle;
};

/** Notes of a list. */
export type ListNoting = {
  /** An article as it was noted, if its files stand as they did, and its edition. */
  readonly recall: (id: string, stamp: string) => Promise<ListedArticle | undefined>;
  /** The name of the edition that an article had. */
  readonly slugOf: (id: string) => Promise<string | undefined>;
  /** Keeps the list once nothing has changed in it for a while, or when the studio ends. */
  readonly keepLater: () => void;
};

/** Options of `openListNoting`. */
export type ListNotingOptions = AbortOptions & {
  readonly parts: StudioParts;
  readonly articles: () => Iterable<readonly [id: string, known: Known]>;
};

/** Milliseconds of quiet after which the list is noted: a long one is a file of a megabyte. */
const QUIET_MS = 5000;

/** Opens them; the file is read when it is first asked for. */
export function openListNoting({ parts, articles, signal }: ListNotingOptions): ListNoting {
  let noted: Promise<NotedArticles> | undefined;
  let quiet: NodeJS.Timeout | undefined;
  const read = async (id: string): Promise<NotedArticle | undefined> =>
    (await (noted ??= readNotedList(parts)))[id];
  const keep = async (): Promise<void> => {
    clearTimeout(quiet);
    quiet = undefined;
    const notes = [...articles()].map(([id, known]) => noteOf(id, known, parts));
    const all = (await Promise.all(notes)).flatMap((note) => (note ? [note] : []));
    await writeNotedList(Object.fromEntries(all), parts);
  };
  signal?.addEventListener('abort', () => {
    if (quiet) parts.project.session.afterwards(keep());
  });
  return {
    recall: async (id, stamp) => {
      const note = await read(id);
      if (note?.stamp !== stamp) return undefined;
      return note.edition === (await stampEdition(note.slug, parts)) ? note.listed : undefined;
    },
    slugOf: async (id) => (await read(id))?.slug,
    keepLater: () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void keep(), QUIET_MS).unref();
    },
  };
}

/** What the next start may show of it; nothing of what could not be read, or was not yet. */
async function noteOf(
  id: string,
  { stamp, slug, listed }: Known,
  parts: StudioParts,
): Promise<readonly [id: string, note: NotedArticle] | undefined> {
  if (slug === undefined || listed.state === 'reading' || listed.state === 'failed')
    return undefined;
  return [id, { stamp, slug, edition: await stampEdition(slug, parts), listed }];
}

/** The articles of the note; none where there is none, or other settings or another release made it. */
async function readNotedList(noting: Noting): Promise<NotedArticles> {
  const note = (await readStampFile(pathOf(noting))) as NotedList | undefined;
  return note?.made === madeBy(noting) ? note.articles : {};
}

/** Keeps it. What cannot be written is not missed: the list is read again. */
async function writeNotedList(articles: NotedArticles, noting: Noting): Promise<void> {
  const { store } = noting.project.places;
  const stamp: NotedList = { made: madeBy(noting), articles };
  await writeStampFile(pathOf(noting), { store, stamp });
}

/** How the files of an edition stand, and the notes of what became of it. */
export function stampEdition(
  slug: string,
  { project }: Pick<StudioParts, 'project'>,
): Promise<string> {
  const { output } = project.places;
  const own = ['edition.json', 'record.json'].map((name) => join(output, slug, name));
  const notes = [pathOfHold(slug, { output }), pathOfRemoval(slug, { output })];
  return stampFiles([...own, ...notes]);
}

/** A note of each folder that was opened. */
function pathOf({ project, folder }: Noting): string {
  const { store, output } = project.places;
  return join(store, 'studio', `${sha256(JSON.stringify([folder, output]))}.json`);
}

/** All that decides the list beside files. */
function madeBy({ loaded: { settings } }: Noting): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(file) as { readonly version: string };
  return sha256(JSON.stringify([version, settings]));
}
