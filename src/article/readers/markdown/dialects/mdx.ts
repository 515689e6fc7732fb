/** a place in an MDX text → the code there: an import, an expression, a JSX tag. */
import { policyComment } from '../../../policy.ts';
import type { Match, Scan } from './scan.ts';
import { attribute } from './templates.ts';

/** Longest code between two paragraphs, in characters. */
const LONGEST_PROGRAM = 20_000;

const MODULE_LINE = new RegExp(
  [
    String.raw`import\s+(?:[\w*{$][^\n]*?\bfrom\s*)?['"]`,
    String.raw`import\s*\{\s*\r?\n`,
    String.raw`export\s+(?:const|default|let|var|function|async|class|type|interface)\b`,
    String.raw`export\s*[{*]`,
  ].join('|'),
  'y',
);

/** Imports and exports, up to the next blank line outside of brackets. */
export function moduleCodeAt(scan: Scan, at: number): Match | undefined {
  const { text } = scan;
  if (at > 0 && text[at - 1] !== '\n') return undefined;
  MODULE_LINE.lastIndex = at;
  if (!MODULE_LINE.test(text)) return undefined;
  const end = programEnd(scan, at);
  return { end, reading: { kind: 'skip', rule: 'mdx-code' }, isBlock: true };
}

function programEnd(scan: Scan, from: number): number {
  const { text, closings } = scan;
  const most = Math.min(text.length, from + LONGEST_PROGRAM);
  for (let at = from; at < most; at++) {
    if (text[at] === '{' || text[at] === '[') at = Math.min(most, closings.get(at) ?? at);
    if (text[at] === '\n' && /^[ \t]*(?:\r?\n|$)/.test(text.slice(at + 1, at + 80))) return at;
  }
  return most;
}

const TEXT_EXPRESSION = /^\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`\\$]*)`)\s*$/;

/** `{expression}`. A quoted string is read, a comment is hidden. */
export function expressionAt(scan: Scan, at: number): Match | undefined {
  const close = scan.closings.get(at);
  if (close === undefined || close - at > LONGEST_PROGRAM) return undefined;
  const inner = scan.text.slice(at + 1, close);
  const end = close + 1;
  const text = TEXT_EXPRESSION.exec(inner);
  if (text) return { end, reading: { kind: 'words', words: text[1] ?? text[2] ?? text[3] ?? '' } };
  const isComment = /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(inner);
  const isTag = isComment || inner.includes('\n');
  return {
    end,
    isTag,
    reading: { kind: 'skip', rule: isComment ? 'comment' : 'mdx-code', missing: !isComment },
  };
}

/** What `{/* lectern: skip *\/}` asks for, as the comment of HTML that asks for the same. */
export function askedInMdx(source: string): string | undefined {
  const inner = /^\{\/\*\s*(lectern:\s*[^*<>]{1,200}?)\s*\*\/\}$/.exec(source)?.[1];
  if (inner === undefined) return undefined;
  const comment = `<!-- ${inner} -->`;
  return policyComment(comment) === undefined ? undefined : comment;
}

const NAME = /<(\/?)([A-Za-z_$][\w.$:-]{0,100})?/y;

/** Inline HTML tags, which do not separate paragraphs. */
const LINE_TAGS =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr)$/;

/** Components that contain code on any site. */
const CODE_COMPONENT =
  /^(?:Code(?:Block|Snippet|Sample|Example|Fence|Live)|SyntaxHighlighter|Highlight|Prism|Mermaid|Terminal|LiveCode)$/;

/** A code component with its content, subject to the policy for code. */
function codeComponent(
  { text, finder }: Scan,
  tag: { readonly name: string; readonly end: number },
): Match | undefined {
  const { name, end } = tag;
  if (!CODE_COMPONENT.test(name)) return undefined;
  const start = finder.next(`</${name}`, end);
  const close = start < 0 ? -1 : text.indexOf('>', start);
  if (close < 0 || start - end > LONGEST_PROGRAM) return undefined;
  const words = text.slice(end, start).trim();
  return {
    end: close + 1,
    reading: { kind: 'block', block: 'code', words: words.replace(/^\{\s*`|`\s*\}$/g, '') },
    isBlock: true,
  };
}

