/**
 * the categories of a channel → those that Apple Podcasts does not know, or that are listed twice. Pure.
 */
import type { XmlElement } from '../../readers/read-xml.ts';
import { nearestCategory, parseCategory } from '../categories.ts';
import { attributeOf, childrenOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';

/** Every finding of the `itunes:category` elements. */
export function checkCategories(channel: XmlElement): readonly Finding[] {
  const categories = childrenOf(channel, 'itunes:category');
  return [...categories.flatMap(checkCategory), ...checkRepeated(categories)];
}

function checkCategory(category: XmlElement): readonly Finding[] {
  const name = attributeOf(category, 'text');
  if (!parseCategory(name) || name.includes('>')) {
    const meant = suggestionFor(name);
    return [
      errorAt(category, {
        code: 'category-unknown',
        message: `“${name}” is not a category of Apple Podcasts (case matters)${meant}`,
      }),
    ];
  }
  return childrenOf(category, 'itunes:category').flatMap((below) => checkBelow(below, name));
}

function checkBelow(subcategory: XmlElement, category: string): readonly Finding[] {
  const name = attributeOf(subcategory, 'text');
  const path = `${category} > ${name}`;
  if (parseCategory(path)) return [];
  const meant = suggestionFor(path);
  return [
    errorAt(subcategory, {
      code: 'subcategory-unknown',
      message: `“${name}” is not a subcategory of ${category} in Apple Podcasts${meant}`,
    }),
  ];
}

function suggestionFor(name: string): string {
  const near = nearestCategory(name);
  return near === undefined ? '' : `; did you mean “${near}”?`;
}

function checkRepeated(categories: readonly XmlElement[]): readonly Finding[] {
  const paths = categories.map(pathOf);
  return categories.flatMap((category, i) =>
    paths.indexOf(paths[i]!) === i
      ? []
      : [
          warningAt(category, {
            code: 'category-repeated',
            message: `the category ${paths[i]} is listed twice`,
          }),
        ],
  );
}

/** The category and those below it, as the configuration writes them. */
function pathOf(category: XmlElement): string {
  return [category, ...childrenOf(category, 'itunes:category')]
    .map((each) => attributeOf(each, 'text'))
    .join(' > ');
}
