/**
 * the text of an XML file → a tree of elements with their lines, or the first fault.
 * Reads elements, attributes, text and CDATA; refuses XML that is not well-formed, document types that
 * define entities, undeclared prefixes and excessive nesting. Never fetches. Pure.
 */
import { XmlError, type XmlPlace } from './xml-error.ts';
import {
  canonicalName,
  checkAttributeName,
  isXmlName,
  scopeInside,
  type XmlScope,
} from './xml-names.ts';
import { findForbidden, unescapeXml } from './xml-text.ts';

/**
 * One element. Known namespaces have their usual prefixes, whatever prefixes the file uses.
 */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside it, with escapes decoded. */
  readonly text: string;
  /** 1-based line of its start tag. */
  readonly line: number;
};

/** An element that has not been closed yet. */
type OpenElement = {
  /** The name as the file writes it. */
  readonly raw: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
  readonly scope: XmlScope;
};

/** Markup other than tags: comments, instructions, CDATA and document types. */
const OTHER_MARKUP: readonly string[] = [
  String.raw`<!--([\s\S]*?)-->`,
  String.raw`<\?([\s\S]*?)\?>`,
  String.raw`<!\[CDATA\[([\s\S]*?)\]\]>`,
  String.raw`<!DOCTYPE\s([^[\]<>]*)>`,
];

/** A tag: its slash, its name, which ends at white space, `/` or `>`, its attributes, its end. */
const TAG = [
  String.raw`<(\/?)`,
  String.raw`([^\s<>/!?=&"']+)`,
  String.raw`((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)`,
  String.raw`\s*(\/?)>`,
].join('');

const TOKEN = new RegExp([...OTHER_MARKUP, TAG].join('|'), 'gy');

