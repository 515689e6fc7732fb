/** a few facts → a minimal model in the form of Piper's, and the files of a voice around it, for tests of installing. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import {
  encodeConstants,
  encodeNode,
  encodeValue,
  type NewNode,
} from '../../src/speech/packs/onnx/onnx-parts.ts';
import { ONNX_FIELDS, readOnnxModel } from '../../src/speech/packs/onnx/onnx-model.ts';
import { encodeField, readMessage } from '../../src/speech/packs/onnx/protobuf.ts';
import { listFiles } from '../../src/speech/packs/pack-manifest.ts';

const BUILT_IN = fileURLToPath(new URL('../../voices/kokoro-82m/', import.meta.url));

/** Samples of a frame, and frames of each token, of the models made here. */
export const FRAME_SAMPLES = 256;
const TOKEN_FRAMES = 2;

/** What can be odd about a model. */
export type PiperModelOptions = {
  /** Added to what is noted in it; an empty text takes a note away. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Whether its sound is longer than the lengths of its tokens say. @default false */
  readonly adds?: boolean;
  /** Whether it draws random numbers. @default false */
  readonly random?: boolean;
  /** Whether it rounds up, which tells the lengths of its tokens. @default true */
  readonly rounds?: boolean;
  /** Whether it says nothing. @default false */
  readonly silent?: boolean;
};

/**
 * A model whose sound is its tokens, each for two frames, scaled to be heard: in and out, and in the
 * operation that tells the lengths, as Piper's are.
 */
export function makePiperModel(options: PiperModelOptions = {}): Buffer {
  const { rounds = true, random = false, adds = false, silent = false } = options;
  const node = (operation: string, inputs: string[], output: string, integers = {}): NewNode => ({
    operation,
    inputs,
    output,
    integers,
  });
  const repeats = TOKEN_FRAMES * FRAME_SAMPLES;
  const nodes = [
    node('Cast', ['input'], 'tokens', { to: 1 }),
    node('Reshape', ['tokens', 'flat'], 'row'),
    node('Mul', ['row', 'nothing'], 'zeros'),
    node('Add', ['zeros', 'almost_two'], 'length'),
    node(rounds ? 'Ceil' : 'Round', ['length'], 'frames'),
    // What the lengths are used for: their number is that of the tokens.
    node('Mul', ['frames', 'nothing'], 'frames_zero'),
    node('Add', ['row', 'frames_zero'], 'row_used'),
    node('Tile', ['row_used', 'repeats'], 'tiled'),
    ...(random
      ? [
          node('RandomNormalLike', ['tiled'], 'noise'),
          node('Slice', ['scales', 'zero', 'one'], 'noise_scale'),
          node('Mul', ['noise', 'noise_scale'], 'noise_scaled'),
          node('Add', ['tiled', 'noise_scaled'], 'noisy'),
        ]
      : [node('Identity', ['tiled'], 'noisy')]),
    node('Mul', ['noisy', 'scale'], 'quiet'),
    node('Concat', adds ? ['quiet', 'extra'] : ['quiet'], 'sound', { axis: 0 }),
    node('Reshape', ['sound', 'shape'], 'output'),
  ];
  const graph = Buffer.concat([
    ...nodes.map(encodeNode),
    encodeField(2, 'voice'),
    encodeConstants('flat', [-1], 'int64'),
    encodeConstants('shape', [1, 1, 1, -1], 'int64'),
    encodeConstants('repeats', [repeats], 'int64'),
    encodeConstants('zero', [0], 'int64'),
    encodeConstants('one', [1], 'int64'),
    encodeConstants('nothing', [0], 'float'),
    encodeConstants('almost_two', [TOKEN_FRAMES - 0.5], 'float'),
    encodeConstants('scale', [silent ? 0 : 0.005], 'float'),
    encodeConstants('extra', [0.1, 0.1, 0.1], 'float'),
    encodeValue('input', { as: 'input', element: 'int64' }),
    encodeValue('input_lengths', { as: 'input', element: 'int64' }),
    encodeValue('scales', { as: 'input', element: 'float' }),
    encodeValue('output', { as: 'output', element: 'float' }),
  ]);
  return encodeModel(graph, {
    model_type: 'vits',
    comment: 'piper',
    language: 'English',
    voice: 'en-us',
    has_espeak: '1',
    n_speakers: '1',
    sample_rate: '22050',
    ...options.metadata,
  });
}

