/**
 * a block of CSS → its declarations that affect whether words are visible: longhands with valid
 * values. Invalid values are skipped, as in a browser.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { ownEntry } from '../../../_internal/own-entry.ts';
import { colourOf, isColour } from './colours.ts';
import { blockItems, plainCss } from './css-syntax.ts';
import { lengthOf, listOf, numberOf, valueParts } from './css-values.ts';

/** One declared longhand. */
export type Declaration = {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
};

/** Keywords that every property accepts. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'inherit',
  'initial',
  'unset',
  'revert',
  'revert-layer',
]);

type Check = (value: string) => boolean;

const words =
  (...all: readonly string[]): Check =>
  (value) =>
    all.includes(value);
const isLength: Check = (value) => lengthOf(value, { fontSize: 16 }) !== undefined;
const isSize: Check = (value) => isLength(value) || SIZE_WORDS.test(value);
const isCalls: Check = (value) => value === 'none' || /^[a-z0-9-]+\(.*\)/.test(value);
const isAny: Check = (value) => value !== '' && !value.includes('\ufffd');

const SIZE_WORDS =
  /^(?:auto|none|(?:min|max)-content|stretch|-webkit-fill-available|fit-content.*)$/;

/** Values of `display`: a keyword, or two including an outer type. */
const DISPLAY = new RegExp(
  '^' +
    anyOf([
      'none',
      'contents',
      'inline',
      'flow-root',
      'list-item',
      '(?:inline-)?(?:block|flex|grid|table)',
      '-webkit-(?:inline-)?(?:box|flex)',
      'table-[a-z-]+',
      'ruby[a-z-]*',
      'math',
      '(?:block|inline) (?:flow|flow-root|flex|grid|table|ruby)',
      '(?:flow|flow-root|flex|grid|table) (?:block|inline)',
    ]) +
    '$',
);

const FONT_SIZE = /^(?:(?:x{1,3}-|)(?:small|large)|medium|smaller|larger|math)$/;

const isFontSize: Check = (value) => isLength(value) || FONT_SIZE.test(value);
const isOverflow = words('visible', 'hidden', 'clip', 'scroll', 'auto', 'overlay');

/** The properties that decide what is visible, and their valid values. */
const LONGHANDS: Readonly<Record<string, Check>> = {
  display: (value) => DISPLAY.test(value),
  visibility: words('visible', 'hidden', 'collapse'),
  opacity: (value) => numberOf(value) !== undefined,
  filter: isCalls,
  'content-visibility': words('visible', 'hidden', 'auto'),
  position: words('static', 'relative', 'absolute', 'fixed', 'sticky', '-webkit-sticky'),
  float: words('left', 'right', 'none', 'inline-start', 'inline-end'),
  top: isSize,
  right: isSize,
  bottom: isSize,
  left: isSize,
  'margin-left': isSize,
  'margin-top': isSize,
  'padding-top': isSize,
  'padding-right': isSize,
  'padding-bottom': isSize,
  'padding-left': isSize,
  width: isSize,
  height: isSize,
  'min-width': isSize,
  'min-height': isSize,
  'max-width': isSize,
  'max-height': isSize,
  'line-height': (value) => value === 'normal' || isLength(value) || numberOf(value) !== undefined,
  'overflow-x': isOverflow,
  'overflow-y': isOverflow,
  transform: isCalls,
  scale: (value) =>
    value === 'none' || valueParts(value).every((part) => numberOf(part) !== undefined),
  translate: (value) => value === 'none' || valueParts(value).every(isLength),
  clip: (value) => value === 'auto' || /^rect\(.*\)$/.test(value),
  'clip-path': isAny,
  'text-indent': (value) => isLength(valueParts(value)[0] ?? ''),
  'white-space': words('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line', 'break-spaces'),
  'font-size': isFontSize,
  color: isColour,
  'background-color': isColour,
  'background-image': isAny,
  'background-clip': isAny,
  'text-fill-color': isColour,
  'text-shadow': isAny,
  'text-stroke': isAny,
};

