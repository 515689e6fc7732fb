/** what was recorded of each passage and what was decided → which are approved, which are not, and why. Pure. */
import { textHash } from '../_internal/text-hash.ts';
import { findsAlike } from './alike-texts.ts';
import {
  parseWhich,
  type Approval,
  type Decisions,
  type PassageDecisions,
  type PassagePart,
  type PassagePlace,
  type Which,
} from './decisions.ts';

/** What must be approved before anything is published; each includes those before it. */
export const APPROVAL_NEEDS = ['none', 'flagged', 'changed', 'all'] as const;

/**
 * What must be approved before anything is published: nothing; nothing, but what is flagged waits; what changed or was added
 * since others of the article were approved; everything.
 */
export type ApprovalNeed = (typeof APPROVAL_NEEDS)[number];

/** A passage as it was recorded. */
export type HeardPassage = {
  /** `textHash` of its block. */
  readonly block?: string;
  readonly part?: PassagePart;
  readonly which?: Which;
  /** As printed. */
  readonly text: string;
  /** Keys of its clips with their takes, in order. */
  readonly clips: readonly string[];
  /** `textHash` of what is said, with its phonemes. */
  readonly said: string;
  /** The voices that say it, separated by commas. */
  readonly voice: string;
};

/** Why a passage may not be published: `again`: recorded again; `said`: other words; `sound`: pace, delivery, pauses or version. */
export type StandingCause = 'flag' | 'none' | 'text' | 'again' | 'voice' | 'said' | 'sound';

/** Whether a passage may be published. */
export type PassageStanding = {
  readonly passage: HeardPassage;
  /** `lifted`: it was approved, and something changed since. `waiting`: no one has approved it yet. */
  readonly state: 'approved' | 'lifted' | 'flagged' | 'waiting';
  /** Why, as a clause; absent if it is approved. */
  readonly why?: string;
  /** The same by its kind. */
  readonly cause?: StandingCause;
  /** The entry about it: an index into `passages`. */
  readonly entry?: number;
};

/** A segment as a script, its clips or a record of it tell it. */
export type HeardSegment = {
  readonly blockId?: string | undefined;
  readonly role: string;
  readonly text: string;
  readonly spokenText: string;
  readonly voice: string;
  readonly pronunciations?: readonly { readonly ipa: string }[] | undefined;
  /** The key of its clip, with its take if it was recorded again. */
  readonly clip: string;
};

/** The passages of segments in order. `hashOf`: the `textHash` of a block by its id. */
export function gatherPassages(
  segments: readonly HeardSegment[],
  hashOf: (blockId: string) => string | undefined,
): readonly HeardPassage[] {
  const groups = new Map<string, HeardSegment[]>();
  for (const segment of segments) {
    const id = segment.blockId ?? segment.role;
    const group = groups.get(id);
    if (group) group.push(segment);
    else groups.set(id, [segment]);
  }
  const passages = [...groups].map(([id, group]): HeardPassage => {
    const isBlock = group[0]!.blockId !== undefined;
    const text = group.map((each) => each.text).join(' ');
    const place = isBlock ? { block: hashOf(id) ?? textHash(text) } : { part: id as PassagePart };
    return {
      ...place,
      text,
      clips: group.map(({ clip }) => clip),
      said: textHash(group.map(saidOf).join(' ')),
      voice: [...new Set(group.map(({ voice }) => voice))].join(', '),
    };
  });
  return numberAlike(passages);
}

function saidOf({ spokenText, pronunciations = [] }: HeardSegment): string {
  return [spokenText, ...pronunciations.map(({ ipa }) => ipa)].join(' ');
}

/** Those of one text, numbered as they are read. */
function numberAlike(passages: readonly HeardPassage[]): readonly HeardPassage[] {
  const counts = countBlocks(passages);
  const reached = new Map<string, number>();
  return passages.map((passage) => {
    const { block } = passage;
    if (block === undefined || counts.get(block) === 1) return passage;
    const nth = (reached.get(block) ?? 0) + 1;
    reached.set(block, nth);
    return { ...passage, which: `${nth} of ${counts.get(block)!}` };
  });
}

function countBlocks(passages: readonly HeardPassage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { block } of passages)
    if (block !== undefined) counts.set(block, (counts.get(block) ?? 0) + 1);
  return counts;
}

/** The approval of a passage as it is now. */
export function approvalOf(
  { clips, said, voice }: HeardPassage,
  signed: Pick<Approval, 'by' | 'at'>,
): Approval {
  return { ...signed, clips, said, voice };
}

/**
 * How each passage stands, in order. A flag counts more than an approval. Decisions number what is alike over all of the
 * source, also what they leave out, and so are passages numbered here.
 */
