/** the bytes of a protobuf message ↔ its fields, as far as model files need. Pure. */

/** One field: a number (varint, or the bits of a fixed value), or bytes (text, message, packed numbers). */
export type ProtobufField = {
  readonly number: number;
  readonly value: bigint | Uint8Array;
  /** Where the field is in the message, including its tag; the end is exclusive. */
  readonly start: number;
  readonly end: number;
};

/** Wire types of the encoding (https://protobuf.dev/programming-guides/encoding/). */
const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** A varint of 64 bits has at most ten bytes. */
const LONGEST_VARINT = 10;

/**
 * The fields of a message in order, without copying.
 * @throws RangeError if the message is cut off or is not protobuf.
 */
export function readMessage(message: Uint8Array): readonly ProtobufField[] {
  const fields: ProtobufField[] = [];
  for (let at = 0; at < message.length;) {
    const field = readField(message, at);
    fields.push(field);
    at = field.end;
  }
  return fields;
}

function readField(message: Uint8Array, start: number): ProtobufField {
  const tag = readVarint(message, start);
  const number = Number(tag.value >> 3n);
  const wire = Number(tag.value & 7n);
  if (number === 0) throw new RangeError(`no field has the number 0 (at byte ${start})`);
  if (wire === WIRE.varint) {
    const { value, end } = readVarint(message, tag.end);
    return { number, value, start, end };
  }
  if (wire === WIRE.bytes) {
    const length = readVarint(message, tag.end);
    const end = length.end + Number(length.value);
    return { number, value: sliceOf(message, length.end, end), start, end };
  }
  const size = fixedSize(wire, start);
  const bytes = sliceOf(message, tag.end, tag.end + size);
  const value = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return { number, value, start, end: tag.end + size };
}

function fixedSize(wire: number, start: number): number {
  if (wire === WIRE.fixed64) return 8;
  if (wire === WIRE.fixed32) return 4;
  throw new RangeError(`there is no wire type ${wire} (at byte ${start})`);
}

function sliceOf(message: Uint8Array, start: number, end: number): Uint8Array {
  if (end <= message.length) return message.subarray(start, end);
  throw new RangeError(`it is cut off: expected ${end} bytes, found ${message.length}`);
}

function readVarint(
  message: Uint8Array,
  start: number,
): { readonly value: bigint; readonly end: number } {
  let value = 0n;
  for (let index = 0; index < LONGEST_VARINT; index++) {
    const byte = message[start + index];
    if (byte === undefined) throw new RangeError(`it is cut off at byte ${message.length}`);
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) return { value: BigInt.asUintN(64, value), end: start + index + 1 };
  }
  throw new RangeError(`a number has no end (at byte ${start})`);
}

/** The bytes of a field: a number as a varint (64 bits if negative), text as UTF-8, or raw bytes. */
export function encodeField(number: number, value: number | bigint | string | Uint8Array): Buffer {
  if (typeof value === 'number' || typeof value === 'bigint')
    return Buffer.concat([
      encodeVarint(tagOf(number, WIRE.varint)),
      encodeVarint(BigInt.asUintN(64, BigInt(value))),
    ]);
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  const tag = encodeVarint(tagOf(number, WIRE.bytes));
  return Buffer.concat([tag, encodeVarint(BigInt(bytes.length)), bytes]);
}

function tagOf(number: number, wire: number): bigint {
  return (BigInt(number) << 3n) | BigInt(wire);
}

function encodeVarint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
