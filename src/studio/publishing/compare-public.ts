/** the public edition of an article, and the article as it would be read now → what changed, passage by passage. Pure. */
import { recordedKey } from '../../edition/edition-key.ts';
import type { EditionCue } from '../../edition/edition.ts';
import type { RunSegment } from '../../edition/run-record.ts';
import { compareScripts, type SaidSegment } from '../../script/compare-scripts.ts';
import type { PassageAnswer, SegmentAnswer } from '../answers.ts';
import type { ChangeAnswer, SoundCause } from '../check-answers.ts';
import { markDifferences } from './mark-differences.ts';
import type { PublicVersion } from './public-version.ts';

/** What changed. */
export type PublicComparison = {
  readonly changes: readonly ChangeAnswer[];
  /** How many passages are as they were. */
  readonly unchanged: number;
};

/** A passage on one side. */
type Side = {
  readonly id: string;
  readonly role: string;
  /** As printed. */
  readonly text: string;
  /** As said; absent where that is not known. */
  readonly said?: string;
  readonly voice?: string;
  /** Clips without their takes, and with them. */
  readonly keys?: string;
  readonly takes?: string;
  readonly before?: ChangeAnswer['before'];
  readonly segments?: readonly SegmentAnswer[];
};

/** Compares them; without a public edition everything is new. */
export function comparePublic(
  passages: readonly PassageAnswer[],
  found: PublicVersion | undefined,
): PublicComparison {
  const now = passages.filter(({ segments }) => segments.length > 0).map(sideOfPassage);
  const before = found ? sidesOfPublic(found) : [];
  const isKnown = found?.said !== undefined;
  const sides = new Map([...now, ...before].map((side) => [side.id, side]));
  const { changes, unchanged } = compareScripts(
    before.map((side) => comparable(side, isKnown)),
    now.map((side) => comparable(side, isKnown)),
  );
  return {
    changes: changes.map(({ before: old, after }) =>
      describeChange(old && sides.get(old.id), after && sides.get(after.id)),
    ),
    unchanged,
  };
}

function sideOfPassage({ id, role, segments }: PassageAnswer): Side {
  return {
    id: `now ${id}`,
    role,
    text: segments.map((segment) => segment.text).join(' '),
    said: segments.map(({ spokenText }) => spokenText).join(' '),
    voice: namesOf(segments),
    keys: segments.map(({ key }) => key).join(' '),
    takes: segments.map(({ clip }) => clip).join(' '),
    segments,
  };
}

/** Passages by the sentences that are heard of them, in order. */
function sidesOfPublic({ edition, said }: PublicVersion): readonly Side[] {
  const recorded = groupBy(said ?? [], ({ blockId, role }) => blockId ?? role);
  const groups = groupBy(edition.cues, ({ blockId, role }) => blockId ?? role);
  return [...groups].map(([name, cues]): Side => {
    const own = recorded.get(name);
    return {
      id: `before ${name}`,
      role: cues[0]!.role,
      text: printedOf(cues, own),
      ...(own && recordedSide(own)),
      before: { from: cues[0]!.start, to: cues.at(-1)!.end },
    };
  });
}

/** The words of the record where there is one: sentences of a cue may lack what stands between them. */
function printedOf(cues: readonly EditionCue[], said: readonly RunSegment[] | undefined): string {
  return (said ?? cues).map(({ text }) => text).join(' ');
}

function recordedSide(
  said: readonly RunSegment[],
): Pick<Side, 'said' | 'voice' | 'keys' | 'takes'> {
  return {
    said: said.map(({ spokenText }) => spokenText).join(' '),
    voice: namesOf(said),
    keys: said.map(({ clip }) => clip.inPlaceOf ?? clip.key).join(' '),
    takes: said.map(({ clip }) => recordedKey(clip)).join(' '),
  };
}

function namesOf(segments: readonly { readonly voice: string }[]): string {
  return [...new Set(segments.map(({ voice }) => voice))].join(', ');
}

/** What is compared: the sound as far as it is known on both sides, else the printed words. */
function comparable(
  { id, role, text, takes }: Side,
  isKnown: boolean,
): SaidSegment & { readonly role: SaidSegment['role'] } {
  const letters = lettersOf(text);
  const spokenText = isKnown && takes !== undefined ? `${letters} ${takes}` : letters;
  return { id, role: role as SaidSegment['role'], text, spokenText, voice: '', language: '' };
}

/** A text without its white space, which may differ where no one sees it. */
function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

function describeChange(before: Side | undefined, now: Side | undefined): ChangeAnswer {
  const { id, role } = (now ?? before)!;
  const isSame = before && now && lettersOf(before.text) === lettersOf(now.text);
  const marks = markDifferences((isSame ? now : before)?.text ?? '', now?.text ?? '');
  const heard = {
    ...(before?.before && { before: before.before }),
    ...(now?.segments && { now: { segments: now.segments } }),
  };
  if (!before || !now) return { id, kind: before ? 'removed' : 'added', role, marks, ...heard };
  if (!isSame) return { id, kind: 'words', role, marks, ...heard };
  const cause = causeOf(before, now);
  return {
    id,
    kind: 'sound',
    cause,
    role,
    marks,
    ...(cause === 'said' && { saidMarks: markDifferences(before.said ?? '', now.said ?? '') }),
    ...(cause === 'voice' && { voices: { before: before.voice!, now: now.voice! } }),
    ...heard,
  };
}

function causeOf(before: Side, now: Side): SoundCause {
  if (before.voice !== undefined && before.voice !== now.voice) return 'voice';
  if (before.said !== undefined && before.said !== now.said) return 'said';
  return before.keys === now.keys ? 'take' : 'delivery';
}

function groupBy<T>(all: readonly T[], nameOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = nameOf(each);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return groups;
}
