/**
 * a text → the typeface it is set in: the font files that have all its characters, and their
 * widths. Source Serif, from npm, one file for each group of scripts.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackWoff, type Font } from './woff.ts';

/** Part of a text that one font file can set, and the family name of that file. */
export type FontRun = { readonly family: string; readonly text: string };

/** A typeface that has all characters of a text. */
export type Typeface = {
  readonly files: readonly Buffer[];
  /** Width of a part of the text, in ems, without kerning (which would narrow it slightly). */
  readonly widthOf: (part: string) => number;
  /** A part of the text, split where another file is needed. */
  readonly runsOf: (part: string) => readonly FontRun[];
};

/** The weight in the name of each file. */
const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** The files of each weight, those most often needed first. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

/** A font file and the widths of its characters, in ems; those it lacks are absent. */
type Face = {
  readonly family: string;
  readonly file: Buffer;
  readonly widths: ReadonlyMap<string, number>;
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, Promise<Face>>();

/** Finds the files for a text; `undefined` if the typeface lacks one of its characters. */
export async function findTypeface(
  text: string,
  weight: keyof typeof WEIGHTS,
): Promise<Typeface | undefined> {
  const faces = new Map<string, Face>();
  const missing = new Set(text);
  for (const subset of SUBSETS) {
    if (missing.size === 0) break;
    const face = await loadFace(`${subset}-${WEIGHTS[weight]}`);
    for (const character of missing) {
      if (!face.widths.has(character)) continue;
      faces.set(character, face);
      missing.delete(character);
    }
  }
  if (missing.size > 0) return undefined;
  return {
    files: [...new Set(faces.values())].map(({ file }) => file),
    widthOf: (part) =>
      Array.from(part).reduce(
        (sum, character) => sum + faces.get(character)!.widths.get(character)!,
        0,
      ),
    runsOf: (part) => cutRuns(part, (character) => faces.get(character)!.family),
  };
}

function cutRuns(text: string, familyOf: (character: string) => string): readonly FontRun[] {
  const runs: { family: string; text: string }[] = [];
  for (const character of text) {
    const family = familyOf(character);
    const last = runs.at(-1);
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs;
}

function loadFace(family: string): Promise<Face> {
  const name = `@fontsource/source-serif-4/files/source-serif-4-${family}-normal.woff`;
  const loading =
    loaded.get(family) ??
    readFile(require.resolve(name)).then((woff) => {
      const font = unpackWoff(woff, family);
      return { family, file: font.file, widths: readWidths(font) };
    });
  loaded.set(family, loading);
  return loading;
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
