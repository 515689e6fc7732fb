/** changes of passages of an opened article → the article as it would be said with them; nothing is written. */
import { withoutSkippedLines } from '../../article/excerpt/skipped-lines.ts';
import { applyDecisions } from '../../decisions/apply/apply-decisions.ts';
import { nameOfPlace, type Decisions } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import type { StudioParts } from '../studio-parts.ts';
import { openArticleRun } from './article-run.ts';
import { sayArticle, type OpenedArticle, type SaidArticle } from './open-article.ts';

/** An article as it would be said. */
export type ProposedArticle = SaidArticle & {
  /** What of the changed entries fits nothing, in words. */
  readonly misfits: readonly string[];
};

/** Options of `proposeChanges`. */
export type ProposeChangesOptions = {
  readonly opened: OpenedArticle;
  readonly parts: StudioParts;
};

/** Proposals of one article that are remembered: those of the dialog that is open. */
const MOST_REMEMBERED = 12;

/** Proposals by article as it was opened: the script of a long article takes a while. */
const remembered = new WeakMap<OpenedArticle, Map<string, Promise<ProposedArticle>>>();

/** Forgets what was proposed of an article: more of it is recorded now. */
export function forgetProposals(opened: OpenedArticle): void {
  remembered.delete(opened);
}

/** Says the article as it would be with some changes. @throws as `writeRunScript` */
export function proposeChanges(
  changes: readonly DecisionChange[],
  { opened, parts }: ProposeChangesOptions,
): Promise<ProposedArticle> {
  const known = remembered.get(opened) ?? new Map<string, Promise<ProposedArticle>>();
  remembered.set(opened, known);
  const name = JSON.stringify(changes.map((change) => [placeOf(change), change.after]));
  const made = known.get(name) ?? propose(changes, { opened, parts });
  known.delete(name);
  known.set(name, made);
  made.catch(() => known.delete(name));
  for (const oldest of known.keys()) {
    if (known.size <= MOST_REMEMBERED) break;
    known.delete(oldest);
  }
  return made;
}

async function propose(
  changes: readonly DecisionChange[],
  { opened, parts }: ProposeChangesOptions,
): Promise<ProposedArticle> {
  const { run } = openArticleRun(opened.source, { parts });
  const decisions = withChanges(opened.decisions, changes);
  const { article, misfits } = applyDecisions(opened.undecided, decisions);
  const places = new Set(changes.map(placeOf));
  const told = misfits
    .filter(({ passage }) => places.has(nameOfPlace(decisions.passages[passage]!)))
    .map(({ why }) => why);
  return { ...(await sayArticle(withoutSkippedLines(article), run)), misfits: told };
}

function placeOf({ before, after }: DecisionChange): string {
  return nameOfPlace((before ?? after)!);
}

/** The decisions as they would be. */
function withChanges({ passages }: Decisions, changes: readonly DecisionChange[]): Decisions {
  const names = new Set(changes.map(placeOf));
  const kept = passages.filter((passage) => !names.has(nameOfPlace(passage)));
  return { passages: [...kept, ...changes.flatMap(({ after }) => after ?? [])] };
}
