/** a block and what was decided about it → the block as it will be read. Pure. */
import type { Block, BlockKind, Skip } from '../../article/article.ts';
import type { AskedReading, WrittenPause } from '../../article/spoken/say-as.ts';
import { findDirectSpeech, mayHoldSpeech } from '../../article/spoken/find-direct-speech.ts';
import { textHash } from '../../_internal/text-hash.ts';
import type { PassageDecisions } from '../decisions.ts';
import { decideWords, shareLetters } from './decide-words.ts';
import type { DecisionKind, Findings } from './decided-place.ts';

/** Options of `decideBlock`. */
export type DecideBlockOptions = {
  /** Index of the passage. */
  readonly passage: number;
  readonly findings: Findings;
};

/** The block with its words, pauses, voice, rate and take; what the source asks for in the same places gives way. */
export function decideBlock(
  block: Block,
  decided: PassageDecisions,
  { passage, findings }: DecideBlockOptions,
): Block {
  const { id: blockId, text, sayAs: asked = [], pauses: written = [] } = block;
  const at = { blockId };
  const words = decideWords(text, decided, { passage, at, findings, takesPauses: true });
  const kept = asked.filter((each) => !words.sayAs.some((own) => shareLetters(each, own)));
  const sayAs = [...kept, ...words.sayAs].sort((one, other) => one.start - other.start);
  const after = decided.pause === undefined ? [] : [{ at: text.length, seconds: decided.pause }];
  const own = [...words.pauses, ...after];
  const pauses = [
    ...written.filter((each) => !own.some((pause) => isSamePause(each, pause, text))),
    ...own,
  ];
  const reading = readingOf(decided);
  noteDirectSpeech(block, decided, { passage, findings });
  noteReading(decided, { passage, at, findings, end: text.length });
  const { sayAs: _sayAs, pauses: _pauses, ...rest } = block;
  return {
    ...rest,
    ...(sayAs.length > 0 && { sayAs }),
    ...(pauses.length > 0 && { pauses: pauses.sort((one, other) => one.at - other.at) }),
    ...(reading && { reading }),
  };
}

/** Voice, rate and take; a take of 1 is what is read anyway. */
export function readingOf({
  voice,
  directSpeech,
  rate,
  take,
}: PassageDecisions): AskedReading | undefined {
  const reading = {
    ...(voice !== undefined && { voice }),
    ...(directSpeech !== undefined && { directSpeech }),
    ...(rate !== undefined && { rate }),
    ...(take !== undefined && take > 1 && { take }),
  };
  return Object.keys(reading).length > 0 ? reading : undefined;
}

/** Notes each sentence that is quoted in a block, where its voice is decided; where there is nothing, a misfit. */
function noteDirectSpeech(
  { id: blockId, kind, text }: Block,
  { directSpeech }: PassageDecisions,
  { passage, findings }: DecideBlockOptions,
): void {
  if (directSpeech === undefined) return;
  const { speech } = mayHoldSpeech(kind) ? findDirectSpeech(text) : { speech: [] };
  for (const range of speech)
    findings.places.push({ passage, kind: 'directSpeech', blockId, ...range });
  if (speech.length === 0)
    findings.misfits.push({
      passage,
      why: 'no sentence is quoted within it',
      hint: 'Remove directSpeech; voice is for the whole passage.',
    });
}

/** Notes what holds for a passage as a whole. */
export function noteReading(
  decided: PassageDecisions,
  options: DecideBlockOptions & {
    readonly at: { readonly blockId?: string; readonly part?: 'disclosure' | 'title' | 'byline' };
    readonly end: number;
  },
): void {
  const { passage, at, findings, end } = options;
  const note = (kind: DecisionKind, start: number): void =>
    void findings.places.push({ passage, kind, ...at, start, end });
  for (const kind of ['read', 'voice', 'rate', 'take'] as const)
    if (decided[kind] !== undefined) note(kind, 0);
  if (decided.pause !== undefined) note('pause', end);
}

/** Whether two pauses are in one place: between them is only punctuation. */
function isSamePause(one: WrittenPause, other: WrittenPause, text: string): boolean {
  const between = text.slice(Math.min(one.at, other.at), Math.max(one.at, other.at));
  return !/[\p{L}\p{N}]/u.test(between);
}

/** Kinds of skipped blocks whose rule tells them. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  heading: 'heading',
  'list-item': 'listItem',
  quote: 'quote',
  'pull-quote': 'quote',
  'code-block': 'code',
  table: 'table',
  'photo-caption': 'caption',
  footnote: 'footnote',
  embed: 'embed',
};

/** The block of a line that is read although a rule skips it; its id comes later. */
export function blockOfSkip({ rule, where }: Skip, text: string): Block {
  const kind = KINDS[rule] ?? 'paragraph';
  const level = kind === 'heading' ? 2 : 1;
  const isLevelled = kind === 'heading' || kind === 'listItem';
  const own = { kind, text, textHash: textHash(text), runs: [], where };
  return { id: '', ...own, ...(isLevelled && { level }) };
}
