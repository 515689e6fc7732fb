/** values of a file or of front matter → validated lexicon entries. */
import { z } from 'zod';
import { nearestName } from '../../_internal/nearest-name.ts';
import { compileContext } from './context-pattern.ts';
import { ipaFromArpabet } from './arpabet.ts';
import { lexiconError, type LexiconFault } from './faults.ts';
import type { PhonemeReading } from './ipa.ts';
import type { LexiconEntry, LexiconPlace, LexiconScope } from './lexicon.ts';
import { ipaFromXSampa } from './x-sampa.ts';

/** The scope of all values, and the place of each. */
export type ParseEntriesOptions = {
  readonly scope: LexiconScope;
  readonly placeOf: (index: number) => LexiconPlace;
};

/** Longest match, in characters; a longer one is a paragraph, not a name. */
const LONGEST_MATCH = 200;

const text = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().trim().min(1, 'must not be empty').max(1000));
const one = text.pipe(
  z
    .string()
    .max(LONGEST_MATCH, `must have at most ${LONGEST_MATCH} characters`)
    .regex(/[\p{L}\p{N}\p{S}\p{P}]/u, 'must contain a letter, a digit or a symbol'),
);

const FIELDS = {
  match: z.union([one, z.array(one).min(1)]),
  say: text.optional(),
  ipa: text.optional(),
  xsampa: text.optional(),
  arpabet: text.optional(),
  spell: z.literal(true).optional(),
  language: text
    .pipe(
      z
        .string()
        .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as fr or pt-BR'),
    )
    .optional(),
  case: z.boolean().optional(),
  wholeWord: z.boolean().optional(),
  possessive: z.boolean().optional(),
  when: z
    .strictObject({ before: z.string().min(1).optional(), after: z.string().min(1).optional() })
    .optional(),
  note: z.string().optional(),
  tests: z
    .union([
      z.record(z.string(), z.string()),
      z.array(z.strictObject({ written: z.string(), spoken: z.string() })),
    ])
    .optional(),
} as const;
const SCHEMA = z.strictObject(FIELDS);
type Value = z.infer<typeof SCHEMA>;

/** The fields for the pronunciation of an entry, which has exactly one of them. */
export const ENTRY_WAYS = ['say', 'ipa', 'xsampa', 'arpabet', 'spell', 'language'] as const;

/** The short form of an entry with phonemes: `Xi: /ʃiː/`. */
const SLASHED = /^\/([^/]+)\/$/;

/**
 * The entries of a list. A list item is `{ match, say, … }`; `match` may be several spellings.
 * @throws ConfigError `CONFIG_LEXICON` naming the place, the entry and the field.
 */
export function parseEntries(
  values: readonly unknown[],
  options: ParseEntriesOptions,
): readonly LexiconEntry[] {
  return values.flatMap((value, index) =>
    parseEntry(value, { scope: options.scope, place: options.placeOf(index) }),
  );
}

/**
 * The entries of a value read elsewhere, such as front matter: a list of entries, or a mapping of
 * words to how they are said. All get the same place.
 * @throws ConfigError `CONFIG_LEXICON`
 */
export function parseLexiconValue(
  value: unknown,
  options: { readonly scope: LexiconScope; readonly place: LexiconPlace },
): readonly LexiconEntry[] {
  const { scope, place } = options;
  const values = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(([key, each]) => keyedEntry(key, each))
      : undefined;
  if (values === undefined)
    throw lexiconError(
      'a lexicon is a list of entries, or a mapping of words to how they are said',
      { place },
    );
  return parseEntries(values, { scope, placeOf: () => place });
}

/**
 * One entry of a mapping: the value is how its key is said, its phonemes between slashes, or the
 * fields of its key's entry.
 */
export function keyedEntry(key: string, value: unknown): object {
  if (typeof value === 'object' && value !== null) return { match: key, ...value };
  const ipa = slashedIpa(value);
  return ipa === undefined ? { match: key, say: value } : { match: key, ipa };
}

/** The phonemes of a value between slashes. */
export function slashedIpa(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined;
  return SLASHED.exec(value)?.[1];
}

