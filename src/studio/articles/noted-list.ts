/** the list of articles ↔ a note of it in the store, by which the next start of the studio shows it at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfHold } from '../../edition/holds/holds.ts';
import { pathOfRemoval } from '../../edition/removal/removals.ts';
import { sha256 } from '../../_internal/hash.ts';
import { readStampFile, writeStampFile } from '../../run/stamps/stamp-files.ts';
import type { ListedArticle } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { stampFiles } from './file-stamps.ts';

/** An article as it was listed when the studio was last open. */
export type NotedArticle = {
  /** How its files stood: see `stampFiles`. */
  readonly stamp: string;
  readonly slug: string;
  /** How the record of its edition stood. */
  readonly edition: string;
  readonly listed: ListedArticle;
};

/** Articles by their ids. */
export type NotedArticles = Readonly<Record<string, NotedArticle>>;

/** The note, as it is kept. */
type NotedList = { readonly made: string; readonly articles: NotedArticles };

/** What names the note, and tells whether it is of these settings. */
type Noting = Pick<StudioParts, 'project' | 'loaded' | 'folder'>;

/** The articles of the note; none where there is none, or other settings or another release made it. */
export async function readNotedList(noting: Noting): Promise<NotedArticles> {
  const note = (await readStampFile(pathOf(noting))) as NotedList | undefined;
  return note?.made === madeBy(noting) ? note.articles : {};
}

/** Keeps it. What cannot be written is not missed: the list is read again. */
export async function writeNotedList(articles: NotedArticles, noting: Noting): Promise<void> {
  const { store } = noting.project.places;
  const stamp: NotedList = { made: madeBy(noting), articles };
  await writeStampFile(pathOf(noting), { store, stamp });
}

/** How the record of an edition stands. */
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