/** IR version 8, operator set 15: what Piper exports, and the engine reads. */
function encodeModel(graph: Buffer, metadata: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat([
    encodeField(1, 8),
    encodeField(8, encodeField(2, 15)),
    encodeField(ONNX_FIELDS.model.graph, graph),
    encodeMetadata(metadata),
  ]);
}

function encodeMetadata(metadata: Readonly<Record<string, string>>): Buffer {
  const { model, property } = ONNX_FIELDS;
  const notes = Object.entries(metadata).filter(([, value]) => value !== '');
  return Buffer.concat(
    notes.map(([key, value]) =>
      encodeField(
        model.metadata,
        Buffer.concat([encodeField(property.key, key), encodeField(property.value, value)]),
      ),
    ),
  );
}

/** What lies around a model. */
export type PiperVoiceOptions = PiperModelOptions & {
  /** Name of its files. @default 'en_US-test-medium' */
  readonly name?: string;
  readonly card?: string;
  readonly model?: Uint8Array;
};

/** Puts the files of a Piper voice, as its archive has them, into a folder of its name. */
export function writePiperVoice(parent: string, options: PiperVoiceOptions = {}): string {
  const { name = 'en_US-test-medium', card = CARD, model = makePiperModel(options) } = options;
  const folder = join(parent, `vits-piper-${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.onnx`), model);
  writeFileSync(join(folder, `${name}.onnx.json`), JSON.stringify(CONFIG));
  writeFileSync(join(folder, 'tokens.txt'), tokenList());
  writeFileSync(join(folder, 'MODEL_CARD'), card);
  cpSync(join(BUILT_IN, 'espeak-ng-data'), join(folder, 'espeak-ng-data'), { recursive: true });
  return folder;
}

/**
 * The built-in phonemizer, which has the form of a Kokoro model and “speaks” the numbers of its
 * tokens, as a published Kokoro pack with the voices named.
 */
export function writeKokoroVoice(parent: string, voices: readonly string[]): string {
  const folder = join(parent, 'kokoro-test');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.onnx'), kokoroModel(voices));
  const styles = voices.map(() => readFileSync(join(BUILT_IN, 'phonemes.bin')));
  writeFileSync(join(folder, 'voices.bin'), Buffer.concat(styles));
  cpSync(join(BUILT_IN, 'tokens.txt'), join(folder, 'tokens.txt'));
  cpSync(join(BUILT_IN, 'espeak-ng-data'), join(folder, 'espeak-ng-data'), { recursive: true });
  return folder;
}

function kokoroModel(voices: readonly string[]): Buffer {
  const file = readFileSync(join(BUILT_IN, 'phonemes.onnx'));
  const kept = readMessage(file).filter(({ number }) => number !== ONNX_FIELDS.model.metadata);
  const known = readOnnxModel(file).metadata;
  const metadata = {
    ...Object.fromEntries(known),
    n_speakers: String(voices.length),
    speaker_names: voices.join(','),
  };
  const parts = kept.map(({ start, end }) => file.subarray(start, end));
  return Buffer.concat([...parts, encodeMetadata(metadata)]);
}

/** A folder as an archive with that folder in it. */
export async function archiveFolder(folder: string): Promise<Buffer> {
  const files = await listFiles(folder);
  const top = folder.split(/[\\/]/u).at(-1)!;
  const entries = files.map((file) => {
    const body = readFileSync(join(folder, file));
    return { header: { name: `${top}/${file}`, size: body.length }, body };
  });
  return gzipSync(await packTar(entries), { level: 1 });
}

const CARD = `# Model card for test (medium)

* Language: en_US

## Dataset

* License: CC0

## Training

Trained from scratch.
`;

const CONFIG = {
  audio: { sample_rate: 22050, quality: 'medium' },
  espeak: { voice: 'en-us' },
  inference: { noise_scale: 0.667, length_scale: 1, noise_w: 0.8 },
  language: { code: 'en_US' },
  num_speakers: 1,
};

/** Padding, begin, end and blank as Piper numbers them, then symbols of English. */
function tokenList(): string {
  const symbols = ['_', '^', '$', ' ', ...'abdefhijklmnopstuvwzæðŋɐɑɔəɚɛɜɡɪɹɾʃʊʌʒˈˌːθᵻ.,!?'];
  return symbols.map((symbol, id) => `${symbol} ${id}\n`).join('');
}
