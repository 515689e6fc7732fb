/** Script → text for people: what will be said, and how much each rule skips. Pure. */
import { isSpokenAlike } from '../../_internal/primary-language.ts';
import { formatRewriting } from './format-explanations.ts';
import type { Article } from '../../article/article.ts';
import { phonemesOf } from '../../script/explain-script.ts';
import { hasRules } from '../../script/rules/compiled-table.ts';
import type { Script, Segment, Span } from '../../script/script.ts';

/** Every segment with its rewritings, in order, and the count of what is skipped. */
export function formatScript(script: Script): string {
  const { article, segments, voices } = script;
  const options = { narrator: voices[0]!, language: article.language };
  return [
    `${article.title}\n${formatFacts(article)}\n${formatCast(script)}`,
    segments.map((segment) => formatSegment(segment, options)).join('\n'),
    countSkips(article),
  ].join('\n\n');
}

function formatFacts(article: Article): string {
  const { byline, publishedAt } = article;
  const author = byline && `by ${byline}`;
  return [author, publishedAt, formatLanguage(article)].filter(Boolean).join(' · ');
}

/** The language, how it was detected if the article does not state it, and whether it has rules. */
function formatLanguage({ language, languageFrom }: Article): string {
  const found = languageFrom === 'words' ? ' (recognised by its words)' : '';
  const rules = hasRules(language) ? '' : ', numbers left to the voice';
  return `${language}${found}${rules}`;
}

/** Every voice with what it reads, in order of first use: `Cast: af_heart (title, paragraph), bf_emma (quote)`. */
function formatCast({ segments }: Script): string {
  const parts = new Map<string, Set<string>>();
  for (const { voice, role, speaker } of segments)
    parts.set(voice, (parts.get(voice) ?? new Set()).add(speaker ?? role));
  if (parts.size < 2) return `Cast: ${[...parts.keys()].join('')} reads everything`;
  const voices = [...parts].map(([voice, read]) => `${voice} (${[...read].join(', ')})`);
  return `Cast: ${voices.join(', ')}`;
}

/** How much each rule skips. */
function countSkips({ skipped }: Article): string {
  if (skipped.length === 0) return 'Skipped: nothing';
  const counts = new Map<string, number>();
  for (const { rule } of skipped) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, count]) => (count === 1 ? rule : `${count} ${rule}`));
  return `Skipped: ${skipped.length} (${rules.join(', ')}); --skipped lists them`;
}

function formatSegment(
  segment: Segment,
  options: { readonly narrator: string; readonly language: string },
): string {
  const head = `  ${segment.id.padEnd(4)} ${segment.role.padEnd(13)} ${segment.spokenText}`;
  const rewritten = segment.spans.filter((span) => span.rule !== null);
  const reader = segment.voice === options.narrator ? [] : [`      read by ${segment.voice}`];
  const other = isSpokenAlike(segment.language, options.language)
    ? []
    : [`      in ${segment.language}`];
  return [head, ...other, ...reader, ...rewritten.map((span) => formatSpan(span, segment))].join(
    '\n',
  );
}

function formatSpan(span: Span, segment: Segment): string {
  const { text, spokenText } = segment;
  const ipa = phonemesOf(segment, span);
  const rewriting = formatRewriting({
    written: text.slice(span.start, span.end),
    spoken: spokenText.slice(span.spokenStart, span.spokenEnd),
    ...(ipa !== '' && { ipa }),
  });
  return `      ${rewriting} (${span.rule})`;
}
