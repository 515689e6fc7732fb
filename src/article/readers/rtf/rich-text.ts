/** a text → whether it is rich text (RTF). */

/** How every document in Rich Text Format begins. */
const RICH_TEXT = /^(?:\ufeff|ï»¿)?\s*\{\\rtf\d/;

/** Whether a text is a document in Rich Text Format, each byte a character. */
export function isRichText(text: string): boolean {
  return RICH_TEXT.test(text);
}
