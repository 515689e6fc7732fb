/**
 * a place in a text → the template tag there: Liquid, Jinja, Nunjucks, Handlebars, Vue, and the
 * shortcodes of Hugo and Quarto.
 */
import type { Scan, Match } from './scan.ts';

/** Longest tag, in characters. */
const LONGEST_TAG = 2000;

/** Longest non-prose part between two tags, in characters. */
const LONGEST_PART = 20_000;

/** Names of parts that contain code. */
const CODE_PARTS =
  /^(?:highlight|codeblock|code|prism|mermaid|chart|javascript|script|css|style|stylesheet|schema|gist)$/i;

/** Names of hidden parts. */
const NOTES = /^(?:comment|macro|set|swig)$/i;

/** Names of parts that contain a formula. */
const FORMULAS = /^(?:math|katex|latex|mathjax)$/i;

/** Names of inline shortcodes. */
const WORD_SHORTCODES = /^(?:param|var|meta|env|now|lastmod|version|variable|ref|relref)$/i;

/** Names of inline Liquid tags. */
const WORD_TAGS = /^(?:post_url|link|include|include_relative|asset_path|cite|reference|xref|t)$/;

/** Names of shortcodes that show a picture. */
const PICTURES = /^(?:figure|img|image|picture|imgproc|photo)$/i;

/** The tag at a place that begins with a brace. */
export function templateAt(scan: Scan, at: number): Match | undefined {
  if (at < scan.rawUntil) return undefined;
  const { text } = scan;
  if (text.startsWith('{%', at)) return liquidTag(scan, at);
  if (text.startsWith('{#', at)) return jinjaComment(scan, at);
  if (!text.startsWith('{{', at)) return undefined;
  if (text[at + 2] === '<') return shortcode(scan, { at, closing: '>}}' });
  if (text[at + 2] === '%') return shortcode(scan, { at, closing: '%}}' });
  return output(scan, at);
}

function liquidTag(scan: Scan, at: number): Match | undefined {
  const end = tagEnd(scan, { at, closing: '%}' });
  if (end === undefined) return undefined;
  const inner = scan.text
    .slice(at + 2, end - 2)
    .replace(/^[-+~]|[-~]$/g, '')
    .trim();
  const [name = ''] = /^[\w-]+/.exec(inner) ?? [];
  const closing = scan.closingTag(name, { kind: 'liquid', from: end });
  if (name === 'raw' || name === 'verbatim') {
    if (closing) scan.rawUntil = closing.start;
    return tag(end);
  }
  if (WORD_TAGS.test(name) && closing === undefined)
    return { ...tag(end), reading: { kind: 'skip', rule: 'template-tag', missing: true } };
  const isAssignment = name === 'set' && inner.includes('=');
  return (
    part(scan, { name: isAssignment ? '' : name, at, end, closing }) ??
    withTitle(end, { name, inner, isOpen: closing !== undefined })
  );
}

/** A non-prose part with its tags; `undefined` for any other. */
function part(
  scan: Scan,
  found: {
    readonly name: string;
    readonly at: number;
    readonly end: number;
    readonly closing: { readonly start: number; readonly end: number } | undefined;
  },
): Match | undefined {
  const { name, end, closing } = found;
  if (name === '' || closing === undefined || closing.end - end > LONGEST_PART) return undefined;
  const words = scan.text.slice(end, closing.start);
  if (NOTES.test(name))
    return { end: closing.end, reading: { kind: 'skip', rule: 'template-tag' }, isBlock: true };
  if (FORMULAS.test(name))
    return { end: closing.end, reading: { kind: 'formula', tex: words.trim() }, isBlock: true };
  if (!CODE_PARTS.test(name)) return undefined;
  return { end: closing.end, reading: { kind: 'block', block: 'code', words }, isBlock: true };
}

function jinjaComment(scan: Scan, at: number): Match | undefined {
  const end = scan.finder.next('#}', at + 2);
  // `{#name}` is the id of a heading.
  if (end < 0 || end - at > LONGEST_TAG || !/^[-\s]/.test(scan.text.slice(at + 2, at + 3)))
    return undefined;
  return tag(end + 2);
}

