/** a line of a Markdown text → its container mark and title, if any. */
import { attribute } from './templates.ts';

/** A line that opens or closes something. */
export type ContainerLine = {
  /** What precedes it: quote and list marks, and its indent. */
  readonly prefix: string;
  /** The mark, which is not read. */
  readonly mark: string;
  /** Why it is not. */
  readonly rule: string;
  /** Words of it that are read: a title. */
  readonly words: string;
  /** How far the lines below that belong to it are indented. */
  readonly indents?: number;
  /** Whether its paragraph continues on the next line. */
  readonly goesOn?: boolean;
};

/** The lines around it. */
export type LinesAround = {
  readonly before: string;
  readonly beforeThat: string;
  readonly next: string;
  readonly nextWords: string;
};

type Reads = (line: string, around: LinesAround) => ContainerLine | undefined;

/** The container of a line; `undefined` for any other line. */
export function containerLine(line: string, around: LinesAround): ContainerLine | undefined {
  const sign = (line.trimStart()[0] ?? '').replace(/\d/, '1');
  for (const read of MARKS[sign] ?? []) {
    const found = read(line.replace(/\r$/, ''), around);
    if (found) return found;
  }
  return undefined;
}

/** `!!! note "Title"`, `??? tip`, `=== "Tab"`: the words below are indented. */
function admonition(line: string, { nextWords }: LinesAround): ContainerLine | undefined {
  const found =
    /^(?<prefix>[ \t]*)(?:!!!|\?\?\?\+?)[ \t]*(?<kind>[\w-]+)(?:[ \t]+[\w-]+)*(?:[ \t]+"(?<title>.*)")?[ \t]*$/.exec(
      line,
    ) ??
    /^(?<prefix>[ \t]*)===[!+]?[ \t]+(?:"(?<title>[^"]+)"|'(?<single>[^']+)')[ \t]*$/.exec(line);
  if (!found) return undefined;
  const { prefix = '', kind, title, single } = found.groups ?? {};
  const words = title ?? single;
  const isFollowed = indentOf(nextWords) >= indentOf(line) + 4;
  if (words === undefined && !isFollowed) return undefined;
  return opening({ line, prefix, words: words ?? kindWords(kind), indents: 4 });
}

/** `::: pack.Shape`: an identifier that mkdocstrings documents. */
const DOTTED_NAME = /^[A-Za-z_]\w*(?:\.\w+)+$/;

