/** an edition's folder → the edition and its private record, as far as they can be trusted. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';
import { join } from 'node:path';
import { readWholeText } from '../_internal/disk/regular-file.ts';
import { asReadError } from '../_internal/disk/read-errors.ts';
import { sha256File } from '../_internal/hash.ts';
import { parseJson } from '../_internal/parse-json.ts';
import { openSealed } from '../_internal/sealed-json.ts';
import { parseEdition } from './edition-schema.ts';
import type { Edition } from './edition.ts';
import type { RunRecord, RunSegment } from './run-record.ts';

/** The members of a segment that a comparison with a new script needs. */
const SAID_TEXTS = ['id', 'role', 'text', 'spokenText', 'voice', 'language'] as const;

/**
 * The edition in a folder, or `undefined` when it is missing or damaged.
 * @throws LecternError `OUTPUT_UNREADABLE` when it exists and may not be read.
 */
export async function readEdition(folder: string): Promise<Edition | undefined> {
  checkArgument('readEdition', { name: 'folder', value: folder }, KINDS.path);
  const path = join(folder, 'edition.json');
  const text = await readWholeText(path).catch((error: unknown) => {
    const kept = asReadError(error, { path, code: 'OUTPUT_UNREADABLE' });
    if (kept) throw kept;
    return undefined;
  });
  return text === undefined ? undefined : parseEdition(text);
}

/**
 * The edition in a folder whose `edition.json` is known to be unchanged since it was last checked;
 * `undefined` when it cannot be read. Takes a tenth of the time of `readEdition`.
 */
export async function readWrittenEdition(folder: string): Promise<Edition | undefined> {
  const text = await readWholeText(join(folder, 'edition.json')).catch(() => '');
  return parseJson(text) as Edition | undefined;
}

/** What the run's private record says about the edition beside it. */
export type EditionRecord = Pick<RunRecord, 'key' | 'source' | 'editionSha256' | 'sound'>;

/** The run's private record in a folder, or `undefined` when it was changed after it was written. */
export async function readRunRecord(folder: string): Promise<EditionRecord | undefined> {
  const { key, source, editionSha256, sound } = await readAnyRecord(folder);
  const isWhole = [key, source, editionSha256].every((member) => typeof member === 'string');
  if (!isWhole) return undefined;
  const named = { key: key!, source: source!, editionSha256: editionSha256! };
  return { ...named, ...(sound && { sound }) };
}

/** Whether the `edition.json` in a folder is, byte for byte, what the record says was written. */
export async function isAsRecorded(
  folder: string,
  { editionSha256 }: Pick<EditionRecord, 'editionSha256'>,
): Promise<boolean> {
  const digest = await sha256File(join(folder, 'edition.json')).catch(() => undefined);
  return digest === editionSha256;
}

/**
 * What was said in the last edition, segment by segment, according to the run's private record;
 * `undefined` when there is none.
 */
export async function readSaid(folder: string): Promise<readonly RunSegment[] | undefined> {
  const { segments } = await readAnyRecord(folder);
  return Array.isArray(segments) ? segments.filter(isWhole) : undefined;
}

/** What is heard in the edition besides speech, according to the run's private record. */
export async function readRecordedSounds(folder: string): Promise<RunRecord['sounds']> {
  return (await readAnyRecord(folder)).sounds;
}

/** The clips of the edition, according to the run's private record; none if there is no record. */
export async function readPublishedClips(folder: string): Promise<readonly RunSegment['clip'][]> {
  const { segments } = await readAnyRecord(folder);
  if (!Array.isArray(segments)) return [];
  return segments.flatMap((segment) => segment?.clip ?? []);
}

/** The checks that its track passed, according to the run's private record; none if there is no record. */
export async function readChecks(folder: string): Promise<RunRecord['checks']> {
  const { checks } = await readAnyRecord(folder);
  return Array.isArray(checks) ? checks : [];
}

/** The key of the edition that a `record.json` belongs to, and what was said in it; `undefined` where it is damaged. */
export function parseSaid(
  text: string,
): { readonly key: string; readonly segments: readonly RunSegment[] } | undefined {
  const { key, segments } = parseRecord(text);
  if (key === undefined || !Array.isArray(segments)) return undefined;
  return { key, segments: segments.filter(isWhole) };
}

async function readAnyRecord(folder: string): Promise<Partial<RunRecord>> {
  return parseRecord(await readWholeText(join(folder, 'record.json')).catch(() => ''));
}

function parseRecord(text: string): Partial<RunRecord> {
  return (openSealed(text) as Partial<RunRecord> | undefined) ?? {};
}

function isWhole(segment: Partial<RunSegment> | null): boolean {
  return SAID_TEXTS.every((name) => typeof segment?.[name] === 'string');
}
