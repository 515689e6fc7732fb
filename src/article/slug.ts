/** front matter, file name, URL or title → the ASCII name under which an edition is stored. */
import { decodePath } from '../_internal/http/decode-path.ts';
import { seenText } from '../_internal/strange-characters.ts';
import { CYRILLIC_LETTERS } from '../languages/cyrillic-letters.ts';
import { parseDate } from './dates/parse-date.ts';

/**
 * Longest slug, in characters:
 * room for a hash and an extension within the 255 bytes of a file name, and readable in an address.
 */
const LONGEST = 80;

/** How much of a title to read, in characters: twelve times what is kept. */
const LONGEST_READ = 1000;

/**
 * Names that Windows reserves for devices, with any extension (Microsoft, "Naming Files, Paths, and
 * Namespaces").
 */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** File names that represent their folder. */
const STANDS_FOR_FOLDER = new Set(['index', 'readme', '_index', 'default', 'page']);

/** Letters that Unicode decomposition leaves alone. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
  ə: 'e',
  ĸ: 'k',
};

/** Ukrainian and Russian letters, after the Ukrainian national table of 2010 with the Russian letters added. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...CYRILLIC_LETTERS,
  г: 'h',
  є: 'ie',
  ї: 'i',
  й: 'i',
  ю: 'iu',
  я: 'ia',
  ў: 'u',
  џ: 'dz',
};

/** Sources of a slug; the first usable one wins. */
export type SlugSources = {
  /** What the source itself asks for (front matter). */
  readonly asked?: string | undefined;
  /** A file's path, with `/` or `\` between folders. */
  readonly path?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
};

/**
 * The address of an article: lower-case ASCII letters, digits and single hyphens, 1 to 80
 * characters, never a path, a dot or a device name. From front matter, otherwise the file name (the
 * folder's for `index` and `readme`), the URL's last part, the title, or `article`.
 */
export function makeSlug(sources: SlugSources): string {
  const candidates = [sources.asked, fromPath(sources.path), fromUrl(sources.url), sources.title];
  for (const candidate of candidates) {
    const slug = candidate === undefined ? '' : slugify(candidate);
    if (slug !== '') return slug;
  }
  return 'article';
}

/** Text → slug, or an empty string if no letter can be written in ASCII. */
export function slugify(text: string): string {
  const beginning = text.slice(0, LONGEST_READ).toLowerCase().normalize('NFC');
  const ascii = [...beginning].map(asciiLetter).join('');
  const words = ascii.replace(/[’'ʼ`]/g, '').replace(/[^a-z0-9]+/g, '-');
  const slug = cutAtHyphen(words.replace(/^-+|-+$/g, ''));
  return RESERVED.test(slug) ? `${slug}-article` : slug;
}

function asciiLetter(letter: string): string {
  return CYRILLIC[letter] ?? LATIN[letter] ?? letter.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Cut at the last whole word that fits, unless that would lose more than half. */
function cutAtHyphen(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST);
  const hyphen = slug[LONGEST] === '-' ? LONGEST : cut.lastIndexOf('-');
  return (hyphen > LONGEST / 2 ? cut.slice(0, hyphen) : cut).replace(/-+$/, '');
}

function fromPath(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const parts = path.split(/[\\/]+/).filter((part) => !['', '.', '..'].includes(part));
  const name = withoutExtension(parts.at(-1) ?? '');
  if (!STANDS_FOR_FOLDER.has(name.toLowerCase())) return name;
  const folder = parts.at(-2) ?? '';
  return slugify(folder) === '' ? name : folder;
}

function fromUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { pathname, hostname, search } = new URL(url);
  const path = fromPath(decodePath(pathname)) ?? '';
  const saysNothing = path === '' || STANDS_FOR_FOLDER.has(path.toLowerCase());
  // `/?p=12` and `/index.php?id=12` are the same for every article of a site: the title says more.
  if (search !== '' && saysNothing) return undefined;
  return path === '' ? hostname : path;
}

/** A name without its last extension; a name that is only an extension is kept. */
function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The date before the name of a post, as in Jekyll and Eleventy. */
const DAY = /^(\d{4}-\d\d-\d\d)[-_](?=.)/;

/**
 * A file name as words, for an article without another title: `2024-05-31-harbour-bridge.txt` →
 * "Harbour bridge".
 */
export function titleFromPath(path: string): string | undefined {
  const words = (seenText(fromPath(path) ?? '') ?? '')
    .replace(DAY, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? undefined : words[0]!.toUpperCase() + words.slice(1);
}

/**
 * The date at the start of a file name, for a post without another: `2024-05-31-harbour-bridge.md`
 * → "2024-05-31".
 */
export function dayFromPath(path: string): string | undefined {
  return parseDate(DAY.exec(fromPath(path) ?? '')?.[1] ?? '');
}
