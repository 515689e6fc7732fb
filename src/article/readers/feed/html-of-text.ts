/** plain text → the same as HTML. */

/** Blank lines separate paragraphs. */
export function htmlOfText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const parts = escaped.split(/\n\s*\n/);
  return parts.map((part) => `<p>${part}</p>`).join('');
}
