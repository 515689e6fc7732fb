/** Explanations of a script → text for people. Pure. */
import { formatWhere, countNoun, quote } from './phrases.ts';
import type { Article } from '../../article/article.ts';
import { formatPlace, type Explanation } from '../../script/explain-script.ts';

/** A script explained: its rewritings, and its title and byline with their sources. */
export type ExplainedScript = {
  readonly title: string;
  /** Where it was found, in a few words. */
  readonly titleSource: string;
  readonly byline?: string;
  readonly bylineSource?: string;
  readonly explanations: readonly Explanation[];
};

/** Sources of a title that no reader had to search for. */
const SOURCES = {
  author: 'written by its author',
  name: 'the name of the source',
  words: 'the first words of the text',
} as const;

/** Where the title and the byline of an article were found, whichever reader read it. */
export function explainHead(article: Article): Omit<ExplainedScript, 'explanations'> {
  const { title, titleFrom, byline } = article;
  const { titleSource = SOURCES[titleFrom ?? 'author'] } = article;
  if (byline === undefined) return { title, titleSource };
  const { bylineSource = SOURCES.author } = article;
  return { title, titleSource, byline, bylineSource };
}

/**
 * Title and byline with their sources, then each rewriting in one line: where, written → spoken,
 * rule, file.
 */
export function formatExplanations(explained: ExplainedScript, source: string): string {
  const { explanations, title, titleSource, byline, bylineSource } = explained;
  const rewritten = explanations.filter(({ rule }) => !rule.startsWith('voice'));
  const sum = `${countNoun(rewritten.length, 'place')} where the spoken form differs`;
  const head = [`  title   ${quote(title)}  ${titleSource}`];
  if (byline !== undefined) head.push(`  byline  ${quote(byline)}  ${bylineSource}`);
  return [`${source}: ${sum}`, ...head, ...explanations.map(formatExplanation)].join('\n');
}

function formatExplanation(explanation: Explanation): string {
  const { segmentId, where, rule, place } = explanation;
  const at = where === undefined ? segmentId : `${segmentId} ${formatWhere(where)}`;
  return `  ${at.padEnd(14)} ${formatRewriting(explanation)}  ${rule}  ${formatPlace(place)}`;
}

type Rewriting = Pick<Explanation, 'written' | 'spoken' | 'ipa'>;

/** Written → spoken; only phonemes if the words stay the same. */
export function formatRewriting({ written, spoken, ipa }: Rewriting): string {
  const words = written === spoken && ipa !== undefined ? '' : quote(spoken);
  const sounds = ipa === undefined ? '' : `/${ipa}/`;
  return `${quote(written)} → ${[words, sounds].filter(Boolean).join(' ')}`;
}
