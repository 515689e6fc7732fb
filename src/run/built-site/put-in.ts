/** a page ↔ the same with what Lectern puts into it, between comments by which it is found again. Pure. */

/** Something to put into a page. */
export type Insertion = {
  /** Offset in the page without insertions, in UTF-16 units. */
  readonly at: number;
  readonly markup: string;
};

const [BEGIN, END] = ['<!--lectern-->', '<!--/lectern-->'];

/** Everything between the comments, and they. */
const PUT_IN = /<!--lectern-->[\s\S]*?<!--\/lectern-->/g;

/** The page as its generator wrote it. */
export function withoutInsertions(html: string): string {
  return html.includes(BEGIN) ? html.replace(PUT_IN, '') : html;
}

/** The page with these, of which none may overlap another. */
export function withInsertions(html: string, insertions: readonly Insertion[]): string {
  const inOrder = [...insertions].sort((a, b) => b.at - a.at);
  return inOrder.reduce(
    (page, { at, markup }) => `${page.slice(0, at)}${BEGIN}${markup}${END}${page.slice(at)}`,
    html,
  );
}
