/**
 * a script → every rewritten place, with the rule that rewrote it and where that rule is defined.
 */
import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { Article, Where } from '../article/article.ts';
import { describeDelivery } from './delivery/describe-delivery.ts';
import type { Lexicon } from './lexicon/compile-lexicon.ts';
import { ruleModule } from './rules/compiled-table.ts';
import type { Script, Segment, Span } from './script.ts';

/** Where a rule or entry is defined: a file, and the line if known (1-based). */
export type RulePlace = { readonly file: string; readonly line?: number };

/** Where the tune of sentences is decided. */
const DELIVERY = 'src/script/delivery/sentence-tune.ts';

/** One place that is not spoken as written, or the tune of a sentence. */
export type Explanation = {
  readonly segmentId: string;
  readonly blockId?: string;
  /** Where the block is in the source. */
  readonly where?: Where;
  /** Offset of the written words in the segment's text, in UTF-16 units. */
  readonly start: number;
  readonly written: string;
  readonly spoken: string;
  /** Phonemes of the spoken words, if any: IPA, words separated by spaces. */
  readonly ipa?: string;
  readonly rule: string;
  readonly place: RulePlace;
};

/** A word and how the voice says it; offsets in the segment's spoken text. */
export type WordSound = { readonly start: number; readonly end: number; readonly ipa: string };

/** Options of `explainScript`. */
export type ExplainOptions = {
  readonly lexicon?: Lexicon | undefined;
  /**
   * How the voice says each word, by segment id; then words that no rule touches are explained too.
   * @default they are left out
   */
  readonly sounds?: ReadonlyMap<string, readonly WordSound[]> | undefined;
  /** Whether a word is in no dictionary, so the voice guesses it from its letters. */
  readonly isGuess?: ((word: string) => boolean) | undefined;
};

/** Every rewritten place, in order. */
export async function explainScript(
  script: Script,
  options: ExplainOptions = {},
): Promise<readonly Explanation[]> {
  const blocks = new Map(script.article.blocks.map((block) => [block.id, block]));
  const places = new Map<string, RulePlace>();
  const found: Explanation[] = [];
  for (const segment of script.segments) {
    const block = blocks.get(segment.blockId ?? '');
    const at = {
      segmentId: segment.id,
      ...(segment.blockId !== undefined && { blockId: segment.blockId }),
      ...(block !== undefined && { where: block.where }),
    };
    for (const span of segment.spans) {
      const { rule } = span;
      if (rule === null) {
        for (const sound of soundsIn(span, { segment, ...options }))
          found.push({ ...at, ...sound });
        continue;
      }
      const place = isOfArticle(rule)
        ? articlePlace(segment, { span, article: script.article })
        : (places.get(rule) ?? (await placeOf(rule, options.lexicon)));
      if (!isOfArticle(rule)) places.set(rule, place);
      const ipa = phonemesOf(segment, span) || soundOf(segment, { span, ...options });
      found.push({
        ...at,
        start: span.start,
        written: segment.text.slice(span.start, span.end),
        spoken: segment.spokenText.slice(span.spokenStart, span.spokenEnd),
        ...(ipa !== '' && { ipa }),
        rule,
        place,
      });
    }
    for (const tune of tunesOf(segment)) found.push({ ...at, ...tune });
    if (segment.pauseAsked) found.push({ ...at, ...explainPause(segment) });
  }
  return found;
}

/** The tune of each sentence that is not left to the voice. */
function tunesOf(segment: Segment): readonly Omit<Explanation, 'segmentId'>[] {
  return segment.sentences.flatMap((sentence) => {
    const tune = describeDelivery(segment, sentence);
    if (tune === undefined) return [];
    const { start, end } = sentence;
    const written = segment.text.slice(start, end);
    return [{ start, written, spoken: tune, rule: 'delivery', place: { file: DELIVERY } }];
  });
}

/** Phonemes that begin in a span, words separated by spaces. */
export function phonemesOf(segment: Segment, span: Span): string {
  const { pronunciations = [] } = segment;
  return pronunciations
    .filter(({ start }) => start >= span.spokenStart && start < span.spokenEnd)
    .map(({ ipa }) => ipa)
    .join(' ');
}

