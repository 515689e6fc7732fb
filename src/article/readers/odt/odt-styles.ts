/** the styles of an OpenDocument text → what each of them means for its words. */
import { elementsIn, findAll, type DocumentElement } from '../document/xml-tree.ts';

/** What a style, with those that it is derived from, means. */
export type StyleMeaning = {
  /** Its own name and those of the styles above it, as people see them, the nearest first. */
  readonly names: readonly string[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isHidden: boolean;
  readonly isStruckOut: boolean;
  readonly position: 'sup' | 'sub' | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  /** Whether its letters look white; undefined where no style gives them a colour. */
  readonly isWhite: boolean | undefined;
  /** Whether it has a background. */
  readonly hasGround: boolean;
  /** Whether its letters are too small to be seen. */
  readonly isTiny: boolean;
};

/** The styles of a text. */
export type OdtStyles = {
  readonly meaningOf: (family: string, name: string | undefined) => StyleMeaning;
  /** Whether a list is numbered at a depth, which counts from 1. */
  readonly isNumbered: (listStyle: string | undefined, depth: number) => boolean;
  /** Whether pages are white. */
  readonly hasPaper: boolean;
};

/** Longest chain of styles. */
const LONGEST_CHAIN = 20;

/** Looks up the styles under these roots; later ones win. */
export function readOdtStyles(roots: readonly DocumentElement[]): OdtStyles {
  const styles = new Map<string, DocumentElement>();
  const defaults = new Map<string, DocumentElement>();
  const lists = new Map<string, DocumentElement>();
  for (const element of roots.flatMap((root) =>
    findAll(root, 'style', 'default-style', 'list-style'),
  )) {
    const { 'style:family': family = '', 'style:name': name = '' } = element.attributes;
    if (element.name === 'text:list-style') lists.set(name, element);
    else if (element.name === 'style:default-style') defaults.set(family, element);
    else if (element.name === 'style:style') styles.set(`${family} ${name}`, element);
  }
  const known = new Map<string, StyleMeaning>();
  const meaningOf = (family: string, name: string | undefined): StyleMeaning => {
    const key = `${family} ${name ?? ''}`;
    const found = known.get(key) ?? meaning(chainOf(key, { styles, defaults }), name);
    known.set(key, found);
    return found;
  };
  return {
    meaningOf,
    isNumbered: (name, depth) => isNumberedAt(lists.get(name ?? ''), depth),
    hasPaper: hasPaper(roots),
  };
}

/** Whether pages are white. */
function hasPaper(roots: readonly DocumentElement[]): boolean {
  const pages = roots.flatMap((root) => findAll(root, 'page-layout-properties'));
  return pages.every(({ attributes }) => {
    const ground = attributes['fo:background-color'];
    return !isColour(ground) || isWhite(ground) === true;
  });
}

/** A style and those above it, the nearest first, the default of its family last. */
function chainOf(
  key: string,
  {
    styles,
    defaults,
  }: { readonly [K in 'styles' | 'defaults']: ReadonlyMap<string, DocumentElement> },
): readonly DocumentElement[] {
  const chain: DocumentElement[] = [];
  const family = key.slice(0, key.indexOf(' '));
  let current = styles.get(key);
  while (current !== undefined && chain.length < LONGEST_CHAIN) {
    chain.push(current);
    current = styles.get(`${family} ${current.attributes['style:parent-style-name'] ?? ''}`);
  }
  const standard = defaults.get(family);
  return standard === undefined ? chain : [...chain, standard];
}

/** `name`: what the style is called where it is not defined. */
function meaning(chain: readonly DocumentElement[], name = ''): StyleMeaning {
  const properties = chain.map((style) =>
    Object.assign({}, ...elementsIn(style).map(({ attributes }) => attributes)),
  ) as readonly Readonly<Record<string, string>>[];
  const first = (name: string): string | undefined =>
    properties.map((each) => each[name]).find((value) => value !== undefined);
  const line = first('style:text-line-through-style') ?? first('style:text-line-through-type');
  const position = first('style:text-position') ?? '';
  return {
    names: [...chain.flatMap(namesOf), plainName(unknownParent(chain) ?? name)],
    isBold: /^(?:bold|[6-9]00)$/.test(first('fo:font-weight') ?? ''),
    isItalic: /^(?:italic|oblique)$/.test(first('fo:font-style') ?? ''),
    isHidden: /^(?:none|true)$/.test(first('text:display') ?? ''),
    isStruckOut: line !== undefined && line !== 'none',
    position: positionOf(position),
    language: languageOf(properties),
    isWhite: isWhite(first('fo:color')),
    hasGround: isColour(first('fo:background-color')),
    isTiny: isTiny(first('fo:font-size')),
  };
}

/** What a style is derived from, where that is not defined. */
function unknownParent(chain: readonly DocumentElement[]): string | undefined {
  const last = chain.findLast(({ name }) => name === 'style:style');
  return last?.attributes['style:parent-style-name'];
}

/** `_20_` stands for a space in the names of files; people see the display name. */
function namesOf({ attributes }: DocumentElement): readonly string[] {
  const { 'style:display-name': shown, 'style:name': name } = attributes;
  if (name === undefined) return [];
  return shown === undefined ? [plainName(name)] : [shown, plainName(name)];
}

function plainName(name: string): string {
  return name.replace(/_([\da-f]{2})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `super 58%`, `33% 58%` (of the height, above the line), `-33% 58%`. */
function positionOf(text: string): StyleMeaning['position'] {
  const [where = ''] = text.split(' ');
  const height = Number.parseFloat(where);
  if (where === 'super' || height > 0) return 'sup';
  return where === 'sub' || height < 0 ? 'sub' : undefined;
}

/** The language of the nearest style that has one. */
function languageOf(properties: readonly Readonly<Record<string, string>>[]): string | undefined {
  const own = properties.find((each) => each['fo:language'] !== undefined);
  const language = own?.['fo:language'];
  if (language === undefined || language === 'none' || language === 'zxx') return undefined;
  const country = own?.['fo:country'];
  return country === undefined || country === 'none' ? language : `${language}-${country}`;
}

/** Sizes below this are not seen, in points. */
const SMALLEST = 1.5;

/** Least channel of a colour that looks white. */
const WHITE = 0xf8;

function isTiny(size: string | undefined): boolean {
  const points = /^([\d.]+)pt$/.exec(size ?? '')?.[1];
  return points !== undefined && Number(points) < SMALLEST;
}

function isColour(text: string | undefined): text is string {
  return text !== undefined && /^#[\da-f]{6}$/i.test(text);
}

function isWhite(colour: string | undefined): boolean | undefined {
  if (colour === undefined) return undefined;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return isColour(colour) && channels.every((channel) => channel >= WHITE);
}

function isNumberedAt(list: DocumentElement | undefined, depth: number): boolean {
  const levels = list === undefined ? [] : elementsIn(list);
  const level = levels.find(({ attributes }) => attributes['text:level'] === String(depth));
  if (level?.name !== 'text:list-level-style-number') return false;
  return (level.attributes['style:num-format'] ?? '') !== '';
}
