/** a text and what became of it → its words, marked as kept, gone or new. Pure. */
import { changedWords } from '../../decisions/apply/changed-words.ts';
import type { Mark } from '../check-answers.ts';

/** The marks, in order. With spaces between them, those kept or gone are the one text, those kept or new the other. */
export function markDifferences(before: string, now: string): readonly Mark[] {
  const [one, other] = [wordsOf(before).join(' '), wordsOf(now).join(' ')];
  if (one === '' || other === '') return joined([mark('out', one), mark('in', other)]);
  const marks: Mark[] = [];
  let reached = 0;
  for (const { start, end, say } of changedWords(one, other)) {
    marks.push(mark('kept', one.slice(reached, start)), ...replaced(one.slice(start, end), say));
    reached = end;
  }
  return joined([...marks, mark('kept', one.slice(reached))]);
}

/** A comparison gives a neighbour to words that are added or taken out: it stays unmarked. */
function replaced(before: string, now: string): readonly Mark[] {
  const [one, other] = [wordsOf(before), wordsOf(now)];
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const middle = (all: readonly string[]): string => all.slice(head, all.length - tail).join(' ');
  return [
    mark('kept', one.slice(0, head).join(' ')),
    mark('out', middle(one)),
    mark('in', middle(other)),
    mark('kept', one.slice(one.length - tail).join(' ')),
  ];
}

function mark(kind: Mark['kind'], text: string): Mark {
  return { kind, text: text.trim() };
}

/** Without empty ones; neighbours of a kind are one. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = [];
  for (const { kind, text } of marks) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) all[all.length - 1] = mark(kind, `${last.text} ${text}`);
    else all.push(mark(kind, text));
  }
  return all;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}
