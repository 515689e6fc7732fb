/** a text → the same text, or its beginning and an ellipsis where it is too long to show. Pure. */

/** At most so many characters (code points), the ellipsis counted; no space before it. */
export function shorten(text: string, mostCharacters: number): string {
  const characters = [...text];
  if (characters.length <= mostCharacters) return text;
  const beginning = characters.slice(0, mostCharacters - 1).join('');
  return `${beginning.trimEnd()}…`;
}
