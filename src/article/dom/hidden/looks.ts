/**
 * an element's styles and the looks around it → its own looks: how and where its letters are drawn.
 */
import { NO_CUSTOMS, NO_STYLES, customsOf, valueOf, type Customs, type Styles } from './cascade.ts';
import { BLACK, WHITE } from './colours.ts';
import { callsOf, lengthOf, listOf, valueParts, WINDOW, type Length } from './css-values.ts';
import { BLOCK_TAGS } from '../tags.ts';
import type { PageElement } from '../tree.ts';
import { coloursOf, type Colours } from './element-colours.ts';

/** Pixels from the left and from the top of the page. */
export type Spot = { readonly x: number; readonly y: number };

/** The looks of the letters directly inside an element. */
export type Looks = Colours & {
  readonly customs: Customs;
  readonly isVisible: boolean;
  /** In pixels. */
  readonly fontSize: number;
  readonly indent: Length;
  readonly isNoWrap: boolean;
  /** Whether the children are flex or grid items. */
  readonly isFlexible: boolean;
  /**
   * Offset from the normal position, of the element and of the containing block of absolute ones.
   */
  readonly place: Spot;
  readonly origin: Spot;
  readonly isFixed: boolean;
};

/** An element with everything its looks depend on. */
export type Box = {
  readonly element: PageElement;
  /** The value of a longhand if the page sets one. */
  readonly get: (property: string) => string | undefined;
  readonly fontSize: number;
  readonly display: string;
  /** Whether it is inline: sizes and transforms do not apply. */
  readonly isInline: boolean;
  readonly position: string;
};

const NOWHERE: Spot = { x: 0, y: 0 };

/** The default looks of a page. Colours are only known if no other style sheet is linked. */
export function looksOfPage(options: { readonly hasLinked: boolean }): Looks {
  return {
    customs: NO_CUSTOMS,
    isVisible: true,
    fontSize: 16,
    colour: options.hasLinked ? undefined : BLACK,
    background: options.hasLinked ? undefined : WHITE,
    isDrawnOtherwise: false,
    indent: { px: 0, percent: 0 },
    isNoWrap: false,
    isFlexible: false,
    place: NOWHERE,
    origin: NOWHERE,
    isFixed: false,
  };
}

/** The box of an element. */
export function boxOf(
  element: PageElement,
  styles: Styles,
  outer: Looks,
): Box & Pick<Looks, 'customs'> {
  const customs = styles === NO_STYLES ? outer.customs : customsOf(styles, outer.customs);
  const get = (property: string): string | undefined => valueOf(property, { styles, customs });
  const position = get('position') ?? 'static';
  const said = get('display');
  const isSaid =
    said !== undefined && !/^(?:inherit|initial|unset|revert|revert-layer)$/.test(said);
  const display = isSaid
    ? said
    : said === 'initial' || said === 'unset'
      ? 'inline'
      : displayOf(element);
  const isTakenOut = position === 'absolute' || position === 'fixed';
  const isFloat = /^(?:left|right|inline-)/.test(get('float') ?? '');
  const isInline = display === 'inline' && !isTakenOut && !isFloat && !outer.isFlexible;
  return {
    element,
    get,
    customs,
    fontSize: fontSizeOf(get('font-size'), outer),
    display,
    isInline,
    position,
  };
}

/** The default `display`, such as `none` for what browsers hide. */
function displayOf({ tag, attributes }: PageElement): string {
  const { hidden, open, popover } = attributes;
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return 'none';
  if (tag === 'dialog' && open === undefined) return 'none';
  if (popover !== undefined && open === undefined) return 'none';
  return BLOCK_TAGS.has(tag) ? 'block' : 'inline';
}

/** Pixels of the font size keywords. */
const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
  initial: 16,
};

function fontSizeOf(value: string | undefined, outer: Looks): number {
  if (value === undefined) return outer.fontSize;
  const word = SIZES[value];
  if (word !== undefined) return word;
  if (value === 'larger') return outer.fontSize * 1.2;
  if (value === 'smaller') return outer.fontSize / 1.2;
  const length = lengthOf(value, outer);
  if (length === undefined) return outer.fontSize;
  return Math.max(0, length.px + (length.percent / 100) * outer.fontSize);
}

