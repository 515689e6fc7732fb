/** An edition's folder → what lies in it, as far as it can be trusted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../_internal/parse-json.ts';
import { parseEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import type { RunRecord, RunSegment } from './run-record.ts';

/** The members of a segment that a comparison with a new script needs. */
const SAID_TEXTS = ['id', 'role', 'text', 'spokenText', 'voice', 'language'] as const;

/** The edition in a folder, or `undefined` when there is none that can be read. */
export async function readEdition(folder: string): Promise<Edition | undefined> {
  const text = await readFile(join(folder, 'edition.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseEdition(text);
}

/**
 * The run's private record in a folder: only its key
 * and source are promised, since people may edit it.
 */
export async function readRunRecord(
  folder: string,
): Promise<Pick<RunRecord, 'key' | 'source'> | undefined> {
  const { key, source } = await readAnyRecord(folder);
  return typeof key === 'string' && typeof source === 'string' ? { key, source } : undefined;
}

/**
 * What was said in the last edition, segment by segment, as far as
 * the run's private record tells; `undefined` when there is none.
 */
export async function readSaid(folder: string): Promise<readonly RunSegment[] | undefined> {
  const { segments } = await readAnyRecord(folder);
  return Array.isArray(segments) ? segments.filter(isWhole) : undefined;
}

async function readAnyRecord(folder: string): Promise<Partial<RunRecord>> {
  const text = await readFile(join(folder, 'record.json'), 'utf8').catch(() => '');
  return (parseJson(text) as Partial<RunRecord> | null | undefined) ?? {};
}

function isWhole(segment: Partial<RunSegment> | null): boolean {
  return SAID_TEXTS.every((name) => typeof segment?.[name] === 'string');
}
