/** a box → the way in which everything inside it is hidden, if any. */
import { callsOf, lengthOf, listOf, numberOf, valueParts, type Length } from './css-values.ts';
import type { Box, Looks } from './looks.ts';
import { contrastBetween, over } from './colours.ts';

/** Ways of hiding words. */
export type HidingWay =
  | 'display'
  | 'visibility'
  | 'opacity'
  | 'content-visibility'
  | 'size'
  | 'scale'
  | 'clip'
  | 'place'
  | 'indent'
  | 'font-size'
  | 'colour'
  | 'name';

/** Sizes that count as nothing: a pixel, a fiftieth of the whole. */
const [LEAST_PX, LEAST_SHARE] = [1, 0.02] as const;

/** How an element hides everything below it, whatever its children say. */
export function wayOfBox(box: Box): HidingWay | undefined {
  if (box.display === 'none') return 'display';
  // Without a box there is nothing to fade, clip or shrink.
  if (box.display === 'contents') return undefined;
  if (isFaded(box)) return 'opacity';
  if (isClipped(box)) return 'clip';
  if (box.isInline) return undefined;
  if (isSkipped(box)) return 'content-visibility';
  if (isShrunk(box)) return 'scale';
  return isFlat(box) ? 'size' : undefined;
}

/**
 * Whether one declaration may hide words, alone or with others: cheap, without false negatives.
 * Colours are not considered.
 */
export function hidesAlone(property: string, value: string): boolean {
  switch (property) {
    case 'display':
      return value === 'none';
    case 'visibility':
      return value === 'hidden' || value === 'collapse';
    case 'content-visibility':
      return value === 'hidden';
    case 'opacity':
      return (numberOf(value) ?? 1) < LEAST_SHARE;
    case 'filter':
      return value.includes('opacity(');
    case 'clip-path':
      return /inset|circle|ellipse|polygon|rect|xywh/.test(value);
    case 'clip':
      return value.startsWith('rect');
    case 'transform':
      return /scale|matrix|rotate[xy]|translate/.test(value) && isFarOrFlat(value);
    case 'scale':
      return valueParts(value).some((part) => (numberOf(part) ?? 1) < LEAST_SHARE);
    case 'translate':
      return valueParts(value).some((part) => isFarLength(lengthOf(part, { fontSize: 16 })));
    case 'line-height':
      return numberOf(value) === 0;
    case 'font-size':
      return isShort(value, ({ px, percent }) => px <= 2 * SMALLEST_LETTERS && percent <= 25);
    case 'width':
    case 'height':
    case 'max-width':
    case 'max-height':
      return isShort(value, ({ px, percent }) => px <= LEAST_PX && percent === 0);
    case 'text-indent':
      return isFarLength(lengthOf(valueParts(value)[0] ?? '', { fontSize: 16 }));
    case 'left':
    case 'right':
    case 'top':
    case 'bottom':
    case 'margin-left':
    case 'margin-top':
      return isFarLength(lengthOf(value, { fontSize: 16 }));
    default:
      return false;
  }
}

function isShort(value: string, passes: (length: Length) => boolean): boolean {
  const length = lengthOf(value, { fontSize: 16 });
  return length !== undefined && passes(length);
}

/** A distance that may, with others, move something off the page. */
function isFarLength(length: Length | undefined): boolean {
  if (length === undefined) return false;
  return length.px <= -200 || length.px >= 900 || length.percent <= -80 || length.percent >= 100;
}

function isFarOrFlat(value: string): boolean {
  return callsOf(value).some(([name, given]) => {
    if (name.startsWith('translate'))
      return listOf(given).some((part) => isFarLength(lengthOf(part, { fontSize: 16 })));
    return !/^(?:rotate|rotatez|skew.*|perspective)$/.test(name);
  });
}

function isSkipped({ element, get }: Box): boolean {
  const said = get('content-visibility');
  if (said !== undefined && said !== 'revert') return said === 'hidden';
  return element.attributes['hidden']?.toLowerCase() === 'until-found';
}

