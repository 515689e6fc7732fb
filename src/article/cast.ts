/**
 * a value under `cast` → Cast: which voice reads what, by role, speaker, author, section and
 * language.
 */
import { nearestName } from '../_internal/nearest-name.ts';
import { BLOCK_KINDS, type Article, type BlockKind, type Cast, type CastRole } from './article.ts';

/** The kinds of blocks in the role `body`: all but headings. */
export const BODY_KINDS: readonly Exclude<BlockKind, 'heading'>[] = BLOCK_KINDS.filter(
  (kind) => kind !== 'heading',
);

/** The roles that a cast may name, in reading order. */
export const CAST_ROLES: readonly CastRole[] = [
  'disclosure',
  'title',
  'byline',
  'heading',
  'body',
  ...BODY_KINDS,
  'directSpeech',
];

/** The tables that a cast may have besides its roles: names to voices. */
const CAST_TABLES = ['speakers', 'authors', 'sections', 'languages'] as const;

type CastTable = (typeof CAST_TABLES)[number];

/**
 * A cast as people write it in front matter.
 * @throws TypeError naming the role, table or name with an invalid voice.
 */
export function parseCast(value: unknown): Cast {
  if (!isTable(value))
    throw new TypeError('cast, when given, must be a table of roles, such as { quote: emma }.');
  for (const [key, voice] of Object.entries(value)) {
    if (isRole(key)) requireVoiceName(voice, `cast.${key}`);
    else if (isTableName(key)) requireVoiceNames(voice, `cast.${key}`);
    else throw unknownRole(key);
  }
  return value as Cast;
}

/** Merges two casts: the nearer one wins, role by role and name by name. */
export function mergeCasts(nearer: Cast = {}, farther: Cast = {}): Cast {
  const tables = CAST_TABLES.flatMap((name) => {
    const names = { ...farther[name], ...nearer[name] };
    return Object.keys(names).length > 0 ? [[name, names] as const] : [];
  });
  return { ...farther, ...nearer, ...Object.fromEntries(tables) };
}

/** Whether two names are the same, ignoring case and outer white space. */
export function isSameName(name: string, other: string | undefined): boolean {
  return other !== undefined && name.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Whether the byline contains an author's name as a whole name. */
export function isWrittenBy(article: Pick<Article, 'byline'>, author: string): boolean {
  const byline = article.byline?.toLowerCase() ?? '';
  const name = author.trim().toLowerCase();
  const at = byline.indexOf(name);
  if (at < 0 || name === '') return false;
  const around = (byline[at - 1] ?? ' ') + (byline[at + name.length] ?? ' ');
  return !/\p{L}/u.test(around);
}

function isRole(key: string): key is CastRole {
  return (CAST_ROLES as readonly string[]).includes(key);
}

function isTableName(key: string): key is CastTable {
  return (CAST_TABLES as readonly string[]).includes(key);
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function requireVoiceName(voice: unknown, place: string): void {
  if (typeof voice === 'string' && voice.trim() !== '') return;
  throw new TypeError(`${place} must be the name of a voice, not ${JSON.stringify(voice)}.`);
}

function requireVoiceNames(table: unknown, place: string): void {
  if (!isTable(table))
    throw new TypeError(`${place} must be a table of names and voices, such as { Q: emma }.`);
  for (const [name, voice] of Object.entries(table)) requireVoiceName(voice, `${place}.${name}`);
}

function unknownRole(key: string): TypeError {
  const known = [...CAST_ROLES, ...CAST_TABLES];
  const near = nearestName(key, known);
  const hint = near ? `did you mean ${near}?` : `the roles are ${known.join(', ')}.`;
  return new TypeError(`cast has no role "${key}": ${hint}`);
}
