/** a Piper voice as its makers publish it (`NAME.onnx` and `NAME.onnx.json`) → the same with what the engine needs besides. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { addMetadata } from './onnx/add-metadata.ts';
import { readOnnxModel } from './onnx/onnx-model.ts';
import { refusedPack } from './pack-error.ts';
import { findFiles } from './recognise-pack.ts';

/** What comes with Lectern: what all languages share with five of them, and three more. */
const PHONEME_DATA = ['kokoro-82m/espeak-ng-data', 'espeak-ng-data'].map((folder) =>
  fileURLToPath(new URL(`../../../voices/${folder}`, import.meta.url)),
);

/** The parts of a configuration that the engine needs. */
type PublishedConfig = {
  readonly audio?: { readonly sample_rate?: unknown };
  readonly espeak?: { readonly voice?: unknown };
  readonly language?: { readonly name_english?: unknown };
  readonly num_speakers?: unknown;
  readonly phoneme_type?: unknown;
  readonly phoneme_id_map?: unknown;
};

/**
 * Completes such a voice in place: notes in its model what its configuration says, writes `tokens.txt`, and adds the
 * phoneme data of its language where it has none. Leaves other packs as they are.
 * @throws LecternError `VOICE_REFUSED` for a voice without a usable configuration, one that reads letters instead of
 * phonemes, and a language whose phoneme data is missing; `OUTPUT_UNWRITABLE`.
 */
export async function completeVoice(
  folder: string,
  { name }: { readonly name: string },
): Promise<void> {
  const { place, files } = await findFiles(folder);
  const modelFile = [...files].find(
    (file) => file.endsWith('.onnx') && files.has(`${file}.json`) && !files.has('tokens.txt'),
  );
  if (modelFile === undefined || files.has('voice.json')) return;
  const path = join(place, modelFile);
  const model = await readFile(path);
  if (!isPublished(model)) return;
  const config = await readConfig(`${path}.json`, name);
  const { voice, tokens, metadata } = config;
  await onDisk(path, writeFile(path, addMetadata(model, metadata)));
  await onDisk(path, writeFile(join(place, 'tokens.txt'), tokens));
  if (files.has('espeak-ng-data')) return;
  const data = join(place, 'espeak-ng-data');
  for (const source of PHONEME_DATA)
    await onDisk(data, cp(source, data, { recursive: true, filter: (file) => !isNote(file) }));
  const language = voice.split('-')[0]!;
  const { files: dictionaries } = await findFiles(data);
  if (!dictionaries.has(`${language}_dict`))
    throw refusedPack(name, {
      why: `it has no phoneme data, and Lectern has none for the language ${language}`,
      hint: 'Put espeak-ng-data of espeak-ng 1.52 into its folder, or take its archive from the sherpa-onnx release tts-models.',
    });
}

/** Whether a model is Piper's and has no metadata; one that cannot be read is refused later, with a reason. */
function isPublished(model: Uint8Array): boolean {
  try {
    const { metadata, inputs } = readOnnxModel(model);
    return !metadata.has('model_type') && inputs.includes('scales');
  } catch {
    return false;
  }
}

function isNote(file: string): boolean {
  return file.endsWith('README.md');
}

type EngineNeeds = {
  /** Name of the espeak-ng voice. */
  readonly voice: string;
  /** Content of `tokens.txt`. */
  readonly tokens: string;
  readonly metadata: Readonly<Record<string, string | number>>;
};

async function readConfig(path: string, name: string): Promise<EngineNeeds> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const found = (parseJson(text) ?? {}) as PublishedConfig;
  const refuse = (why: string): Error => refusedPack(name, { why });
  const { audio, espeak, language, num_speakers: speakers = 1 } = found;
  const { phoneme_type: kind = 'espeak', phoneme_id_map: ids } = found;
  if (kind !== 'espeak')
    throw refuse('its model reads letters, and the engine gives every Piper voice phonemes');
  const [voice, rate] = [espeak?.voice, audio?.sample_rate];
  if (typeof voice !== 'string' || !/^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(voice))
    throw refuse('its configuration names no voice of espeak-ng');
  if (!isCount(rate) || !isCount(speakers))
    throw refuse('its configuration does not state its sample rate and its speakers');
  const english = language?.name_english;
  const metadata = {
    model_type: 'vits',
    comment: 'piper',
    language: typeof english === 'string' ? english : voice,
    voice,
    has_espeak: 1,
    n_speakers: speakers,
    sample_rate: rate,
  };
  return { voice, tokens: tokenList(ids, refuse), metadata };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** Lines of a symbol and its number, as the engine reads them. */
function tokenList(map: unknown, refuse: (why: string) => Error): string {
  const entries = Object.entries((map ?? {}) as Record<string, unknown>);
  if (entries.length === 0) throw refuse('its configuration lists no phonemes');
  return entries
    .map(([symbol, ids]) => {
      const [id, ...more] = Array.isArray(ids) ? (ids as unknown[]) : [];
      const isOne = Array.from(symbol).length === 1 && more.length === 0;
      if (!isOne || !Number.isInteger(id))
        throw refuse('its phonemes are not single characters with a number each');
      return `${symbol} ${id as number}\n`;
    })
    .join('');
}
