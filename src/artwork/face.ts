/**
 * a font file in a package → the characters that it has, with their widths; `undefined` if the
 * package is not installed.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackWoff, type Font } from './woff.ts';

/** A font file and the widths of its characters, in ems; those it lacks are absent. */
export type Face = {
  readonly family: string;
  readonly file: Buffer;
  readonly widths: ReadonlyMap<string, number>;
  /** Whether letters join or stand above one another, so that widths do not add up. */
  readonly isShaped: boolean;
};

/** A file of Fontsource: its package, and its name without the weight. */
export type FaceFile = {
  readonly package: string;
  readonly subset: string;
  readonly weight: number;
  readonly isShaped?: boolean;
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, Promise<Face | undefined>>();

/** Loads a file on first use. */
export function loadFace(file: FaceFile): Promise<Face | undefined> {
  const { package: name, subset, weight } = file;
  const path = `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`;
  const loading = loaded.get(path) ?? load(path, file);
  loaded.set(path, loading);
  return loading;
}

async function load(path: string, file: FaceFile): Promise<Face | undefined> {
  const place = findFile(path);
  if (place === undefined) return undefined;
  // The package is in the name because all of them have Latin files.
  const isOwn = file.package === OWN_PACKAGE;
  const family = `${isOwn ? '' : `${file.package}-`}${file.subset}-${file.weight}`;
  const font = unpackWoff(await readFile(place), family);
  const { isShaped = false } = file;
  return { family, file: font.file, widths: readWidths(font), isShaped };
}

/** The package of the typeface that is always installed. */
export const OWN_PACKAGE = 'source-serif-4';

function findFile(path: string): string | undefined {
  try {
    return require.resolve(path);
  } catch {
    return undefined;
  }
}

/** Widths of characters from the tables `cmap`, `hmtx`, `hhea` and `head` (ISO/IEC 14496-22). */
function readWidths({ tables }: Font): ReadonlyMap<string, number> {
  const unitsPerEm = tables.get('head')!.readUInt16BE(18);
  const wideGlyphs = tables.get('hhea')!.readUInt16BE(34);
  const metrics = tables.get('hmtx')!;
  // Glyphs after the last one with a width share that width.
  const widthOf = (glyph: number): number =>
    metrics.readUInt16BE(4 * Math.min(glyph, wideGlyphs - 1)) / unitsPerEm;
  const glyphs = readGlyphs(tables.get('cmap')!);
  return new Map(
    [...glyphs].map(([character, glyph]) => [String.fromCharCode(character), widthOf(glyph)]),
  );
}

/** The characters of the Basic Multilingual Plane with their glyphs: the subtable of format 4. */
function readGlyphs(cmap: Buffer): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4)),
  );
  const table = subtables.find((each) => each.readUInt16BE(0) === 4)!;
  const segments = table.readUInt16BE(6) / 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const last = table.readUInt16BE(14 + 2 * segment);
    const first = table.readUInt16BE(16 + 2 * (segments + segment));
    const delta = table.readUInt16BE(16 + 2 * (2 * segments + segment));
    const offsetAt = 16 + 2 * (3 * segments + segment);
    const offset = table.readUInt16BE(offsetAt);
    for (let character = first; character <= last && character < 0xffff; character++) {
      const listed =
        offset === 0 ? character : table.readUInt16BE(offsetAt + offset + 2 * (character - first));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(character, glyph);
    }
  }
  return glyphs;
}
