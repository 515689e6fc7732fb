/** The configuration of a site generator → its title, address and language. Pure. */
import { parse as parseYaml } from 'yaml';
import type { Site } from './site.ts';

type Facts = Pick<Site, 'title' | 'baseUrl' | 'language'>;

/** Keys in which generators keep each. */
const KEYS = {
  title: ['title', 'site_name'],
  baseUrl: ['baseurl', 'url', 'site', 'site_url'],
  path: ['baseurl', 'base'],
  language: ['languagecode', 'lang', 'language', 'locale', 'defaultcontentlanguage'],
} as const;

const ADDRESS = /^https?:\/\/[^\s/]/;

/** The path below which a site stands, where its address does not have it: `/notes`. */
const PATH = /^\/[^\s/?#][^\s?#]*$/;

/** BCP 47, also as locales of POSIX write it: `pt_BR`. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;

const CODE = /\.[cm]?[jt]s$/;

/** A line of TOML or of an object in JavaScript whose value is a text. */
const TEXT_LINE = /^\s*["']?(\w+)["']?\s*[=:]\s*(["'])(.*?)\2\s*,?\s*(?:[#/].*)?$/;

/** The facts in the text of a configuration file; what cannot be read tells nothing. */
export function readSiteFacts(name: string, text: string): Facts {
  const values = /\.(?:ya?ml|json)$/.test(name) ? fromYaml(text) : fromLines(text);
  const find = (keys: readonly string[], pattern: RegExp): string | undefined =>
    keys.map((key) => values.get(key)?.trim() ?? '').find((value) => pattern.test(value));
  const address = find(KEYS.baseUrl, ADDRESS);
  const baseUrl = address && belowPath(address, find(KEYS.path, PATH));
  // In code any table may have a title.
  const title = CODE.test(name) ? undefined : find(KEYS.title, /./);
  const language = CODE.test(name) ? undefined : find(KEYS.language, LANGUAGE)?.replace('_', '-');
  return {
    ...(title !== undefined && { title }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(language !== undefined && { language }),
  };
}

/** The address with a path that is told beside it; one that has a path of its own stays. */
function belowPath(address: string, path: string | undefined): string {
  const hasPath = /^https?:\/\/[^/]+\/[^/]/.test(address);
  return path === undefined || hasPath ? address : `${address.replace(/\/+$/, '')}${path}`;
}

function fromYaml(text: string): Map<string, string> {
  try {
    const value: unknown = parseYaml(text);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const texts = entries.filter((entry) => typeof entry[1] === 'string') as [string, string][];
    return new Map(texts.map(([key, each]) => [key.toLowerCase(), each]));
  } catch {
    return new Map();
  }
}

/** Of a key that comes twice, in tables within, the first is the site's. */
function fromLines(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, key = '', , value = ''] = TEXT_LINE.exec(line) ?? [];
    if (key !== '' && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), value);
  }
  return values;
}
