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

/** Something that an editor decided about a block or a part, and where that is written. */
export type PlacedDecision = {
  readonly kind: string;
  readonly blockId?: string;
  readonly part?: string;
  /** Offsets in the text of the block or part, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly place: RulePlace;
};

/** Options of `explainScript`. */
export type ExplainOptions = {
  readonly lexicon?: Lexicon | undefined;
  /**
   * How the voice says each word, by segment id; then words that no rule touches are explained too.
   * @default they are left out
   */
  readonly sounds?: ReadonlyMap<string, readonly WordSound[]> | undefined;
  /** Where an editor decided something: the file and the line of each entry. @default none */
  readonly decisions?: readonly PlacedDecision[] | undefined;
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
      const own = ownPlace(rule, { segment, span, article: script.article, ...options });
      const { language } = segment;
      const key = `${language} ${rule}`;
      const { lexicon } = options;
      const place = own ?? places.get(key) ?? (await placeOf(rule, { lexicon, language }));
      if (!own) places.set(key, place);
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
    for (const reading of explainReading(segment, options)) found.push({ ...at, ...reading });
    if (segment.pauseAsked) found.push({ ...at, ...explainPause(segment, options) });
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

type PlaceInArticle = { readonly span: Span; readonly article: Article };

/** The place of what the article or an editor asks for at one place; `undefined` for a rule. */
function ownPlace(
  rule: string,
  { segment, ...where }: PlaceInArticle & ExplainOptions & { readonly segment: Segment },
): RulePlace | undefined {
  if (rule.startsWith('article-')) return articlePlace(segment, where);
  if (!rule.startsWith('decision-')) return undefined;
  return decisionAt(segment, {
    ...where,
    kind: rule.slice('decision-'.length),
    at: where.span.start,
  });
}

type DecisionAt = ExplainOptions & { readonly kind: string; readonly at: number };

/** The place of the decision of a kind at an offset of a segment; the file of all is not known without it. */
function decisionAt(segment: Segment, { decisions = [], kind, at }: DecisionAt): RulePlace {
  const start = at + (segment.blockStart ?? 0);
  const own = decisions.filter((each) => each.kind === kind && isAbout(each, segment));
  // A byline is said with words before it, and a pause stands after punctuation: the nearest one is meant.
  const distance = (each: PlacedDecision): number => Math.abs(each.start - start);
  const [nearest] = own.sort((one, other) => distance(one) - distance(other));
  return nearest?.place ?? { file: 'decisions' };
}

function isAbout({ blockId, part }: PlacedDecision, segment: Segment): boolean {
  return segment.blockId === undefined ? part === segment.role : blockId === segment.blockId;
}

/** Voice, rate and take of a segment that an editor decided, and that it is read at all. */
function explainReading(
  segment: Segment,
  { decisions = [] }: ExplainOptions,
): readonly Omit<Explanation, 'segmentId'>[] {
  const { voice, rate = 1, take = 1, text, blockStart = 0 } = segment;
  const said: Readonly<Record<string, string>> = {
    read: 'read, although a rule skips it',
    voice: `the voice ${voice}`,
    directSpeech: `the voice ${voice}, for what is quoted`,
    rate: `at ${rate} times the pace of the voice`,
    take: `take ${take}`,
  };
  return decisions.flatMap(({ kind, place, ...about }) => {
    const spoken = said[kind];
    if (spoken === undefined || !isAbout({ kind, place, ...about }, segment)) return [];
    const isWithin = about.start <= blockStart && blockStart < about.end;
    if (kind === 'directSpeech' && !isWithin) return [];
    return [{ start: 0, written: text, spoken, rule: `decision-${kind}`, place }];
  });
}

/** Where the article asks for something, with the line if known. */
function articlePlace(segment: Segment, { span, article }: PlaceInArticle): RulePlace {
  const block = article.blocks.find(({ id }) => id === segment.blockId);
  const sayAs = segment.role === 'title' ? article.titleSayAs : block?.sayAs;
  const start = span.start + (segment.blockStart ?? 0);
  const line = sayAs?.find((each) => each.start <= start && start < each.end)?.line;
  return { file: 'article', ...(line !== undefined && { line }) };
}

function explainPause(segment: Segment, options: ExplainOptions): Omit<Explanation, 'segmentId'> {
  const { text, pauseAfter } = segment;
  const decision = decisionAt(segment, { ...options, kind: 'pause', at: text.length });
  const isDecided = decision.line !== undefined;
  return {
    start: text.length,
    written: '',
    spoken: `${pauseAfter} s of silence`,
    rule: isDecided ? 'decision-pause' : 'article-pause',
    place: isDecided ? decision : { file: 'article' },
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

type PlaceOptions = { readonly lexicon: Lexicon | undefined; readonly language: string };

async function placeOf(rule: string, { lexicon, language }: PlaceOptions): Promise<RulePlace> {
  const entry = rule.startsWith('lexicon:') ? lexicon?.entryOf(rule) : undefined;
  return entry === undefined ? placeOfRule(rule, language) : entry.place;
}

/** The root of the repository, or of an installed package, which has no `src/`. */
const ROOT = new URL('../../', import.meta.url);

/**
 * Where a built-in rewrite in a language is defined: a path from the repository root, and the line if the source
 * is present; for an unknown name, only the folder.
 */
export async function placeOfRule(rule: string, language: string): Promise<RulePlace> {
  const module = OWN_MODULES[rule] ?? ruleModule(rule, language);
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
