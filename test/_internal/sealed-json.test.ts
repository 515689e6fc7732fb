import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSealed, seal } from '../../src/_internal/sealed-json.ts';

const written = (value: object): string => JSON.stringify(seal(value), null, 2);

describe('sealed JSON', () => {
  it('gives back what was sealed, whatever its spaces', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((name) => name !== 'seal'),
          fc.jsonValue(),
        ),
        (value) => {
          const plain = JSON.parse(JSON.stringify(value)) as object;
          expect(openSealed(written(plain))).toEqual(plain);
          expect(openSealed(JSON.stringify(seal(plain)))).toEqual(plain);
        },
      ),
    );
  });

  it('is seen to be changed by any change of a value, a name or the order', () => {
    const text = written({ start: 2400, end: 4800, name: 'ferry' });
    for (const [before, after] of [
      ['2400', '2401'],
      ['"end"', '"emd"'],
      ['ferry', 'Ferry'],
      ['"seal"', '"sea1"'],
    ])
      expect(openSealed(text.replace(before!, after!))).toBeUndefined();
  });

  it.each(['', '{', '[]', 'null', '7', '{}', '{"seal":"x"}'])('is rejected: %s', (text) => {
    expect(openSealed(text)).toBeUndefined();
  });
});
