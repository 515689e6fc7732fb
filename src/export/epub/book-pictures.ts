/** the pictures of an edition → where they stand in a book, and which files of theirs it takes along. Pure. */
import type { Edition, EditionFile, EditionPicture } from '../../edition/edition.ts';
import { emptyTag } from '../../edition/formats/markup.ts';
import { placePictures } from '../../edition/pictures/place-pictures.ts';

/** A picture that is among the edition's files, with its file. */
export type OwnPicture = EditionPicture & { readonly file: EditionFile };

/** Pictures that are among the edition's files: a book holds all that it shows. */
export function ownPictures(edition: Edition): readonly OwnPicture[] {
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
  const places = placePictures(ownPictures(edition), ids);
  return new Map([...places].map(([at, pictures]) => [at, pictures.map(figureOf).join('')]));
}

function figureOf({ alt, file }: OwnPicture): string {
  return `\n<figure>${emptyTag('img', { src: file.name, alt })}</figure>`;
}
