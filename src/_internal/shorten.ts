/** a text → the same text, or a part of it and an ellipsis if it is too long. Pure. */

/** At most a number of characters (code points) including the ellipsis; no space before it. */
export function shorten(text: string, mostCharacters: number): string {
  const characters = [...text];
  if (characters.length <= mostCharacters) return text;
  const beginning = characters.slice(0, mostCharacters - 1).join('');
  return `${beginning.trimEnd()}…`;
}

/** The same with the ellipsis in the middle, since a sentence often ends with what to do. */
export function shortenMiddle(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text;
  const characters = [...text];
  if (characters.length <= mostCharacters) return text;
  const behind = Math.floor((mostCharacters - 1) / 2);
  const before = mostCharacters - 1 - behind;
  return `${characters.slice(0, before).join('')}…${characters.slice(-behind).join('')}`;
}
