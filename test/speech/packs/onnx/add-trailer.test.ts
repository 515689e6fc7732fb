import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTrailer, hasTrailer } from '../../../../src/speech/packs/onnx/add-trailer.ts';
import { readOnnxModel } from '../../../../src/speech/packs/onnx/onnx-model.ts';
import { encodeField, readMessage } from '../../../../src/speech/packs/onnx/protobuf.ts';
import { makePiperModel } from '../../../helpers/piper-models.ts';

describe('a protobuf message', () => {
  test('is read as it was written', () => {
    const values = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.uint8Array());
    const fields = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 28 }), values));
    fc.assert(
      fc.property(fields, (written) => {
        const message = Buffer.concat(written.map(([number, value]) => encodeField(number, value)));
        const read = readMessage(message).map(({ number, value }) => [
          number,
          typeof value === 'bigint' ? value : Uint8Array.from(value),
        ]);
        expect(read).toEqual(written);
      }),
    );
  });

  test('that is cut off anywhere, or is not a model, is an error or shorter, and never hangs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(readMessage(bytes).length).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test('has negative numbers in 64 bits', () => {
    const [field] = readMessage(encodeField(3, -1));
    expect(BigInt.asIntN(64, field!.value as bigint)).toBe(-1n);
  });
});

describe('the trailer', () => {
  test('is one more output in place of the first, and leaves all else as it was', () => {
    const plain = makePiperModel();
    const edited = readOnnxModel(addTrailer(plain));
    const before = readOnnxModel(plain);
    expect(hasTrailer(before)).toBe(false);
    expect(hasTrailer(edited)).toBe(true);
    expect(edited.outputs).toHaveLength(1);
    expect(edited.inputs).toEqual(before.inputs);
    expect(edited.metadata).toEqual(before.metadata);
    expect(edited.nodes.slice(0, before.nodes.length)).toEqual(before.nodes);
  });

  test.each([
    ['a model that has it', () => addTrailer(makePiperModel()), /already/],
    ['a model without one rounding up', () => makePiperModel({ rounds: false }), /0 times/],
    ['a model that is cut off', () => makePiperModel().subarray(0, 500), /cut off/],
    ['no model', () => Buffer.from('not a model'), /./],
    ['nothing', () => Buffer.alloc(0), /no graph/],
  ])('is refused for %s', (_name, make, why) => {
    expect(() => addTrailer(make())).toThrow(why);
    expect(() => addTrailer(make())).toThrow(RangeError);
  });
});