export function judgePassages(
  passages: readonly HeardPassage[],
  { passages: entries }: Decisions,
): readonly PassageStanding[] {
  const counts = countBlocks(passages);
  const places = readPlaces(entries, counts);
  const indexes = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (!indexes.has(key)) indexes.set(key, index);
  }
  const lost = entries.filter(({ approved, block }) => approved && block && !counts.has(block));
  const wasLost = findsAlike(lost.flatMap(({ text }) => text ?? []));
  return passages.map((heard): PassageStanding => {
    const passage = places(heard);
    const entry = indexes.get(keyOf(passage));
    const standing = { passage, ...(entry !== undefined && { entry }) };
    const judged = entry === undefined ? undefined : judge(entries[entry]!, passage);
    if (judged) return { ...standing, ...judged };
    if (wasLost(passage.text))
      return { ...standing, state: 'lifted', why: 'its text changed since', cause: 'text' };
    return { ...standing, state: 'waiting', why: 'no one has approved it yet', cause: 'none' };
  });
}

/** What an entry says of its passage; nothing where it neither flags nor approves it. */
function judge(
  { flag, approved }: PassageDecisions,
  passage: HeardPassage,
): Pick<PassageStanding, 'state' | 'why' | 'cause'> | undefined {
  if (flag) {
    const { note = 'no note', by } = flag;
    const who = by === undefined ? 'it is flagged' : `${by} flagged it`;
    return { state: 'flagged', why: `${who}: ${note}`, cause: 'flag' };
  }
  if (!approved) return undefined;
  const lifted = whyLifted(approved, passage);
  return lifted ? { state: 'lifted', ...lifted } : { state: 'approved' };
}

/** Where decisions about a passage are kept, however they name it. */
function keyOf({ part, block, which, text = '' }: PassagePlace): string {
  return part ?? `${block ?? textHash(text)} ${which ?? ''}`;
}

/** Passages as entries number them: of three that are alike and of which the first is left out, what is read is 2 and 3. */
function readPlaces(
  entries: readonly PassageDecisions[],
  counts: ReadonlyMap<string, number>,
): (passage: HeardPassage) => HeardPassage {
  const leftOut = new Map<string, Set<string>>();
  for (const { block, text = '', which, skip, part } of entries) {
    if (skip !== true || which === undefined || part !== undefined) continue;
    const hash = block ?? textHash(text);
    leftOut.set(hash, (leftOut.get(hash) ?? new Set()).add(which));
  }
  return (passage) => {
    const { block, which } = passage;
    const without = block === undefined ? undefined : leftOut.get(block);
    if (!without) return passage;
    const read = counts.get(block!)!;
    const all = read + without.size;
    const names = Array.from({ length: all }, (_, i): Which => `${i + 1} of ${all}`);
    const left = names.filter((name) => !without.has(name));
    // Entries that number them otherwise fit no more.
    if (left.length !== read) return passage;
    return { ...passage, which: left[which === undefined ? 0 : parseWhich(which)!.nth - 1]! };
  };
}

/** Why an approval no longer holds; `undefined` while it does. */
function whyLifted(
  approval: Approval,
  { clips, said, voice }: HeardPassage,
): Required<Pick<PassageStanding, 'why' | 'cause'>> | undefined {
  if (approval.clips.join() === clips.join()) return undefined;
  if (withoutTakes(approval.clips) === withoutTakes(clips))
    return { cause: 'again', why: 'it was recorded again since' };
  if (approval.voice !== undefined && approval.voice !== voice)
    return { cause: 'voice', why: `${voice} reads it now, and ${approval.voice} was approved` };
  if (approval.said !== undefined && approval.said !== said)
    return { cause: 'said', why: 'a rule, the lexicon or a decision changed what is said' };
  const parts = 'its pace, its delivery, its pauses or the version of the voice changed';
  return { cause: 'sound', why: `it sounds different: ${parts}` };
}

function withoutTakes(clips: readonly string[]): string {
  return clips.map((key) => key.replace(/\/\d+$/, '')).join();
}

/** The passages that keep an article from being published. The disclosure is the same for all articles. */
export function findWaiting(
  standings: readonly PassageStanding[],
  need: ApprovalNeed,
): readonly PassageStanding[] {
  const wasApproved = standings.some(({ state }) => state === 'approved' || state === 'lifted');
  return standings.filter(({ state, passage }) => {
    if (need === 'none' || state === 'approved') return false;
    if (state === 'flagged') return true;
    if (need === 'flagged' || passage.part === 'disclosure') return false;
    return need === 'all' || wasApproved;
  });
}
