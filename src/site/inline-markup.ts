/** a text and the runs in it → the text with links and emphasis as elements. Pure. */
import type { EditionInline } from '../edition/edition.ts';
import { escapeHtml, startTag, webAddress, type TagAttributes } from '../edition/formats/markup.ts';

/** The element for each kind of run. */
const TAGS: Readonly<Record<EditionInline['kind'], string>> = {
  link: 'a',
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  deleted: 'del',
  language: 'span',
};

/**
 * The text escaped, with an element for each run. Overlapping runs are closed and opened again, so
 * that elements are always nested, and no link is inside another.
 */
export function inlineMarkup(text: string, runs: readonly EditionInline[]): string {
  const places = runs.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...places, text.length])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  let open: readonly EditionInline[] = [];
  const parts = cuts.map((at, i) => {
    const active = at === text.length ? [] : activeAt(runs, at);
    const shared = active.findIndex((run, depth) => run !== open[depth]);
    const kept = shared < 0 ? Math.min(active.length, open.length) : shared;
    const closing = open.slice(kept).reverse();
    const opening = active.slice(kept);
    open = active;
    return [
      ...closing.map(({ kind }) => `</${TAGS[kind]}>`),
      ...opening.map(startOf),
      escapeHtml(text.slice(at, cuts[i + 1] ?? at)),
    ].join('');
  });
  return parts.join('');
}

/** The runs over a character, the outermost first. */
function activeAt(runs: readonly EditionInline[], at: number): readonly EditionInline[] {
  const over = runs.filter(({ start, end }) => start <= at && at < end);
  const sorted = over.sort((a, b) => a.start - b.start || b.end - a.end);
  const link = sorted.find(({ kind }) => kind === 'link');
  return sorted.filter((run) => run.kind !== 'link' || run === link);
}

function startOf({ kind, href, language }: EditionInline): string {
  const attributes: TagAttributes =
    kind === 'link'
      ? { href: webAddress(href) }
      : { lang: kind === 'language' ? language : undefined };
  return startTag(TAGS[kind], attributes);
}
