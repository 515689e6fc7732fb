/** the category a publisher names → its two levels in Apple Podcasts, or nothing. */
import { nearestName } from '../_internal/nearest-name.ts';
import { ownEntry } from '../_internal/own-entry.ts';

/**
 * Apple's categories with their subcategories, exact in case
 * (https://podcasters.apple.com/support/1691-apple-podcasts-categories).
 */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Arts: ['Books', 'Design', 'Fashion & Beauty', 'Food', 'Performing Arts', 'Visual Arts'],
  Business: ['Careers', 'Entrepreneurship', 'Investing', 'Management', 'Marketing', 'Non-Profit'],
  Comedy: ['Comedy Interviews', 'Improv', 'Stand-Up'],
  Education: ['Courses', 'How To', 'Language Learning', 'Self-Improvement'],
  Fiction: ['Comedy Fiction', 'Drama', 'Science Fiction'],
  Government: [],
  History: [],
  'Health & Fitness': [
    'Alternative Health',
    'Fitness',
    'Medicine',
    'Mental Health',
    'Nutrition',
    'Sexuality',
  ],
  'Kids & Family': ['Education for Kids', 'Parenting', 'Pets & Animals', 'Stories for Kids'],
  Leisure: [
    'Animation & Manga',
    'Automotive',
    'Aviation',
    'Crafts',
    'Games',
    'Hobbies',
    'Home & Garden',
    'Video Games',
  ],
  Music: ['Music Commentary', 'Music History', 'Music Interviews'],
  News: [
    'Business News',
    'Daily News',
    'Entertainment News',
    'News Commentary',
    'Politics',
    'Sports News',
    'Tech News',
  ],
  'Religion & Spirituality': [
    'Buddhism',
    'Christianity',
    'Hinduism',
    'Islam',
    'Judaism',
    'Religion',
    'Spirituality',
  ],
  Science: [
    'Astronomy',
    'Chemistry',
    'Earth Sciences',
    'Life Sciences',
    'Mathematics',
    'Natural Sciences',
    'Nature',
    'Physics',
    'Social Sciences',
  ],
  'Society & Culture': [
    'Documentary',
    'Personal Journals',
    'Philosophy',
    'Places & Travel',
    'Relationships',
  ],
  Sports: [
    'Baseball',
    'Basketball',
    'Cricket',
    'Fantasy Sports',
    'Football',
    'Golf',
    'Hockey',
    'Rugby',
    'Running',
    'Soccer',
    'Swimming',
    'Tennis',
    'Volleyball',
    'Wilderness',
    'Wrestling',
  ],
  Technology: [],
  'True Crime': [],
  'TV & Film': ['After Shows', 'Film History', 'Film Interviews', 'Film Reviews', 'TV Reviews'],
};

/** A category, and its subcategory if there is one. */
export type Category = { readonly name: string; readonly below?: string };

/**
 * Parses `News` or `News > Politics`; `undefined` if Apple has no category of that name.
 */
export function parseCategory(text: string): Category | undefined {
  const [name = '', below, ...rest] = text.split('>').map((part) => part.trim());
  const known = ownEntry(CATEGORIES, name);
  if (!known || rest.length > 0) return undefined;
  if (below === undefined) return { name };
  return known.includes(below) ? { name, below } : undefined;
}

/**
 * The category that a misspelt one most likely means, as the configuration writes it; a subcategory
 * may be given alone.
 */
export function nearestCategory(text: string): string | undefined {
  const names = categoryNames();
  const tidy = text.replace(/\s*[>/:|]\s*/g, ' > ').replace(/\band\b|\+/gi, '&');
  const whole = nearestName(tidy, names);
  const last = nearestName(tidy.split(' > ').at(-1)!, names.map(lastPart));
  return whole ?? names.find((name) => lastPart(name) === last);
}

function lastPart(name: string): string {
  return name.split(' > ').at(-1)!;
}

/** Every category as the configuration writes it. */
function categoryNames(): readonly string[] {
  return Object.entries(CATEGORIES).flatMap(([name, below]) => [
    name,
    ...below.map((each) => `${name} > ${each}`),
  ]);
}
