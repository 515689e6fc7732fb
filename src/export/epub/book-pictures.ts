/** the pictures of an edition → where they stand in a book, and which files of theirs it takes along. Pure. */
import type { Edition, EditionFile, EditionPicture } from '../../edition/edition.ts';
import { startTag } from '../../edition/formats/markup.ts';

/** Pictures that are among the edition's files: a book holds all that it shows. */
export function ownPictures(
  edition: Edition,
): readonly (EditionPicture & { readonly file: EditionFile })[] {
  return (edition.pictures ?? []).flatMap((picture) => {
    const file = edition.files.find(({ role, name }) => role === 'picture' && name === picture.src);
    return file ? [{ ...picture, file }] : [];
  });
}

/** Markup of pictures by the index of the block that they follow; -1 for those above all of them. */
export function picturesAfter(
  edition: Edition,
  ids: readonly (string | undefined)[],
): ReadonlyMap<number, string> {
  const markup = new Map<number, string>();
  for (const { after, alt, file } of ownPictures(edition)) {
    const number = numberOf(after) ?? 0;
    // If the block is not in the text, the picture follows the one before it.
    const at = ids.findLastIndex((id) => (numberOf(id) ?? Infinity) <= number);
    const own = `\n<figure>${startTag('img', { src: file.name, alt }).replace(/>$/u, '/>')}</figure>`;
    markup.set(at, (markup.get(at) ?? '') + own);
  }
  return markup;
}

/** The number in the id of a block: `b12`. */
function numberOf(id: string | undefined): number | undefined {
  const digits = /^b(\d+)$/u.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
