/** the text of a file of decisions and a change of one passage → the text with that change, and nothing else. Pure. */
import { isMap, isSeq, YAMLSeq, type Document, type YAMLMap } from 'yaml';
import { checkArgument, KINDS, type Kind } from '../_internal/check-options.ts';
import { canonicalJson, type JsonValue } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';
import { isDecided, nameOfPlace, type PassageDecisions, type WordDecision } from './decisions.ts';
import { parseDecisions, parseDecisionsDocument, type ParsedDecisions } from './parse-decisions.ts';

/** A change of what is decided about one passage. Its inverse has `before` and `after` exchanged. */
export type DecisionChange = {
  /** What whoever makes the change saw; absent: nothing was decided. */
  readonly before?: PassageDecisions | undefined;
  /** What holds from now on; absent: nothing. */
  readonly after?: PassageDecisions | undefined;
};

/** Options of `editDecisions`. */
export type EditDecisionsOptions = {
  readonly changes: readonly DecisionChange[];
  /** Names the text in errors. */
  readonly file: string;
  /**
   * Hashes of the blocks of the article in order, so that a new entry goes where its passage is.
   * @default new entries come last
   */
  readonly order?: readonly string[] | undefined;
};

/** Someone else changed the same passage since it was read; nothing was written. */
export class DecisionConflict extends LecternError {
  /** What the file says of the passage now. */
  readonly found: PassageDecisions | undefined;
  readonly change: DecisionChange;

  constructor(
    file: string,
    sides: { readonly found: PassageDecisions | undefined; readonly change: DecisionChange },
  ) {
    const name = nameOfChange(sides.change);
    super(`${file}: what is decided about ${name} was changed by someone else in the meantime`, {
      code: 'DECISIONS_CHANGED',
      hint: 'Look at their decision and make yours again, or leave theirs.',
    });
    this.found = sides.found;
    this.change = sides.change;
  }
}

/** The first line of a new file. */
const HEADING =
  ' How this article is read aloud; what each entry means: docs/decisions.md of Lectern.';

/** What is left of such a file when all its entries are taken back. */
const EMPTY = `#${HEADING}\n\npassages: []`;

/** What changes must be. */
export const CHANGES: Kind = {
  name: 'a list of changes, each with before, after or both',
  holds: (value) => Array.isArray(value) && value.every(isChange),
};

function isChange(value: unknown): boolean {
  if (!KINDS.object.holds(value)) return false;
  const { before, after } = value as Readonly<Record<string, unknown>>;
  const sides = [before, after].filter((side) => side !== undefined);
  return sides.length > 0 && sides.every(KINDS.object.holds);
}

/** The changes that undo these, in the order in which they have to be made. */
export function invertChanges(changes: readonly DecisionChange[]): readonly DecisionChange[] {
  checkArgument('invertChanges', { name: 'changes', value: changes }, CHANGES);
  return changes.map(({ before, after }) => ({ before: after, after: before })).reverse();
}

/**
 * Makes the changes in their order. Comments, and the order and form of all other entries, stay. Where nothing is left but
 * the heading of a new file, the text is empty.
 * @throws DecisionConflict where a passage is not as `before` says; LecternError `DECISIONS_INVALID` for a text that is
 * wrong, before or after.
 */
export function editDecisions(text: string, options: EditDecisionsOptions): string {
  return editDecisionsText(text, options).text;
}

/** A text with changes made in it, and what it says. */
export type EditedDecisions = { readonly text: string; readonly parsed: ParsedDecisions };

/** The same, with what the changed text says. @throws as `editDecisions` */
export function editDecisionsText(text: string, options: EditDecisionsOptions): EditedDecisions {
  const { changes, file } = options;
  const { document } = parseDecisionsDocument(text, { file });
  parseDecisions(text, { file });
  const list = openList(document, options);
  for (const change of changes) makeChange(list, change, options);
  const changed = printAs(document, text);
  if (changed.trim() === EMPTY) return { text: '', parsed: parseDecisions('', { file }) };
  return { text: changed, parsed: parseDecisions(changed, { file }) };
}

