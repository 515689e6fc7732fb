/**
 * the rules and elements of a page → the styles of elements that may be hidden, and of those their
 * looks depend on. Of thousands of elements and rules, few can hide anything.
 */
import type { PageElement, PageTree } from '../tree.ts';
import { attributeStyles, cascade, NO_STYLES, type Styles } from './cascade.ts';
import { BLACK, colourOf, contrastBetween, WHITE, type Rgba } from './colours.ts';
import { readDeclarations, type Declaration } from './declarations.ts';
import { namesOfPage } from './selector-names.ts';
import { indexRules } from './rule-index.ts';
import type { PageStyles, StyleRule } from './style-rules.ts';
import { hidesAlone, LEAST_CONTRAST } from './unseen-boxes.ts';

/** Properties that affect descendants, or that these can escape. */
const LASTING: ReadonlySet<string> = new Set([
  'visibility',
  'font-size',
  'color',
  'text-fill-color',
  'background-color',
  'text-indent',
  'left',
  'right',
  'top',
  'bottom',
  'margin-left',
  'margin-top',
  'transform',
  'translate',
  'width',
  'height',
  'max-width',
  'max-height',
  'line-height',
]);

/** The styles of each element, by id. `isOdd`: elements whose looks are needed in any case. */
export function stylesOf(
  tree: PageTree,
  page: PageStyles & { readonly isOdd: (element: PageElement) => boolean },
): readonly Styles[] {
  const own = ownDeclarations(tree);
  const sets = [...page.rules.map(({ declarations }) => declarations), ...own.values()];
  const mayHide = hidingTest(sets, page);
  const names = namesOfPage(tree);
  const seeds = indexRules(hidingPart(page.rules, mayHide), names);
  for (const [text, declarations] of own) own.set(text, declarations.filter(mayHide));
  const candidatesOf = (element: PageElement): readonly Declaration[] => {
    const rules = seeds(element);
    const written = own.get(styleText(element)) ?? NOTHING;
    return rules.length === 0
      ? written
      : [...rules.flatMap(({ rule }) => rule.declarations), ...written];
  };
  const wanted = new Uint8Array(tree.elements.length);
  const lasting = new Uint8Array(tree.elements.length);
  for (const element of tree.elements) {
    const { id, parent } = element;
    const found = candidatesOf(element);
    const isBelow = parent !== undefined && lasting[parent.id] === 1;
    lasting[id] = isBelow || found.some(({ property }) => LASTING.has(property)) ? 1 : 0;
    if (!isBelow && found.length === 0 && !page.isOdd(element)) continue;
    for (let at: PageElement | undefined = element; at && wanted[at.id] === 0; at = at.parent)
      wanted[at.id] = 1;
  }
  if (!wanted.includes(1)) return tree.elements.map(() => NO_STYLES);
  const rulesOf = indexRules(page.rules, names);
  return tree.elements.map((element) =>
    wanted[element.id] === 1 ? cascade(element, rulesOf(element)) : NO_STYLES,
  );
}

const NOTHING: readonly Declaration[] = [];

/** The rules that may hide something, reduced to the declarations that do. */
function hidingPart(
  rules: readonly StyleRule[],
  mayHide: (declaration: Declaration) => boolean,
): readonly StyleRule[] {
  return rules
    .map((rule) => ({ ...rule, declarations: rule.declarations.filter(mayHide) }))
    .filter(({ declarations }) => declarations.length > 0);
}

/** An element's own styles: its `style`, and presentational attributes. */
function styleText(element: PageElement): string {
  const { style = '' } = element.attributes;
  const old = attributeStyles(element);
  return old === '' ? style : `${style};${old}`;
}

/** The declarations of each distinct `style` attribute on the page. */
function ownDeclarations(tree: PageTree): Map<string, readonly Declaration[]> {
  const found = new Map<string, readonly Declaration[]>();
  for (const element of tree.elements) {
    const text = styleText(element);
    if (text !== '' && !found.has(text)) found.set(text, readDeclarations(text));
  }
  return found;
}

/** Makes a test of whether a declaration, alone or with others of its page, may hide something. */
function hidingTest(
  sets: readonly (readonly Declaration[])[],
  { hasLinked }: { readonly hasLinked: boolean },
): (declaration: Declaration) => boolean {
  const all = sets.flat();
  const variables = [
    ...new Set(all.filter(({ property }) => property.startsWith('--')).map(({ value }) => value)),
  ];
  // Text of another colour than black may be hidden by that colour.
  const colours = hasLinked ? [] : [BLACK];
  const grounds = coloursOf(all, 'background-color', hasLinked ? [] : [WHITE]);
  const hides = (property: string, value: string): boolean => {
    if (property === 'color' || property === 'text-fill-color') return isNear(value, grounds);
    if (property !== 'background-color') return hidesAlone(property, value);
    return colourOf(value)?.[3] !== 0 && isNear(value, colours);
  };
  const byVariable = remembered((property) => variables.some((value) => hides(property, value)));
  const known = remembered((key) => {
    const colon = key.indexOf(':');
    const [property, value] = [key.slice(0, colon), key.slice(colon + 1)];
    if (!value.includes('var(')) return hides(property, value);
    const fallbacks = [...value.matchAll(FALLBACK)].map((match) => match[1]!.trim());
    return byVariable(property) || fallbacks.some((each) => hides(property, each));
  });
  return ({ property, value }) => !property.startsWith('--') && known(`${property}:${value}`);
}

/** The same test, memoised by text. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) answers.set(text, (answer = test(text)));
    return answer;
  };
}

/** The fallback of a variable. */
const FALLBACK = /var\([^,()]+,([^()]*(?:\([^()]*\))?)\)/g;

function coloursOf(
  all: readonly Declaration[],
  wanted: string,
  byDefault: readonly Rgba[],
): readonly Rgba[] {
  const values = new Set(
    all.filter(({ property }) => property === wanted).map(({ value }) => value),
  );
  const found = [...values].map(colourOf).filter((colour) => colour !== undefined);
  return [...byDefault, ...found.filter((colour) => colour[3] > 0)];
}

/** Whether text is nearly transparent, or close to a background colour of the page. */
function isNear(value: string, others: readonly Rgba[]): boolean {
  const colour = colourOf(value);
  if (colour === undefined) return false;
  if (colour[3] < 0.5) return true;
  return others.some((other) => contrastBetween(colour, other) < LEAST_CONTRAST * 1.1);
}
