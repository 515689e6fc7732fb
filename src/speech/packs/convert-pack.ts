/** an unpacked archive of a family → a pack in our own form: its files, and a voice.json. */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import type { VoicePack } from '../providers/local/voice-pack.ts';
import { addTimesToModel } from './edit-model.ts';
import { describeKokoroPack } from './kokoro-pack.ts';
import { hasTrailer, TRAILER_MARKER } from './onnx/add-trailer.ts';
import { isPaper, writePackManifest, type PackManifest } from './pack-manifest.ts';
import { readModelCard, type PackRights } from './pack-rights.ts';
import { describePiperPack } from './piper-pack.ts';
import type { RecognisedPack } from './recognise-pack.ts';

/** What was unpacked, and what is known of it beside its files. */
export type ConvertOptions = AbortOptions & {
  /** The folder for the pack; it is made. */
  readonly into: string;
  /** Another name than that of its files. */
  readonly name?: string | undefined;
  /** Rights that are known already; what lacks is taken from its model card. */
  readonly rights: PackRights;
  /** Where it came from. */
  readonly source: string;
  readonly onEdit: () => void;
};

/** The pack, and what its user should know of it. */
export type ConvertedPack = { readonly pack: VoicePack; readonly notes: readonly string[] };

/** What the engine reads, by the names it is given them under. */
const KEPT = ['tokens.txt', 'voices.bin', 'espeak-ng-data'];

/**
 * Moves the files that the engine reads into a folder of the pack, and describes them; a Piper model
 * is given the times of its tokens where that changes nothing else.
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
    return { pack, notes: ['Its model has been edited before: it is used without word times.'] };
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
  return { ...own, ...told, ...rights, source };
}