/** The text of a document in the form of the one that it was: how lists are indented, spaces in braces, ends of lines. */
function printAs(document: Document, former: string): string {
  const printed = document.toString({
    lineWidth: 0,
    indentSeq: !/^passages:[^\S\n]*(?:#.*)?\r?\n(?:[^\S\n]*(?:#.*)?\r?\n)*- /m.test(former),
    flowCollectionPadding: !/[[{][^\s\]}]/.test(former),
  });
  return former.includes('\r\n') ? printed.replaceAll('\n', '\r\n') : printed;
}

/** The list of passages, with what each entry is about, in the same order. */
type EntryList = {
  readonly document: Document;
  readonly list: YAMLSeq;
  readonly names: string[];
  /** Places of the passages in the article: -1 for parts and for those that are not in it. */
  readonly ranks: number[];
  readonly rankOf: (passage: PassageDecisions) => number;
};

function openList(document: Document, { order = [] }: EditDecisionsOptions): EntryList {
  const places = new Map([...order].reverse().map((hash, i) => [hash, order.length - 1 - i]));
  const rankOf = ({ part, block }: PassageDecisions): number =>
    part ? -1 : (places.get(block ?? '') ?? -1);
  const list = listOf(document);
  const passages = list.items.map((item) => passageOf(item, document));
  const names = passages.map(nameOfPlace);
  return { document, list, names, ranks: passages.map(rankOf), rankOf };
}

function makeChange(
  entries: EntryList,
  change: DecisionChange,
  { file }: EditDecisionsOptions,
): void {
  const { document, list, names, ranks, rankOf } = entries;
  const { before, after } = change;
  if ((before ?? after) === undefined)
    throw new TypeError('editDecisions: a change must have before or after');
  const index = names.indexOf(nameOfChange(change));
  const node: unknown = list.items[index];
  const found = index < 0 ? undefined : passageOf(node, document);
  if (!isSame(found, before)) throw new DecisionConflict(file, { found, change });
  const isGone = after === undefined || !isDecided(after);
  if (isGone) {
    if (found) for (const all of [list.items, names, ranks]) all.splice(index, 1);
    return;
  }
  const place = found ? index : placeFor(after, entries);
  if (isMap(node)) setPassage(node, after, document);
  else list.items.splice(place, found ? 1 : 0, newNode(after, document));
  names.splice(place, found ? 1 : 0, nameOfPlace(after));
  ranks.splice(place, found ? 1 : 0, rankOf(after));
}

function nameOfChange({ before, after }: DecisionChange): string {
  return nameOfPlace((before ?? after)!);
}

function passageOf(node: unknown, document: Document): PassageDecisions {
  return (node as YAMLMap).toJS(document) as PassageDecisions;
}

/** The first words of a passage are for people, and no decision. */
function isSame(
  found: PassageDecisions | undefined,
  before: PassageDecisions | undefined,
): boolean {
  const [one, other] = [found, before].map((passage) => {
    if (passage === undefined || !isDecided(passage)) return undefined;
    const { text, ...rest } = passage;
    const isPlace = rest.block === undefined && rest.part === undefined;
    return isPlace ? { text, ...rest } : rest;
  });
  return isEqual(one, other);
}

/** Whether two values are the same as data: neither the order of keys nor what is undefined counts. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one as JsonValue) === canonicalJson(other as JsonValue);
}

/** The list of passages; a new one in an empty file. */
function listOf(document: Document): YAMLSeq {
  const { contents } = document;
  if (contents === null) document.commentBefore ??= HEADING;
  const found: unknown = isMap(contents) ? contents.get('passages', true) : undefined;
  if (isSeq(found)) {
    // An empty one on one line is replaced by one with an entry on each.
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const made = new YAMLSeq();
  document.set('passages', made);
  return made;
}

/** Entries in the order in which they are written. */
const ORDER: readonly (keyof PassageDecisions)[] =
  'part block which text skip read say voice directSpeech rate pause take words approved flag note'.split(
    ' ',
  ) as (keyof PassageDecisions)[];

function newNode(passage: PassageDecisions, document: Document): YAMLMap {
  const entries = ORDER.flatMap((key) => (passage[key] === undefined ? [] : [[key, passage[key]]]));
  return document.createNode(Object.fromEntries(entries)) as YAMLMap;
}

/** Sets what differs, so that the rest keeps its comments and its form. */
function setPassage(node: YAMLMap, after: PassageDecisions, document: Document): void {
  const former = passageOf(node, document);
  for (const key of ORDER) {
    const value = after[key];
    if (isEqual(value, former[key])) continue;
    const list: unknown = node.get(key, true);
    if (value === undefined) node.delete(key);
    else if (key === 'words' && isSeq(list)) setWords(list, after.words!, document);
    else setInOrder(node, { key, value: document.createNode(value) });
  }
}

/** A new key goes where it is among the others in `ORDER`. */
function setInOrder(
  node: YAMLMap,
  { key, value }: { readonly key: keyof PassageDecisions; readonly value: unknown },
): void {
  if (node.has(key)) return node.set(key, value);
  node.set(key, value);
  const own = node.items.pop()!;
  const next = node.items.findIndex((pair) => rankOfKey(pair) > rankOfKey(own));
  node.items.splice(next < 0 ? node.items.length : next, 0, own);
}

function rankOfKey({ key }: { readonly key: unknown }): number {
  return ORDER.indexOf(String(key) as keyof PassageDecisions);
}

/** Entries that stay keep their nodes. */
function setWords(list: YAMLSeq, words: readonly WordDecision[], document: Document): void {
  const former = [...list.items];
  list.items = words.map((word) => {
    const same = former.findIndex((node) => isEqual((node as YAMLMap).toJS(document), word));
    return same < 0 ? document.createNode(word) : former.splice(same, 1)[0];
  });
}

/** Before the first entry whose passage comes later in the article; parts come first. */
function placeFor(passage: PassageDecisions, { list, ranks, rankOf }: EntryList): number {
  const own = rankOf(passage);
  if (passage.part === undefined && own < 0) return list.items.length;
  const next = ranks.findIndex((rank) => rank > own);
  return next < 0 ? list.items.length : next;
}
