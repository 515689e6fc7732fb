/**
 * a text and its language → the font files that may have its letters where Source Serif lacks them,
 * each in a package that users install if they need it.
 */
import type { FaceFile } from './face.ts';

/** A file in two weights. */
export type FurtherFace = Omit<FaceFile, 'weight'>;

/** Scripts whose letters join, or whose marks stand above and below them. */
const SHAPED: readonly (readonly [script: RegExp, face: FurtherFace])[] = [
  [/\p{sc=Arab}/u, { package: 'noto-sans-arabic', subset: 'arabic', isShaped: true }],
  [/\p{sc=Hebr}/u, { package: 'noto-sans-hebrew', subset: 'hebrew', isShaped: true }],
  [/\p{sc=Thai}/u, { package: 'noto-sans-thai', subset: 'thai', isShaped: true }],
];

const SIMPLIFIED: FurtherFace = { package: 'noto-sans-sc', subset: 'chinese-simplified' };
const TRADITIONAL: FurtherFace = { package: 'noto-sans-tc', subset: 'chinese-traditional' };
const JAPANESE: FurtherFace = { package: 'noto-sans-jp', subset: 'japanese' };
const KOREAN: FurtherFace = { package: 'noto-sans-kr', subset: 'korean' };

const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u;

/** The files that may have what a text needs, the best first; none for what has only Latin letters. */
export function furtherFaces(text: string, language?: string): readonly FurtherFace[] {
  const shaped = SHAPED.filter(([script]) => script.test(text)).map(([, face]) => face);
  if (!EAST_ASIAN.test(text)) return shaped;
  const best = eastAsianFace(text, language);
  const all = [SIMPLIFIED, JAPANESE, TRADITIONAL, KOREAN];
  return [...shaped, best, ...all.filter((face) => face !== best)];
}

/** The same sign is drawn differently in each of these languages. */
function eastAsianFace(text: string, language = ''): FurtherFace {
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) || /^ja\b/i.test(language)) return JAPANESE;
  if (/\p{sc=Hang}/u.test(text) || /^ko\b/i.test(language)) return KOREAN;
  if (/\p{sc=Bopo}/u.test(text) || /^(?:zh-(?:Hant|TW|HK|MO)|yue)\b/i.test(language))
    return TRADITIONAL;
  return SIMPLIFIED;
}

/** The package to install for the letters of a text that Source Serif lacks; `undefined` if no package has them. */
export function furtherPackage(text: string, language?: string): string | undefined {
  const [best] = furtherFaces(text, language);
  return best && `@fontsource/${best.package}`;
}
