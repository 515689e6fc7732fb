/** What was found and made of a site when it was last looked at ↔ a file in the store. None of it is ever needed. */
import { join } from 'node:path';
import { sha256 } from '../../_internal/hash.ts';
import { readStampFile, writeStampFile } from '../stamps/stamp-files.ts';
import type { Insertion } from './put-in.ts';

/** What is known of a page. */
export type PageMemory = {
  /** Of all that decides its edition: the page itself, or what the site gave of it. */
  readonly digest: string;
  /** Of the page without insertions. */
  readonly page: string;
  readonly slug: string;
  /** Facts of its `edition.json`: see `FileFacts`. */
  readonly edition: string;
  /** What was put into it. */
  readonly insertions: readonly Insertion[];
};

/** What is known of a site. */
export type SiteMemory = {
  readonly version: 1;
  /** Digest of the settings that decide editions. */
  readonly settings: string;
  /** Digest of what decides how players stand on pages. */
  readonly placing: string;
  readonly pages: Readonly<Record<string, PageMemory>>;
  /** Digest of the editions that were last published into it. */
  readonly published?: string | undefined;
  /** Until when that is right: the next edition appears or expires then, ISO 8601. */
  readonly until?: string | undefined;
  /** Files that were published, by their path from the folder of audio. */
  readonly files: readonly AudioFolderFile[];
};

/** A published file of a site. */
export type AudioFolderFile = {
  readonly path: string;
  readonly file: string;
  readonly sizeBytes: number;
  /** Whether its name contains a digest of its content. */
  readonly immutable: boolean;
};

/** Where the memory of a site is kept. */
export type MemoryPlace = {
  /** Folder of the clip store. */
  readonly store: string;
  /** Folder of the site. */
  readonly folder: string;
};

const NOTHING: SiteMemory = { version: 1, settings: '', placing: '', pages: {}, files: [] };

/** The memory; empty if there is none. */
export async function readSiteMemory(place: MemoryPlace): Promise<SiteMemory> {
  const found = (await readStampFile(pathOf(place))) as SiteMemory | undefined;
  return found?.version === 1 ? found : NOTHING;
}

/** Keeps it. A write error is ignored: the next run looks closer. */
export async function writeSiteMemory(memory: SiteMemory, place: MemoryPlace): Promise<void> {
  await writeStampFile(pathOf(place), { store: place.store, stamp: memory });
}

/** Folder with copies of the files of editions: see `bringFiles`. Like the memory, it may go at any time. */
export function copiesOf({
  store,
  output,
}: {
  readonly store: string;
  readonly output: string;
}): string {
  return join(store, 'index', 'sites', `${sha256(output)}.files`);
}

function pathOf({ store, folder }: MemoryPlace): string {
  return join(store, 'index', 'sites', `${sha256(folder)}.json`);
}
