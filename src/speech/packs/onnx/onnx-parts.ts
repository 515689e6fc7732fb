/** operations, constants and outputs → their bytes in an ONNX file. Pure. */
import { ONNX_FIELDS } from './onnx-model.ts';
import { encodeField } from './protobuf.ts';

/** An operation to be written; `integers` are its attributes, such as `axis`. */
export type NewNode = {
  readonly operation: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly integers?: Readonly<Record<string, number>>;
};

/** Element types (TensorProto.DataType). */
export const ELEMENT = { float: 1, int64: 7 } as const;

/** AttributeProto.AttributeType of a whole number. */
const INTEGER_ATTRIBUTE = 2;

/** A node as a field of a graph; its name is that of its output. */
export function encodeNode({ operation, inputs, output, integers = {} }: NewNode): Buffer {
  const { node } = ONNX_FIELDS;
  const parts = [
    ...inputs.map((input) => encodeField(node.input, input)),
    encodeField(node.output, output),
    encodeField(node.name, output),
    encodeField(node.operation, operation),
    ...Object.entries(integers).map(([name, value]) =>
      encodeField(node.attribute, encodeInteger(name, value)),
    ),
  ];
  return encodeField(ONNX_FIELDS.graph.node, Buffer.concat(parts));
}

function encodeInteger(name: string, value: number): Buffer {
  const { attribute } = ONNX_FIELDS;
  return Buffer.concat([
    encodeField(attribute.name, name),
    encodeField(attribute.integer, value),
    encodeField(attribute.type, INTEGER_ATTRIBUTE),
  ]);
}

/** A list of constants as a field of a graph. */
export function encodeConstants(
  name: string,
  values: readonly number[],
  element: keyof typeof ELEMENT,
): Buffer {
  const { tensor } = ONNX_FIELDS;
  const raw =
    element === 'float' ? Float32Array.from(values) : BigInt64Array.from(values.map(BigInt));
  const parts = [
    encodeField(tensor.dims, values.length),
    encodeField(tensor.dataType, ELEMENT[element]),
    encodeField(tensor.name, name),
    encodeField(tensor.rawData, Buffer.from(raw.buffer)),
  ];
  return encodeField(ONNX_FIELDS.graph.initializer, Buffer.concat(parts));
}

/** An input or output of any shape as a field of a graph. */
export function encodeValue(
  name: string,
  { as, element }: { readonly as: 'input' | 'output'; readonly element: keyof typeof ELEMENT },
): Buffer {
  const { value, type, tensorType } = ONNX_FIELDS;
  const tensor = encodeField(tensorType.elementType, ELEMENT[element]);
  const parts = [
    encodeField(value.name, name),
    encodeField(value.type, encodeField(type.tensor, tensor)),
  ];
  return encodeField(ONNX_FIELDS.graph[as], Buffer.concat(parts));
}
