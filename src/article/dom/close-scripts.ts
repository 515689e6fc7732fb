/** HTML → the same with a script of its head closed that swallows the body, as far as that shows. */

/** Where a head ends and a body begins. */
const BODY = /<\/head\s*>\s*<body[\s>]/i;

/** Where a body begins, if nothing closes the script before it. */
const BODY_ALONE = /(?:<\/head\s*>|<body[\s>])/i;

/** The HTML with an unclosed script in its head closed directly before the end of the head. */
export function closeScripts(html: string): string {
  const body = BODY.exec(html);
  if (body !== null)
    return isInScript(html.slice(0, body.index)) ? closedAt(html, body.index) : html;
  const alone = BODY_ALONE.exec(html);
  if (alone === null || !isInScript(html.slice(0, alone.index))) return html;
  const isClosed = /<\/script/i.test(html.slice(alone.index));
  return isClosed ? html : closedAt(html, alone.index);
}

/** Whether the last script that opens is not closed, and what follows is not in a string of it. */
function isInScript(head: string): boolean {
  const start = lastOf(/<script[\s>]/gi, head);
  if (start <= lastOf(/<\/script/gi, head)) return false;
  const program = head.slice(start);
  return [/'/g, /"/g, /`/g].every((quote) => (program.match(quote)?.length ?? 0) % 2 === 0);
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

function closedAt(html: string, index: number): string {
  return `${html.slice(0, index)}</script>${html.slice(index)}`;
}
