/**
 * a stretch of text of a Markdown file → its words, and what site
 * generators add to Markdown, which no reader of the page sees.
 */

/**
 * What is taken out, most telling first.
 * Repetition is bounded, so that no text makes the search slow.
 */
const ADDITIONS: readonly RegExp[] = [
  // Liquid, Jinja, Hugo, Handlebars; blocks that are notes or programs go with what they hold.
  /\{%-?\s{0,9}(comment|highlight)\b[^%\n]{0,200}%\}[\s\S]{0,5000}?\{%-?\s{0,9}end\1\s{0,9}-?%\}/g,
  /\{%[^%\n]{0,500}%\}|\{\{[^{}\n]{0,500}\}\}/g,
  // Tables of contents: kramdown, markdown-it, Python-Markdown, GitLab.
  /^TOC\n\{:toc\}$|^\[\[?_?TOC_?\]?\]$/gim,
  // Attributes of kramdown and Pandoc, the names of headings in Hugo and Docusaurus.
  /\{:[^{}\n]{0,200}\}|\{#[\w-]{1,100}[^{}\n]{0,200}\}/g,
  // Comments of MDX.
  /\{\/\*[\s\S]{0,5000}?\*\/\}/g,
  // Fences of admonitions and other containers: Docusaurus, VitePress, Pandoc.
  /^:{3,}[^\n]*$/gm,
  // Marks of GitHub's alerts.
  /^\[!(?:note|tip|important|warning|caution)\]/gi,
];

/** What MDX adds to that: expressions, and elements over several lines. */
const MDX_ADDITIONS: readonly RegExp[] = [
  /^\{[\s\S]*\}$/g,
  /<\/?[A-Z][\w.]{0,100}(?:\s[^<>]{0,2000})?>/g,
  /\{[^{}]{0,2000}\}/g,
];

/** The words of a text, and what was taken out of it, in the order of the table. */
export function withoutAdditions(
  text: string,
  options: { readonly mdx: boolean },
): { readonly words: string; readonly removed: readonly string[] } {
  let words = text;
  const removed: string[] = [];
  for (const pattern of options.mdx ? [...ADDITIONS, ...MDX_ADDITIONS] : ADDITIONS) {
    words = words.replace(pattern, (found) => {
      removed.push(found);
      return ' ';
    });
  }
  return { words, removed };
}
