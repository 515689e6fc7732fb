/** what is about to be decided → what it changes, in one article or in all; nothing is written. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { withoutSkippedLines } from '../../article/excerpt/skipped-lines.ts';
import { applyDecisions } from '../../decisions/apply/apply-decisions.ts';
import { nameOfPlace, type Decisions } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import type { ArticleSource } from '../../article/article.ts';
import { openArticleRun } from '../articles/article-run.ts';
import { openArticle, sayArticle, type OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';
import { effectOn, type ArticleEffect } from './effect.ts';

/** Options of these functions. */
export type ForeseeOptions = { readonly parts: StudioParts; readonly signal: AbortSignal };

/** What changes of passages change in their article. @throws as `writeRunScript` */
export async function foreseeDecisions(
  changes: readonly DecisionChange[],
  { opened, ...options }: ForeseeOptions & { readonly opened: OpenedArticle },
): Promise<ArticleEffect> {
  const { run } = openArticleRun(opened.source, options);
  const decisions = withChanges(opened.decisions, changes);
  const { article } = applyDecisions(opened.undecided, decisions);
  return effectOn(opened, await sayArticle(withoutSkippedLines(article), run));
}

/** The decisions as they would be. */
function withChanges({ passages }: Decisions, changes: readonly DecisionChange[]): Decisions {
  const names = new Set(changes.map(({ before, after }) => nameOfPlace((before ?? after)!)));
  const kept = passages.filter((passage) => !names.has(nameOfPlace(passage)));
  return { passages: [...kept, ...changes.flatMap(({ after }) => after ?? [])] };
}

/** What another text of a lexicon changes in the articles. Those that cannot be read are left out. */
export async function foreseeLexicon(
  lexicon: { readonly path: string; readonly text: string },
  { sources, parts, signal }: ForeseeOptions & { readonly sources: readonly ArticleSource[] },
): Promise<readonly ArticleEffect[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-lexicon-'));
  try {
    const changed = join(folder, `changed${extname(lexicon.path)}`);
    await writeFile(changed, lexicon.text);
    const effects: ArticleEffect[] = [];
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

type ChangedLexicon = ForeseeOptions & { readonly path: string; readonly changed: string };

async function effectOfLexicon(
  source: ArticleSource,
  { path, changed, parts, signal }: ChangedLexicon,
): Promise<ArticleEffect | undefined> {
  const files = parts.lexicon.files();
  const lexicon = files.includes(path)
    ? files.map((file) => (file === path ? changed : file))
    : [...files, changed];
  const { settings } = parts.project;
  try {
    const before = await openArticle(source, { parts, signal });
    const replaced = { settings: { ...settings, lexicon } };
    const { run } = openArticleRun(source, { parts, signal, replaced });
    return effectOn(before, await sayArticle(before.article, run));
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
