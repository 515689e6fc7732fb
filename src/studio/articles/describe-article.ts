/** what was read and planned of an article → what the page is told of it. Pure. */
import type { Block } from '../../article/article.ts';
import { LecternError, type Warning } from '../../errors.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import type { Script, Segment } from '../../script/script.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { findPrice } from '../../speech/prices/find-price.ts';
import type { Voices } from '../../run/project/voices.ts';
import type {
  ArticleAnswer,
  ArticleTrouble,
  ListedArticle,
  PassageAnswer,
  RewriteAnswer,
  SegmentAnswer,
  WarningAnswer,
} from '../answers.ts';
import type { OpenedArticle } from './open-article.ts';

/** Where an article comes from. */
type Origin = Pick<ListedArticle, 'id' | 'source'>;

/** An article whose turn to be looked at has not come. */
export function describeUnread(origin: Origin): ListedArticle {
  return { ...origin, title: titleOfSource(origin.source), state: 'reading', warnings: 0 };
}

/** An article that cannot be read, or said. */
export function describeFailed(origin: Origin, error: unknown): ListedArticle {
  return {
    ...origin,
    title: titleOfSource(origin.source),
    state: 'failed',
    warnings: 0,
    trouble: troubleOf(error),
  };
}

/** What went wrong, in words. */
function troubleOf(error: unknown): ArticleTrouble {
  if (!(error instanceof LecternError))
    return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
  const { code, message, hint } = error;
  return { code, message, ...(hint !== undefined && { hint }) };
}

function titleOfSource(source: string): string {
  return source.split('/').findLast((part) => part !== '') ?? source;
}

/** An article whose edition is planned. */
export function describePlanned(
  origin: Origin,
  { plan, warnings }: { readonly plan: EditionPlan; readonly warnings: readonly Warning[] },
): ListedArticle {
  const { title, seconds, missing, cost, segments } = plan;
  return {
    ...origin,
    title,
    state: STATES[plan.state],
    seconds,
    missing: {
      segments: plan.state === 'upToDate' ? 0 : segments.filter(isMissing).length,
      characters: missing.characters,
      ...(cost && { cost }),
    },
    warnings: warnings.length,
  };
}

const STATES = { new: 'new', stale: 'outOfDate', upToDate: 'published' } as const;

function isMissing({ state }: Pick<ClipPlan, 'state'>): boolean {
  return state !== 'stored';
}

/** An article that was opened. */
export function describeOpened(
  opened: OpenedArticle,
  { listed, voices }: { readonly listed: ListedArticle; readonly voices: Voices },
): ArticleAnswer {
  const { article, script, warnings } = opened;
  return {
    listed,
    language: article.language,
    voice: script.voices[0] ?? '',
    provider: voices.provider.id,
    isBilled: isBilled(script, voices),
    passages: describePassages(opened),
    skipped: article.skipped.map(({ rule, words, after, doubt }) => ({
      rule,
      words,
      ...(after !== undefined && { after }),
      ...(doubt !== undefined && { doubt }),
    })),
    warnings: warnings.map(describeWarning),
  };
}

function isBilled({ voices: names }: Script, voices: Voices): boolean {
  return names.some((name) => findPrice(name, voices)?.isUnbilled !== true);
}

function describeWarning({ code, message, hint }: Warning): WarningAnswer {
  return { code, message, ...(hint !== undefined && { hint }) };
}

/** Blocks in their order with what is said of them, and what is said beside them where it is said. */
function describePassages({ article, script, clips }: OpenedArticle): readonly PassageAnswer[] {
  const passages = new Map<string, { passage: PassageAnswer; segments: SegmentAnswer[] }>();
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  for (const [i, segment] of script.segments.entries()) {
    const block = segment.blockId === undefined ? undefined : blocks.get(segment.blockId);
    const id = block?.id ?? segment.role;
    const described = describeSegment(segment, clips[i]!);
    const known = passages.get(id);
    if (known) known.segments.push(described);
    else passages.set(id, startPassage(segment, { id, block, first: described }));
  }
  return [...passages.values()].map(({ passage, segments }) => ({ ...passage, segments }));
}

type PassageStart = {
  readonly id: string;
  readonly block: Block | undefined;
  readonly first: SegmentAnswer;
};

function startPassage(
  segment: Segment,
  { id, block, first }: PassageStart,
): { readonly passage: PassageAnswer; readonly segments: SegmentAnswer[] } {
  const { role, text } = segment;
  const { level } = block ?? {};
  const isAdded = role === 'disclosure' || block?.isAnnouncement === true;
  const segments = [first];
  return {
    passage: {
      id,
      role,
      ...(level !== undefined && { level }),
      text: block?.text ?? text,
      isAdded,
      segments,
    },
    segments,
  };
}

function describeSegment(segment: Segment, clip: ClipPlan): SegmentAnswer {
  const { id, blockStart = 0, text, spokenText, voice, language, rate } = segment;
  return {
    id,
    key: clip.key,
    start: blockStart,
    text,
    spokenText,
    rewrites: rewritesOf(segment),
    voice,
    language,
    ...(rate !== undefined && { rate }),
    pauseAfter: segment.pauseAfter,
    isRecorded: !isMissing(clip),
    seconds: clip.seconds,
    characters: clip.characters,
  };
}

function rewritesOf({ spans }: Segment): readonly RewriteAnswer[] {
  return spans.flatMap((span) => (span.rule === null ? [] : [{ ...span, rule: span.rule }]));
}
