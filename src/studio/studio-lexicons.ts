/** the settings → the lexicons that they name, to which the studio may add others while it is open. */
import { resolve } from 'node:path';
import { isSameName } from '../article/cast.ts';
import type { LexiconSettings } from '../run/lexicon/lexicon-files.ts';
import type { LexiconHolder } from '../run/lexicon/name-lexicon.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import type { StudioLexicons } from './studio-parts.ts';

type Files = LexiconSettings['lexicon'];

/** A lexicon, and whose it is. */
export type HeldLexicon = { readonly path: string; readonly holder: LexiconHolder };

/** Those of the settings to begin with. */
export function openLexicons({
  settings,
  root,
}: Pick<LoadedSettings, 'settings' | 'root'>): StudioLexicons {
  const { lexicon, lexicons } = settings;
  let named: LexiconSettings = { lexicon, lexicons };
  return {
    settings: () => named,
    files: (holder) => listed(filesOf(named, holder)).map((file) => resolve(root, file)),
    add: (path, holder) => {
      named = withLexicon(named, { path, holder });
    },
    drop: (path, holder) => {
      const others = listed(filesOf(named, holder)).filter((file) => resolve(root, file) !== path);
      named = withFiles(named, { holder, files: others });
    },
  };
}

/** The holder by the name that the settings have for it: case and white space around it do not matter. Pure. */
export function settleHolder(holder: LexiconHolder, { lexicons }: LexiconSettings): LexiconHolder {
  if (holder.kind === 'publication') return holder;
  const known = Object.keys(lexicons[holder.kind] ?? {});
  const name = known.find((each) => isSameName(each, holder.name)) ?? holder.name.trim();
  return { ...holder, name };
}

/** The settings with one more lexicon of a holder, after the others. Pure. */
export function withLexicon(
  named: LexiconSettings,
  { path, holder }: HeldLexicon,
): LexiconSettings {
  return withFiles(named, { holder, files: [...listed(filesOf(named, holder)), path] });
}

/** The settings with another file in the place of a path, for whomever it holds. Pure. */
export function withPath(
  { lexicon, lexicons }: LexiconSettings,
  {
    path,
    changed,
    root,
  }: { readonly path: string; readonly changed: string; readonly root: string },
): LexiconSettings {
  const exchange = (files: Files): readonly string[] =>
    listed(files).map((file) => (resolve(root, file) === path ? changed : file));
  const exchangeAll = (
    lists: Readonly<Record<string, Files>> = {},
  ): Record<string, readonly string[]> =>
    Object.fromEntries(Object.entries(lists).map(([name, files]) => [name, exchange(files)]));
  const { section, author } = lexicons;
  return {
    lexicon: exchange(lexicon),
    lexicons: {
      ...(section && { section: exchangeAll(section) }),
      ...(author && { author: exchangeAll(author) }),
    },
  };
}

function filesOf({ lexicon, lexicons }: LexiconSettings, holder: LexiconHolder): Files {
  if (holder.kind === 'publication') return lexicon;
  const lists = lexicons[holder.kind] ?? {};
  return Object.hasOwn(lists, holder.name) ? lists[holder.name]! : [];
}

function withFiles(
  { lexicon, lexicons }: LexiconSettings,
  { holder, files }: { readonly holder: LexiconHolder; readonly files: readonly string[] },
): LexiconSettings {
  if (holder.kind === 'publication') return { lexicon: files, lexicons };
  const { kind, name } = holder;
  return { lexicon, lexicons: { ...lexicons, [kind]: { ...lexicons[kind], [name]: files } } };
}

function listed(files: Files | undefined): readonly string[] {
  return files === undefined ? [] : [files].flat();
}