/** A JSX tag; HTML tags with a request to the reader stay unchanged. */
export function elementAt(scan: Scan, at: number): Match | undefined {
  const { text } = scan;
  NAME.lastIndex = at;
  const [head = '', slash = '', name = ''] = NAME.exec(text) ?? [];
  const end = head === '' ? undefined : elementEnd(scan, at + head.length);
  if (end === undefined || (name === '' && end !== at + head.length + 1)) return undefined;
  const source = text.slice(at, end);
  const isComponent = /^[A-Z_$]|\./.test(name);
  // It may close a tag with a request.
  if (slash !== '' && LINE_TAGS.test(name)) return undefined;
  // What is struck out is left out with its tags.
  if (/^(?:del|s|strike)$/.test(name)) return undefined;
  if (!isComponent && (/\sdata-/.test(source) || /^(?:pre|script|style|textarea)$/.test(name)))
    return undefined;
  const isVoid = source.endsWith('/>');
  const code = isVoid || slash !== '' ? undefined : codeComponent(scan, { name, end });
  if (code !== undefined) return code;
  if (name === 'br') return { end, reading: { kind: 'words', words: ' ' } };
  const alt =
    name === 'img' || /^(?:Image|Img|Picture|Figure)$/.test(name)
      ? attribute(source, 'alt')
      : undefined;
  if (alt !== undefined)
    return { end, reading: { kind: 'block', block: 'caption', words: alt }, isTag: true };
  const title = isVoid || slash !== '' || !isComponent ? undefined : titleOf(name, source);
  return {
    end,
    reading: { kind: 'skip', rule: 'mdx-code', missing: isComponent && isVoid },
    isTag: !LINE_TAGS.test(name),
    ...(title !== undefined && { title, isBlock: BLOCK_COMPONENT.test(name) }),
  };
}

/**
 * A component tag in a text that is not named MDX: `<Chart data={[1, 2]} />`, `<Button
 * @click="go">`.
 */
export function componentAt(scan: Scan, at: number): Match | undefined {
  NAME.lastIndex = at;
  const [head = '', slash = '', name = ''] = NAME.exec(scan.text) ?? [];
  if (name === '' || slash !== '') return undefined;
  const end = elementEnd(scan, at + head.length);
  const source = scan.text.slice(at, end ?? at);
  const isJsx = /^[A-Z]/.test(name) && /\s[\w-]+=\{/.test(source);
  const isBlock = CODE_COMPONENT.test(name) || (BLOCK_COMPONENT.test(name) && LABEL.test(source));
  const isVue = /\s(?:@[\w.:-]+=["']|#[\w.:-]+[\s=>])/.test(source);
  return isJsx || isVue || isBlock ? elementAt(scan, at) : undefined;
}

/** Components that are always blocks: their title is a separate line. */
const BLOCK_COMPONENT =
  /^(?:Tab(?!le)|Accordion|Admonition|Aside|Callout|Caution|Card|Collaps|Danger|Details|Expand|Info|Note|Panel|Step|Tip|Warning)/;
const LABEL = /\s(?:label|title|summary)=/;

/** The attribute with the title of a component. */
function titleOf(name: string, source: string): string | undefined {
  const label = name.startsWith('Tab') ? attribute(source, 'label') : undefined;
  return attribute(source, 'title') ?? attribute(source, 'summary') ?? label;
}

/** End of the tag whose attributes begin here; `undefined` if it is not a tag. */
function elementEnd(scan: Scan, from: number): number | undefined {
  const { text, closings, finder } = scan;
  const most = Math.min(text.length, from + LONGEST_PROGRAM);
  let at = from;
  while (at < most) {
    const sign = text[at]!;
    if (sign === '>') return at + 1;
    if (sign === '<') return undefined;
    let next = at + 1;
    if (sign === '{') next = (closings.get(at) ?? -2) + 1;
    if (sign === '"' || sign === "'") next = finder.next(sign, at + 1) + 1;
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

const IMPORTED = /^import\s+(?:(\w+)|\{\s*(\w+))[^;\n'"]{0,200}\bfrom\s+['"][^'"\n]+['"];?[ \t]*$/m;

/** Whether a text without the extension is MDX: it imports a component and uses it. */
export function isModuleText(text: string): boolean {
  const found = IMPORTED.exec(text);
  const name = found?.[1] ?? found?.[2];
  return name !== undefined && /^[A-Z]/.test(name) && text.includes(`<${name}`);
}
