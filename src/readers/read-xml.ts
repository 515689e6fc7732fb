/**
 * the text of an XML file → a tree of elements with the line of each, or the first fault.
 * Strict, no entities of its own, no network. Pure.
 */

/**
 * One element.
 * Known name spaces are told by the prefixes of `PREFIXES`, whatever the file calls them.
 */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside it, as written but for escapes. */
  readonly text: string;
  /** 1-based line of its start tag. */
  readonly line: number;
};

/** Why a text is no well-formed XML, and where. */
export class XmlError extends Error {
  readonly line: number;

  constructor(message: string, options: { readonly line: number }) {
    super(message);
    this.name = 'XmlError';
    this.line = options.line;
  }
}

/** Name spaces of podcast feeds, by the prefix that everyone uses. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['https://podcastindex.org/namespace/1.0', 'podcast'],
  ['https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
]);

/** An element while it is read. */
type Open = {
  readonly raw: string;
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
  readonly scope: ReadonlyMap<string, string>;
};

/**
 * A stretch of mark-up: comment, instruction, CDATA, document type, or a tag.
 * The name of a tag ends at white space, `/` or `>`.
 */
const TOKEN =
  /<!--([\s\S]*?)-->|<\?([\s\S]*?)\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE\s([^[\]<>]*)>|<(\/?)([^\s<>/!?=&"']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gy;

const ATTRIBUTE = /([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * What may be a name, near enough (https://www.w3.org/TR/xml/#NT-Name), with one prefix at most.
 */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?$/u;

/** https://www.w3.org/TR/xml/#NT-XMLDecl */
const DECLARATION =
  /^xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[\w.-]+"|'[\w.-]+'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*$/;

/** A feed is five deep; what goes on and on is made to exhaust its readers. */
const DEEPEST = 100;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The root element. @throws XmlError with the line of the first fault. */
export function readXml(source: string): XmlElement {
  const text = source.replace(/^\ufeff/, '');
  const lines = lineCounter(text);
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden)
    throw new XmlError(
      `character U+${forbidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} is not allowed in XML`,
      { line: lines(forbidden.index) },
    );
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    addText(stack, { raw: text.slice(at, end), line: lines(at) });
    if (next < 0) break;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text);
    if (!token)
      throw new XmlError(
        text.startsWith('<!DOCTYPE', next)
          ? 'a document type that defines entities is not read'
          : `mark-up that XML does not know: ${text.slice(next, next + 40).split('\n')[0]}`,
        { line: lines(next) },
      );
    const done = takeToken(token, {
      stack,
      line: lines(next),
      hasRoot: root !== undefined,
      first: next === 0,
    });
    if (done) root = done;
    at = TOKEN.lastIndex;
  }
  const open = stack.at(-1);
  if (open) throw new XmlError(`<${open.raw}> is never closed`, { line: open.line });
  if (!root) throw new XmlError('there is no element', { line: 1 });
  return root;
}

type Place = {
  readonly stack: Open[];
  readonly line: number;
  readonly hasRoot: boolean;
  readonly first: boolean;
};

/** Applies one token; gives the root when it closes it. */
function takeToken(token: RegExpExecArray, place: Place): XmlElement | undefined {
  const [, comment, instruction, cdata, doctype, slash, name, attributes, empty] = token;
  const { stack, line, hasRoot } = place;
  if (comment !== undefined || instruction !== undefined || doctype !== undefined)
    return checkAside({ comment, instruction, doctype }, place);
  if (cdata !== undefined) {
    if (stack.length === 0) throw new XmlError('text outside of the root element', { line });
    stack.at(-1)!.text += cdata;
    return undefined;
  }
  if (slash && (attributes || empty))
    throw new XmlError(`</${name}> holds more than its name`, { line });
  if (slash) return close(name!, { stack, line });
  if (stack.length === 0 && hasRoot)
    throw new XmlError(`a second root element <${name}>`, { line });
  if (stack.length === DEEPEST)
    throw new XmlError(`more than ${DEEPEST} elements one in the other`, { line });
  stack.push(
    openElement(name!, { raw: attributes!, line, scope: stack.at(-1)?.scope ?? new Map() }),
  );
  return empty ? close(name!, { stack, line }) : undefined;
}

/** What says nothing to a reader of feeds has its rules all the same. */
function checkAside(
  aside: {
    readonly comment: string | undefined;
    readonly instruction: string | undefined;
    readonly doctype: string | undefined;
  },
  place: Place,
): undefined {
  const { comment, instruction, doctype } = aside;
  if (comment !== undefined && (comment.includes('--') || comment.endsWith('-')))
    throw new XmlError('two hyphens inside a comment', place);
  if (instruction !== undefined) checkInstruction(instruction, place);
  if (doctype !== undefined && (place.stack.length > 0 || place.hasRoot))
    throw new XmlError('a document type behind the start of the document', place);
  return undefined;
}

function checkInstruction(instruction: string, place: Place): void {
  const target = instruction.split(/\s/)[0]!;
  if (!/^xml$/i.test(target)) {
    if (!NAME.test(target))
      throw new XmlError(`“${target}” cannot be the name of an instruction`, place);
  } else if (!place.first)
    throw new XmlError(
      'the XML declaration does not stand at the very start of the file: something comes before it',
      place,
    );
  else if (!DECLARATION.test(instruction))
    throw new XmlError(
      'an XML declaration has a version, an encoding and standalone, in this order',
      place,
    );
}

function close(
  name: string,
  place: { readonly stack: Open[]; readonly line: number },
): XmlElement | undefined {
  const { stack, line } = place;
  const open = stack.pop();
  if (!open || open.raw !== name)
    throw new XmlError(
      open ? `</${name}> closes <${open.raw}> of line ${open.line}` : `</${name}> closes nothing`,
      { line },
    );
  const element: XmlElement = {
    name: open.name,
    attributes: open.attributes,
    children: open.children,
    text: open.text,
    line: open.line,
  };
  const parent = stack.at(-1);
  if (!parent) return element;
  parent.children.push(element);
  return undefined;
}

function openElement(
  raw: string,
  place: {
    readonly raw: string;
    readonly line: number;
    readonly scope: ReadonlyMap<string, string>;
  },
): Open {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of place.raw.matchAll(ATTRIBUTE)) {
    if (attributes.has(name!)) throw new XmlError(`attribute ${name} twice in <${raw}>`, place);
    attributes.set(name!, unescape(double ?? single ?? '', place));
  }
  const declared = [...attributes]
    .filter(([name]) => /^xmlns(:|$)/.test(name))
    .map(([name, uri]) => [name.slice(6), uri] as const);
  const scope = declared.length > 0 ? new Map([...place.scope, ...declared]) : place.scope;
  for (const name of attributes.keys()) checkAttribute(name, { scope, line: place.line });
  return {
    raw,
    name: canonicalName(raw, { scope, line: place.line }),
    attributes,
    children: [],
    text: '',
    line: place.line,
    scope,
  };
}

function checkAttribute(
  name: string,
  options: { readonly scope: ReadonlyMap<string, string>; readonly line: number },
): void {
  if (!NAME.test(name)) throw new XmlError(`“${name}” cannot be the name of an attribute`, options);
  const prefix = name.includes(':') ? name.split(':')[0]! : '';
  if (!/^(xml|xmlns|)$/.test(prefix) && !options.scope.has(prefix))
    throw new XmlError(`the name space of ${prefix}: is not declared`, options);
}

/**
 * The name under the usual prefix of its name space; the default one stands under an empty prefix.
 */
function canonicalName(
  raw: string,
  options: { readonly scope: ReadonlyMap<string, string>; readonly line: number },
): string {
  if (!NAME.test(raw)) throw new XmlError(`“${raw}” cannot be the name of an element`, options);
  const [prefix, local] = raw.includes(':') ? (raw.split(':') as [string, string]) : ['', raw];
  const uri = options.scope.get(prefix) ?? '';
  if (uri === '' && prefix !== '')
    throw new XmlError(`the name space of ${prefix}: is not declared`, options);
  return uri === '' ? local : `${PREFIXES.get(uri) ?? `{${uri}}`}:${local}`;
}

function addText(stack: Open[], text: { readonly raw: string; readonly line: number }): void {
  if (text.raw === '') return;
  const open = stack.at(-1);
  if (text.raw.includes(']]>'))
    throw new XmlError(']]> outside of CDATA; it is written ]]&gt;', text);
  if (open) open.text += unescape(text.raw, text);
  else if (text.raw.trim() !== '') throw new XmlError('text outside of the root element', text);
}

function unescape(raw: string, options: { readonly line: number }): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^\s;&]{0,12});?|&/g, (whole: string, name: string | undefined) => {
    const known = name !== undefined && whole.endsWith(';') ? decodeEntity(name) : undefined;
    if (known === undefined)
      throw new XmlError(
        `“${whole.slice(0, 14)}” is no entity of XML; a plain & is written &amp;`,
        options,
      );
    return known;
  });
}

function decodeEntity(name: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
  if (!number) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (code === 0 || code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}

/** Line of a position; positions are asked for in growing order but for the first fault. */
function lineCounter(text: string): (position: number) => number {
  let [line, at] = [1, 0];
  return (position) => {
    if (position < at) [line, at] = [1, 0];
    for (
      let next = text.indexOf('\n', at);
      next >= 0 && next < position;
      next = text.indexOf('\n', at)
    ) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
