/** what was recorded of each passage and what was decided → which are approved, which are not, and why. Pure. */
import { textHash } from '../_internal/text-hash.ts';
import { isAlike } from './alike-texts.ts';
import type { Approval, Decisions, PassageDecisions, PassagePart, Which } from './decisions.ts';

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

/** Whether a passage may be published. */
export type PassageStanding = {
  readonly passage: HeardPassage;
  /** `lifted`: it was approved, and something changed since. `waiting`: no one has approved it yet. */
  readonly state: 'approved' | 'lifted' | 'flagged' | 'waiting';
  /** Why, as a clause; absent if it is approved. */
  readonly why?: string;
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
    groups.set(id, [...(groups.get(id) ?? []), segment]);
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
  return passages.map((passage) => ({ ...passage, ...whichOf(passage, passages) }));
}

function saidOf({ spokenText, pronunciations = [] }: HeardSegment): string {
  return [spokenText, ...pronunciations.map(({ ipa }) => ipa)].join(' ');
}

function whichOf(
  passage: HeardPassage,
  passages: readonly HeardPassage[],
): { readonly which?: Which } {
  const alike = passages.filter(({ block }) => block !== undefined && block === passage.block);
  return alike.length < 2 ? {} : { which: `${alike.indexOf(passage) + 1} of ${alike.length}` };
}

/** The approval of a passage as it is now. */
export function approvalOf(
  { clips, said, voice }: HeardPassage,
  signed: Pick<Approval, 'by' | 'at'>,
): Approval {
  return { ...signed, clips, said, voice };
}

/** How each passage stands, in order. A flag counts more than an approval. */
export function judgePassages(
  passages: readonly HeardPassage[],
  { passages: entries }: Decisions,
): readonly PassageStanding[] {
  const blocks = new Set(passages.map(({ block }) => block));
  const lost = entries.filter(({ approved, block }) => approved && block && !blocks.has(block));
  return passages.map((passage): PassageStanding => {
    const entry = entries.findIndex((each) => isAbout(each, passage));
    const decided = entries[entry];
    const standing = { passage, ...(decided && { entry }) };
    if (decided?.flag) {
      const { note = 'no note', by } = decided.flag;
      const who = by === undefined ? 'it is flagged' : `${by} flagged it`;
      return { ...standing, state: 'flagged', why: `${who}: ${note}` };
    }
    if (decided?.approved) {
      const why = whyLifted(decided.approved, passage);
      return why === undefined
        ? { ...standing, state: 'approved' }
        : { ...standing, state: 'lifted', why };
    }
    const former = lost.find(({ text }) => text !== undefined && isAlike(text, passage.text));
    if (former) return { ...standing, state: 'lifted', why: 'its text changed since' };
    return { ...standing, state: 'waiting', why: 'no one has approved it yet' };
  });
}

function isAbout(entry: PassageDecisions, { part, block, which, text }: HeardPassage): boolean {
  if (part !== undefined) return entry.part === part;
  if (entry.which !== which) return false;
  if (entry.block !== undefined) return entry.block === block;
  return (
    entry.part === undefined && entry.text !== undefined && textHash(entry.text) === textHash(text)
  );
}

/** Why an approval no longer holds; `undefined` while it does. */
function whyLifted(approval: Approval, { clips, said, voice }: HeardPassage): string | undefined {
  if (approval.clips.join() === clips.join()) return undefined;
  if (withoutTakes(approval.clips) === withoutTakes(clips)) return 'it was recorded again since';
  if (approval.voice !== undefined && approval.voice !== voice)
    return `${voice} reads it now, and ${approval.voice} was approved`;
  if (approval.said !== undefined && approval.said !== said)
    return 'a rule, the lexicon or a decision changed what is said';
  return 'it sounds different: its pace, its delivery, its pauses or the version of the voice changed';
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
