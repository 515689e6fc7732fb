/** the values of front matter → FrontMatter, with warnings for invalid fields. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { JsonValue } from '../../_internal/hash.ts';
import { scalarText } from '../../_internal/parse-json.ts';
import { seenText } from '../../_internal/strange-characters.ts';
import type { Warning } from '../../errors.ts';
import type { Rate } from '../article.ts';
import type { InheritedFields, Season } from './release.ts';
import { parseDate, type DateOptions } from '../dates/parse-date.ts';
import { MOMENT_DEMAND, parseMoment } from '../dates/parse-moment.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { parseCast } from '../cast.ts';
import { parsePolicy } from '../policy.ts';
import { parseRate, RATE_DEMAND } from '../rate.ts';
import { bareKey, FIELD_NAMES, TAG_NAMES } from './field-names.ts';
import type { SplitSource } from './front-matter.ts';
import { frontMatterError } from './front-matter-error.ts';
import { readRelease } from './read-release.ts';

/** How front matter is read. */
export type FrontMatterOptions = DateOptions & {
  /** IANA zone of dates of publication without one. @default `timezone` */
  readonly siteTimezone?: string | undefined;
  /** What the site says of its publication. @default nothing */
  readonly inherited?: InheritedFields | undefined;
  /** Whether the text is someone else's, which decides only what describes it. @default false */
  readonly isForeign?: boolean | undefined;
};

/** The fields of front matter, and a warning for each invalid one. */
export function readFields(
  values: Readonly<Record<string, unknown>>,
  options: FrontMatterOptions,
): Pick<SplitSource, 'frontMatter' | 'release' | 'warnings'> {
  const byKey = new Map(Object.entries(values).map(([key, value]) => [bareKey(key), value]));
  const warnings: Warning[] = [];
  const entries: [string, JsonValue][] = [];
  for (const [name, spellings] of Object.entries(FIELD_NAMES)) {
    const written = spellings.map((spelling) => byKey.get(spelling));
    // An article may have several authors; of pictures and sections the first one counts.
    const texts = written.map((value) => asText(name === 'byline' ? value : firstOf(value)));
    const text = texts.find((each) => each !== undefined);
    if (text === undefined) continue;
    const value = readValue({ name, text }, options);
    if (value !== undefined) entries.push([name, value]);
    // In Hugo `url` is a path on the site, which is of no use here.
    else if (name !== 'url') warnings.push(ignored(name, text));
  }
  // Validated when lexicons and sounds are read.
  for (const name of ['lexicon', 'sounds']) {
    const value = byKey.get(name);
    if (value !== undefined && value !== null)
      entries.push([name, JSON.parse(JSON.stringify(value)) as JsonValue]);
  }
  const tags = TAG_NAMES.map((key) => readTags(byKey.get(key))).find((each) => each.length > 0);
  if (tags !== undefined) entries.push(['tags', tags]);
  const cast = readRules(byKey.get('cast'), { parse: parseCast, example: CAST_EXAMPLE });
  const policy = readRules(byKey.get('policy'), { parse: parsePolicy, example: POLICY_EXAMPLE });
  const release = readRelease(byKey, {
    ...options,
    timezone: options.siteTimezone ?? options.timezone,
    isStrict: options.isForeign !== true,
  });
  const rules = omitUndefined({ cast, policy, season: readSeason(byKey) });
  return { frontMatter: { ...Object.fromEntries(entries), ...rules }, release, warnings };
}

/** A whole number, or a table with one and a name; a season of the year does not count. */
function readSeason(values: ReadonlyMap<string, unknown>): Season | undefined {
  const written = values.get('season');
  const table = (typeof written === 'object' ? written : {}) as Partial<Season> | null;
  const number = Number(scalarText(table?.number ?? written) || NaN);
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  const name = asText(table?.name ?? values.get('seasonname'));
  return name === undefined ? { number } : { number, name };
}

/** A list, or a text with commas or spaces between them. */
function readTags(value: unknown): readonly string[] {
  const tags = listOf(value).map((tag) => tag?.trim().replace(/^#/, '') ?? '');
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function listOf(value: unknown): readonly (string | undefined)[] {
  if (typeof value === 'string') return value.split(value.includes(',') ? ',' : /\s+/);
  return Array.isArray(value) ? value.map(asText) : [];
}

/** The first of a list; anything else unchanged. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

const CAST_EXAMPLE = 'cast: { quote: emma, title: michael }';
const POLICY_EXAMPLE = 'policy: { code: read, table: announce }';

/** A field that decides how the article is read: a mistake there is an error. */
function readRules<T>(
  value: unknown,
  options: { readonly parse: (value: unknown) => T; readonly example: string },
): T | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    return options.parse(value);
  } catch (cause) {
    const what = (cause as TypeError).message.replace(/\.$/, '');
    throw frontMatterError(`front matter is invalid: ${what}`, {
      hint: `Write it like "${options.example}".`,
      cause,
    });
  }
}

function readValue(
  entry: { readonly name: string; readonly text: string },
  options: DateOptions,
): string | number | undefined {
  const { name, text } = entry;
  if (name === 'rate') return readRate(text);
  if (name === 'publishedAt' || name === 'modifiedAt') return parseDate(text, options);
  if (name === 'publishAt') return readPublishAt(text, options);
  if (name === 'language') return canonicalLanguage(text);
  if (name === 'url') return isWebAddress(text) ? text : undefined;
  return text;
}

/** An error, not a warning: a wrong pace would cost a new recording. */
function readRate(text: string): Rate {
  const rate = parseRate(text);
  if (rate !== undefined) return rate;
  throw frontMatterError(`front matter is invalid: rate must be ${RATE_DEMAND}`, {
    hint: 'Write it like "rate: 0.95" or "rate: 150wpm".',
  });
}

/** An error, not a warning: the article would be published too early. */
function readPublishAt(text: string, options: DateOptions): string {
  const moment = parseMoment(text, options);
  if (moment !== undefined) return moment;
  const said = JSON.stringify(text);
  throw frontMatterError(
    `front matter is invalid: publishAt must be ${MOMENT_DEMAND}, not ${said}`,
    {
      hint: 'Write it like "publishAt: 2026-12-01T07:00:00+01:00".',
    },
  );
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function ignored(name: string, text: string): Warning {
  const what =
    name === 'language' ? 'a language tag such as "en-GB"' : 'a date such as "2024-05-31"';
  return {
    code: 'ARTICLE_FRONT_MATTER',
    message: `The front matter says ${JSON.stringify(text)}, which is not ${what}; it is ignored.`,
    hint: `Write ${what}.`,
  };
}

/** The members that can represent an object as text, best first. */
const TELLING_MEMBERS = ['name', 'title', 'date', 'url', 'src', 'image'] as const;

/**
 * Scalars as they are, lists joined like names, `{ name }` and `{ url }` objects by that member;
 * undefined if nothing is visible.
 */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return seenText(value)?.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number' || value instanceof Date) return String(value);
  if (Array.isArray(value))
    return joinNames(value.map(asText).filter((each) => each !== undefined));
  if (typeof value !== 'object' || value === null) return undefined;
  const members = value as Readonly<Record<string, unknown>>;
  const telling = TELLING_MEMBERS.map((name) => members[name]);
  return asText(telling.find((member) => member !== undefined && member !== null));
}

function joinNames(names: readonly string[]): string | undefined {
  if (names.length < 2) return names[0];
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
