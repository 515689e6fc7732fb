/** One hash of a block's words, whatever the quotes, dashes and spaces; the figures are those of FNV-1a's own test vectors. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textHash } from '../../src/_internal/text-hash.ts';

/** The definition, with integers of any size. */
function slowHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

it('gives the published values', () => {
  expect(textHash('')).toBe('cbf29ce484222325');
  expect(textHash('a')).toBe('af63dc4c8601ec8c');
  expect(textHash('foobar')).toBe('85944171f73967e8');
});

it('agrees with the definition on any text that needs no folding', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9.,?äöüж]{0,60}$/), (text) => {
      expect(textHash(text)).toBe(slowHash(text.normalize('NFKC')));
    }),
  );
});

it('does not see how quotes, dashes and spaces are written', () => {
  expect(textHash('“It’s here” – he said')).toBe(textHash(' "It\'s  here" -\u00a0he said\n'));
  expect(textHash('ﬁve')).toBe(textHash('five'));
  expect(textHash('five')).not.toBe(textHash('Five'));
});
