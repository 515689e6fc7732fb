import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  BUILT_IN,
  findDefinition,
  isTestTone,
  PROVIDERS,
  providerIds,
  providersForPeople,
} from '../../../src/speech/providers/provider-named.ts';
import { MOST_MENTIONS, mentionsOfProviders } from '../../helpers/provider-mentions.mjs';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

const REGISTRY = 'speech/providers/providers.ts';

/** Folders of `providers/` that contain no provider. */
const SHARED = ['http'];

describe('the registry of providers', () => {
  const mentions = mentionsOfProviders(SRC);

  test.each(mentions)('$name is named in at most two files outside its folder', ({ files }) => {
    expect(files.slice(0, MOST_MENTIONS)).toEqual(files);
    expect(files.filter((name) => !['index.ts', REGISTRY].includes(name))).toEqual([]);
  });

  test('has each folder, by its name and in order', () => {
    const folders = readdirSync(`${SRC}/speech/providers`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
      .map(({ name }) => name);
    expect(providerIds).toEqual(folders.sort());
    expect(mentions.map(({ name }) => name)).toEqual(providerIds);
  });

  test('has one built-in provider, which is the first that people are told of', () => {
    expect(PROVIDERS.filter(({ isBuiltIn }) => isBuiltIn)).toEqual([BUILT_IN]);
    expect(providersForPeople[0]).toBe(BUILT_IN);
    expect(findDefinition(providersForPeople.at(-1)!.name)?.isTestTone).toBe(true);
    expect(providerIds.filter(isTestTone)).toEqual(['tone']);
  });

  test.each(PROVIDERS.map((each) => [each.name, each] as const))(
    '%s opens as itself, bills only where it has an account, and says a sentence of each setting',
    async (name, { open, settings, prices, credentials, isBuiltIn, isTestTone: isTone }) => {
      const provider = open({ baseUrl: 'http://127.0.0.1:1' });
      expect(provider.id).toBe(name);
      await provider.close();
      if (isBuiltIn || isTone) expect([prices, credentials]).toEqual([undefined, undefined]);
      for (const field of Object.values(settings))
        if ('sentence' in field) expect(field.sentence).toMatch(/^[A-Z].*\.$/);
    },
  );
});
