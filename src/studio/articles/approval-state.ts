/** what was approved of a passage and what would be heard now → whether the approval holds, and why not. Pure. */
import { textHash } from '../../_internal/text-hash.ts';
import type { Approval } from '../../decisions/decisions.ts';
import type { Segment } from '../../script/script.ts';
import type { ClipPlan } from '../../speech/clip.ts';

/** A segment and its clip. */
export type HeardSegment = { readonly segment: Segment; readonly clip: ClipPlan };

/** Whether an approval holds; otherwise what has changed since. */
export type ApprovalState =
  | { readonly isHeld: true }
  | { readonly isHeld: false; readonly changed: 'words' | 'voice' | 'sound' };

/** The name of a clip that was heard: its key, and its take if it is another than the first. */
export function heardClip({ clip }: HeardSegment): string {
  const { key, take = 1 } = clip;
  return take > 1 ? `${key}/${take}` : key;
}

/** What an approval of these segments is bound to. */
export function approvalOf(heard: readonly HeardSegment[]): Approval {
  const voice = heard[0]?.segment.voice;
  return {
    clips: heard.map(heardClip),
    said: saidHash(heard),
    ...(voice !== undefined && { voice }),
  };
}

/** Whether an approval holds for these segments. */
export function approvalState(approved: Approval, heard: readonly HeardSegment[]): ApprovalState {
  const now = approvalOf(heard);
  if (now.clips.join(' ') === approved.clips.join(' ')) return { isHeld: true };
  if (approved.said !== undefined && approved.said !== now.said)
    return { isHeld: false, changed: 'words' };
  const isOtherVoice = approved.voice !== undefined && approved.voice !== now.voice;
  return { isHeld: false, changed: isOtherVoice ? 'voice' : 'sound' };
}

function saidHash(heard: readonly HeardSegment[]): string {
  return textHash(heard.map(({ segment }) => segment.spokenText).join('\n'));
}
