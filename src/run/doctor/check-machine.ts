/** this machine and the settings → what is there of Node.js, ffmpeg, folders and disk space. */
import { constants, existsSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LecternError } from '../../errors.ts';
import { findFfmpeg } from '../../track/encoders/ffmpeg.ts';
import { formatsOf } from '../../track/format-list.ts';
import { isOldNode, NODE_ADVICE } from './node-version.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/** Bytes of clips for an hour of audio: 16-bit samples at 24 kHz. */
const BYTES_AN_HOUR = 24_000 * 2 * 3600;

/** Below an hour of clips and its track nothing of length can be built. */
const LEAST_BYTES = BYTES_AN_HOUR / 2;

/** Below ten hours an archive is soon too large. */
const FEW_BYTES = 10 * BYTES_AN_HOUR;

/** `version`: as of `process.version`. */
export function checkNode(version: string): Diagnosis {
  const found = `Node.js ${version}`;
  if (!isOldNode(version)) return { about: 'Node.js', state: 'ok', found };
  return { about: 'Node.js', state: 'fault', found, advice: NODE_ADVICE };
}

/** The formats that are made with ffmpeg. */
const NEED_FFMPEG: readonly string[] = ['m4a', 'm4b', 'opus'];

/** Needed for some formats alone. */
export async function checkFfmpeg({ loaded }: ExamineOptions): Promise<Diagnosis> {
  const { format, alternates } = formatsOf(loaded.settings.format);
  const needing = [format, ...alternates].filter((each) => NEED_FFMPEG.includes(each));
  const isNeeded = needing.length > 0;
  const about = 'ffmpeg';
  try {
    const path = await findFfmpeg();
    const use = isNeeded ? `for ${needing.join(', ')}` : `not needed for ${format}`;
    return { about, state: 'ok', found: `${path}, ${use}` };
  } catch (error) {
    if (!(error instanceof LecternError)) throw error;
    const found = isNeeded
      ? `${error.message}; ${needing.join(' and ')} cannot be made without it`
      : 'none; only m4a, m4b and opus need it';
    const advice = isNeeded ? (error.hint ?? 'Install ffmpeg, or set `format: mp3`.') : undefined;
    return { about, state: isNeeded ? 'fault' : 'note', found, ...(advice && { advice }) };
  }
}

/** Whether something can be written into a folder, or be made where it will be. Nothing is. */
export async function checkFolder(about: string, path: string): Promise<Diagnosis> {
  const place = nearestThatIs(path);
  const fault = await whyUnwritable(place);
  const isThere = place === path;
  if (fault === undefined)
    return { about, state: 'ok', found: `${path}${isThere ? '' : ', which will be created'}` };
  const advice = `Change the permissions of ${place}, or set \`${about}\` to another folder.`;
  return { about, state: 'fault', found: `${path}: ${place} ${fault}`, advice };
}

async function whyUnwritable(place: string): Promise<string | undefined> {
  const found = await stat(place).catch(() => undefined);
  if (!found?.isDirectory()) return 'is not a folder';
  const { W_OK, X_OK } = constants;
  const isOpen = await access(place, W_OK | X_OK).then(
    () => true,
    () => false,
  );
  return isOpen ? undefined : 'cannot be written to';
}

/** Free space where the clips are kept. */
export async function checkSpace(path: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(nearestThatIs(path));
  return diagnoseSpace(bavail * bsize, path);
}

/** What so many free bytes are good for. */
export function diagnoseSpace(bytes: number, path: string): Diagnosis {
  const about = 'disk space';
  const hours = Math.floor(bytes / BYTES_AN_HOUR);
  const found = `${(bytes / 1e9).toFixed(1)} GB free for ${path}, about ${hours} hours of audio`;
  if (bytes >= FEW_BYTES) return { about, state: 'ok', found };
  const advice = 'Free some space, or set `store` to a folder on another disk.';
  return { about, state: bytes < LEAST_BYTES ? 'fault' : 'note', found, advice };
}

/** The path itself, or the first folder above it that exists. */
function nearestThatIs(path: string): string {
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return place;
}
