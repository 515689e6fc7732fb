/**
 * a text → the same text as it stands in HTML and XML, between tags or in a quoted attribute. Pure.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The text with every sign that could be read as mark-up spelled out.
 * What a format cannot hold at all is its own writer's to leave out.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
