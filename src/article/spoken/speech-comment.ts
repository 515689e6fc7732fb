/** an HTML comment → its request for the word before it. */
import { askIpa, askPause, askSay, fault, type AskedSpeech } from './asked-speech.ts';
import { policyComment } from '../policy.ts';
import type { SpeechFault } from './speech-marks.ts';

const COMMENT = /^\s*<!--\s*lectern:\s*(?<name>[\w-]*)\s*(?<value>[\s\S]*?)\s*-->\s*$/i;

/**
 * What a comment `<!-- lectern: … -->` asks for: `say shee`, `ipa ʃiː`, `spell`, `pause 1s`.
 * Anything else is a fault; `undefined` for a comment that is not for Lectern.
 */
export function askedByComment(comment: string): AskedSpeech | undefined {
  const { name, value } = COMMENT.exec(comment)?.groups ?? {};
  switch (name?.toLowerCase()) {
    case undefined:
      return undefined;
    case 'say':
      return askSay(value!);
    case 'ipa':
      return askIpa(value!);
    case 'spell':
      return value === '' ? { kind: 'spell' } : fault('has words after “spell”');
    case 'pause':
      return askPause(value!);
    case 'insert':
      return fault('asks for a sound file within a line; it stands between paragraphs');
    default:
      return fault(
        `asks for “${name}”, which is not one of say, ipa, spell, pause, insert, skip, read, announce`,
      );
  }
}

const INSERT =
  /^<!--\s*lectern:\s*insert\s+(?<quote>["']?)(?<file>\S[^\n]{0,300}?)\k<quote>\s*-->$/i;

/** The sound file that a comment asks for, as written: `<!-- lectern: insert clip.wav -->`. */
export function insertComment(comment: string): string | undefined {
  return INSERT.exec(comment.trim())?.groups?.['file'];
}

/** The requests of comments between two blocks. */
export type CommentsBetween = {
  /** Pauses before the next block, in seconds. */
  readonly pauses: readonly number[];
  /** Sound files before the next block, as written. */
  readonly inserts: readonly string[];
  readonly faults: readonly SpeechFault[];
  /** Whether any comment is for Lectern. */
  readonly isFound: boolean;
};

/** Nothing is asked for. */
export const NO_COMMENTS: CommentsBetween = {
  pauses: [],
  inserts: [],
  faults: [],
  isFound: false,
};

const COMMENTS = /<!--[\s\S]{0,1000}?-->/g;

/** The requests of comments in a block of HTML; there is no word that they could apply to. */
export function speechComments(html: string): CommentsBetween {
  const comments = [...html.matchAll(COMMENTS)].map(([comment]) => comment);
  const inserts = comments.flatMap((comment) => insertComment(comment) ?? []);
  const asked = comments
    .filter((comment) => policyComment(comment) === undefined)
    .filter((comment) => insertComment(comment) === undefined)
    .flatMap((comment) => askedByComment(comment) ?? []);
  const pauses: number[] = [];
  const faults: SpeechFault[] = [];
  for (const each of asked) {
    if (each.kind === 'pause') pauses.push(each.seconds);
    else faults.push({ words: '', fault: each.kind === 'fault' ? each.fault : BEHIND_NO_WORD });
  }
  return { pauses, inserts, faults, isFound: asked.length + inserts.length > 0 };
}

/** Why a comment about a word has no effect. */
export const BEHIND_NO_WORD = 'does not follow a word';
