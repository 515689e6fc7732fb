/**
 * settings → the publication: where editions are published, and the addresses of files there. Pure.
 */

/** Where editions are published; unknown parts are absent. */
export type Publication = {
  /** Address of the folder that holds the editions' folders, with a slash at its end. */
  readonly baseUrl?: string | undefined;
  /** Title of the feed in that folder; absent if there is none. */
  readonly feedTitle?: string | undefined;
  /** File name of that feed's artwork; absent if there is none. */
  readonly cover?: string | undefined;
};

/** An edition in a publication. */
export type EditionPlace = Publication & { readonly slug: string };

/** Address of a file of an edition: absolute if the publication's is known, otherwise relative. */
export function addressOf(name: string, place: EditionPlace): string {
  const file = encodeURIComponent(name);
  if (place.baseUrl === undefined) return file;
  return new URL(`${encodeURIComponent(place.slug)}/${file}`, place.baseUrl).href;
}

/** A publication from settings, with a slash at the end of its address. */
export function publicationFrom({ baseUrl, feedTitle }: Publication): Publication {
  const withSlash = baseUrl === undefined || baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return { baseUrl: withSlash, feedTitle };
}
