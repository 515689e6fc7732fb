/** an article and its run → the article as an editor decided it is read, and where each decision stands. */
import { stat } from 'node:fs/promises';
import { shorten } from '../../_internal/shorten.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import type { DecisionEntry, Misfit } from '../../decisions/apply/decided-place.ts';
import type { DecisionsFile } from '../../decisions/decisions-file.ts';
import type { PassageDecisions } from '../../decisions/decisions.ts';
import type { Warning } from '../../errors.ts';
import type { PlacedDecision } from '../../script/explain-script.ts';
import type { Places } from '../project/places.ts';
import { decisionsPaths, nameDecisions } from './decisions-paths.ts';

/** An article with what was decided about it. */
export type RunArticle = {
  readonly article: Article;
  /** The file that was read; absent where there is none. */
  readonly file?: DecisionsFile;
  /** What holds, and where it is written. */
  readonly decisions: readonly PlacedDecision[];
};

/** What is needed of a run. */
type DecidingRun = {
  readonly source: ArticleSource;
  readonly places: Pick<Places, 'root'>;
  readonly signal: AbortSignal;
};

/** First words of a passage in a warning, in characters. */
const WORDS_SHOWN = 40;

/**
 * Applies the decisions that there are; what no longer fits becomes a warning of the article. Readers of decisions are
 * loaded where there is a file of them.
 * @throws LecternError `DECISIONS_INVALID`, `DECISIONS_UNREADABLE`
 */
export async function decideArticle(article: Article, run: DecidingRun): Promise<RunArticle> {
  const { source, places, signal } = run;
  const { root } = places;
  const paths = decisionsPaths(source, { slug: article.slug, root });
  const found = await Promise.all(paths.map(isThere));
  const [path, unused] = paths.filter((_, i) => found[i]);
  if (path === undefined) return { article, decisions: [] };
  const { readDecisions } = await import('../../decisions/decisions-file.ts');
  const { applyDecisions } = await import('../../decisions/apply/apply-decisions.ts');
  const name = nameDecisions(path, { root });
  const file = await readDecisions(path, { name, signal });
  const decided = applyDecisions(article, file.decisions);
  const warnings = [
    ...(unused === undefined ? [] : [warnOfUnused(nameDecisions(unused, { root }), name)]),
    ...decided.misfits.map((misfit) => warnOfMisfit(misfit, { file, name })),
  ];
  const { warnings: own } = article;
  return {
    article: {
      ...decided.article,
      ...(warnings.length > 0 && { warnings: [...own, ...warnings] }),
    },
    file,
    decisions: decided.places.map(({ kind, blockId, part, start, end, ...entry }) => ({
      kind,
      ...(blockId !== undefined && { blockId }),
      ...(part !== undefined && { part }),
      start,
      end,
      place: { file: name, line: lineOf(entry, file) },
    })),
  };
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function lineOf({ passage, word }: DecisionEntry, { lines }: DecisionsFile): number {
  const own = lines[passage]!;
  return (word === undefined ? undefined : own.words[word]) ?? own.passage;
}

type InFile = { readonly file: DecisionsFile; readonly name: string };

function warnOfMisfit(misfit: Misfit, { file, name }: InFile): Warning {
  const { why, hint } = misfit;
  const passage = file.decisions.passages[misfit.passage]!;
  return {
    code: 'DECISIONS_UNFIT',
    message: `${name}:${lineOf(misfit, file)}: ${named(passage)}: ${why}; this is not applied.`,
    hint,
  };
}

/** A passage as people find it. */
function named({ part, text, block }: PassageDecisions): string {
  if (part !== undefined) return `the ${part}`;
  if (text === undefined) return `the passage ${block}`;
  const words = shorten(text, WORDS_SHOWN);
  return /^[“"„«]/.test(words) ? words : `“${words}”`;
}

function warnOfUnused(unused: string, used: string): Warning {
  return {
    code: 'DECISIONS_UNFIT',
    message: `${unused} is not applied: decisions about this article are in ${used}.`,
    hint: `Move what is in it to ${used}, and remove it.`,
  };
}
