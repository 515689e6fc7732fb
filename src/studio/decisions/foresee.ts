/** what is about to be decided → what it changes, in one article or in all; nothing is written. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import type { ArticleSource } from '../../article/article.ts';
import { openArticleRun } from '../articles/article-run.ts';
import { openArticle, sayArticle } from '../articles/open-article.ts';
import { proposeChanges, type ProposeChangesOptions } from '../articles/propose-changes.ts';
import type { ListedSource } from '../articles/shelf.ts';
import type { StudioParts } from '../studio-parts.ts';
import { withLexicon, withPath } from '../studio-lexicons.ts';
import type { ForeseenArticle } from './example.ts';
import { effectOn, type ArticleEffect } from './effect.ts';
import type { ChangedLexicon } from './set-word.ts';

/** Options of these functions. */
export type ForeseeOptions = { readonly parts: StudioParts; readonly signal: AbortSignal };

/** A source that can be read, as the list has it. */
export type ReadableSource = ListedSource & { readonly source: ArticleSource };

/** What changes of passages change in their article. @throws as `writeRunScript` */
export async function foreseeDecisions(
  changes: readonly DecisionChange[],
  options: ProposeChangesOptions,
): Promise<ArticleEffect> {
  return effectOn(options.opened, await proposeChanges(changes, options));
}

/** What another text of a lexicon changes in the articles. Those that cannot be read are left out. */
export async function foreseeLexicon(
  lexicon: Pick<ChangedLexicon, 'path' | 'text' | 'holder'>,
  { sources, parts, signal }: ForeseeOptions & { readonly sources: readonly ReadableSource[] },
): Promise<readonly ForeseenArticle[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-lexicon-'));
  try {
    const changed = join(folder, `changed${extname(lexicon.path)}`);
    await writeFile(changed, lexicon.text);
    const effects: ForeseenArticle[] = [];
    for (const source of sources) {
      signal.throwIfAborted();
      const effect = await effectOfLexicon(source, { ...lexicon, changed, parts, signal });
      if (effect) effects.push(effect);
    }
    return effects;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type ReplacedLexicon = ForeseeOptions &
  Pick<ChangedLexicon, 'path' | 'holder'> & { readonly changed: string };

async function effectOfLexicon(
  { source, listed: { id, title } }: ReadableSource,
  { path, holder, changed, parts, signal }: ReplacedLexicon,
): Promise<ForeseenArticle | undefined> {
  const named = parts.lexicons.files(holder).includes(path)
    ? parts.lexicons.settings()
    : withLexicon(parts.lexicons.settings(), { path, holder });
  const lexicons = withPath(named, { path, changed, root: parts.loaded.root });
  const { settings } = parts.project;
  try {
    const opened = await openArticle(source, { parts, signal });
    const replaced = { settings: { ...settings, ...lexicons } };
    const { run } = openArticleRun(source, { parts, signal, replaced });
    const effect = effectOn(opened, await sayArticle(opened.article, run));
    return { id, title, opened, effect };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