/** `:::tip Title`, `:::note[Title]`, `::: {.callout-note title="Title"}`, `:::`. */
function fencedDiv(line: string, { nextWords }: LinesAround): ContainerLine | undefined {
  const found = /^(?<prefix>[ \t]*(?:>[ \t]?)*):{3,}(?<rest>.*)$/.exec(line);
  const { prefix = '', rest = '' } = found?.groups ?? {};
  if (!found) return undefined;
  const inner = rest.trim().replace(/[ \t]*:{3,}$/, '');
  if (inner === '') return { prefix, mark: '', rule: 'template-tag', words: '' };
  if (DOTTED_NAME.test(inner)) return opening({ line, prefix, words: '' });
  const named = /^(?:(?<name>[A-Za-z][\w-]*)(?=$|[\s[{\ufdd0])|(?=\{))(?<more>.*)$/.exec(inner);
  if (!named) return undefined;
  const { name, more = '' } = named.groups ?? {};
  const [list = ''] = /\{[^{}]*\}/.exec(more) ?? [];
  const bracketed = /^\s*\[([^\]]*)\]/.exec(more)?.[1];
  const title = bracketed ?? more.replace(list, '').trim();
  // After a space “note” is a class in Pandoc, which shows nothing.
  const isClass = name === 'note' && /^[ \t]/.test(rest);
  // In Quarto, a heading at the beginning is the title.
  const hasHeading = /^[ \t>]*#{1,6}[ \t]/.test(nextWords);
  const kind = name ?? /\.callout-(\w+)/.exec(list)?.[1];
  const shown = bracketed !== undefined || isClass || hasHeading ? '' : kindWords(kind);
  return opening({
    line,
    prefix,
    words: title === '' ? (attribute(list.replace(/^\{/, ' '), 'title') ?? shown) : title,
  });
}

/** After the name a label, an attribute list, or their placeholders. */
const LEAF = new RegExp(
  [
    String.raw`^(?<prefix>[ \t]*)::[a-z][\w-]*(?=[[{\ufdd0])`,
    String.raw`(?:\[(?<label>[^\]]*)\]|\ufdd0\d+\ufdd1(?<span>[^\ufdd0]+)\ufdd0\d+\ufdd1)?`,
    String.raw`(?:\{[^{}]*\}|(?:\ufdd0\d+\ufdd1)*)[ \t]*$`,
  ].join(''),
);

/** `::youtube[A video]{#id}`: an embed with a title. */
function leafDirective(line: string): ContainerLine | undefined {
  const { prefix = '', label, span = '' } = LEAF.exec(line)?.groups ?? {};
  return LEAF.test(line) ? opening({ line, prefix, words: label ?? span }) : undefined;
}

/** `/// note | Title` and `///`. */
function slashBlock(line: string): ContainerLine | undefined {
  const found =
    /^(?<prefix>[ \t]*)\/{3,}(?:[ \t]+(?<kind>[a-z][\w-]*)(?:[ \t]*\|[ \t]*(?<title>.*))?)?[ \t]*$/.exec(
      line,
    );
  if (!found) return undefined;
  const { prefix = '', kind, title } = found.groups ?? {};
  return opening({ line, prefix, words: title?.trim() ?? kindWords(kind) });
}

const ALERT = new RegExp(
  [
    String.raw`^(?<prefix>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:>[ \t]?)+)[ \t]*`,
    String.raw`\[!(?<kind>[A-Za-z][\w -]*)(?:\|[^\]]*)?\][+-]?(?![([:])(?<title>.*)$`,
  ].join(''),
);

/** `> [!NOTE]`, `> [!info]- Title`. */
function alert(line: string, { before }: LinesAround): ContainerLine | undefined {
  const found = ALERT.exec(line);
  if (!found) return undefined;
  const { prefix = '', kind, title = '' } = found.groups ?? {};
  const words = title.trim() === '' ? kindWords(kind) : title.trim();
  const [above = ''] = /^[ \t]*(?:>[ \t]?)*/.exec(before) ?? [];
  const goesOn = quotesIn(above) >= quotesIn(prefix) && before.slice(above.length).trim() !== '';
  return goesOn ? undefined : opening({ line, prefix, words });
}

/** `: A definition` below its term. */
function definition(line: string, { before, beforeThat }: LinesAround): ContainerLine | undefined {
  const found = /^(?<prefix>[ \t]{0,3}(?:>[ \t]?)*):(?<space>[ \t]+)(?<words>\S.*)$/.exec(line);
  if (!found) return undefined;
  const { prefix = '', words = '' } = found.groups ?? {};
  const term = before.trim() === '' ? beforeThat : before;
  if (term.trim() === '' || /^[\s>]*(?:#{1,6}\s|`{3}|~{3}|(?:[-*_]\s*){3,}$)/.test(term))
    return undefined;
  return { prefix, mark: '', rule: 'template-tag', words, indents: 4, goesOn: true };
}

/** `*[HTML]: Hypertext Markup Language`. */
function abbreviation(line: string): ContainerLine | undefined {
  const found = /^(?<prefix>[ \t]{0,3})\*\[[^\]\n]{1,100}\]:.*$/.exec(line);
  if (!found) return undefined;
  return {
    prefix: found.groups?.['prefix'] ?? '',
    mark: line.trim(),
    rule: 'abbreviation',
    words: '',
  };
}

/** `[TOC]`, `@[toc]`, `${toc}`. */
function contents(line: string): ContainerLine | undefined {
  if (!/^[ \t>]*(?:\[_?TOC_?\]|@\[toc\]|\$\{toc\})[ \t]*$/i.test(line)) return undefined;
  return opening({ line, prefix: '', words: '' });
}

/** `* TOC` above `{:toc}`. */
function listOfContents(line: string, { next }: LinesAround): ContainerLine | undefined {
  if (!/^\s*\{::?\s*toc\b/.test(next)) return undefined;
  return { prefix: '', mark: line.trim(), rule: 'template-tag', words: '' };
}

/** `<<< @/snippets/file.js{2}`: code of another file. */
function importedCode(line: string): ContainerLine | undefined {
  return /^[ \t]*<<<[ \t]+[@.~/]\S*/.test(line)
    ? opening({ line, prefix: '', words: '' })
    : undefined;
}

/** `--8<-- "part.md"`: a file that pymdownx puts there. */
function snippet(line: string): ContainerLine | undefined {
  return /^[ \t]*-+8<-+(?:[ \t]+["'][^"']*["'])?[ \t]*$/.test(line)
    ? opening({ line, prefix: '', words: '' })
    : undefined;
}

const MARKS: Readonly<Record<string, readonly Reads[]>> = {
  '!': [admonition],
  '?': [admonition],
  '=': [admonition],
  ':': [fencedDiv, leafDirective, definition],
  '/': [slashBlock],
  '>': [alert, fencedDiv, definition],
  '*': [abbreviation, listOfContents, alert],
  '-': [snippet, listOfContents, alert],
  '+': [listOfContents, alert],
  '1': [listOfContents, alert],
  '[': [contents],
  '@': [contents],
  $: [contents],
  '<': [importedCode],
};

type Opening = {
  readonly line: string;
  readonly prefix: string;
  readonly words: string;
  readonly indents?: number;
};

function opening({ line, prefix, words, indents }: Opening): ContainerLine {
  const mark = line.slice(prefix.length).trim();
  return { prefix, mark, rule: 'template-tag', words, ...(indents !== undefined && { indents }) };
}

function quotesIn(text: string): number {
  return text.split('>').length - 1;
}

function indentOf(line: string): number {
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;
}

/** Kinds that Docusaurus, VitePress, MkDocs, GitHub, Obsidian and Quarto know. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'abstract attention bug caution check danger details done error example fail failure help hint ' +
    'important info missing note question quote success summary tip todo warning'
  ).split(' '),
);

/** Kinds that are not shown as they are written. */
const SHOWN: Readonly<Record<string, string>> = {
  faq: 'FAQ',
  seealso: 'See also',
  tldr: 'TL;DR',
};

/** `warning` → `Warning`; `''` for what only a style sheet knows. */
function kindWords(kind: string | undefined): string {
  const name = (kind ?? '').trim().toLowerCase();
  if (Object.hasOwn(SHOWN, name)) return SHOWN[name]!;
  return KINDS.has(name) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : '';
}
