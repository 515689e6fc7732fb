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

/** What is known of an edition that was up to date. */
export type EditionStamp = {
  readonly version: 2;
  /** Digest of all that decides an edition beside the content of files. */
  readonly inputs: string;
  readonly slug: string;
  /** Who speaks in it, in which language (BCP 47). */
  readonly voices: readonly StampedVoice[];
  /** Digest of what the provider says of these voices. */
  readonly sounds: string;
  /** Facts of files by their path from the project's folder: see `FileFacts`. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * Identities of files that every run marks as used, by the same paths: see `identityOfFile`. They
   * are replaced, never written in place, and carry a digest of their own.
   */
  readonly clipFacts: Readonly<Record<string, string>>;
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

/** The stamp of a source, or `undefined` where there is none that is whole. */
export async function readStamp(place: StampPlace): Promise<EditionStamp | undefined> {
  const stamp = (await readStampFile(stampFile(place))) as EditionStamp | undefined;
  return stamp?.version === 2 ? stamp : undefined;
}

/** Keeps a stamp: see `writeStampFile`. */
export async function writeStamp(place: StampPlace, stamp: EditionStamp): Promise<void> {
  await writeStampFile(stampFile(place), { store: place.store, stamp });
}
