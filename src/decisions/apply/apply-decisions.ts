/** an article and the decisions about it → the article as it will be read, and what fits nothing any more. Pure. */
import { checkGiven } from '../../_internal/check-options.ts';
import { shorten } from '../../_internal/shorten.ts';
import { textHash } from '../../_internal/text-hash.ts';
import type { Article } from '../../article/article.ts';
import { findAlike } from '../alike-texts.ts';
import { nameOfPlace, type Decisions, type PassageDecisions } from '../decisions.ts';
import { checkDecisions } from '../decisions-schema.ts';
import { decideParts, type PartPassage } from './decide-parts.ts';
import type { DecidedPlace, Findings, Misfit } from './decided-place.ts';
import {
  findPassageLine,
  linesOfParts,
  listSourceParts,
  type PassageLine,
} from './passage-lines.ts';
import { rebuildArticle } from './rebuild-article.ts';

/** An article with the decisions about it. */
export type DecidedArticle = {
  readonly article: Article;
  /** The decisions that hold. */
  readonly places: readonly DecidedPlace[];
  /** Those that no longer fit, and are not applied. */
  readonly misfits: readonly Misfit[];
};

/**
 * Applies decisions where they fit and nowhere else. What was printed stays: only what is read of it, and how. An
 * article read with `skippedLines` has all that can be read after all; ids of blocks are those of the new order.
 * @throws TypeError for anything but an article and decisions about it.
 */
export function applyDecisions(article: Article, decisions: Decisions): DecidedArticle {
  checkGiven('applyDecisions', article, { name: 'article', member: 'blocks', from: 'readArticle' });
  const { passages } = checkDecisions('applyDecisions', decisions);
  const findings: Findings = { places: [], misfits: [] };
  const source = listSourceParts(article);
  const lines = linesOfParts(source);
  const chosen = new Map<PassageLine, PartPassage>();
  const parts: PartPassage[] = [];
  for (const [passage, decided] of passages.entries()) {
    if (decided.part !== undefined) {
      parts.push({ passage, decided });
      continue;
    }
    const found = findPassageLine(decided, { lines, isSkipped: decided.read === true });
    const former = 'line' in found ? chosen.get(found.line) : undefined;
    if (!('line' in found))
      findings.misfits.push({ passage, ...faultOf(decided, { ...found, lines }) });
    else if (former) findings.misfits.push({ passage, ...twice(former) });
    else chosen.set(found.line, { passage, decided });
  }
  const own = decideParts(article, { passages: parts, findings });
  const rebuilt = chosen.size > 0 && rebuildArticle(article, { source, chosen, findings });
  return {
    article: { ...article, ...own, ...rebuilt },
    places: findings.places,
    misfits: findings.misfits.sort((one, other) => one.passage - other.passage),
  };
}

/** Characters of a passage's text in a hint. */
const WORDS_SHOWN = 40;

function faultOf(
  { text = '' }: PassageDecisions,
  { alike, lines }: { readonly alike: number; readonly lines: readonly PassageLine[] },
): Pick<Misfit, 'why' | 'hint'> {
  if (alike === 0) {
    const now = findAlike(text, lines);
    const hint = now
      ? `If it holds for the passage that is now ${shown(now.text)}, write: block: "${textHash(now.text)}". Otherwise, remove the entry.`
      : 'Decide again for the passage as it is printed now, and remove the entry.';
    return { why: 'no passage has this text now', hint };
  }
  if (alike === 1)
    return {
      why: 'there is only one passage with this text now',
      hint: 'Remove `which`, or the entry.',
    };
  return {
    why: `${alike} passages have this text now`,
    hint: `Say which one is meant: which: 1 of ${alike}, and so on.`,
  };
}

/** First words, in quotation marks where they have none. */
function shown(text: string): string {
  const words = shorten(text, WORDS_SHOWN);
  return /^[“"„«]/.test(words) ? words : `“${words}”`;
}

function twice({ decided }: PartPassage): Pick<Misfit, 'why' | 'hint'> {
  return {
    why: `the entry for ${nameOfPlace(decided)} is about the same passage`,
    hint: 'Put all that is decided about a passage into one entry.',
  };
}