const ATTRIBUTE = /([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** https://www.w3.org/TR/xml/#NT-XMLDecl */
const DECLARATION = new RegExp(
  [
    String.raw`^xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')`,
    String.raw`(?:\s+encoding\s*=\s*(?:"[\w.-]+"|'[\w.-]+'))?`,
    String.raw`(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*$`,
  ].join(''),
);

/** A feed is five levels deep; endless nesting is meant to exhaust readers. */
const DEEPEST = 100;

/** How much of unknown markup is shown, in characters. */
const SHOWN = 40;

/** The root element. @throws XmlError with the line of the first fault. */
export function readXml(source: string): XmlElement {
  const text = source.replace(/^\ufeff/, '');
  const lines = lineCounter(text);
  checkCharacters(text, lines);
  const stack: OpenElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    addText(stack, { raw: text.slice(at, end), line: lines(at) });
    if (next < 0) break;
    const line = lines(next);
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(text);
    if (!token) throw unknownMarkup(text.slice(next, next + SHOWN), { line });
    const place = { stack, line, hasRoot: root !== undefined, first: next === 0 };
    root = takeToken(token, place) ?? root;
    at = TOKEN.lastIndex;
  }
  const open = stack.at(-1);
  if (open) throw new XmlError(`<${open.raw}> is never closed`, { line: open.line });
  if (!root) throw new XmlError('there is no element', { line: 1 });
  return root;
}

function checkCharacters(text: string, lines: (position: number) => number): void {
  const forbidden = findForbidden(text);
  if (!forbidden) return;
  const { codePoint, index } = forbidden;
  throw new XmlError(`character ${codePoint} is not allowed in XML`, { line: lines(index) });
}

function unknownMarkup(beginning: string, place: XmlPlace): XmlError {
  if (beginning.startsWith('<!DOCTYPE'))
    return new XmlError('a document type that defines entities is not read', place);
  const [shown] = beginning.split('\n');
  return new XmlError(`markup that XML does not know: ${shown}`, place);
}

/** The position of a token. */
type TokenPlace = XmlPlace & {
  readonly stack: OpenElement[];
  /** Whether the root element has been closed already. */
  readonly hasRoot: boolean;
  /** Whether nothing comes before it. */
  readonly first: boolean;
};

/** Applies one token; returns the root when it closes it. */
function takeToken(token: RegExpExecArray, place: TokenPlace): XmlElement | undefined {
  const [, comment, instruction, cdata, doctype] = token;
  if (comment !== undefined) return checkComment(comment, place);
  if (instruction !== undefined) return checkInstruction(instruction, place);
  if (doctype !== undefined) return checkDoctype(place);
  return cdata === undefined ? takeTag(token, place) : addCdata(cdata, place);
}

function takeTag(token: RegExpExecArray, place: TokenPlace): XmlElement | undefined {
  const [slash, name = '', attributes = '', empty] = token.slice(OTHER_MARKUP.length + 1);
  const { stack, line, hasRoot } = place;
  if (slash && (attributes || empty))
    throw new XmlError(`</${name}> contains more than its name`, { line });
  if (slash) return close(name, place);
  if (stack.length === 0 && hasRoot)
    throw new XmlError(`a second root element <${name}>`, { line });
  if (stack.length === DEEPEST)
    throw new XmlError(`more than ${DEEPEST} nested elements`, { line });
  const scope = stack.at(-1)?.scope ?? new Map();
  stack.push(openElement(name, { attributes, line, scope }));
  return empty ? close(name, place) : undefined;
}

/** Comments are skipped, but must follow their rules. */
function checkComment(comment: string, place: TokenPlace): undefined {
  if (comment.includes('--') || comment.endsWith('-'))
    throw new XmlError('two hyphens inside a comment', place);
}

function checkDoctype(place: TokenPlace): undefined {
  if (place.stack.length > 0 || place.hasRoot)
    throw new XmlError('a document type after the start of the document', place);
}

function checkInstruction(instruction: string, place: TokenPlace): undefined {
  const target = instruction.split(/\s/)[0]!;
  if (/^xml$/i.test(target)) return checkDeclaration(instruction, place);
  if (!isXmlName(target))
    throw new XmlError(`“${target}” cannot be the name of an instruction`, place);
}

function checkDeclaration(instruction: string, place: TokenPlace): undefined {
  if (!place.first)
    throw new XmlError(
      'the XML declaration is not at the very start of the file: something comes before it',
      place,
    );
  if (!DECLARATION.test(instruction))
    throw new XmlError(
      'an XML declaration must have version, encoding and standalone, in this order',
      place,
    );
}

/** Closes the innermost element; returns it when it is the root. */
function close(name: string, { stack, line }: TokenPlace): XmlElement | undefined {
  const open = stack.pop();
  if (!open) throw new XmlError(`</${name}> closes nothing`, { line });
  if (open.raw !== name)
    throw new XmlError(`</${name}> closes <${open.raw}> from line ${open.line}`, { line });
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

type StartTag = XmlPlace & { readonly attributes: string; readonly scope: XmlScope };

/** Of every element without attributes: most have none, and a map of their own is their largest part. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function openElement(raw: string, tag: StartTag): OpenElement {
  const { line } = tag;
  const attributes = attributesOf(raw, tag);
  const scope = scopeInside(attributes, tag.scope);
  for (const name of attributes.keys()) checkAttributeName(name, { scope, line });
  const name = canonicalName(raw, { scope, line });
  return { raw, name, attributes, children: [], text: '', line, scope };
}

function attributesOf(raw: string, { attributes, line }: StartTag): ReadonlyMap<string, string> {
  if (attributes === '') return NO_ATTRIBUTES;
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new XmlError(`attribute ${name} twice in <${raw}>`, { line });
    found.set(name, unescapeXml(double ?? single ?? '', { line }));
  }
  return found;
}

function addCdata(cdata: string, { stack, line }: TokenPlace): undefined {
  const open = stack.at(-1);
  if (!open) throw new XmlError('text outside the root element', { line });
  open.text += cdata;
}

function addText(stack: OpenElement[], text: XmlPlace & { readonly raw: string }): void {
  if (text.raw === '') return;
  const open = stack.at(-1);
  if (text.raw.includes(']]>')) throw new XmlError(']]> outside CDATA; write ]]&gt;', text);
  if (open) open.text += unescapeXml(text.raw, text);
  else if (text.raw.trim() !== '') throw new XmlError('text outside the root element', text);
}

/**
 * Returns the line of a position. Positions are in ascending order, except for the first fault, so
 * that each end of a line is searched for once.
 */
function lineCounter(text: string): (position: number) => number {
  const endFrom = (place: number): number => {
    const end = text.indexOf('\n', place);
    return end < 0 ? text.length : end;
  };
  let [line, last, end] = [1, 0, endFrom(0)];
  return (position) => {
    if (position < last) [line, end] = [1, endFrom(0)];
    last = position;
    while (end < position && end < text.length) {
      line++;
      end = endFrom(end + 1);
    }
    return line;
  };
}
