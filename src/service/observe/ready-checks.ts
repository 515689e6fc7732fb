/** the store and the provider → what `/readyz` looks at. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileClaim } from '../../_internal/disk/claim.ts';
import { makingFolderOf } from '../../_internal/disk/files.ts';
import { PROVIDERS } from '../../speech/providers/provider-named.ts';
import type { LoadedSettings } from '../../run/settings/load-settings.ts';
import type { ReadyCheck } from './observe-routes.ts';

/**
 * Whether the store is the one that this service opened, and can be written: a small file is, so that
 * a full disk is noticed too.
 */
export function storeCheck(store: string, claim: Pick<FileClaim, 'isHeld'>): ReadyCheck {
  const path = join(store, 'service', 'ready');
  return {
    name: 'store',
    check: async () => {
      if (!(await claim.isHeld())) throw new Error('the store is gone, or another service has it');
      await makingFolderOf(path, () => writeFile(path, 'ready\n'));
      await rm(path, { force: true });
    },
  };
}

/** Whether the provider has what it needs, without a request: its key may be gone. */
export function providerCheck({
  loaded,
  environment,
}: {
  readonly loaded: Pick<LoadedSettings, 'settings'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): ReadyCheck {
  const { provider, providers } = loaded.settings;
  const definition = PROVIDERS.find(({ name }) => name === provider);
  return {
    name: 'provider',
    check: async () => {
      const settings = (providers as Readonly<Record<string, object | undefined>>)[provider] ?? {};
      const found = await definition?.credentials?.find(settings, environment);
      if (found?.state === 'fault') throw new Error(found.found);
    },
  };
}
