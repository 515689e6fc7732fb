/**
 * a text → its words alone, by which the same sentence is found whatever
 * quotes, dashes, spaces, soft hyphens and signs a template prints it with.
 */
import { NOTE_NUMBERS } from '../../article/dom/note-marks.ts';

/** Letters, digits, signs of money and figures; no parts of emoji, no apostrophe that is a letter. */
const SAID = /(?!\u02bc|\u20e3|[\ufe00-\ufe0f])[\p{L}\p{N}\p{M}\p{Sc}%‰°+]/u;

/** Signs that make another figure of one: 3.5 is not 35, and −5 is not 5. */
const [WITHIN_FIGURE, BEFORE_FIGURE] = [/\d[.,]\d/, /[-‐-―−]\d/];

/** By UTF-16 unit, whether it is said: 1 yes, 2 no, 0 not asked yet. A page asks of the same few. */
const known = new Uint8Array(0x1_0000);

/** The words of a text, without anything between them. */
export function foldWords(text: string): string {
  let words = '';
  forEachSaid(text, (unit) => (words += unit));
  return words.normalize('NFKD');
}

/** Where each unit of the words stands in the text, in UTF-16 units. */
export function placeUnits(text: string): readonly number[] {
  const places: number[] = [];
  forEachSaid(text, (unit, place) => {
    for (let i = unit.normalize('NFKD').length; i > 0; i--) places.push(place);
  });
  return places;
}

function forEachSaid(written: string, take: (unit: string, place: number) => void): void {
  // Blank, and not gone, so that all else stays where it stands.
  const text = written.includes('[')
    ? written.replace(NOTE_NUMBERS, (mark) => ' '.repeat(mark.length))
    : written;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === ' ') continue;
    const code = unit.charCodeAt(0);
    if ((known[code] ||= SAID.test(unit) ? 1 : 2) === 1) take(unit, i);
    else if (WITHIN_FIGURE.test(text.slice(i - 1, i + 2))) take(unit, i);
    else if (BEFORE_FIGURE.test(text.slice(i, i + 2))) take('-', i);
  }
}