function isFaded({ get }: Box): boolean {
  const opacity = numberOf(get('opacity') ?? '1') ?? 1;
  if (opacity < LEAST_SHARE) return true;
  return callsOf(get('filter') ?? '').some(
    ([name, given]) => name === 'opacity' && (numberOf(given) ?? 1) < LEAST_SHARE,
  );
}

/** A box of zero height or width that hides its overflow. */
function isFlat(box: Box): boolean {
  const { get, display, element } = box;
  const hides = [get('overflow-x'), get('overflow-y')].some(
    (value) => value !== undefined && /^(?:hidden|clip|scroll|auto|overlay)$/.test(value),
  );
  if (!hides || /^table(?!$)/.test(display) || /^t(?:r|d|h|body|head|foot)$/.test(element.tag))
    return false;
  if (isThin(box, 'width', ['left', 'right'])) return true;
  if (isThin(box, 'height', ['top', 'bottom'])) return true;
  const hasLine = numberOf(get('line-height') ?? '1') !== 0;
  return !hasLine && !isPositive(box, 'height') && !isPositive(box, 'min-height');
}

function isThin(box: Box, side: 'width' | 'height', edges: readonly string[]): boolean {
  if (isPositive(box, `min-${side}`)) return false;
  if (edges.some((edge) => isPositive(box, `padding-${edge}`))) return false;
  return isNothing(box, side) || isNothing(box, `max-${side}`);
}

function isNothing(box: Box, property: string): boolean {
  const length = lengthOf(box.get(property) ?? '', box);
  return length !== undefined && length.px <= LEAST_PX && length.percent === 0;
}

function isPositive(box: Box, property: string): boolean {
  const length = lengthOf(box.get(property) ?? '', box);
  return length !== undefined && (length.px > LEAST_PX || length.percent > 0);
}

function isTiny(value: string): boolean {
  return Math.abs(numberOf(value) ?? 1) < LEAST_SHARE;
}

function isShrunk({ get }: Box): boolean {
  const scales = valueParts(get('scale') ?? 'none');
  if (scales.slice(0, 2).some(isTiny)) return true;
  return callsOf(get('transform') ?? '').some(([name, given]) => {
    const parts = listOf(given);
    if (name === 'scale' || name === 'scale3d') return parts.slice(0, 2).some(isTiny);
    if (name === 'scalex' || name === 'scaley') return isTiny(given);
    if (name === 'matrix') return isFlatMatrix(parts);
    return (name === 'rotatex' || name === 'rotatey') && isOnEdge(given);
  });
}

function isFlatMatrix(parts: readonly string[]): boolean {
  const [a = 1, b = 0, c = 0, d = 1] = parts.map((part) => numberOf(part) ?? 1);
  return Math.abs(a * d - b * c) < LEAST_SHARE * LEAST_SHARE;
}

