/** the setting `sharedOutput` → the editions that machines share there, and how a run deals with them. */
import { resolve } from 'node:path';
import { openEditionStore, type EditionStore } from '../../edition/store/edition-store.ts';
import { openSharedPlace } from '../../speech/clips/shared-place.ts';

/** Editions that other machines make too. */
export type SharedOutput = {
  /** For people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** Opened when it is first asked for; makes no request. */
  readonly open: () => Promise<EditionStore>;
  /** Whether audio and texts are brought too, or only what tells of them. @default 'everything' */
  readonly brings?: 'everything' | 'records';
  readonly close: () => Promise<void>;
};

/** Opens what a setting names; `undefined` where it is not set. */
export function openSharedOutput(
  address: string | undefined,
  { root }: { readonly root: string },
): SharedOutput | undefined {
  if (address === undefined) return undefined;
  const name = address.includes('://') ? address : resolve(root, address);
  let opened: Promise<EditionStore> | undefined;
  return {
    name,
    open: () =>
      (opened ??= openSharedPlace(name, { setting: 'sharedOutput' }).then(openEditionStore)),
    close: async () => (await opened)?.close(),
  };
}
