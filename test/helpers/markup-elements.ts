/** Markdown with HTML in it → its elements, as a reader such as GitHub would see them. */
import { parseDocument } from 'htmlparser2';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Elements of a text as GitHub would see them: HTML within Markdown. */
export function elementsIn(markup: string): { name: string; text: string }[] {
  const html = fromMarkdown(markup).children.flatMap((node) =>
    node.type === 'html' ? [node.value] : [],
  );
  const found: { name: string; text: string }[] = [];
  const textOf = (node: object): string =>
    'data' in node
      ? String(node.data)
      : 'children' in node
        ? (node.children as object[]).map(textOf).join('')
        : '';
  const visit = (node: object): void => {
    if ('name' in node) found.push({ name: String(node.name), text: textOf(node) });
    if ('children' in node) (node.children as object[]).forEach(visit);
  };
  for (const part of html) visit(parseDocument(part, { decodeEntities: true }));
  return found;
}