/** The looks of the letters directly inside a box. */
export function looksOf(
  box: Box & Pick<Looks, 'customs'>,
  outer: Looks,
  options: { readonly hasLinked: boolean },
): Looks {
  const { get, fontSize, customs } = box;
  const visibility = get('visibility');
  const isSaid = visibility === 'visible' || visibility === 'initial';
  const isDenied = visibility === 'hidden' || visibility === 'collapse';
  const indent = box.isInline ? undefined : get('text-indent');
  const whiteSpace = get('white-space');
  const moved = placeOf(box, outer);
  return {
    customs,
    isVisible: isSaid || (outer.isVisible && !isDenied),
    fontSize,
    ...coloursOf(box, outer, options),
    indent:
      indent === undefined
        ? outer.indent
        : (lengthOf(valueParts(indent)[0] ?? '', box) ?? { px: 0, percent: 0 }),
    isNoWrap:
      whiteSpace === undefined ? outer.isNoWrap : whiteSpace === 'nowrap' || whiteSpace === 'pre',
    isFlexible: /flex|grid|box/.test(box.display),
    ...moved,
  };
}

/** The looks inside an element without styles. */
export function plainLooks(
  element: PageElement,
  outer: Looks,
  options: { readonly hasLinked: boolean },
): Looks {
  const { attributes } = element;
  const isNamed = attributes['class'] !== undefined || attributes['id'] !== undefined;
  const forgets = options.hasLinked && isNamed && outer.colour !== undefined;
  if (!forgets) return outer.isFlexible ? { ...outer, isFlexible: false } : outer;
  return { ...outer, isFlexible: false, colour: undefined, background: undefined };
}

/** Assumed width of a box for percentages of it, in pixels. */
const USUAL_WIDTH = 300;

function placeOf(box: Box, outer: Looks): Pick<Looks, 'place' | 'origin' | 'isFixed'> {
  const { get, position } = box;
  const isFixed = position === 'fixed' || outer.isFixed;
  const length = (property: string, whole: number): number | undefined => {
    const found = lengthOf(get(property) ?? '', box);
    return found && found.px + (found.percent / 100) * whole;
  };
  const [left, right] = [length('left', WINDOW.width), length('right', WINDOW.width)];
  const [top, bottom] = [length('top', WINDOW.height), length('bottom', WINDOW.height)];
  let { x, y } = outer.place;
  if (position === 'absolute' || position === 'fixed') {
    const from = position === 'fixed' ? NOWHERE : outer.origin;
    const width = length('width', WINDOW.width);
    x =
      left === undefined
        ? right === undefined
          ? x
          : from.x + fromEnd(right, WINDOW.width)
        : from.x + left;
    if (left !== undefined && width !== undefined && width > 0 && left <= -width) x = -FAR;
    if (
      left === undefined &&
      right !== undefined &&
      width !== undefined &&
      width > 0 &&
      right <= -width
    )
      x = -FAR;
    y =
      top === undefined
        ? bottom === undefined
          ? y
          : from.y + fromEnd(bottom, WINDOW.height)
        : from.y + top;
  } else if (position !== 'static') {
    x += left ?? -(right ?? 0);
    y += top ?? -(bottom ?? 0);
  }
  x += length('margin-left', WINDOW.width) ?? 0;
  y += box.isInline ? 0 : Math.min(0, length('margin-top', WINDOW.width) ?? 0);
  const by = box.isInline ? NOWHERE : movement(box, { x, y });
  const place = { x: x + by.x, y: y + by.y };
  const isOrigin = position !== 'static' || get('transform') !== undefined;
  return { place, origin: isOrigin ? place : outer.origin, isFixed };
}

/** A position out of sight, in pixels. */
const FAR = 100_000;

/** The start of something positioned from the other end. */
function fromEnd(distance: number, whole: number): number {
  return distance < 0 ? whole - distance : 0;
}

/** How far `transform` and `translate` move a box. */
function movement(box: Box, place: Spot): Spot {
  const { get } = box;
  const given = callsOf(get('transform') ?? '').flatMap(([name, parts]): [string, string][] => {
    const [x = '0', y = '0'] = listOf(parts);
    if (name === 'translate' || name === 'translate3d') return [[x, y]];
    if (name === 'translatex') return [[x, '0']];
    return name === 'translatey' ? [['0', x]] : [];
  });
  const [x = '0', y = '0'] = valueParts(get('translate') ?? 'none');
  if (x !== 'none') given.push([x, y]);
  const isOut = box.position === 'absolute' || box.position === 'fixed';
  const distance = (written: string, from: number): number => {
    const length = lengthOf(written, box);
    if (length === undefined) return 0;
    // Moved off the page by its own size.
    if (isOut && from <= 0 && length.percent <= -100) return -FAR;
    return length.px + (length.percent / 100) * USUAL_WIDTH;
  };
  return {
    x: given.reduce((sum, [by]) => sum + distance(by, place.x), 0),
    y: given.reduce((sum, [, by]) => sum + distance(by, place.y), 0),
  };
}