type SoundsOptions = ExplainOptions & { readonly span: Span };

/** The voice's phonemes for the words a rule made. */
function soundOf(segment: Segment, { span, sounds }: SoundsOptions): string {
  const words = wordsIn(span, sounds?.get(segment.id));
  return words.map(({ ipa }) => ipa).join(' ');
}

function wordsIn(span: Span, words: readonly WordSound[] = []): readonly WordSound[] {
  return words.filter(({ start }) => start >= span.spokenStart && start < span.spokenEnd);
}

/** Words spoken as written, with the voice's own phonemes. */
function soundsIn(
  span: Span,
  { segment, sounds, isGuess }: ExplainOptions & { readonly segment: Segment },
): readonly Omit<Explanation, 'segmentId'>[] {
  return wordsIn(span, sounds?.get(segment.id)).map(({ start, end, ipa }) => {
    const spoken = segment.spokenText.slice(start, end);
    const rule = isGuess?.(spoken) ? 'voice-guess' : 'voice';
    const from = span.start + start - span.spokenStart;
    return { start: from, written: spoken, spoken, ipa, rule, place: { file: segment.voice } };
  });
}

function isOfArticle(rule: string): boolean {
  return rule.startsWith('article-');
}

type PlaceInArticle = { readonly span: Span; readonly article: Article };

/** Where the article asks for something, with the line if known. */
function articlePlace(segment: Segment, { span, article }: PlaceInArticle): RulePlace {
  const block = article.blocks.find(({ id }) => id === segment.blockId);
  const sayAs = segment.role === 'title' ? article.titleSayAs : block?.sayAs;
  const start = span.start + (segment.blockStart ?? 0);
  const line = sayAs?.find((each) => each.start <= start && start < each.end)?.line;
  return { file: 'article', ...(line !== undefined && { line }) };
}

function explainPause({ text, pauseAfter }: Segment): Omit<Explanation, 'segmentId'> {
  return {
    start: text.length,
    written: '',
    spoken: `${pauseAfter} s of silence`,
    rule: 'article-pause',
    place: { file: 'article' },
  };
}

/** Rewrites that are not in a rule table, and the module that makes each. */
export const OWN_MODULES: Readonly<Record<string, string>> = {
  'unicode-fold': 'script/normalize/fold',
  invisible: 'script/normalize/fold',
  emoji: 'script/normalize/fold',
  'sentence-end': 'script/speak-block',
  romanize: 'script/normalize/romanize',
};

async function placeOf(rule: string, lexicon: Lexicon | undefined): Promise<RulePlace> {
  const entry = rule.startsWith('lexicon:') ? lexicon?.entryOf(rule) : undefined;
  return entry === undefined ? placeOfRule(rule) : entry.place;
}

/** The root of the repository, or of an installed package, which has no `src/`. */
const ROOT = new URL('../../', import.meta.url);

/**
 * Where a built-in rewrite is defined: a path from the repository root, and the line if the source
 * is present; for an unknown name, only the folder.
 */
export async function placeOfRule(rule: string): Promise<RulePlace> {
  const module = OWN_MODULES[rule] ?? ruleModule(rule);
  if (module === undefined) return { file: 'src/script' };
  const file = `src/${module}.ts`;
  const code = await readFile(new URL(file, ROOT), 'utf8').catch(() => '');
  const line = code.split('\n').findIndex((each) => names(each, rule)) + 1;
  return { file, ...(line > 0 && { line }) };
}

/** Whether a source line begins a rule, a rewrite or a heteronym. */
function names(line: string, rule: string): boolean {
  return (
    line.includes(`name: '${rule}'`) ||
    line.includes(`rule: '${rule}'`) ||
    line.includes(`word: '${rule.replace('heteronym-', '')}'`)
  );
}

/** `file:line`, as editors open it. */
export function formatPlace(place: RulePlace): string {
  const file = isAbsolute(place.file) ? place.file : place.file.replace(/^\.\//, '');
  return place.line === undefined ? file : `${file}:${place.line}`;
}
