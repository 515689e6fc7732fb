/** an element's styles and the colours around it → its text colour and background. */
import type { PageElement } from '../tree.ts';
import { BLACK, colourOf, over, type Rgba } from './colours.ts';

/** Default colours of browsers. */
const LINK: Rgba = [0, 0, 238, 1];
const MARKED: Rgba = [255, 255, 0, 1];
const BUTTON: Rgba = [239, 239, 239, 1];

/** Text colour and background. */
export type Colours = {
  /** Undefined if unknown. */
  readonly colour: Rgba | undefined;
  /** The background; undefined if unknown. */
  readonly background: Rgba | undefined;
  /** Whether shadows, outlines or a picture draw letters without a colour. */
  readonly isDrawnOtherwise: boolean;
};

/** An element, and the value of a longhand if the page sets one. */
type Coloured = {
  readonly element: PageElement;
  readonly get: (property: string) => string | undefined;
};

/**
 * The colours directly inside an element. `hasLinked`: whether linked style sheets may change them.
 */
export function coloursOf(
  { element, get }: Coloured,
  outer: Colours,
  options: { readonly hasLinked: boolean },
): Colours {
  const { tag, attributes } = element;
  // A linked style sheet may set a colour for a class or an id.
  const isElsewhere =
    options.hasLinked && (attributes['class'] !== undefined || attributes['id'] !== undefined);
  const inherited = isElsewhere ? undefined : outer.colour;
  const behind = isElsewhere ? undefined : outer.background;
  const isLink = tag === 'a' && attributes['href'] !== undefined;
  const byDefault = isLink ? LINK : tag === 'mark' || tag === 'button' ? BLACK : inherited;
  const ground = tag === 'mark' ? MARKED : tag === 'button' ? BUTTON : behind;
  const colour = readColour(get('color'), { byDefault, inherited });
  const fill = get('text-fill-color');
  const image = get('background-image');
  const isPictured = image !== undefined && image !== 'none';
  const hasShadow = !/^(?:none|initial|unset|inherit|revert)$/.test(get('text-shadow') ?? 'none');
  const drawn = hasShadow || /^(?!0(?![.\d]))[\d.]/.test(get('text-stroke') ?? '');
  return {
    colour:
      fill === undefined ? colour : readColour(fill, { byDefault: colour, inherited: colour }),
    background: isPictured ? undefined : groundOf(get('background-color'), ground),
    isDrawnOtherwise: drawn || outer.isDrawnOtherwise || get('background-clip') === 'text',
  };
}

function readColour(
  value: string | undefined,
  known: { readonly byDefault: Rgba | undefined; readonly inherited: Rgba | undefined },
): Rgba | undefined {
  if (value === undefined || value === 'revert') return known.byDefault;
  if (/^(?:inherit|unset|currentcolor|revert-layer)$/.test(value)) return known.inherited;
  return value === 'initial' ? BLACK : colourOf(value);
}

function groundOf(value: string | undefined, behind: Rgba | undefined): Rgba | undefined {
  if (value === undefined || /^(?:initial|unset|revert|revert-layer|inherit)$/.test(value))
    return behind;
  const colour = colourOf(value);
  if (colour === undefined) return undefined;
  if (colour[3] >= 1) return colour;
  if (colour[3] === 0) return behind;
  return behind && over(colour, behind);
}
