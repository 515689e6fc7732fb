/** pictures and the blocks of a text → after which block each stands. Pure. */
import type { EditionPicture } from '../edition.ts';

/** Pictures by the index of the block that they follow, -1 for those above; ids are in order. */
export function placePictures<Picture extends Pick<EditionPicture, 'after'>>(
  pictures: readonly Picture[],
  ids: readonly (string | undefined)[],
): ReadonlyMap<number, readonly Picture[]> {
  const places = new Map<number, Picture[]>();
  for (const picture of pictures) {
    const number = numberOf(picture.after) ?? 0;
    // If the block is not on the page, the picture follows the one before it.
    const at = ids.findLastIndex((id) => (numberOf(id) ?? Infinity) <= number);
    places.set(at, [...(places.get(at) ?? []), picture]);
  }
  return places;
}

/** The number in the id of a block: `b12`. */
function numberOf(id: string | undefined): number | undefined {
  const digits = /^b(\d+)$/.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