/** One plain pair: the word and how it is said, in words or as phonemes between slashes. */
export function plainEntry(
  match: string,
  options: { readonly said: string; readonly scope: LexiconScope; readonly place: LexiconPlace },
): LexiconEntry {
  const { said, ...where } = options;
  const ipa = slashedIpa(said);
  return {
    match,
    ...(ipa === undefined ? { say: said } : { ipa }),
    case: hasCapital(match),
    wholeWord: true,
    possessive: true,
    tests: [],
    ...where,
  };
}

function hasCapital(match: string): boolean {
  return /\p{Lu}/u.test(match);
}

function parseEntry(
  value: unknown,
  where: { readonly scope: LexiconScope; readonly place: LexiconPlace },
): readonly LexiconEntry[] {
  const { place, scope } = where;
  const named =
    typeof value === 'object' && value !== null ? (value as { match?: unknown }).match : undefined;
  const match = typeof named === 'string' ? named : undefined;
  const result = SCHEMA.safeParse(value);
  if (!result.success) throw lexiconError(describeIssue(result.error.issues[0]!), { place, match });
  const fields = result.data;
  const ways = ENTRY_WAYS.filter((way) => fields[way] !== undefined);
  if (ways.length !== 1)
    throw lexiconError(
      ways.length === 0
        ? 'does not say how it is pronounced'
        : `is pronounced in ${ways.length} ways at once (${ways.join(', ')})`,
      { place, match },
    );
  for (const side of ['before', 'after'] as const) {
    const pattern = fields.when?.[side];
    if (pattern !== undefined) compileContext(pattern, { side, fault: { place, match } });
  }
  return [fields.match].flat().map((each) => entryOf(each, { fields, scope, place }));
}

function entryOf(
  match: string,
  from: { readonly fields: Value; readonly scope: LexiconScope; readonly place: LexiconPlace },
): LexiconEntry {
  const { fields, scope, place } = from;
  const {
    say,
    spell,
    language,
    when,
    note,
    wholeWord = true,
    possessive = true,
    tests = [],
  } = fields;
  const ipa = phonemesOf(fields, { place, match });
  return {
    match,
    ...(say !== undefined && { say }),
    ...(ipa !== undefined && { ipa }),
    ...(spell !== undefined && { spell }),
    ...(language !== undefined && { language }),
    case: fields.case ?? hasCapital(match),
    wholeWord,
    possessive,
    ...(when !== undefined && {
      when: {
        ...(when.before !== undefined && { before: when.before }),
        ...(when.after !== undefined && { after: when.after }),
      },
    }),
    ...(note !== undefined && { note }),
    tests: Array.isArray(tests)
      ? tests
      : Object.entries(tests).map(([written, spoken]) => ({ written, spoken })),
    scope,
    place,
  };
}

/** The phonemes of an entry as IPA, from whichever alphabet they are written in. */
function phonemesOf(fields: Value, fault: LexiconFault): string | undefined {
  if (fields.ipa !== undefined) return fields.ipa.replace(/^[/[]|[/\]]$/g, '');
  const { xsampa, arpabet } = fields;
  if (xsampa !== undefined)
    return readAlphabet('X-SAMPA', { reading: ipaFromXSampa(xsampa), text: xsampa, fault });
  if (arpabet !== undefined)
    return readAlphabet('ARPABET', { reading: ipaFromArpabet(arpabet), text: arpabet, fault });
  return undefined;
}

function readAlphabet(
  alphabet: string,
  of: { readonly reading: PhonemeReading; readonly text: string; readonly fault: LexiconFault },
): string {
  const { reading, text, fault } = of;
  if ('ipa' in reading) return reading.ipa;
  throw lexiconError(`“${reading.unknown}” in “${text}” is not a symbol of ${alphabet}`, {
    ...fault,
    hint: 'docs/lexicon.md shows the alphabets; `ipa` is the International Phonetic Alphabet.',
  });
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const near = nearestName(issue.keys[0]!, Object.keys(FIELDS));
    return `unknown field “${issue.keys[0]}”${near ? `, did you mean “${near}”?` : ''}`;
  }
  return issue.path.length === 0
    ? 'an entry must be a mapping with a `match`'
    : `${issue.path.join('.')}: ${issue.message}`;
}
