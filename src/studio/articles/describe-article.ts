/** what was read and planned of an article → what the page is told of it. Pure. */
import type { Block } from '../../article/article.ts';
import { findDirectSpeech, mayHoldSpeech } from '../../article/spoken/find-direct-speech.ts';
import { nameOfPlace } from '../../decisions/decisions.ts';
import type { Warning } from '../../errors.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import type { Script, Segment } from '../../script/script.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { findPrice } from '../../speech/prices/find-price.ts';
import type { Voices } from '../../run/project/voices.ts';
import type {
  ArticleAnswer,
  ListedArticle,
  PassageAnswer,
  ProgressAnswer,
  RewriteAnswer,
  SegmentAnswer,
  WarningAnswer,
} from '../answers.ts';
import type { ArticleOrigin } from './listed-article.ts';
import {
  heardClip,
  segmentsOf,
  standingOfPassage,
  type ClippedSegment,
  type OpenedArticle,
} from './open-article.ts';
import type { SettledPassage } from './settle-passages.ts';

/** An article whose edition is planned. */
export type PlannedArticle = {
  readonly plan: EditionPlan;
  readonly warnings: readonly Warning[];
  /** Absent where nothing has been decided. */
  readonly progress?: ProgressAnswer | undefined;
  /** Whether its edition was taken back. */
  readonly isTakenBack: boolean;
  /** Whether what is made waits to be published. */
  readonly isHeld: boolean;
};

/** What the list tells of it. */
export function describePlanned(origin: ArticleOrigin, planned: PlannedArticle): ListedArticle {
  const { plan, warnings, progress } = planned;
  const { title, seconds, missing, cost, segments } = plan;
  return {
    ...origin,
    title,
    state: stateOfPlanned(planned),
    seconds,
    missing: {
      segments: plan.state === 'upToDate' ? 0 : segments.filter(isMissing).length,
      characters: missing.characters,
      ...(cost && { cost }),
    },
    warnings: warnings.length,
    ...(progress && { progress }),
  };
}

/** What people have to do comes before what a build has to do. */
function stateOfPlanned({
  plan: { state },
  progress,
  isTakenBack,
  isHeld,
}: PlannedArticle): ListedArticle['state'] {
  if (progress && progress.flagged + progress.lifted > 0) return 'needsLook';
  if (isTakenBack) return 'takenBack';
  if (state === 'upToDate') return isHeld ? 'made' : 'published';
  const isHeard = progress !== undefined && progress.approved === progress.passages;
  return isHeard && progress.passages > 0 ? 'approved' : STATES[state];
}

const STATES = { new: 'new', stale: 'outOfDate' } as const;

function isMissing({ state }: Pick<ClipPlan, 'state'>): boolean {
  return state !== 'stored';
}

/** An article that was opened. */
export function describeOpened(
  opened: OpenedArticle,
  { listed, voices }: { readonly listed: ListedArticle; readonly voices: Voices },
): ArticleAnswer {
  const { article, script, warnings } = opened;
  const passages = opened.passages.map((passage) => describePassage(passage, opened));
  return {
    // The list may have been asked for before this article was read for it.
    listed:
      listed.state === 'reading' ? { ...listed, title: article.title || listed.title } : listed,
    language: article.language,
    voice: script.voices[0] ?? '',
    provider: voices.provider.id,
    isBilled: isBilled(script, voices),
    passages,
    progress: progressOf(passages),
    warnings: warnings.map(describeWarning),
  };
}

function isBilled({ voices: names }: Script, voices: Voices): boolean {
  return names.some((name) => findPrice(name, voices)?.isUnbilled !== true);
}

function describeWarning({ code, message, hint }: Warning): WarningAnswer {
  return { code, message, ...(hint !== undefined && { hint }) };
}

/** How far an article has been heard. */
export function progressOf(passages: readonly PassageAnswer[]): ProgressAnswer {
  const read = passages.filter(({ segments }) => segments.length > 0);
  const count = (isOne: (passage: PassageAnswer) => boolean): number => read.filter(isOne).length;
  return {
    passages: read.length,
    approved: count(({ state }) => state === 'approved'),
    flagged: count(({ state }) => state === 'flagged'),
    lifted: count(({ state }) => state === 'lifted'),
  };
}

/** What the page is told of a passage. */
export function describePassage(passage: SettledPassage, opened: OpenedArticle): PassageAnswer {
  const { kind, place, decided, text } = passage;
  const heard = segmentsOf(passage, opened);
  const standing = standingOfPassage(passage, opened);
  return {
    id: passageId(passage),
    kind,
    place,
    ...(decided && { decided }),
    ...aboutOf(passage),
    text,
    segments: heard.map(describeSegment),
    ...(standing && { state: standing.state }),
    ...(standing?.why !== undefined && { why: standing.why }),
    ...(standing?.cause && { cause: standing.cause }),
  };
}

/** Its id: the same as long as its text is. */
export function passageId({ kind, place }: Pick<SettledPassage, 'kind' | 'place'>): string {
  const name = nameOfPlace(place).replaceAll(' ', '-');
  return kind === 'skip' ? `skip-${name}` : name;
}

/** A passage by its id; `undefined` once its text is another. */
export function findPassage(
  { passages }: Pick<OpenedArticle, 'passages'>,
  id: string,
): SettledPassage | undefined {
  return passages.find((passage) => passageId(passage) === id);
}

type About = Pick<PassageAnswer, 'role' | 'level' | 'isAdded' | 'rule' | 'doubt' | 'quoted'>;

function aboutOf(passage: SettledPassage): About {
  if (passage.kind === 'part')
    return { role: passage.part, isAdded: passage.part === 'disclosure' };
  if (passage.kind === 'skip') {
    const { rule, doubt } = passage.skip;
    return { role: 'skip', isAdded: false, rule, ...(doubt !== undefined && { doubt }) };
  }
  const { kind: role, level, isAnnouncement = false } = passage.block;
  return {
    role,
    isAdded: isAnnouncement,
    ...(level !== undefined && { level }),
    ...quotedIn(passage.block),
  };
}

function quotedIn({ kind, text }: Block): Pick<PassageAnswer, 'quoted'> {
  if (!mayHoldSpeech(kind)) return {};
  const { speech, fragments } = findDirectSpeech(text);
  return speech.length + fragments > 0 ? { quoted: { speech: speech.length, fragments } } : {};
}

/** What the page is told of a segment. */
export function describeSegment(heard: ClippedSegment): SegmentAnswer {
  const { segment, clip } = heard;
  const { id, blockStart = 0, text, spokenText, voice, language, rate } = segment;
  return {
    id,
    key: clip.key,
    clip: heardClip(clip),
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
