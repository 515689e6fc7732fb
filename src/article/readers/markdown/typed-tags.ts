/**
 * a tag in a Markdown text → whether it is a tag: `<T>` and `<b and c>` in prose are words that a
 * browser would hide; others are listed as skipped.
 */

/** Elements of HTML, SVG and MathML in texts. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button',
    'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl',
    'dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head',
    'header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math',
    'menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param',
    'picture pre progress q rb rp rt rtc ruby s samp script search section select slot small source',
    'span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time',
    'title tr track tt u ul var video wbr circle defs desc ellipse g line path polygon polyline rect',
    'text tspan use mi mn mo mrow msub msup mfrac msqrt',
  ].flatMap((line) => line.split(' ')),
);

/** Elements without a required end tag. */
const ENDLESS: ReadonlySet<string> = new Set(
  (
    'area base body br col colgroup dd dt embed frame head hr html img input li link meta optgroup ' +
    'option p param rp rt source tbody td tfoot th thead tr track wbr'
  ).split(' '),
);

/** Attributes of HTML that have no value. */
const BARE_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'async autofocus autoplay checked compact controls default defer disabled download hidden inert ' +
    'ismap itemscope loop multiple muted novalidate nowrap open playsinline readonly required ' +
    'reversed selected'
  ).split(' '),
);

/** Elements within a line: one that is opened there is closed there. */
const WITHIN_LINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small ' +
    'span strike strong sub sup time tt u var'
  ).split(' '),
);

/** A tag as written. */
export type Tag = {
  /** In lower-case letters. */
  readonly name: string;
  readonly closes: boolean;
  readonly closesItself: boolean;
  readonly attributes: string;
};

const TAG = /^<(\/?)([A-Za-z][\w.:-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>$/;

/** The parts of a tag; `undefined` for a comment or anything else. */
export function tagOf(written: string): Tag | undefined {
  const found = TAG.exec(written.trim());
  if (!found) return undefined;
  const [, slash = '', name = '', attributes = '', end = ''] = found;
  return { name: name.toLowerCase(), closes: slash !== '', closesItself: end !== '', attributes };
}

/** Names of tags that a text opens and closes, in lower case. */
export type TagNames = {
  readonly opened: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
};

const NAMES = /<(\/?)([A-Za-z][\w.:-]{0,100})/g;

/** The names of all tags of a text. */
export function tagNamesOf(text: string): TagNames {
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const [, slash, name = ''] of text.matchAll(NAMES))
    (slash === '' ? opened : closed).add(name.toLowerCase());
  return { opened, closed };
}

/** How to treat a tag: as words, listed as skipped, or ignored. */
export type TagReading = 'words' | 'listed' | 'tag';

/** Where a tag is. */
export type TagPlace = {
  readonly names: TagNames;
  /** Whether its other half is in the same line; `undefined`: unknown. */
  readonly isPaired?: boolean | undefined;
};

/** How to treat a tag. */
export function readingOfTag(tag: Tag, { names, isPaired = false }: TagPlace): TagReading {
  const { name, closes, closesItself, attributes } = tag;
  const hasOther = isPaired || (closes ? names.opened : names.closed).has(name);
  if (!KNOWN.has(name)) {
    if (hasOther) return closes ? 'tag' : 'listed';
    return closesItself || attributes.includes('=') ? 'listed' : 'words';
  }
  const isWhole = WITHIN_LINE.has(name) ? isPaired : hasOther;
  if (isWhole) return 'tag';
  if (hasWords(attributes)) return 'words';
  return ENDLESS.has(name) || closesItself ? 'tag' : 'listed';
}

/** Whether there are words in place of attributes: `<b and c>`. */
function hasWords(attributes: string): boolean {
  if (/[=:@#*-]/.test(attributes)) return false;
  const bare = attributes.split(/\s+/).filter((each) => each !== '');
  return bare.length > 0 && !bare.some((each) => BARE_ATTRIBUTES.has(each.toLowerCase()));
}

const TAGS = /<\/?[A-Za-z](?:[^<>"']|"[^"<>]*"|'[^'<>]*'){0,2000}>/g;

/** Elements that are not prose, in which nothing is replaced. */
const NO_PROSE = /<(?:script|style|svg|math|pre|textarea|template)\b/i;

/** A piece of HTML with word-like tags escaped, and the tags that are listed. */
export function withTypedTags(
  html: string,
  names: TagNames,
): { readonly html: string; readonly listed: readonly string[] } {
  if (NO_PROSE.test(html)) return { html, listed: [] };
  const listed: string[] = [];
  const written = html.replace(TAGS, (source, at: number) => {
    const tag = tagOf(source);
    if (tag === undefined) return source;
    // Within a line of HTML the other half may be anywhere.
    const other = tag.closes ? names.opened : names.closed;
    const reading = readingOfTag(tag, { names, isPaired: other.has(tag.name) });
    // Tags in a row are page markup.
    const isInRow = html[at - 1] === '>' || html[at + source.length] === '<';
    const isWords = reading === 'words' && !isInRow;
    if (!isWords && reading !== 'tag') listed.push(source);
    return isWords ? source.replace('<', '&lt;') : source;
  });
  return { html: written, listed };
}
