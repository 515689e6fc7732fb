/** Walk: the state of walking a Markdown tree: what is collected, and lines of the file. */
import type { Nodes } from 'mdast';
import type { PolicyAction, Where } from '../../article.ts';
import { draftSkip, type DraftInsert, type DraftSkip } from '../../build-article.ts';
import type { PolicyBlock } from '../../policy.ts';
import type { Warning } from '../../../errors.ts';
import { warnOfFault, type SpeechFault } from '../../spoken/speech-marks.ts';
import type { FormulaReading } from './formulas/read-formula.ts';
import type { OpenTag, QuoteFrame } from './quote-frames.ts';
import type { TagNames } from './typed-tags.ts';

/** Options of a walk. */
export type WalkOptions = {
  /** The text that was parsed, for the words of what is skipped. */
  readonly source: string;
  /** A part of that text as its author wrote it. */
  readonly restore: (text: string) => string;
  /** Lines of the file before that text. */
  readonly offset: number;
  /** Whether to obey the text's speech markup. */
  readonly spokenMarkup: boolean;
  /** Whether the text is someone else's. */
  readonly isForeign: boolean;
  /** How a formula is read. */
  readonly formula: (tex: string) => FormulaReading;
  /** Names of the tags that the text opens and closes. */
  readonly tagNames: TagNames;
};

/** What a walk collects. */
export type WalkResult = {
  readonly blocks: PolicyBlock[];
  readonly skipped: DraftSkip[];
  /** Sound files between blocks. */
  readonly inserts: DraftInsert[];
  readonly warnings: Warning[];
  /** What sets blocks off from the text, for those that are set off. */
  readonly frames: Map<PolicyBlock, QuoteFrame>;
};

/** A walk in progress. */
export type Walk = WalkOptions &
  WalkResult & {
    /** Targets of reference links by identifier. */
    readonly addresses: ReadonlyMap<string, string>;
    /** What the last `<!-- lectern: … -->` asks for. */
    readonly asked: {
      action?: PolicyAction | undefined;
      /** Whether a tag above strikes out the text. */
      isStruckOut?: boolean;
      /** What sets the next blocks off from the text, innermost. */
      frame?: QuoteFrame | undefined;
      /** The tags around the next node. */
      open: readonly OpenTag[];
    };
    /** Pauses that comments ask for before the next block, in seconds. */
    readonly pausesBefore: number[];
  };

/** Adds a block, with what was requested before it. */
export function pushBlock(block: PolicyBlock, walk: Walk): void {
  const { action, isStruckOut } = walk.asked;
  const { text, where } = block;
  if (isStruckOut === true) return void walk.skipped.push(draftSkip('deleted', text, { where }));
  const before = walk.pausesBefore.splice(0).map((seconds) => ({ at: 0, seconds }));
  const pauses = [...before, ...(block.pauses ?? [])];
  const pushed = {
    ...block,
    ...(pauses.length > 0 && { pauses }),
    ...(action !== undefined && { asked: action }),
  };
  walk.blocks.push(pushed);
  const frame = walk.asked.frame ?? walk.asked.open.findLast((tag) => tag.frame)?.frame;
  if (frame !== undefined) walk.frames.set(pushed, frame);
}

/** `read` ends an earlier request; without one, it asks for what the policy leaves out. */
export function ask(action: PolicyAction, { asked, isForeign }: Walk): void {
  // Someone else's text may leave out, and end that; it adds no words.
  if (isForeign) return void (asked.action = action === 'skip' ? action : undefined);
  const endsAnother = action === 'read' && asked.action !== undefined;
  asked.action = endsAnother ? undefined : action;
}

/** Reads what a frame sets off from the text. */
export function withFrame(frame: QuoteFrame | undefined, { asked }: Walk, read: () => void): void {
  const around = asked.frame;
  asked.frame = frame ?? around;
  read();
  asked.frame = around;
}

/** Keeps a node as skipped, by a rule. */
export function skipNode(
  node: Nodes,
  what: { readonly walk: Walk; readonly rule: string; readonly words?: string },
): void {
  const { walk, rule, words = sourceOf(node, walk) } = what;
  walk.skipped.push(draftSkip(rule, words, { where: whereOf(node, walk) }));
}

/** Warns about requests that cannot be met. */
export function warnOfFaults(
  faults: readonly SpeechFault[],
  at: { readonly walk: Walk; readonly line: number },
): void {
  const { walk } = at;
  for (const fault of faults) {
    const line = (fault.line ?? at.line) + walk.offset;
    walk.warnings.push(warnOfFault(fault, `line ${line}`));
  }
}

/** A node as it was written. */
function sourceOf(node: Nodes, walk: Walk): string {
  return walk.restore(walk.source.slice(node.position?.start.offset, node.position?.end.offset));
}

/** The lines of the file on which a node stands. */
export function whereOf(node: Nodes, walk: Walk): Where {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return linesOf({ start: start.line, end: end.line }, walk);
}

/** Lines of the file: those of the body plus those of the front matter. */
export function linesOf(
  range: { readonly start: number; readonly end: number },
  walk: Pick<Walk, 'offset'>,
): Where {
  return { kind: 'lines', start: range.start + walk.offset, end: range.end + walk.offset };
}