/** `{{ page.title }}`: words that a reader of the page sees. */
function output(scan: Scan, at: number): Match | undefined {
  const end = tagEnd(scan, { at, closing: '}}' });
  if (end === undefined) return undefined;
  const inner = scan.text.slice(at + 2, end - 2).trim();
  // Comments and blocks of Handlebars; `{{ }}` alone is not a tag.
  if (inner === '' || inner.includes('{{')) return undefined;
  const closed = scan.text[at + 2] === '{' && scan.text[end] === '}' ? end + 1 : end;
  if (/^[!#/>^]|^else\b/.test(inner)) return tag(closed);
  return { end: closed, reading: { kind: 'skip', rule: 'template-tag', missing: true } };
}

function shortcode(
  scan: Scan,
  { at, closing }: { at: number; closing: string },
): Match | undefined {
  const end = tagEnd(scan, { at, closing });
  if (end === undefined) return undefined;
  const inner = scan.text.slice(at + 3, end - 3).trim();
  const [name = ''] = /^[\w./-]+/.exec(inner) ?? [];
  if (inner.startsWith('/*')) return undefined;
  if (inner.endsWith('/') || name.startsWith('/')) return tag(end);
  const closingTag = scan.closingTag(name, { kind: 'shortcode', from: end });
  const whole = part(scan, { name, at, end, closing: closingTag });
  if (whole !== undefined) return whole;
  if (PICTURES.test(name)) return picture(end, inner);
  if (WORD_SHORTCODES.test(name))
    return { end, reading: { kind: 'skip', rule: 'template-tag', missing: true } };
  return withTitle(end, { name, inner, isOpen: closingTag !== undefined });
}

/** The description of a picture is a caption. */
function picture(end: number, inner: string): Match {
  const words = ['caption', 'title', 'alt']
    .map((name) => attribute(inner, name))
    .find((each) => each !== undefined);
  if (words === undefined) return tag(end);
  return { end, reading: { kind: 'block', block: 'caption', words }, isBlock: true };
}

/** Kinds of parts whose second word is the title: `{{% notice tip "Mind the gap" %}}`. */
const TITLED =
  /^(?:notice|admonition|callout|alert|note|tip|warning|hint|details|expand|box|panel|tab|accordion|spoiler)$/i;

/** The tag of a part that has a title keeps it. */
function withTitle(
  end: number,
  found: { readonly name: string; readonly inner: string; readonly isOpen: boolean },
): Match {
  const { name, inner, isOpen } = found;
  if (!isOpen) return tag(end);
  const named = attribute(inner, 'title') ?? attribute(inner, 'summary');
  const quoted = TITLED.test(name)
    ? /^\S+(?:\s+[\w-]+)?\s+["“]([^"“”\n=]{1,200})["”]/.exec(inner)?.[1]
    : undefined;
  const title = named ?? quoted;
  return title === undefined ? tag(end) : { ...tag(end), title };
}

/** The value of an attribute in quotes. */
export function attribute(inner: string, name: string): string | undefined {
  const found = new RegExp(
    `(?:^|[\\s,(])${name}\\s{0,3}[=:]\\s{0,3}(?:"([^"]{0,1000})"|'([^']{0,1000})'|\`([^\`]{0,1000})\`)`,
    'i',
  ).exec(inner.slice(0, LONGEST_TAG));
  const value = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  return value === '' || value === undefined || /\{[{%]/.test(value) ? undefined : value;
}

function tag(end: number): Match {
  return { end, reading: { kind: 'skip', rule: 'template-tag' }, isTag: true };
}

/** End of the tag that begins at a place, after its closing. */
function tagEnd(scan: Scan, { at, closing }: { at: number; closing: string }): number | undefined {
  const found = scan.finder.next(closing, at + 2);
  if (found < 0 || found - at > LONGEST_TAG) return undefined;
  const inner = scan.text.slice(at, found);
  return /\n[ \t>]*\r?\n/.test(inner) ? undefined : found + closing.length;
}
