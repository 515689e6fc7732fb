/** an element's styles and the colours around it → the colour of its letters and of what is behind them. */
import type { PageElement } from '../tree.ts';
import { BLACK, colourOf, over, type Rgba } from './colours.ts';

/** Colours that browsers give by themselves. */
const LINK: Rgba = [0, 0, 238, 1];
const MARKED: Rgba = [255, 255, 0, 1];
const BUTTON: Rgba = [239, 239, 239, 1];

/** Colours of letters and of what is behind them. */
export type Colours = {
  /** Undefined where it is not known. */
  readonly colour: Rgba | undefined;
  /** What lies behind the letters; undefined where it is not known. */
  readonly background: Rgba | undefined;
  /** Whether shadows, outlines or a picture draw letters that have no colour of their own. */
  readonly isDrawnOtherwise: boolean;
};

/** An element, and the value of a longhand where the page says one. */
type Coloured = {
  readonly element: PageElement;
  readonly get: (property: string) => string | undefined;
};

/** The colours right inside an element. `hasLinked`: whether style sheets may say more. */
export function coloursOf(
  { element, get }: Coloured,
  outer: Colours,
  options: { readonly hasLinked: boolean },
): Colours {
  const { tag, attributes } = element;
  // A class or an id may have a colour in a style sheet that is not read here.
  const isElsewhere =
    options.hasLinked && (attributes['class'] !== undefined || attributes['id'] !== undefined);
  const inherited = isElsewhere ? undefined : outer.colour;
  const behind = isElsewhere ? undefined : outer.background;
  const isLink = tag === 'a' && attributes['href'] !== undefined;
  const unasked = isLink ? LINK : tag === 'mark' || tag === 'button' ? BLACK : inherited;
  const ground = tag === 'mark' ? MARKED : tag === 'button' ? BUTTON : behind;
  const colour = readColour(get('color'), { unasked, inherited });
  const fill = get('text-fill-color');
  const image = get('background-image');
  const isPictured = image !== undefined && image !== 'none';
  const hasShadow = !/^(?:none|initial|unset|inherit|revert)$/.test(get('text-shadow') ?? 'none');
  const drawn = hasShadow || /^(?!0(?![.\d]))[\d.]/.test(get('text-stroke') ?? '');
  return {
    colour: fill === undefined ? colour : readColour(fill, { unasked: colour, inherited: colour }),
    background: isPictured ? undefined : groundOf(get('background-color'), ground),
    isDrawnOtherwise: drawn || outer.isDrawnOtherwise || get('background-clip') === 'text',
  };
}

function readColour(
  value: string | undefined,
  known: { readonly unasked: Rgba | undefined; readonly inherited: Rgba | undefined },
): Rgba | undefined {
  if (value === undefined || value === 'revert') return known.unasked;
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
