/** the text of a YAML lexicon and a word's pronunciation → the text with that entry set. Pure. */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { ENTRY_WAYS, slashedIpa } from './parse-entries.ts';
import { parseYamlLexicon, unwrapEntries } from './parse-yaml.ts';

/** How a word is said: words or a respelling, phonemes in IPA, or letter by letter. */
export type EntryWay =
  | { readonly say: string }
  | { readonly ipa: string }
  | { readonly spell: true };

/** Options of `setEntry`. */
export type SetEntryOptions = {
  /** The word, as printed. */
  readonly match: string;
  readonly saying: EntryWay;
  /** Names the text in errors. */
  readonly file: string;
};

/**
 * Changes the word's entry without a `when`, keeping its note, tests and other fields, or appends
 * one. Comments and the order of entries stay.
 * @throws ConfigError `CONFIG_LEXICON` if the text is not a lexicon, before or after.
 */
export function setEntry(text: string, options: SetEntryOptions): string {
  const from = { file: options.file, scope: 'publication' } as const;
  parseYamlLexicon(text, from);
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false });
  if (document.contents === null) document.set(options.match, shortForm(options.saying));
  const root = unwrapEntries(document.contents);
  if (isSeq(root)) setInList(root, { ...options, document });
  else if (isMap(root)) setInMap(root, { ...options, document });
  const changed = document.toString({ lineWidth: 0 });
  parseYamlLexicon(changed, from);
  return changed;
}

type Place = SetEntryOptions & { readonly document: Document };

function setInMap(map: YAMLMap, { match, saying, document }: Place): void {
  const former: unknown = map.get(match, true);
  const value = shortForm(saying);
  if (isMap(former)) setFields(former, saying);
  else if (isScalar(former) && typeof value === 'string') former.value = value;
  else map.set(document.createNode(match), document.createNode(value));
}

function setInList(list: YAMLSeq, { match, saying, document }: Place): void {
  const entries = list.items.filter((item) => isMap(item));
  const own = entries.find((entry) => !entry.has('when') && isOfAlone(entry, match));
  if (own) return setFields(own, saying);
  // A spelling that shares its entry leaves the others unchanged.
  for (const entry of entries) {
    const spellings: unknown = entry.get('match', true);
    if (entry.has('when') || !isSeq(spellings)) continue;
    spellings.items = spellings.items.filter((each) => !isScalar(each) || each.value !== match);
  }
  list.items.push(document.createNode({ match, ...saying }));
}

/** Whether an entry has this spelling and no other. */
function isOfAlone(entry: YAMLMap, match: string): boolean {
  const spelling: unknown = entry.get('match', true);
  const only: unknown =
    isSeq(spelling) && spelling.items.length === 1 ? spelling.items[0] : spelling;
  return isScalar(only) && only.value === match;
}

function setFields(entry: YAMLMap, saying: EntryWay): void {
  for (const way of ENTRY_WAYS) entry.delete(way);
  for (const [way, value] of Object.entries(saying)) entry.set(way, value);
}

/** The value of the word in a mapping. */
function shortForm(saying: EntryWay): string | EntryWay {
  if ('ipa' in saying) return `/${saying.ipa}/`;
  if ('say' in saying && slashedIpa(saying.say) === undefined) return saying.say;
  return saying;
}
