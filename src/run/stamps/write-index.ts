/**
 * An output folder → the page that lists its editions, made again only where an edition, a file
 * beside that page or a setting was touched since it was last made.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { wait } from '../../_internal/abort.ts';
import { factsOfFile, settledAt, type FileFacts } from '../../_internal/disk/file-facts.ts';
import { sha256 } from '../../_internal/hash.ts';
import { factsOfEditions } from '../../edition/read-editions.ts';
import { isFeedPage } from '../../edition/media-types.ts';
import {
  makeIndexPage,
  type IndexPageTerm,
  type WritePagesOptions,
} from '../../site/write-pages.ts';
import { readStampFile, writeStampFile } from './stamp-files.ts';
import { codeIdentity } from './stamp-inputs.ts';

/** Options of `writeIndex`. */
export type WriteIndexOptions = {
  readonly site: WritePagesOptions;
  /** Folder of the clip store, where the stamp is kept. */
  readonly store: string;
  /** Whether the page is made again whatever the stamp says. @default false */
  readonly rehash?: boolean | undefined;
};

/** What the stamp of a page says: a digest of all that it was made of, and of what lies beside it. */
type IndexStamp = IndexPageTerm & { readonly version: 1; readonly digest: string };

/** Seconds that are waited for so that the next run can tell a later change by its time. */
const LONGEST_WAIT = 0.2;

/** Writes the page where it may differ. @throws LecternError `OUTPUT_UNWRITABLE`. */
export async function writeIndex(options: WriteIndexOptions): Promise<void> {
  const { site, store, rehash = false } = options;
  const path = join(store, 'index', `${sha256(site.output)}.json`);
  const before = await look(site);
  const stamp = rehash ? undefined : ((await readStampFile(path)) as IndexStamp | undefined);
  const isRight = stamp?.version === 1 && stamp.digest === before.digest;
  if (isRight && !hasCome(stamp)) return;
  const { until } = await makeIndexPage(site);
  const made = await look(site);
  // An edition that came meanwhile may or may not be on the page.
  if (made.editions !== before.editions) return;
  const rest = made.settledAt - Date.now() / 1000;
  if (rest > LONGEST_WAIT) return;
  if (rest > 0) await wait(rest, site);
  const { digest } = await look(site);
  const next = { version: 1, digest, ...(until !== undefined && { until }) };
  if (digest === made.digest) await writeStampFile(path, { store, stamp: next });
}

/** Whether an edition that waited may be listed now. */
function hasCome({ until }: IndexPageTerm): boolean {
  return until !== undefined && Date.parse(until) <= Date.now();
}

/** What the disk says of editions and of files beside their folders, and all else that decides the page. */
type Look = {
  readonly editions: string;
  readonly digest: string;
  /** See `settledAt`. */
  readonly settledAt: number;
};

async function look({ output, baseUrl, feedTitle }: WritePagesOptions): Promise<Look> {
  const editions = await factsOfEditions(output);
  const beside = await factsBeside(output);
  const said = JSON.stringify(textsOf(editions));
  const all = [codeIdentity(), baseUrl ?? null, feedTitle ?? null, said, textsOf(beside)];
  return {
    editions: said,
    digest: sha256(JSON.stringify(all)),
    settledAt: settledAt([...Object.values(editions), ...Object.values(beside)]),
  };
}

/** The page itself, what it asks for, artwork; a feed does not concern it. */
async function factsBeside(output: string): Promise<Readonly<Record<string, FileFacts>>> {
  const entries = await readdir(output, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  return Object.fromEntries(
    names
      .filter((name) => !isFeedPage(name))
      .sort()
      .map((name) => [name, factsOfFile(join(output, name))]),
  );
}

function textsOf(facts: Readonly<Record<string, FileFacts>>): readonly (readonly string[])[] {
  return Object.entries(facts).map(([name, { text }]) => [name, text]);
}
