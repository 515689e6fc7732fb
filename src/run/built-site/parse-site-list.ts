/** The JSON in which a site lists its articles → that list, checked. Pure. */
import { z } from 'zod';
import { parseJson } from '../../_internal/parse-json.ts';
import { LecternError } from '../../errors.ts';
import type { SiteList } from './site-page.ts';

/** Name of the list in the folder of a site whose generator writes it there. */
export const LIST_NAME = 'lectern-pages.json';

const text = z.string().optional();

/** Generators write `null` and empty texts for what they do not know. */
const siteSchema = z.object({
  url: text,
  title: text,
  description: text,
  language: text,
  author: text,
  email: text,
});

const pageSchema = z.object({
  page: z.string().min(1),
  data: z.record(z.string(), z.json()).optional(),
  content: text,
  kept: z.boolean().optional(),
});

const listSchema = z.object({ site: siteSchema.default({}), pages: z.array(pageSchema) });

/**
 * The list in a text: `{ site, pages }`, or the pages alone.
 * @throws LecternError `USAGE` for anything else; `name` says where the text is from.
 */
export function parseSiteList(json: string, { name }: { readonly name: string }): SiteList {
  const value = withoutEmpty(parseJson(json));
  const parsed = listSchema.safeParse(Array.isArray(value) ? { pages: value } : value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new LecternError(
    `${name} is not a list of pages${place === '' ? '' : `: ${place}: ${issue!.message}`}`,
    {
      code: 'USAGE',
      hint: 'It is JSON such as {"pages": [{"page": "posts/ferry/index.html", "data": {"title": "…"}}]}.',
    },
  );
}

/** Without members that are `null` or an empty text, at the site's and the pages' own level. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyMembers);
  if (!isObject(value)) return value;
  const { site, pages } = value;
  return {
    ...(isObject(site) && { site: withoutEmptyMembers(site) }),
    pages: Array.isArray(pages) ? pages.map(withoutEmptyMembers) : pages,
  };
}

function withoutEmptyMembers(value: unknown): unknown {
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== null && each !== '');
  return Object.fromEntries(kept);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
