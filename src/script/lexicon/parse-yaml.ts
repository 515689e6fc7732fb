/** the text of a YAML lexicon → its entries, each with its line. */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { scalarText } from '../../_internal/parse-json.ts';
import { lexiconError } from './faults.ts';
import type { LexiconEntry, LexiconPlace, LexiconScope } from './lexicon.ts';
import { keyedEntry, parseEntries, plainEntry } from './parse-entries.ts';

/** The file of the text, and the scope of its entries. */
export type ParseLexiconOptions = { readonly file: string; readonly scope: LexiconScope };

/** Most expansions of YAML aliases: a document that multiplies itself needs many. */
const MOST_ALIASES = 100;

/**
 * `Word: how it is said` or `Word: /phonemes/`, with nothing that YAML could read as anything other
 * than plain words.
 */
const PLAIN_PAIR =
  /^([\p{L}\p{M}][\p{L}\p{M}\p{N} .'’-]{0,198}): ([\p{L}\p{M}][\p{L}\p{M}\p{N} .'’-]{0,998}|\/[\p{L}\p{M} .]{1,998}\/)$/u;

/** `Word: { ipa: …, when: … }` on one line, a document by itself: no anchor, no alias. */
const ONE_LINE = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’-]{0,198}: \{[^&*]+\}$/u;

/** Words that YAML does not read as text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * The entries of a lexicon: a list of entries, or a mapping of words to how they are said (or to
 * the fields of an entry).
 * @throws ConfigError `CONFIG_LEXICON` naming file, line and entry.
 */
export function parseYamlLexicon(
  text: string,
  options: ParseLexiconOptions,
): readonly LexiconEntry[] {
  return parsePlainPairs(text, options) ?? parseDocumentEntries(text, options);
}

/**
 * The fast path for long lists of plain pairs and one-line entries: a hundred thousand pairs take
 * 0.2 s instead of 10 s.
 */
function parsePlainPairs(
  text: string,
  options: ParseLexiconOptions,
): readonly LexiconEntry[] | undefined {
  const entries: LexiconEntry[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const found = parsePlainLine(line.trimEnd(), { ...options, line: index + 1 });
    if (found === undefined) return undefined;
    for (const each of found) entries.push(each);
  }
  return entries;
}

/** The entries of a line that is complete by itself; `undefined` for any other. */
function parsePlainLine(
  text: string,
  options: ParseLexiconOptions & { readonly line: number },
): readonly LexiconEntry[] | undefined {
  const { file, scope, line } = options;
  const place = { file, line };
  if (ONE_LINE.test(text)) return parseOneLine(text, { scope, place });
  const [, match, said] = PLAIN_PAIR.exec(text) ?? [];
  if (match === undefined || said === undefined) return undefined;
  if (match === 'entries' || NO_TEXT.test(said) || NO_TEXT.test(match)) return undefined;
  return [plainEntry(match, { said, scope, place })];
}

function parseOneLine(
  text: string,
  where: { readonly scope: LexiconScope; readonly place: LexiconPlace },
): readonly LexiconEntry[] | undefined {
  const { scope, place } = where;
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const values = Object.entries(document.toJS() as Record<string, unknown>);
  return parseEntries(
    values.map(([key, value]) => keyedEntry(key, value)),
    { scope, placeOf: () => place },
  );
}

function parseDocumentEntries(text: string, options: ParseLexiconOptions): readonly LexiconEntry[] {
  const { file, scope } = options;
  const lines = new LineCounter();
  // Duplicate keys are found by the check for clashes, in linear time.
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
    lineCounter: lines,
  });
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error)
    throw lexiconError(`is not YAML: ${error.message.split('\n')[0]}`, {
      place: { file, line: lineAt(error.pos[0]) },
      hint: 'Put values with a colon, a quote or a hash sign in quotes, and indent with spaces.',
      cause: error,
    });
  const root = unwrapEntries(document.contents);
  const value = (node: unknown, line: number): unknown => {
    try {
      return (node as Node).toJS(document, { maxAliasCount: MOST_ALIASES });
    } catch (cause) {
      throw lexiconError('repeats itself too often', { place: { file, line }, cause });
    }
  };
  if (root === null) return [];
  const items = isSeq(root) ? listItems(root) : isMap(root) ? mapItems(root) : undefined;
  if (items === undefined)
    throw lexiconError(
      'a lexicon is a list of entries, or a mapping of words to how they are said',
      { place: { file, line: 1 } },
    );
  const found = items.map(({ node, key }) => {
    const line = lineAt((key ?? (node as Node | null))?.range?.[0]);
    return {
      line,
      value:
        node === null
          ? undefined
          : key === undefined
            ? value(node, line)
            : keyedEntry(wordOf(value(key, line), { file, line }), value(node, line)),
    };
  });
  return parseEntries(
    found.map((item) => item.value),
    { scope, placeOf: (index) => ({ file, line: found[index]!.line }) },
  );
}

/** The word of a key, even if YAML reads it as null, a number or a boolean. */
function wordOf(key: unknown, place: LexiconPlace): string {
  if (key === null) return 'null';
  if (typeof key !== 'object') return scalarText(key);
  throw lexiconError('a key must be a word, not a list or a mapping', { place });
}

type Item = { readonly node: unknown; readonly key?: Node };

/** A document may hold its entries under a single key, `entries`. */
export function unwrapEntries(root: unknown): unknown {
  if (!isMap(root) || root.items.length !== 1) return root;
  const [pair] = root.items;
  return isScalar(pair!.key) && pair!.key.value === 'entries' && isSeq(pair!.value)
    ? pair!.value
    : root;
}

function listItems(list: YAMLSeq): readonly Item[] {
  return list.items.map((node) => ({ node }));
}

function mapItems(map: YAMLMap): readonly Item[] {
  return map.items.map((pair) => ({ node: pair.value, key: pair.key as Node }));
}
