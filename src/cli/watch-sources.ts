/** sources whose files change → built again, one round after another, until Ctrl-C. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-codes.ts';
import { formatError } from './print/format-error.ts';
import { countNoun, shownPath } from './print/phrases.ts';
import type { Sources } from './source-batch.ts';
import { waitsThrough } from '../_internal/abort.ts';
import { factsOfFile } from '../_internal/disk/file-facts.ts';
import { watchFolders } from '../_internal/disk/watch-folders.ts';
import { locateFile } from '../_internal/disk/within.ts';
import { LecternError } from '../errors.ts';
import { decisionsPaths, EDITIONS_FOLDER } from '../run/decisions/decisions-paths.ts';
import { soundFilesOf } from '../run/settings/sound-settings.ts';
import { FOREIGN_FOLDERS } from '../run/sources/list-articles.ts';

/** What is watched, and what is done when it changes. */
export type WatchSourcesOptions = {
  readonly context: CommandContext;
  /** The sources as they are now: new files of folders are among them. */
  readonly list: () => Promise<Sources>;
  /** Folders in which new files may appear. */
  readonly folders: readonly string[];
  readonly build: (sources: Sources) => Promise<unknown>;
};

/** Seconds between two looks that no file system asked for. */
const LOOK = 2;

/** Looks after which the sources are listed again, though no file system told of a change. */
const LOOKS_PER_LIST = 15;

/** Most folders that are watched; the others are looked at. */
const MOST_FOLDERS = 1000;

/**
 * Builds everything once, then what changes: an article, the file of decisions beside it; everything where a
 * lexicon or the decisions of the project change. A failure is told, and the next change tried.
 * @throws LecternError `USAGE` where no source is a file; what `list` and `build` throw the first time
 */
export async function watchSources(options: WatchSourcesOptions): Promise<number> {
  const { context, list, build } = options;
  const { signal } = context;
  let sources = await list();
  refuseNone(sources);
  let seen = lookAt(sources, context);
  await build(sources);
  const bell = new Bell();
  const watch = watchFolders(() => bell.ring());
  try {
    sayWatching(sources, context);
    watch.watchOnly(await foldersOf(sources, options));
    for (let looks = 1; ; looks++) {
      const isTold = await bell.wait(LOOK, signal);
      if (signal.aborted) break;
      if (isTold || looks % LOOKS_PER_LIST === 0) {
        sources = await list().catch(() => []);
        watch.watchOnly(await foldersOf(sources, options));
      }
      const now = lookAt(sources, context);
      const changed = changedSince(seen, now);
      sayGone(seen, { now, context });
      seen = now;
      if (changed.length === 0) continue;
      await build(changed).catch((error: unknown) => sayFailed(error, context));
    }
  } finally {
    watch.close();
  }
  return EXIT.interrupted;
}

/** Rung by what happens at any time, also while no one waits for it. */
class Bell {
  #isRung = false;
  #wake: AbortController | undefined;

  ring(): void {
    this.#isRung = true;
    this.#wake?.abort();
  }

  /** Waits until it is rung, for so many seconds, or until the signal; tells whether it was rung since. */
  async wait(seconds: number, signal: AbortSignal): Promise<boolean> {
    this.#wake = new AbortController();
    const either = AbortSignal.any([signal, this.#wake.signal]);
    if (!this.#isRung) await waitsThrough(seconds, { signal: either });
    const isRung = this.#isRung;
    this.#isRung = false;
    return isRung;
  }
}

/** The state of every file: of articles by their path, and of what all articles share. */
type Look = {
  readonly articles: ReadonlyMap<
    string,
    { readonly source: Sources[number]; readonly facts: string }
  >;
  readonly shared: string;
};

function lookAt(sources: Sources, { loaded }: CommandContext): Look {
  const { settings, root } = loaded;
  const articles = sources.flatMap((source) => {
    if (source.kind !== 'file') return [];
    const path = locateFile(source);
    const slug = basename(path, extname(path));
    const files = [path, ...decisionsPaths(source, { slug, root })];
    return [
      [path, { source, facts: files.map((file) => factsOfFile(file).text).join('|') }] as const,
    ];
  });
  const named = Object.values(settings.lexicons).flatMap((table) => Object.values(table ?? {}));
  const names = [settings.lexicon, ...named, ...soundFilesOf(settings.sounds)].flat();
  return {
    articles: new Map(articles),
    shared: names.map((name) => factsOfFile(name).text).join('|'),
  };
}

/** What is new or was written again; all where something changed that all share. */
function changedSince(before: Look, now: Look): Sources {
  const all = [...now.articles];
  const changed =
    before.shared === now.shared
      ? all.filter(([path, { facts }]) => before.articles.get(path)?.facts !== facts)
      : all;
  return changed.map(([, { source }]) => source);
}

function refuseNone(sources: Sources): void {
  if (sources.some(({ kind }) => kind === 'file')) return;
  throw new LecternError('there is nothing to watch: no source is a file', {
    code: 'USAGE',
    hint: 'Name a file or a folder; what is elsewhere is built by lectern build when you call it.',
  });
}

/** The folders of the articles and those named, with the folders within. */
async function foldersOf(
  sources: Sources,
  { folders, context }: WatchSourcesOptions,
): Promise<readonly string[]> {
  const { settings, root } = context.loaded;
  const own = sources.flatMap((source) =>
    source.kind === 'file' ? [dirname(locateFile(source))] : [],
  );
  const found = new Set([...own, join(root, EDITIONS_FOLDER)]);
  const open = [...folders];
  for (
    let folder = open.pop();
    folder !== undefined && found.size < MOST_FOLDERS;
    folder = open.pop()
  ) {
    if (folder === settings.output || folder === settings.store) continue;
    found.add(folder);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const { name } of entries.filter((entry) => entry.isDirectory()))
      if (!name.startsWith('.') && !FOREIGN_FOLDERS.has(name)) open.push(join(folder, name));
  }
  return [...found];
}

function sayWatching(sources: Sources, { terminal }: CommandContext): void {
  const count = sources.filter(({ kind }) => kind === 'file').length;
  terminal.say(`watching ${countNoun(count, 'article')}; press Ctrl-C to stop`);
}

/** An edition outlives its source: taking it back is a decision. */
function sayGone(
  before: Look,
  { now, context }: { readonly now: Look; readonly context: CommandContext },
): void {
  for (const path of before.articles.keys()) {
    if (now.articles.has(path)) continue;
    const shown = shownPath(path, { from: context.cwd });
    context.terminal.say(`${shown} is gone; its edition stays until lectern remove takes it back`);
  }
}

function sayFailed(error: unknown, { terminal, signal }: CommandContext): void {
  if (signal.aborted) return;
  terminal.fail(formatError(error, { verbose: terminal.verbosity === 'verbose' }));
}
