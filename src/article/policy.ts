/**
 * blocks of every kind → what is read, what is announced and what is skipped:
 * one table, shared by every reader.
 */
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';
import { languageOf, languagePart } from '../languages/registry.ts';
import type { PolicyAction, PolicyChoice, PolicyKind, ReadingPolicy } from './article.ts';
import type { WrittenPause } from './spoken/say-as.ts';
import { DEFAULT_POLICY } from './reading-defaults.ts';
import { draftSkip, type DraftBlock, type DraftSkip } from './build-article.ts';

/** Longest table read by default, in characters: about three minutes. A longer one is announced. */
const LONGEST_TABLE = 3000;

/** The rules of skipped blocks in the skip report. */
const RULES: Readonly<Record<PolicyKind, string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  listItem: 'list-item',
  quote: 'quote',
  code: 'code-block',
  table: 'table',
  caption: 'photo-caption',
  footnote: 'footnote',
  embed: 'embed',
  boilerplate: 'boilerplate',
};

/** A block before the policy, with what its source requests for it. */
export type PolicyBlock = DraftBlock & {
  readonly asked?: PolicyAction | undefined;
  /** Whether it is a company's boilerplate: the first such block, or a later one. */
  readonly boilerplate?: 'first' | 'next' | undefined;
};

/** The result of the policy. */
export type PolicyResult = {
  readonly blocks: readonly DraftBlock[];
  readonly skipped: readonly DraftSkip[];
};

/**
 * Applies the policy: what the source requests for a block comes first, then the policy for its
 * kind, then `DEFAULT_POLICY`. Everything not read is a Skip; so is an announced block, which a
 * sentence replaces.
 */
export function applyPolicy(
  blocks: readonly PolicyBlock[],
  options: { readonly policy?: ReadingPolicy | undefined; readonly language: string },
): PolicyResult {
  const read: DraftBlock[] = [];
  const skipped: DraftSkip[] = [];
  let pauses: readonly WrittenPause[] = [];
  for (const { asked, boilerplate, ...found } of blocks) {
    const block = pauses.length === 0 ? found : pausedBefore(found, pauses);
    const kind = boilerplate && !isRead('boilerplate', options.policy) ? 'boilerplate' : block.kind;
    const choice = options.policy?.[kind] ?? defaultFor({ kind, text: block.text });
    const action = asked ?? (typeof choice === 'string' ? choice : 'read');
    // A pause before something skipped moves to the next block.
    pauses = action === 'skip' ? (block.pauses ?? []).filter(({ at }) => at === 0) : [];
    if (action === 'read') {
      read.push(typeof choice === 'string' ? block : { ...block, voice: choice.voice });
      continue;
    }
    const rule = asked === 'skip' ? 'asked-to-skip' : RULES[kind];
    const skip = draftSkip(rule, block.text, { where: block.where });
    // The title of an embed is not text of the source.
    skipped.push(block.kind === 'embed' ? { ...skip, letterCount: 0 } : skip);
    const isAnnounced =
      action === 'announce' && !(kind === 'boilerplate' && boilerplate === 'next');
    if (isAnnounced) read.push(announcementOf(block, { kind, language: options.language }));
  }
  return { blocks: read, skipped };
}

function pausedBefore(block: DraftBlock, pauses: readonly WrittenPause[]): DraftBlock {
  return { ...block, pauses: [...pauses, ...(block.pauses ?? [])] };
}

/** Whether a kind is simply read: then its blocks follow their other kinds. */
function isRead(kind: PolicyKind, policy: ReadingPolicy | undefined): boolean {
  return (policy?.[kind] ?? DEFAULT_POLICY[kind]) === 'read';
}

function defaultFor({ kind, text }: { kind: PolicyKind; text: string }): PolicyAction {
  return kind === 'table' && text.length > LONGEST_TABLE ? 'announce' : DEFAULT_POLICY[kind];
}

function announcementOf(
  block: DraftBlock,
  { kind, language }: { readonly kind: PolicyKind; readonly language: string },
): DraftBlock {
  const { language: _own, sayAs: _words, leftOut: _marks, pauses = [], ...found } = block;
  const before = pauses.filter(({ at }) => at === 0);
  const rest = { ...found, ...(before.length > 0 && { pauses: before }) };
  const text = languagePart(language, 'announcements')[kind];
  const said = { kind: 'paragraph', text, runs: [], isAnnouncement: true } as const;
  const announcement: DraftBlock = { ...rest, ...said };
  const isOwn = languageOf(language).announcements !== undefined;
  return isOwn ? announcement : { ...announcement, language: FALLBACK_LANGUAGE };
}

/** Whether a value is a valid choice of a policy. */
function isPolicyChoice(value: unknown): value is PolicyChoice {
  if (typeof value !== 'object' || value === null) return isPolicyAction(value);
  const { voice, ...others } = value as { readonly voice?: unknown };
  return typeof voice === 'string' && voice.trim() !== '' && Object.keys(others).length === 0;
}

/** Whether a value is an action of the policy. */
export function isPolicyAction(value: unknown): value is PolicyAction {
  return value === 'read' || value === 'skip' || value === 'announce';
}

/**
 * A policy as people write it in front matter or in a configuration.
 * @throws TypeError naming the invalid kind or value.
 */
export function parsePolicy(value: unknown): ReadingPolicy {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(
      'policy, when given, must be a table of kinds, such as { table: announce }.',
    );
  const policy: Partial<Record<PolicyKind, PolicyChoice>> = {};
  for (const [kind, action] of Object.entries(value)) {
    if (!Object.hasOwn(DEFAULT_POLICY, kind)) {
      const kinds = Object.keys(DEFAULT_POLICY).join(', ');
      throw new TypeError(`policy has no kind "${kind}": the kinds are ${kinds}.`);
    }
    if (!isPolicyChoice(action)) {
      const what = 'read, skip, announce or { voice: NAME }';
      throw new TypeError(`policy.${kind} must be ${what}, not ${JSON.stringify(action)}.`);
    }
    policy[kind as PolicyKind] = action;
  }
  return policy;
}

const POLICY_COMMENT = /^\s*<!--\s*lectern:\s*(read|skip|announce)\s*-->\s*$/i;

/**
 * What an HTML comment of a Markdown text requests from that point on: `<!-- lectern: skip -->`, undone
 * by `<!-- lectern: read -->`.
 */
export function policyComment(comment: string): PolicyAction | undefined {
  const action = POLICY_COMMENT.exec(comment)?.[1]?.toLowerCase();
  return isPolicyAction(action) ? action : undefined;
}
