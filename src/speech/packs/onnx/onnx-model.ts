/** the bytes of an ONNX file → OnnxModel: its nodes, inputs, outputs and metadata. Pure. */
import { readMessage, type ProtobufField } from './protobuf.ts';

/** One operation of a graph. */
export type OnnxNode = {
  readonly operation: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
};

/** The parts of a model that a voice pack needs. */
export type OnnxModel = {
  readonly nodes: readonly OnnxNode[];
  /** Names of the graph's inputs, in order; in older files they include its weights. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Metadata from its maker: family, sample rate, names of speakers. */
  readonly metadata: ReadonlyMap<string, string>;
};

/** Numbers of fields, by message (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
export const ONNX_FIELDS = {
  model: { graph: 7, metadata: 14 },
  graph: { node: 1, initializer: 5, input: 11, output: 12 },
  node: { input: 1, output: 2, name: 3, operation: 4, attribute: 5 },
  attribute: { name: 1, integer: 3, type: 20 },
  tensor: { dims: 1, dataType: 2, name: 8, rawData: 9 },
  value: { name: 1, type: 2 },
  type: { tensor: 1 },
  tensorType: { elementType: 1 },
  property: { key: 1, value: 2 },
} as const;

/**
 * Reads a model file, skipping the weights.
 * @throws RangeError that says why it is not a complete model.
 */
export function readOnnxModel(file: Uint8Array): OnnxModel {
  const fields = readMessage(file);
  const graph = fields.find(({ number }) => number === ONNX_FIELDS.model.graph);
  if (!graph) throw new RangeError('it contains no graph');
  const parts = readMessage(bytesOf(graph));
  const nodes = valuesOf(parts, ONNX_FIELDS.graph.node).map(readNode);
  if (nodes.length === 0) throw new RangeError('its graph is empty');
  const nameOf = (value: Uint8Array): string =>
    textsOf(readMessage(value), ONNX_FIELDS.value.name)[0] ?? '';
  return {
    nodes,
    inputs: valuesOf(parts, ONNX_FIELDS.graph.input).map(nameOf),
    outputs: valuesOf(parts, ONNX_FIELDS.graph.output).map(nameOf),
    metadata: new Map(valuesOf(fields, ONNX_FIELDS.model.metadata).map(readProperty)),
  };
}

/** Operations whose output is random, by the start of their name. */
const RANDOM = /^(?:Random|Bernoulli|Multinomial)/u;

/** Whether the same input always gives the same output. */
export function isDeterministic({ nodes }: OnnxModel): boolean {
  return !nodes.some(({ operation }) => RANDOM.test(operation));
}

function readNode(bytes: Uint8Array): OnnxNode {
  const fields = readMessage(bytes);
  const { input, output, operation } = ONNX_FIELDS.node;
  return {
    operation: textsOf(fields, operation)[0] ?? '',
    inputs: textsOf(fields, input),
    outputs: textsOf(fields, output),
  };
}

function readProperty(bytes: Uint8Array): readonly [string, string] {
  const fields = readMessage(bytes);
  const { key, value } = ONNX_FIELDS.property;
  return [textsOf(fields, key)[0] ?? '', textsOf(fields, value)[0] ?? ''];
}

function valuesOf(fields: readonly ProtobufField[], number: number): readonly Uint8Array[] {
  return fields.filter((field) => field.number === number).map(bytesOf);
}

function textsOf(fields: readonly ProtobufField[], number: number): readonly string[] {
  return valuesOf(fields, number).map((bytes) => Buffer.from(bytes).toString('utf8'));
}

function bytesOf({ number, value }: ProtobufField): Uint8Array {
  if (typeof value !== 'bigint') return value;
  throw new RangeError(`its field ${number} is a number`);
}