/** Aliases of longhands: logical ones, for left-to-right text, and those of WebKit. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'margin-inline-start': 'margin-left',
  'margin-block-start': 'margin-top',
  'padding-inline-start': 'padding-left',
  'padding-inline-end': 'padding-right',
  'padding-block-start': 'padding-top',
  'padding-block-end': 'padding-bottom',
  'inline-size': 'width',
  'block-size': 'height',
  'min-inline-size': 'min-width',
  'min-block-size': 'min-height',
  'max-inline-size': 'max-width',
  'max-block-size': 'max-height',
  'overflow-inline': 'overflow-x',
  'overflow-block': 'overflow-y',
  '-webkit-transform': 'transform',
  '-webkit-filter': 'filter',
  '-webkit-clip-path': 'clip-path',
  '-webkit-background-clip': 'background-clip',
  '-webkit-text-fill-color': 'text-fill-color',
  '-webkit-text-stroke': 'text-stroke',
  '-webkit-text-stroke-width': 'text-stroke',
  '-webkit-opacity': 'opacity',
};

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

type Expand = (value: string) => readonly (readonly [property: string, value: string])[];

/** One to four values for four sides. */
const sides =
  (prefix: string): Expand =>
  (value) => {
    const parts = valueParts(value);
    if (parts.length === 0 || parts.length > 4) return [];
    const [top, right = top, bottom = top, left = right] = parts;
    const all = [top!, right!, bottom!, left!];
    if (!all.every(isSize)) return [];
    return SIDES.map((side, index) => [`${prefix}${side}`, all[index]!] as const);
  };

const pair =
  (first: string, second: string): Expand =>
  (value) => {
    const [one = '', other = one, ...more] = valueParts(value);
    return more.length > 0
      ? []
      : ([
          [first, one],
          [second, other],
        ] as const);
  };

/** Shorthand properties. */
const SHORTHANDS: Readonly<Record<string, Expand>> = {
  inset: sides(''),
  'inset-inline': pair('left', 'right'),
  'inset-block': pair('top', 'bottom'),
  margin: sides('margin-'),
  'margin-inline': pair('margin-left', 'margin-right'),
  'margin-block': pair('margin-top', 'margin-bottom'),
  padding: sides('padding-'),
  'padding-inline': pair('padding-left', 'padding-right'),
  'padding-block': pair('padding-top', 'padding-bottom'),
  overflow: pair('overflow-x', 'overflow-y'),
  font: fontParts,
  background: backgroundParts,
  all: (value) => Object.keys(LONGHANDS).map((property) => [property, value] as const),
};

/** The font size and line height in `font: bold 0/0 a`. */
function fontParts(value: string): ReturnType<Expand> {
  const parts = valueParts(value.replace(/\s*\/\s*/g, '/'));
  const sized = parts.findIndex((part) => isFontSize(part.split('/')[0]!));
  if (sized < 0 || sized === parts.length - 1) return [];
  const [size, line = 'normal'] = parts[sized]!.split('/');
  return [
    ['font-size', size!],
    ['line-height', line],
  ];
}

function backgroundParts(value: string): ReturnType<Expand> {
  const layers = listOf(value);
  const parts = valueParts(layers.at(-1) ?? '');
  const colour = parts.find((part) => colourOf(part) !== undefined);
  const hasImage = /url\(|gradient\(|image(?:-set)?\(|element\(/.test(value);
  const clip = parts.find((part) => part === 'text');
  return [
    ['background-color', colour ?? 'transparent'],
    ['background-image', hasImage ? 'image' : 'none'],
    ['background-clip', clip ?? 'border-box'],
  ];
}

/** The declarations of a block that decide what is visible, in order; later ones win. */
export function readDeclarations(css: string): readonly Declaration[] {
  return blockItems(css).flatMap(({ head, block }) =>
    block === undefined ? declarationsOf(head) : [],
  );
}

/** The longhands of a declaration, possibly none. */
export function declarationsOf(written: string): readonly Declaration[] {
  const colon = written.indexOf(':');
  if (colon < 0) return [];
  const name = written.startsWith('--')
    ? written.slice(0, colon).trim().toLowerCase()
    : plainCss(written.slice(0, colon));
  const property = ownEntry(OTHER_NAMES, name) ?? name;
  const isCustom = property.startsWith('--');
  if (!isCustom && !Object.hasOwn(LONGHANDS, property) && !Object.hasOwn(SHORTHANDS, property))
    return [];
  const whole = plainCss(written.slice(colon + 1));
  const value = whole.replace(/ ?! ?important$/, '');
  const isImportant = value !== whole;
  const longhands = isCustom ? ([[property, value]] as const) : expand(property, value);
  return longhands.map(([name, own]) => ({ property: name, value: own, isImportant }));
}

/** The longhands of a property with a valid value; values with `var()` are checked on use. */
function expand(property: string, value: string): ReturnType<Expand> {
  const shorthand = ownEntry(SHORTHANDS, property);
  const isLater = value.includes('var(');
  if (shorthand === undefined)
    return isLater || isTaken(property, value) ? [[property, value]] : [];
  if (EVERYWHERE.has(value) || isLater)
    return shorthand(EVERYWHERE.has(value) ? value : '0 0').map(([name]) => [name, value] as const);
  return shorthand(value).filter(([name, own]) => isTaken(name, own));
}

/** Whether a value is valid for a property. */
export function isTaken(property: string, value: string): boolean {
  if (EVERYWHERE.has(value)) return true;
  return ownEntry(LONGHANDS, property)?.(value) === true;
}
