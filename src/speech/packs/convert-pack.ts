/** an unpacked Piper or Kokoro archive → a pack in Lectern's form: its files, and a voice.json. */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import type { VoicePack } from '../providers/local/voice-pack.ts';
import { addTimesToModel } from './edit-model.ts';
import { describeKokoroPack } from './kokoro-pack.ts';
import { hasTrailer, TRAILER_MARKER } from './onnx/add-trailer.ts';
import { isPaper, writePackManifest, type PackManifest } from './pack-manifest.ts';
import { readModelCard, restrictionOf, type PackRights } from './pack-rights.ts';
import { describePiperPack } from './piper-pack.ts';
import type { RecognisedPack } from './recognise-pack.ts';

/** Options of `convertPack`. */
export type ConvertOptions = AbortOptions & {
  /** The folder for the pack; it is created. */
  readonly into: string;
  /** The pack's name. @default derived from its files */
  readonly name?: string | undefined;
  /** Known rights; the rest is read from its model card. */
  readonly rights: PackRights;
  /** Where it was obtained. */
  readonly source: string;
  readonly onEdit: () => void;
};

/** The pack, and what its user should know about it. */
export type ConvertedPack = { readonly pack: VoicePack; readonly notes: readonly string[] };

/** Files that the engine reads, by name. */
const KEPT = ['tokens.txt', 'voices.bin', 'espeak-ng-data'];

/**
 * Moves the files that the engine reads into the pack's folder and describes them. A Piper model is
 * edited to report the times of its tokens, if that changes nothing else.
 * @throws LecternError `VOICE_REFUSED`, `OUTPUT_UNWRITABLE`; an abort throws its reason.
 */
export async function convertPack(
  found: Extract<RecognisedPack, { readonly modelFile: string }>,
  options: ConvertOptions,
): Promise<ConvertedPack> {
  const { into, signal } = options;
  const manifest = await describe(found, options);
  await mkdir(into, { recursive: true });
  for (const file of found.files) {
    if (KEPT.includes(file) || isPaper(file))
      await rename(join(found.folder, file), join(into, file));
  }
  await rename(join(found.folder, found.modelFile), join(into, 'model.onnx'));
  const pack = await writePackManifest(into, { manifest, signal });
  if (found.kind !== 'piper') return { pack, notes: [] };

  if (hasTrailer(found.model))
    return { pack, notes: ['Its model was already edited, so it is used without word times.'] };
  options.onEdit();
  const edited = await addTimesToModel(pack, { signal });
  if ('reason' in edited)
    return { pack, notes: [`It works without word times: ${edited.reason}.`] };
  const timing = { kind: 'trailer', marker: TRAILER_MARKER, ...edited } as const;
  const timed = await writePackManifest(into, { manifest: { ...manifest, timing }, signal });
  return { pack: timed, notes: [] };
}

async function describe(
  found: Extract<RecognisedPack, { readonly modelFile: string }>,
  { name, rights, source }: ConvertOptions,
): Promise<PackManifest> {
  const { folder, model, modelFile } = found;
  const own =
    found.kind === 'piper'
      ? await describePiperPack(folder, { model, modelFile, ...(name !== undefined && { name }) })
      : describeKokoroPack(model, { name: name ?? basename(folder) });
  const card = [...found.files].find((file) => /^model_card/iu.test(file));
  const told = card === undefined ? {} : readModelCard(await readFile(join(folder, card), 'utf8'));
  // What a card says against a voice counts, whatever else is known of it.
  const known = restrictionOf(told) === undefined ? { ...told, ...rights } : { ...rights, ...told };
  return { ...own, ...known, source };
}
