/**
 * Publication: where editions are published. Its
 * type, and the addresses of what lies there. Pure.
 */

/** Where editions are published, as far as it is known. */
export type Publication = {
  /** Address of the folder that holds the editions' folders, with a slash at its end. */
  readonly baseUrl?: string | undefined;
  /** Title of the feed that lies in that folder; absent where there is none. */
  readonly feedTitle?: string | undefined;
  /** Name of the artwork of that feed, which lies there too; absent where there is none. */
  readonly cover?: string | undefined;
};

/** A publication, and the edition in it that is meant. */
export type EditionPlace = Publication & { readonly slug: string };

/** Address of a file of an edition: whole where the place is known, else beside the page. */
export function addressOf(name: string, place: EditionPlace): string {
  const file = encodeURIComponent(name);
  if (place.baseUrl === undefined) return file;
  return new URL(`${encodeURIComponent(place.slug)}/${file}`, place.baseUrl).href;
}

/** A publication of what settings say: its address ends in a slash. */
export function publicationFrom({ baseUrl, feedTitle }: Publication): Publication {
  const withSlash = baseUrl === undefined || baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return { baseUrl: withSlash, feedTitle };
}
