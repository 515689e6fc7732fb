/** a W3C Pronunciation Lexicon, even a slightly invalid one → entries. */
import { Parser } from 'htmlparser2';
import type { Warning } from '../../errors.ts';
import { ipaFromArpabet } from './arpabet.ts';
import { lexiconError } from './faults.ts';
import type { PhonemeReading } from './ipa.ts';
import type { LexiconEntry } from './lexicon.ts';
import { parseEntries } from './parse-entries.ts';
import type { ParseLexiconOptions } from './parse-yaml.ts';
import { ipaFromXSampa } from './x-sampa.ts';

/** The imported entries, and warnings about what could not be kept. */
export type ImportedLexicon = {
  readonly entries: readonly LexiconEntry[];
  readonly warnings: readonly Warning[];
};

type Lexeme = {
  line: number;
  readonly graphemes: string[];
  readonly aliases: string[];
  readonly phonemes: { readonly text: string; readonly alphabet: string }[];
};

/**
 * The entries of a PLS document, also as found in the wild: without a namespace or alphabet, with
 * several graphemes, with other prefixes or capitals in element names. Of several pronunciations
 * the first is kept, as the standard says.
 * @throws ConfigError `CONFIG_LEXICON` when there is no lexeme.
 */
export function importPls(text: string, options: ParseLexiconOptions): ImportedLexicon {
  const { lexemes, alphabet } = readLexemes(text);
  const { file, scope } = options;
  if (lexemes.length === 0)
    throw lexiconError('contains no lexeme', {
      place: { file, line: 1 },
      hint: 'A PLS lexicon has a <lexicon> with <lexeme> elements.',
    });
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  const values: { line: number; value: object }[] = [];
  const leave = (lexeme: Lexeme, why: string): void => {
    const [first] = lexeme.graphemes;
    const name = first === undefined ? 'a lexeme' : `“${first}”`;
    warnings.push({
      code: 'SCRIPT_LEXICON',
      message: `${file}:${lexeme.line}: ${name} ${why}.`,
    });
  };
  for (const lexeme of lexemes) {
    const match = lexeme.graphemes.filter((grapheme) => !seen.has(grapheme));
    const saying = sayingOf(lexeme, alphabet);
    if (lexeme.graphemes.length === 0) leave(lexeme, 'has no grapheme and is ignored');
    else if (saying === undefined)
      leave(
        lexeme,
        'has neither an alias nor a pronunciation in IPA, X-SAMPA or ARPABET, and is ignored',
      );
    else if (match.length === 0) leave(lexeme, 'is a duplicate; the first one is kept');
    else {
      if (lexeme.phonemes.length + lexeme.aliases.length > 1)
        leave(lexeme, 'has several pronunciations; the first one is kept');
      values.push({
        line: lexeme.line,
        value: { match: match.length === 1 ? match[0] : match, ...saying },
      });
      for (const grapheme of match) seen.add(grapheme);
    }
  }
  return {
    entries: parseEntries(
      values.map((each) => each.value),
      { scope, placeOf: (index) => ({ file, line: values[index]!.line }) },
    ),
    warnings,
  };
}

function sayingOf(lexeme: Lexeme, alphabet: string): { say: string } | { ipa: string } | undefined {
  const phoneme = lexeme.phonemes
    .map(({ text, alphabet: own }) => toIpa(text, own || alphabet))
    .find((ipa) => ipa !== undefined);
  if (phoneme !== undefined) return { ipa: phoneme };
  return lexeme.aliases[0] === undefined ? undefined : { say: lexeme.aliases[0] };
}

/** Alphabets by the names in use; no name means IPA. */
const READERS: Readonly<Record<string, (text: string) => PhonemeReading>> = {
  '': (text) => ({ ipa: text }),
  ipa: (text) => ({ ipa: text }),
  xsampa: ipaFromXSampa,
  sampa: ipaFromXSampa,
  arpabet: ipaFromArpabet,
  xarpabet: ipaFromArpabet,
  cmu: ipaFromArpabet,
  xcmu: ipaFromArpabet,
};

/** The IPA of a pronunciation; `undefined` for an unknown alphabet or symbol. */
function toIpa(text: string, alphabet: string): string | undefined {
  const name = alphabet.toLowerCase().replace(/[^a-z]/g, '');
  const reading = Object.hasOwn(READERS, name) ? READERS[name]!(text) : undefined;
  return reading !== undefined && 'ipa' in reading ? reading.ipa : undefined;
}

function readLexemes(text: string): {
  readonly lexemes: readonly Lexeme[];
  readonly alphabet: string;
} {
  const lexemes: Lexeme[] = [];
  let alphabet = '';
  let lexeme: Lexeme | undefined;
  let phonemeAlphabet = '';
  let words: string | undefined;
  const lineOf = lineCounter(text);
  const take = (name: string): void => {
    const value = words?.replace(/\s+/g, ' ').trim() ?? '';
    words = undefined;
    if (lexeme === undefined || value === '') return;
    if (name === 'grapheme') lexeme.graphemes.push(value);
    if (name === 'alias') lexeme.aliases.push(value);
    if (name === 'phoneme') lexeme.phonemes.push({ text: value, alphabet: phonemeAlphabet });
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = localName(tag);
        const own =
          Object.entries(attributes).find(([key]) => localName(key) === 'alphabet')?.[1] ?? '';
        if (name === 'lexicon') alphabet = own;
        if (name === 'lexeme')
          lexemes.push(
            (lexeme = {
              line: lineOf(parser.startIndex),
              graphemes: [],
              aliases: [],
              phonemes: [],
            }),
          );
        if (name === 'phoneme') phonemeAlphabet = own;
        if (name === 'grapheme' || name === 'alias' || name === 'phoneme') words = '';
      },
      ontext: (part) => void (words !== undefined && (words += part)),
      onclosetag: (tag) => {
        if (localName(tag) === 'lexeme') lexeme = undefined;
        else take(localName(tag));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { lexemes, alphabet };
}

function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1).toLowerCase();
}

/** Line of an offset, for ascending offsets. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 0x0a) line++;
    return line;
  };
}
