/**
 * a text → the typeface it is set in: the font files that have all its characters, and their
 * widths. Source Serif, one file for each group of scripts; Noto for further ones, if installed.
 */
import { loadFace, OWN_PACKAGE, type Face } from './face.ts';
import { furtherFaces } from './further-faces.ts';
import { loadMeasure, type Measure } from './measure-text.ts';
import { inDisplayOrder, isRightToLeft } from './display-order.ts';

/** Part of a text that one font file can set, and the family name of that file. */
export type FontRun = { readonly family: string; readonly text: string };

/** A typeface that has all characters of a text. */
export type Typeface = {
  readonly files: readonly Buffer[];
  /** Width of a part of the text, in ems, without kerning (which would narrow it slightly). */
  readonly widthOf: (part: string) => number;
  /** A part of the text, split where another file is needed, from left to right. */
  readonly runsOf: (part: string) => readonly FontRun[];
  /** Whether its lines begin at the right. */
  readonly isRightToLeft: boolean;
};

/** What a text is to be set in. */
export type TypefaceOptions = {
  readonly weight: keyof typeof WEIGHTS;
  /** BCP 47; decides between faces that draw the same characters in another way. */
  readonly language?: string | undefined;
};

/** The weight in the name of each file. */
const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** The files of each weight, those most often needed first. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

/** The face of each character of a text. */
type Faces = ReadonlyMap<string, Face>;

/** Finds the files for a text; `undefined` if the typeface lacks one of its characters. */
export async function findTypeface(
  text: string,
  options: TypefaceOptions,
): Promise<Typeface | undefined> {
  const faces = new Map<string, Face>();
  const missing = new Set(text);
  for await (const face of candidates(text, options)) {
    for (const character of missing) {
      if (!face.widths.has(character)) continue;
      faces.set(character, face);
      missing.delete(character);
    }
    if (missing.size === 0) return setIn(faces, text);
  }
  return undefined;
}

async function* candidates(text: string, options: TypefaceOptions): AsyncIterable<Face> {
  const weight = WEIGHTS[options.weight];
  const own = SUBSETS.map((subset) => ({ package: OWN_PACKAGE, subset, weight }));
  const further = furtherFaces(text, options.language).map((file) => ({ ...file, weight }));
  for (const file of [...own, ...further]) {
    const face = await loadFace(file);
    if (face !== undefined) yield face;
  }
}

async function setIn(faces: Faces, text: string): Promise<Typeface> {
  const used = [...new Set(faces.values())];
  const isRtl = isRightToLeft(text);
  const measures = new Map<Face, Measure>();
  for (const face of used) if (face.isShaped) measures.set(face, await loadMeasure(face));
  const setRuns = (part: string): readonly Run[] => cutRuns(part, faces);
  return {
    files: used.map(({ file }) => file),
    isRightToLeft: isRtl,
    widthOf: (part) => setRuns(part).reduce((sum, run) => sum + widthOfRun(run, measures), 0),
    runsOf: (part) => {
      const runs = setRuns(part).map(({ face, text: words }) => ({
        family: face.family,
        text: words,
      }));
      return isRtl ? inDisplayOrder(runs) : runs;
    },
  };
}

type Run = { readonly face: Face; readonly text: string };

function widthOfRun({ face, text }: Run, measures: ReadonlyMap<Face, Measure>): number {
  const measure = measures.get(face);
  if (measure) return measure(text);
  return Array.from(text).reduce((sum, character) => sum + face.widths.get(character)!, 0);
}

/** Runs of one face each. Between letters that join, it also sets the spaces that it has. */
function cutRuns(text: string, faces: Faces): readonly Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const goesOn = last?.face.isShaped === true && last.face.widths.has(character);
    const face = goesOn ? last.face : faces.get(character)!;
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}
