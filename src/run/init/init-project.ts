/** a folder → its configuration file, written if it has no configuration yet. */
import { join } from 'node:path';
import { open, readdir } from 'node:fs/promises';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { LecternError } from '../../errors.ts';
import { PROJECT_NAMES } from '../settings/config-files.ts';
import { recogniseSite } from './recognise-site.ts';
import type { Site } from './site.ts';
import { writeConfig } from './write-config.ts';

/** The name that is written: comments need YAML. */
const NAME = 'lectern.config.yaml';

/** Options of `initProject`. */
export type InitOptions = {
  /** A feed, its address, or a folder of articles. @default what is found in the folder */
  readonly source?: string | undefined;
  /** Whether nothing is written. @default false */
  readonly dryRun?: boolean | undefined;
};

/** What was written, or would be. */
export type InitResult = {
  readonly site: Site;
  /** Its path. */
  readonly file: string;
  readonly text: string;
  readonly written: boolean;
};

/**
 * Writes `lectern.config.yaml`. A configuration file that is there is never touched.
 * @throws LecternError `USAGE` where there is one, or for a source that is not there;
 * `OUTPUT_UNWRITABLE`.
 */
export async function initProject(folder: string, options: InitOptions = {}): Promise<InitResult> {
  const { source, dryRun = false } = options;
  const names = await readdir(folder);
  const taken = PROJECT_NAMES.find((name) => names.includes(name));
  if (taken !== undefined && !dryRun) throw alreadyThere(join(folder, taken));
  const site = await recogniseSite(folder, source);
  const file = join(folder, NAME);
  const text = writeConfig(site);
  if (!dryRun) await writeNew(file, text);
  return { site, file, text, written: !dryRun };
}

/** Fails where the file came to be meanwhile, rather than writing over it. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(text).finally(() => file.close());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(path);
    throw asDiskError(error, { path });
  }
}

function alreadyThere(path: string): LecternError {
  return new LecternError(`${path} already exists; nothing was written`, {
    code: 'USAGE',
    hint: '--dry-run prints what would have been written.',
  });
}
