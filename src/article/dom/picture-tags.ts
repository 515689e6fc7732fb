/** an element's tag and attributes → the picture that it shows, if it is one of an article. Pure. */

/** A picture as its markup gives it. */
export type TaggedPicture = {
  /** As written: an address, or a path. */
  readonly src: string;
  readonly alt: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
};

/** Where scripts find the address of a picture that is loaded late. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-orig-file'] as const;

/** Pictures as small as this are signs, faces or counters, in pixels. */
const SMALLEST = 64;

/** Names of pictures that belong to the page and not to its text. */
const OF_THE_PAGE =
  /\b(?:avatar|gravatar|emoji|wp-smiley|icon|logo|spacer|pixel|tracking|badge)\b/i;

/** The picture of an `<img>`; `undefined` for another element, and for signs and counters. */
export function pictureOfTag(
  tag: string,
  attributes: Readonly<Record<string, string>>,
): TaggedPicture | undefined {
  if (tag !== 'img') return undefined;
  const { alt = '', class: names = '' } = attributes;
  const src = sourceOf(attributes);
  if (src === undefined || OF_THE_PAGE.test(names.replaceAll('_', ' '))) return undefined;
  const [width, height] = [attributes['width'], attributes['height']].map(pixelsOf);
  if ([width, height].some((side) => side !== undefined && side < SMALLEST)) return undefined;
  return {
    src,
    alt: alt.replace(/\s+/g, ' ').trim(),
    ...(width !== undefined && height !== undefined && { width, height }),
  };
}

/** The address; where that is a placeholder, the one that a script would put there. */
function sourceOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const [first] = (attributes['srcset'] ?? attributes['data-srcset'] ?? '').trim().split(/[\s,]+/);
  const late = LATE.map((name) => attributes[name]);
  const all = [...late, attributes['src'], first].map((each) => each?.trim());
  return all.find(
    (each) => each !== undefined && each !== '' && !/^(?:data|blob|about):/i.test(each),
  );
}

function pixelsOf(written: string | undefined): number | undefined {
  const found = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(written ?? '');
  return found ? Number(found[1]) : undefined;
}
