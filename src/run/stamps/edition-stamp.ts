/**
 * A stamp: what an edition was made of and what its files were, so that
 * the next run knows an unchanged one by a look at the disk. One small
 * file a source in `.lectern/index/`; none of them is ever needed.
 */
import { join } from 'node:path';
import { sha256 } from '../../_internal/hash.ts';
import type { Warning } from '../../errors.ts';
import type { EditionPlan } from '../plan/edition-plan.ts';
import { readStampFile, writeStampFile } from './stamp-files.ts';

/** A voice of an edition, and a language that it speaks there. */
export type StampedVoice = { readonly voice: string; readonly language: string };

/** A file whose times change though its content does not. */
export type TouchedFile = {
  /** Its facts (see `FileFacts`); empty where they were too young to be trusted. */
  readonly facts: string;
  /** SHA-256 of its content, which tells where its facts are others. */
  readonly sha256: string;
};

/** What is known of an edition that was up to date. */
export type EditionStamp = {
  readonly version: 3;
  /** Digest of all that decides an edition beside the content of files. */
  readonly inputs: string;
  readonly slug: string;
  /** Who speaks in it, in which language (BCP 47). */
  readonly voices: readonly StampedVoice[];
  /** Digest of what the provider says of these voices. */
  readonly sounds: string;
  /** Facts of files by their path from the project's folder: see `FileFacts`. */
  readonly files: Readonly<Record<string, string>>;
  /** Of files that every run marks as used, by the same paths. */
  readonly clipFacts: Readonly<Record<string, TouchedFile>>;
  /** What a plan says of it; absent where that takes a closer look. */
  readonly plan?: EditionPlan;
  /** Warnings that a run gives each time. */
  readonly warnings: readonly Warning[];
};

/** The file of a source's stamp; an output folder has stamps of its own. */
function stampFile(place: {
  readonly store: string;
  readonly output: string;
  readonly source: string;
}): string {
  const name = sha256(JSON.stringify([place.output, place.source]));
  return join(place.store, 'index', name.slice(0, 2), `${name.slice(2)}.json`);
}

/** Where a stamp is kept: folders of store and output, and the source as `record.json` names it. */
export type StampPlace = Parameters<typeof stampFile>[0];

/** The stamp of a source, or `undefined` if it is missing or damaged. */
export async function readStamp(place: StampPlace): Promise<EditionStamp | undefined> {
  const stamp = (await readStampFile(stampFile(place))) as EditionStamp | undefined;
  return stamp?.version === 3 ? stamp : undefined;
}

/** Keeps a stamp: see `writeStampFile`. */
export async function writeStamp(place: StampPlace, stamp: EditionStamp): Promise<void> {
  await writeStampFile(stampFile(place), { store: place.store, stamp });
}
