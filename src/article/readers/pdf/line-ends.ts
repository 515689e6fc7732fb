/** the lines of a paragraph → one text: hyphens at the ends of lines are taken out where they divide a word. Pure. */

/** Words of a text in lower case, those with a hyphen too. */
export type Vocabulary = ReadonlySet<string>;

/** A hyphen at the end of a line, after a letter. */
const HYPHEN_END = /(?<=\p{L})[-\u2010\u00ad]$/u;

/** First parts of words that keep their hyphen. */
const KEEPING: ReadonlySet<string> = new Set(
  'all anti co cross ex half high ill long low mid multi near non one post pre pro quasi self semi short so two three four five well'.split(
    ' ',
  ),
);

/** The words of these lines, without those that a line end divides. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.replace(HYPHEN_END, ' ').matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu))
      words.add(word.toLowerCase().replaceAll('\u2010', '-'));
  return words;
}

/** The lines as one text. */
export function joinLineEnds(lines: readonly string[], words: Vocabulary): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    if (/\d[-–]$/.test(text) && /^\d/.test(line)) return text + line;
    if (!HYPHEN_END.test(text)) return `${text} ${line}`;
    const before = text.slice(0, -1);
    if (text.endsWith('\u00ad')) return before + line;
    return isDivided(before, line, words) ? before + line : `${before}-${line}`;
  }, '');
}

/** Whether the hyphen is there only because the line ends. */
function isDivided(before: string, after: string, words: Vocabulary): boolean {
  const [head = ''] = /\p{L}+(?:-\p{L}+)*$/u.exec(before) ?? [];
  const [tail = ''] = /^\p{L}+/u.exec(after) ?? [];
  if (!/^\p{Ll}/u.test(tail)) return false;
  const [joined, hyphened] = [`${head}${tail}`, `${head}-${tail}`].map((word) =>
    word.toLowerCase(),
  );
  if (words.has(joined!)) return true;
  if (words.has(hyphened!)) return false;
  return !KEEPING.has(head.toLowerCase());
}
