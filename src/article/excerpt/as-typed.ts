/** a text as it is set → the same as someone types it: plain quotation marks and spaces, no space around. */

/** For a comparison with what a user typed or pasted; letters and their case stay. */
export function asTyped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
