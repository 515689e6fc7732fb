/** rows of cells → a Markdown table; text → inline code. */

/** A table without an end of line. */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** Inline code. */
export const code = (text) => `\`${text}\``;