/** Degrees per unit of angle. */
const DEGREES: Readonly<Record<string, number>> = {
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

/** Turned by a right angle, so that only its edge is visible. */
function isOnEdge(given: string): boolean {
  const match = /^([+-]?[\d.]+)(deg|grad|rad|turn)$/.exec(given.trim());
  if (match === null) return false;
  const angle = Number(match[1]) * DEGREES[match[2]!]!;
  return Math.abs(Math.cos((angle * Math.PI) / 180)) < LEAST_SHARE;
}

function isClipped(box: Box): boolean {
  const isOut = box.position === 'absolute' || box.position === 'fixed';
  const clip = /^rect\((.*)\)$/.exec((isOut && box.get('clip')) || '')?.[1];
  if (clip !== undefined && isEmptyRect(clip, box)) return true;
  return callsOf(box.get('clip-path') ?? '').some(([name, given]) =>
    isEmptyShape(name, given, box),
  );
}

function isEmptyRect(given: string, box: Box): boolean {
  const edges = given
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((edge) => lengthOf(edge, box)?.px);
  const [top, right, bottom, left] = edges;
  return (
    isGap(top, bottom) ||
    isGap(left, right) ||
    (top === undefined && bottom !== undefined && bottom <= 0) ||
    (left === undefined && right !== undefined && right <= 0)
  );
}

function isGap(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && to - from <= LEAST_PX;
}

/** Assumed size of a box that is clipped by pixels. */
const USUAL_SIZE = 1000;

function isEmptyShape(name: string, given: string, box: Box): boolean {
  const inner = given.split(/\sround\s/)[0]!;
  const parts = valueParts(inner.replace(/\sat\s.*$/, ''));
  const share = (written: string | undefined): number => {
    const length = lengthOf(written ?? '', box);
    return length === undefined ? 0 : length.px / USUAL_SIZE + length.percent / 100;
  };
  if (name === 'inset') {
    const [top, right = top, bottom = top, left = right] = parts;
    return share(top) + share(bottom) >= 1 || share(left) + share(right) >= 1;
  }
  if (name === 'circle' || name === 'ellipse')
    return parts.some((part) => lengthOf(part, box) !== undefined && share(part) <= 0.001);
  if (name === 'xywh') return [parts[2], parts[3]].some((part) => share(part) <= 0.001);
  if (name === 'rect') return isEmptyShapeRect(parts, share);
  return name === 'polygon' && areaOf(listOf(inner), share) < 1e-6;
}

function isEmptyShapeRect(parts: readonly string[], share: (written: string) => number): boolean {
  if (parts.length !== 4 || parts.includes('auto')) return false;
  const [top, right, bottom, left] = parts.map(share) as [number, number, number, number];
  return bottom - top <= 0.001 || right - left <= 0.001;
}

/** Twice the area of a polygon, in shares of its box. */
function areaOf(points: readonly string[], share: (written: string | undefined) => number): number {
  const corners = points
    .filter((point) => point !== 'evenodd' && point !== 'nonzero')
    .map((point) => {
      const [x, y] = valueParts(point);
      return [share(x), share(y)] as const;
    });
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice);
}

/** Largest illegible font size, in pixels. */
const SMALLEST_LETTERS = 2;

/** Offsets that are off the page, in pixels: more than any box is wide. */
const [FAR_LEFT, FAR_RIGHT, FAR_DOWN] = [-900, 4000, 20_000] as const;

/** Least contrast at which text is visible against its background. */
export const LEAST_CONTRAST = 1.1;

/** Least alpha of visible text. */
const LEAST_ALPHA = 0.05;

/** How the letters directly inside an element are hidden; its children may differ. */
export function wayOfLetters(looks: Looks, box: Box | undefined): HidingWay | undefined {
  if (!looks.isVisible) return 'visibility';
  if (looks.fontSize <= SMALLEST_LETTERS) return 'font-size';
  if (isFarOff(looks)) return 'place';
  if (isIndented(looks, box)) return 'indent';
  return isUncoloured(looks) ? 'colour' : undefined;
}

function isFarOff({ place, isFixed }: Looks): boolean {
  if (place.x <= FAR_LEFT || place.y <= FAR_LEFT) return true;
  return place.x >= (isFixed ? 1280 : FAR_RIGHT) || place.y >= (isFixed ? 720 : FAR_DOWN);
}

function isIndented({ indent, isNoWrap }: Looks, box: Box | undefined): boolean {
  if (indent.px <= FAR_LEFT || indent.percent <= -100) return true;
  const isFar = indent.percent >= 100 || indent.px >= -FAR_LEFT;
  return isFar && isNoWrap && /^(?:hidden|clip)$/.test(box?.get('overflow-x') ?? '');
}

function isUncoloured({ colour, background, isDrawnOtherwise }: Looks): boolean {
  if (colour === undefined || isDrawnOtherwise) return false;
  if (colour[3] < LEAST_ALPHA) return true;
  return (
    background !== undefined &&
    contrastBetween(over(colour, background), background) < LEAST_CONTRAST
  );
}
