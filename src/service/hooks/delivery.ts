/** HookDelivery: an event on its way to one receiver, in a file until it has arrived. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import type { HookEvent } from './hook-event.ts';

/** An event on its way. */
export type HookDelivery = {
  /** Its place among all deliveries: that of a later one is greater. */
  readonly number: number;
  /** Name of the receiver. */
  readonly receiver: string;
  readonly event: HookEvent;
  /** Attempts that failed. */
  readonly attempts: number;
  /** Milliseconds since 1970, before which it is not tried. */
  readonly nextAt: number;
  /** Whether it is not tried any more unless someone asks for it. */
  readonly isDead: boolean;
  /** Why the last attempt failed. */
  readonly why?: string | undefined;
};

/** The files of deliveries. */
export type DeliveryFolder = {
  /** All that are kept, the earliest first; damaged files are left alone. */
  readonly read: () => Promise<readonly HookDelivery[]>;
  readonly write: (delivery: HookDelivery) => Promise<void>;
  readonly remove: (delivery: HookDelivery) => Promise<void>;
};

/** Opens `service/hooks/out` of a store. @throws (each function) LecternError `STORE_UNWRITABLE` */
export function openDeliveryFolder({ store }: { readonly store: string }): DeliveryFolder {
  const folder = join(store, 'service', 'hooks', 'out');
  // They quote titles and hold what receivers are to be told: the owner's, as the secrets are.
  const mode = 0o600;
  const pathOf = ({ receiver, number }: HookDelivery): string =>
    join(folder, receiver, `${String(number).padStart(16, '0')}.json`);
  return {
    read: async () => {
      const names = await readdir(folder, { recursive: true }).catch(ifAbsent([]));
      const files = names.filter((name) => /[\\/]\d{16}\.json$/u.test(name));
      const found = await Promise.all(
        files.map(async (name) => parseJson(await readWholeText(join(folder, name)))),
      );
      return found.filter(isDelivery).sort((a, b) => a.number - b.number);
    },
    write: async (delivery) => {
      const path = pathOf(delivery);
      try {
        await writeFileAtomic(path, { data: JSON.stringify(delivery), mode });
      } catch (error) {
        throw asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
      }
    },
    remove: (delivery) => rm(pathOf(delivery), { force: true }),
  };
}

function isDelivery(value: unknown): value is HookDelivery {
  const { number, receiver, event } = (value ?? {}) as Partial<HookDelivery>;
  return typeof number === 'number' && typeof receiver === 'string' && event?.id !== undefined;
}
