/** An edition's folder → what stands in it, as far as it can be trusted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import type { EditionRecord, RecordSegment } from './record.ts';

/** The edition in a folder, or `undefined` when there is none that can be read. */
export async function readEdition(folder: string): Promise<Edition | undefined> {
  const text = await readFile(join(folder, 'edition.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseEdition(text);
}

/** The private record in a folder: only its key and source are promised, since people may edit it. */
export async function readRecord(folder: string): Promise<Pick<EditionRecord, 'key' | 'source'> | undefined> {
  try {
    const record = JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as Partial<EditionRecord> | null;
    if (typeof record?.key !== 'string' || typeof record.source !== 'string') return undefined;
    return { key: record.key, source: record.source };
  } catch {
    return undefined;
  }
}

/** What was said in the last edition, segment by segment, as far as its private record tells; `undefined` when there is none. */
export async function readSaid(folder: string): Promise<readonly RecordSegment[] | undefined> {
  try {
    const record = JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as Partial<EditionRecord> | null;
    if (!Array.isArray(record?.segments)) return undefined;
    return record.segments.filter(isWhole);
  } catch {
    return undefined;
  }
}

function isWhole(segment: Partial<RecordSegment> | null): boolean {
  return (['id', 'role', 'text', 'spokenText', 'voice', 'language'] as const).every((name) => typeof segment?.[name] === 'string');
}
