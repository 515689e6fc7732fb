/** a job ↔ its folder in the journal: what was asked, written once; its events, a line each. */
import { appendFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { canonicalJson, sha256, type JsonValue } from '../../_internal/hash.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { openSealed, seal } from '../../_internal/sealed-json.ts';
import { LecternError } from '../../errors.ts';
import type { JobEvent, JobFacts, JobUpload } from './job.ts';

/** What was asked: written last, so that a folder with it is a job that was taken. */
const FACTS = 'job.json';
const CONTENT = 'content.json';
/** Folder of the uploaded file, which keeps its name. */
const UPLOAD = 'upload';
const EVENTS = 'events.ndjson';

/** Names of folders of jobs. */
const NAME = /^\d{12}-[0-9a-f]{8}$/;

/**
 * The form in which jobs are written. 1: without a version, and of editions that were not published; 2: with both, and
 * jobs that publish. A new one is read beside the earlier ones, of which `test/fixtures/service-journals` has examples.
 */
const FORM = 2;

/** What a job is written from. */
export type WrittenJob = {
  readonly facts: JobFacts;
  readonly content: JsonValue;
  readonly upload?: JobUpload | undefined;
};

/** A job as its folder tells it. */
export type KeptJob = {
  readonly facts: JobFacts;
  readonly events: readonly JobEvent[];
  /** Whether the last line of its events was cut off. */
  readonly isCut: boolean;
};

/** The folder of a job. */
export function folderOf(journal: string, { id }: Pick<JobFacts, 'id'>): string {
  return join(journal, id);
}

/** Writes a new job; complete and on disk when the promise fulfils. */
export async function writeJob(folder: string, job: WrittenJob): Promise<void> {
  const { facts, content, upload } = job;
  if (upload) await writeFileAtomic(join(folder, UPLOAD, upload.name), { data: upload.bytes });
  const text = canonicalJson(content);
  await writeFileAtomic(join(folder, CONTENT), { data: text });
  const sealed = seal({ version: FORM, ...facts, content: sha256(text) });
  await writeFileAtomic(join(folder, FACTS), { data: JSON.stringify(sealed) });
}

/**
 * Every job of a journal, in the order in which they were asked for; what is damaged is told and left out.
 * @throws LecternError `STORE_UNREADABLE` for a job of a later release: without it, it would be lost
 */
export async function readJobs(
  journal: string,
  { onTrouble }: { readonly onTrouble: (message: string) => void },
): Promise<readonly KeptJob[]> {
  const names = await readdir(journal).catch(ifAbsent([]));
  const kept: KeptJob[] = [];
  for (const name of names.filter((each) => NAME.test(each)).sort()) {
    const folder = join(journal, name);
    const text = await readWholeText(join(folder, FACTS)).catch(() => undefined);
    // Its caller was never told that it was taken.
    if (text === undefined) await removeJob(folder);
    else {
      refuseLater(text, journal);
      const facts = openSealed(text) as JobFacts | undefined;
      if (facts?.id === name) kept.push({ facts, ...(await readEvents(folder)) });
      else onTrouble(`the job in ${folder} is damaged and is left out`);
    }
  }
  return kept;
}

function refuseLater(text: string, journal: string): void {
  const { version = 1 } = (parseJson(text) ?? {}) as { readonly version?: number };
  if (!(version > FORM)) return;
  throw new LecternError(
    `${journal} has jobs of a later release of Lectern, which this one cannot read`,
    {
      code: 'STORE_UNREADABLE',
      hint: 'Install that release again, or give this one another --store. Nothing was changed.',
    },
  );
}

/** The events of a job. A line that was cut off, when the process ended, is left out. */
export async function readEvents(folder: string): Promise<Omit<KeptJob, 'facts'>> {
  const text = await readWholeText(join(folder, EVENTS)).catch(ifAbsent(''));
  const events: JobEvent[] = [];
  for (const line of text.split('\n')) {
    const event = parseJson(line) as JobEvent | undefined;
    // A line that was written twice, since the disk reported an error after the first time.
    if (event?.number === (events.at(-1)?.number ?? 0) + 1) events.push(event);
  }
  return { events, isCut: text !== '' && !text.endsWith('\n') };
}

/** Appends lines. */
export async function appendLines(folder: string, lines: readonly string[]): Promise<void> {
  await appendFile(join(folder, EVENTS), lines.join(''));
}

/** The line of an event. */
export function lineOf(event: JobEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/**
 * What a job is done from.
 * @throws LecternError `ARTICLE_MISSING` where it is gone or was changed since.
 */
export async function readContent(folder: string): Promise<JsonValue> {
  const [facts, text] = await Promise.all([
    readWholeText(join(folder, FACTS)).catch(() => ''),
    readWholeText(join(folder, CONTENT)).catch(() => ''),
  ]);
  const digest = (openSealed(facts) as { readonly content?: string } | undefined)?.content;
  if (sha256(text) === digest) return parseJson(text) as JsonValue;
  throw new LecternError('what the job is made from is not in the journal any more', {
    code: 'ARTICLE_MISSING',
    hint: 'Send it again.',
  });
}

/** Where the uploaded file of a job is. */
export function uploadOf(folder: string, { upload }: Pick<JobFacts, 'upload'>): string | undefined {
  return upload === undefined ? undefined : join(folder, UPLOAD, upload);
}

/** Removes what a job was made from, which is not needed any more. */
export async function removeContent(folder: string): Promise<void> {
  for (const name of [CONTENT, UPLOAD])
    await rm(join(folder, name), { force: true, recursive: true });
}

/** Removes all of a job. */
export async function removeJob(folder: string): Promise<void> {
  await rm(join(folder, FACTS), { force: true });
  await rm(folder, { force: true, recursive: true });
}
