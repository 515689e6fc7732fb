/**
 * planned publications → carried out at their times while the studio is open; those that were missed, and those that a
 * process left half sent, as soon as it is.
 */
import { join } from 'node:path';
import { readHeldSlugs, readHold } from '../../edition/holds/holds.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { LecternError } from '../../errors.ts';
import { dropBegun, readLeftPublications } from './begun-publications.ts';
import type { SeenEdition } from './publications.ts';

/** Publications at their times. */
export type ReleaseTimer = {
  /** Looks what is planned, and publishes what is due. Never throws. */
  readonly look: () => Promise<void>;
  /** Why the last attempt at a due publication failed. */
  readonly troubleOf: (slug: string) => LecternError | undefined;
  readonly close: () => void;
};

/** Options of `openReleaseTimer`. */
export type ReleaseTimerOptions = {
  /** Folder of the editions. */
  readonly output: string;
  /** Where begun publications are noted. */
  readonly store: string;
  readonly publish: (seen: SeenEdition) => Promise<unknown>;
  /** Called when an edition was published, or why it was not has changed. */
  readonly onChange: (slug: string) => void;
  /** Told of what is not an error of Lectern. */
  readonly onDefect: (error: unknown) => void;
};

/** Milliseconds between looks: notes may be changed by others, and what failed may succeed. */
const LOOK_MS = 60_000;

/** Opens it. */
export function openReleaseTimer(options: ReleaseTimerOptions): ReleaseTimer {
  const { output, store, publish, onChange, onDefect } = options;
  const troubles = new Map<string, LecternError>();
  let isClosed = false;
  let looking: Promise<void> | undefined;
  let next: NodeJS.Timeout | undefined;
  const tell = (slug: string, trouble: LecternError | undefined): void => {
    const isSame = troubles.get(slug)?.message === trouble?.message;
    if (trouble) troubles.set(slug, trouble);
    else troubles.delete(slug);
    if (!isSame || !trouble) onChange(slug);
  };
  const release = async (seen: SeenEdition): Promise<void> => {
    try {
      await publish(seen);
      tell(seen.slug, undefined);
    } catch (error) {
      if (error instanceof LecternError) tell(seen.slug, error);
      else onDefect(error);
    }
  };
  const lookOnce = async (): Promise<void> => {
    for (const left of await readLeft({ output, store })) if (!isClosed) await release(left);
    const planned = await readPlanned(output);
    for (const { at, ...seen } of planned) if (at <= Date.now() && !isClosed) await release(seen);
    const later = planned.map(({ at }) => at - Date.now()).filter((left) => left > 0);
    clearTimeout(next);
    const soonest = Math.min(LOOK_MS, ...later);
    if (!isClosed) next = setTimeout(() => void look(), soonest).unref();
  };
  const look = (): Promise<void> => {
    looking = (looking ?? Promise.resolve()).then(lookOnce).catch(onDefect);
    return looking;
  };
  return {
    look,
    troubleOf: (slug) => troubles.get(slug),
    close: () => {
      isClosed = true;
      clearTimeout(next);
    },
  };
}

/** Plans that hold: for the editions that are made now. */
async function readPlanned(
  output: string,
): Promise<readonly (SeenEdition & { readonly at: number })[]> {
  const planned: (SeenEdition & { readonly at: number })[] = [];
  for (const slug of await readHeldSlugs({ output })) {
    const release = (await readHold(slug, { output }))?.release;
    if (!release) continue;
    const edition = await readEdition(join(output, slug));
    if (edition?.key !== release.key) continue;
    planned.push({ slug, key: release.key, at: Date.parse(release.at) });
  }
  return planned;
}

/** Publications that were cut off, of the editions that are made now: half of what they send may be public. */
async function readLeft(
  places: Pick<ReleaseTimerOptions, 'output' | 'store'>,
): Promise<readonly SeenEdition[]> {
  const left: SeenEdition[] = [];
  for (const { slug, key } of await readLeftPublications(places)) {
    const edition = await readEdition(join(places.output, slug));
    if (edition?.key === key) left.push({ slug, key });
    else await dropBegun(slug, places);
  }
  return left;
}
