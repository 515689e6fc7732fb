/** the tree of a Markdown text → the pictures that it shows, in order. Pure. */
import type { Nodes, Root } from 'mdast';
import { Parser } from 'htmlparser2';
import type { DraftPicture } from '../../build-article.ts';
import { pictureOfTag } from '../../dom/picture-tags.ts';
import { addressesOf } from './markdown-blocks.ts';
import { linesOf } from './walk.ts';

/** Names of shortcodes and components that show a picture, and their attributes. */
const SHORTCODE = /^\{\{[<%]\s*(?:figure|img|image|picture)\s([^]*?)\/?[%>]\}\}$/i;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The pictures of a text: Markdown's own, those in HTML and in shortcodes. */
export function markdownPictures(
  tree: Root,
  options: { readonly offset: number },
): readonly DraftPicture[] {
  const pictures: DraftPicture[] = [];
  const addresses = addressesOf(tree);
  const pending: Nodes[] = [tree];
  // Without recursion: nesting is the text's choice.
  while (pending.length > 0) {
    const node = pending.pop()!;
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child);
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
    const where = linesOf({ start: start.line, end: end.line }, options);
    for (const picture of picturesAt(node, addresses)) pictures.push({ ...picture, where });
  }
  return pictures;
}

type Shown = Omit<DraftPicture, 'where'>;

function picturesAt(node: Nodes, addresses: ReadonlyMap<string, string>): readonly Shown[] {
  switch (node.type) {
    case 'image':
      return [{ src: node.url, alt: node.alt ?? '' }];
    case 'imageReference': {
      const src = addresses.get(node.identifier);
      return src === undefined ? [] : [{ src, alt: node.alt ?? '' }];
    }
    case 'html':
      return picturesOfHtml(node.value);
    case 'piece':
      return picturesOfShortcode(node.piece.source);
    default:
      return [];
  }
}

function picturesOfHtml(html: string): readonly Shown[] {
  const found: Shown[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const picture = pictureOfTag(tag, attributes);
      if (picture) found.push(picture);
    },
  });
  parser.end(html);
  return found;
}

function picturesOfShortcode(source: string): readonly Shown[] {
  const written = SHORTCODE.exec(source.trim())?.[1];
  if (written === undefined) return [];
  const attributes = Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [
      name!.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  );
  const picture = pictureOfTag('img', { alt: attributes['caption'] ?? '', ...attributes });
  return picture ? [picture] : [];
}
