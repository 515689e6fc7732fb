/** an unpacked archive → the family of its voices, and its model. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readOnnxModel, type OnnxModel } from './onnx/onnx-model.ts';
import { refusedPack } from './pack-error.ts';

/** A pack whose family is known. */
export type RecognisedPack = {
  /** The folder that contains the files, which archives wrap in another one. */
  readonly folder: string;
  readonly files: ReadonlySet<string>;
} & (
  | { readonly kind: 'own' }
  | { readonly kind: 'piper' | 'kokoro'; readonly modelFile: string; readonly model: OnnxModel }
);

/** How many nested folders are searched for the files of a voice. */
const DEEPEST = 3;

/** Families that the engine supports but this version does not, by the metadata of their models. */
const OTHER_FAMILIES: readonly { readonly type: RegExp; readonly name: string }[] = [
  { type: /matcha/iu, name: 'Matcha' },
  { type: /kitten/iu, name: 'Kitten' },
  { type: /zipvoice/iu, name: 'ZipVoice' },
  { type: /pocket/iu, name: 'Pocket TTS' },
  { type: /supertonic/iu, name: 'Supertonic' },
  { type: /melo/iu, name: 'MeloTTS' },
  { type: /coqui/iu, name: 'Coqui' },
  { type: /mimic3/iu, name: 'Mimic 3' },
  { type: /vits/iu, name: 'VITS without Piper' },
];

/**
 * Recognises the pack in a folder. `name` is its name in messages.
 * @throws LecternError `VOICE_REFUSED`, naming an unsupported family or a missing file.
 */
export async function recognisePack(
  folder: string,
  { name }: { readonly name: string },
): Promise<RecognisedPack> {
  const { place, files } = await findFiles(folder);
  if (files.has('voice.json')) return { kind: 'own', folder: place, files };
  const modelFile = chooseModel([...files]);
  if (modelFile === undefined) throw refusedPack(name, { why: 'it contains no model (.onnx)' });
  const model = await readModel(join(place, modelFile), { name, modelFile });
  const kind = familyOf(model, { name });
  for (const file of NEEDED[kind]) {
    if (files.has(file)) continue;
    throw refusedPack(name, { why: `it has no ${file}, which the engine needs` });
  }
  return { kind, folder: place, files, modelFile, model };
}

/** What the engine reads besides the model. */
const NEEDED = {
  piper: ['tokens.txt', 'espeak-ng-data'],
  kokoro: ['tokens.txt', 'voices.bin', 'espeak-ng-data'],
} as const;

type Place = { readonly place: string; readonly files: ReadonlySet<string> };

/** The files of a pack, in the folder that archives wrap in another one. */
export async function findFiles(folder: string, depth = 0): Promise<Place> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map((entry) => entry.name));
  const [only, ...others] = entries;
  if (depth < DEEPEST && only?.isDirectory() && others.length === 0)
    return findFiles(join(folder, only.name), depth + 1);
  return { place: folder, files: names };
}

/** The full-precision model if there are several: 8- and 16-bit copies say so in their names. */
function chooseModel(files: readonly string[]): string | undefined {
  const models = files.filter((file) => file.endsWith('.onnx')).sort();
  return models.find((file) => !/int8|fp16/u.test(file)) ?? models[0];
}

async function readModel(
  path: string,
  { name, modelFile }: { readonly name: string; readonly modelFile: string },
): Promise<OnnxModel> {
  try {
    return readOnnxModel(await readFile(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const why = `${modelFile} is not a complete model: ${reason}`;
    throw refusedPack(name, { why, hint: 'Download the archive again.', cause });
  }
}

function familyOf(
  { metadata, inputs }: OnnxModel,
  { name }: { readonly name: string },
): 'piper' | 'kokoro' {
  const type = metadata.get('model_type') ?? '';
  const told = [type, metadata.get('comment'), metadata.get('model_author')].join(' ');
  if (type === 'kokoro') return 'kokoro';
  if (type === 'vits' && /piper/iu.test(told)) return 'piper';
  const other = OTHER_FAMILIES.find((family) => family.type.test(told));
  if (other) throw refusedPack(name, { why: `its family, ${other.name}, is not supported` });
  const isBare = inputs.includes('scales');
  throw refusedPack(name, {
    why: isBare
      ? 'it is a Piper voice without its configuration (.onnx.json)'
      : 'its model does not say which family of voices it belongs to',
  });
}
