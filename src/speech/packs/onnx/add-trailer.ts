/** a Piper (VITS) model → the same model, whose sound is followed by its tokens and their lengths. Pure. */
import { ONNX_FIELDS, readOnnxModel, type OnnxModel } from './onnx-model.ts';
import { encodeConstants, encodeNode, encodeValue, type NewNode } from './onnx-parts.ts';
import { encodeField, readMessage } from './protobuf.ts';

/** The last number of a reply: samples, tokens and counts are never negative whole numbers. */
export const TRAILER_MARKER = -8191;

/** Input for the tokens, in models that Piper exports. */
const TOKENS = 'input';

/** Prefix of the names that are added; exporters do not use it. */
const PREFIX = 'lectern_';

/** Whether a model has the trailer already. */
export function hasTrailer({ outputs }: OnnxModel): boolean {
  return outputs[0]?.startsWith(PREFIX) ?? false;
}

/**
 * The edited file: its first output becomes sound, tokens, frames of each token, number of tokens
 * and marker, in this order, in the four dimensions of Piper's sound. The frames of each token are
 * the output of the model's only `Ceil`.
 * @throws RangeError that says why the trailer cannot be added.
 */
export function addTrailer(file: Uint8Array): Buffer {
  const model = readOnnxModel(file);
  if (hasTrailer(model)) throw new RangeError('it already has the trailer');
  const [sound] = model.outputs;
  const frames = framesOf(model);
  if (sound === undefined) throw new RangeError('it has no output');
  if (!model.inputs.includes(TOKENS)) throw new RangeError(`it has no input “${TOKENS}”`);

  const fields = readMessage(file);
  const graph = fields.find(({ number }) => number === ONNX_FIELDS.model.graph)!;
  const edited = editGraph(graph.value as Uint8Array, [
    ...trailerNodes({ sound, frames }).map(encodeNode),
    encodeConstants(`${PREFIX}flat`, [-1], 'int64'),
    encodeConstants(`${PREFIX}shape`, [1, 1, 1, -1], 'int64'),
    encodeConstants(`${PREFIX}marker`, [TRAILER_MARKER], 'float'),
    encodeValue(`${PREFIX}sound_and_times`, { as: 'output', element: 'float' }),
  ]);
  return Buffer.concat([
    file.subarray(0, graph.start),
    encodeField(ONNX_FIELDS.model.graph, edited),
    file.subarray(graph.end),
  ]);
}

function framesOf({ nodes }: OnnxModel): string {
  const ceilings = nodes.filter(({ operation }) => operation === 'Ceil');
  const [only] = ceilings;
  if (ceilings.length === 1 && only!.outputs[0]) return only!.outputs[0];
  throw new RangeError(`it rounds up ${ceilings.length} times, where Piper's models do so once`);
}

function own(name: string): string {
  return PREFIX + name;
}

function trailerNodes(names: { readonly sound: string; readonly frames: string }): NewNode[] {
  const flatten = (from: string, to: string): NewNode => ({
    operation: 'Reshape',
    inputs: [from, own('flat')],
    output: own(to),
  });
  const toFloat = (from: string, to: string): NewNode => ({
    operation: 'Cast',
    inputs: [from],
    output: own(to),
    integers: { to: 1 },
  });
  return [
    flatten(names.sound, 'sound'),
    toFloat(TOKENS, 'tokens'),
    flatten(own('tokens'), 'tokens_in_row'),
    toFloat(names.frames, 'frames'),
    flatten(own('frames'), 'frames_in_row'),
    { operation: 'Shape', inputs: [own('tokens_in_row')], output: own('size') },
    toFloat(own('size'), 'count'),
    {
      operation: 'Concat',
      inputs: ['sound', 'tokens_in_row', 'frames_in_row', 'count', 'marker'].map(own),
      output: own('all'),
      integers: { axis: 0 },
    },
    { operation: 'Reshape', inputs: [own('all'), own('shape')], output: own('sound_and_times') },
  ];
}

/** A graph with new outputs and other additions; the remaining bytes are unchanged. */
function editGraph(graph: Uint8Array, added: readonly Uint8Array[]): Buffer {
  const kept = readMessage(graph).filter(({ number }) => number !== ONNX_FIELDS.graph.output);
  return Buffer.concat([...kept.map(({ start, end }) => graph.subarray(start, end)), ...added]);
}
