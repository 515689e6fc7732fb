/**
 * a place in a text → the change marked there in CriticMarkup: `{++added++}`, `{--deleted--}`,
 * `{~~old~>new~~}`, `{==marked==}`, `{>>remark<<}`.
 */
import { paragraphEnd } from './finder.ts';
import type { Match, Scan } from './scan.ts';

/** Closing marks of the changes. */
const CLOSINGS: Readonly<Record<string, string>> = {
  '{++': '++}',
  '{--': '--}',
  '{~~': '~~}',
  '{==': '==}',
  '{>>': '<<}',
};

/** The change at a brace: new words are read, old ones and remarks are not. */
export function criticMarkAt(scan: Scan, at: number): Match | undefined {
  const { text, finder } = scan;
  const opening = text.slice(at, at + 3);
  const closing = CLOSINGS[opening];
  if (closing === undefined) return undefined;
  const start = at + opening.length;
  const closed = finder.next(closing, start);
  if (closed <= start || closed > paragraphEnd(text, { from: at, finder })) return undefined;
  const end = closed + closing.length;
  if (opening === '{--') return { end, reading: { kind: 'skip', rule: 'deleted' } };
  if (opening === '{>>') return { end, reading: { kind: 'skip', rule: 'comment' } };
  if (opening !== '{~~') return { end, reading: { kind: 'mark' }, inside: { start, end: closed } };
  const arrow = finder.next('~>', start);
  if (arrow < 0 || arrow >= closed) return undefined;
  return {
    end,
    reading: { kind: 'skip', rule: 'deleted' },
    inside: { start: arrow + 2, end: closed },
  };
}
