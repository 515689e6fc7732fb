/** values of a file or of front matter → lexicon entries, each checked. */
import { z } from 'zod';
import { nearestName } from '../../_internal/nearest-name.ts';
import { compileContext } from './context-pattern.ts';
import { lexiconError } from './faults.ts';
import type { LexiconEntry, LexiconPlace, LexiconScope } from './lexicon.ts';

/** Where values come from: the scope of all, and the place of each. */
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
    .regex(/[\p{L}\p{N}\p{S}\p{P}]/u, 'must hold a letter, a figure or a sign'),
);

const FIELDS = {
  match: z.union([one, z.array(one).min(1)]),
  say: text.optional(),
  ipa: text.optional(),
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

/**
 * The entries of a list. A list item is `{ match, say, … }`; `match` may hold several spellings.
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
 * The entries of a value that was read elsewhere, such as front matter: a list of entries, or a
 * mapping of words to how they are said. All bear the same place.
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

/** One entry of a mapping: the value is how its key is said, or the fields of its key's entry. */
export function keyedEntry(key: string, value: unknown): object {
  return typeof value === 'object' && value !== null
    ? { match: key, ...value }
    : { match: key, say: value };
}

/** One plain pair: the word and how it is said. */
export function plainEntry(
  match: string,
  options: { readonly say: string; readonly scope: LexiconScope; readonly place: LexiconPlace },
): LexiconEntry {
  const { say, ...where } = options;
  return {
    match,
    say,
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
  const ways = (['say', 'ipa', 'spell', 'language'] as const).filter(
    (way) => fields[way] !== undefined,
  );
  if (ways.length !== 1)
    throw lexiconError(
      ways.length === 0
        ? 'says nothing of how it is said'
        : `is said in ${ways.length} ways at once (${ways.join(', ')})`,
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
    ipa,
    spell,
    language,
    when,
    note,
    wholeWord = true,
    possessive = true,
    tests = [],
  } = fields;
  return {
    match,
    ...(say !== undefined && { say }),
    ...(ipa !== undefined && { ipa: ipa.replace(/^[/[]|[/\]]$/g, '') }),
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

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const near = nearestName(issue.keys[0]!, Object.keys(FIELDS));
    return `unknown field “${issue.keys[0]}”${near ? `, did you mean “${near}”?` : ''}`;
  }
  return issue.path.length === 0
    ? 'an entry must be a mapping with a `match`'
    : `${issue.path.join('.')}: ${issue.message}`;
}
