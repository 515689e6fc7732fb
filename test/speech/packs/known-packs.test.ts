import { describe, expect, test } from 'vitest';
import { KNOWN_PACKS, knownPacksFor } from '../../../src/speech/packs/known-packs.ts';
import { readModelCard, restrictionOf } from '../../../src/speech/packs/pack-rights.ts';
import { choosePackSource } from '../../../src/speech/packs/pack-source.ts';

describe('the table of well-known voices', () => {
  test('names each pack once, with an address over TLS, a licence and a digest in full', () => {
    const names = KNOWN_PACKS.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const pack of KNOWN_PACKS) {
      const { address, licence, sha256, configurationSha256, sizeBytes, languages } = pack;
      expect(new URL(address).protocol).toBe('https:');
      expect(licence).not.toBe('');
      expect(sizeBytes).toBeGreaterThan(1e6);
      expect(languages.map((tag) => new Intl.Locale(tag).baseName)).toEqual(languages);
      for (const digest of [sha256, configurationSha256])
        if (digest !== undefined) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('tells which voices speak a language, of whatever region', () => {
    const names = knownPacksFor('en-AU').map(({ name }) => name);
    expect(names).toContain('en_GB-cori-high');
    expect(names).not.toContain('de_DE-mls-medium');
    expect(knownPacksFor('xx')).toEqual([]);
  });

  test.each([
    ['de', ['de_DE-mls-medium', 'de_DE-thorsten-high']],
    ['uk', ['uk_UA-tetiana-high', 'uk_UA-mykyta-high', 'uk_UA-oleksa-high', 'uk_UA-lada-x_low']],
    ['pl', []],
  ])('has, for %s, these voices that it knows nothing against', (language, names) => {
    const free = knownPacksFor(language).filter((pack) => restrictionOf(pack) === undefined);
    expect(free.map(({ name }) => name)).toEqual(names);
  });

  test('is searched by full name, by the name of the archive, and by the speaker', async () => {
    for (const text of ['en_US-kristin-medium', 'vits-piper-en_us-kristin-medium', 'Kristin'])
      await expect(choosePackSource(text)).resolves.toMatchObject({
        kind: 'known',
        pack: { name: 'en_US-kristin-medium' },
      });
    await expect(choosePackSource('cori')).rejects.toMatchObject({
      code: 'USAGE',
      hint: 'Give one of their full names: en_GB-cori-medium or en_GB-cori-high.',
    });
  });
});

describe('the rights of a voice', () => {
  test.each([
    [{ licence: 'CC0-1.0', ancestry: 'trained from scratch on LibriVox recordings' }, undefined],
    [{ licence: 'Apache-2.0' }, undefined],
    [{ licence: 'CC BY-NC-SA 4.0' }, 'has a licence with conditions (CC BY-NC-SA 4.0)'],
    [{ licence: 'CC0', ancestry: 'fine-tuned from the Ryan voice' }, expect.any(String)],
    [{ licence: 'CC0', ancestry: 'finetuned from U.S. English lessac' }, expect.any(String)],
    [{ ancestry: 'fine-tuned from the voice Bryan' }, undefined],
  ])('%j are told as %j', (rights, restriction) => {
    expect(restrictionOf(rights)).toEqual(restriction);
  });

  test('are read from a model card', () => {
    const card =
      '# Card\n\n* License: CC BY 4.0\n\n## Training\n\nFinetuned from Lessac (medium).\n';
    expect(readModelCard(card)).toEqual({
      licence: 'CC BY 4.0',
      ancestry: 'finetuned from Lessac (medium)',
    });
    expect(readModelCard('* License: See URL\n\nNothing.')).toEqual({});
  });
});
