/** → pages, texts and Markdown made to burst, hang or confuse whoever reads them; each is made when it is asked for. */
import { randomFrom } from './random.mjs';

/** Enough for whatever grows by its square to be seen. */
export const MANY = 100_000;
export const MEGABYTE = 1024 * 1024;

/** One sentence that is read as any other. */
export const PROSE =
  'The ferry to Sund left at nine, and it was full of people who had waited since dawn. ';
/** A page with that body. */
export const page = (body) =>
  `<!doctype html><html lang="en"><title>Ferry</title><body><h1>Ferry</h1>${body}`;
const article = (body) =>
  page(`<article><p>${PROSE.repeat(5)}</p>${body}<p>${PROSE.repeat(5)}</p></article>`);
const matter = (data) => `---\n${data}\n---\n\n# Ferry\n\n${PROSE}\n`;
/** So many parts, each made of its number, in one text. */
export const numbered = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

/** Pages, by name. */
export const PAGES = {
  'div in div': () => article('<div>'.repeat(MANY) + PROSE),
  'b in i': () => article('<b><i>'.repeat(MANY / 2) + PROSE),
  'tables in tables': () => article('<table><tr><td>'.repeat(5_000) + PROSE),
  'lists in lists': () => article('<ul><li>'.repeat(MANY / 2) + PROSE),
  'quotes in quotes': () => article('<blockquote><p>'.repeat(20_000) + PROSE),
  'links in links': () => article('<a href="/x">'.repeat(MANY / 2) + PROSE),
  'forms, selects and options': () => article('<select><option>a<form>'.repeat(20_000) + PROSE),
  'drawings in drawings': () => article('<svg><g>'.repeat(20_000) + PROSE),
  'templates in templates': () => article('<template>'.repeat(20_000) + PROSE),
  'elements closed in the wrong order': () =>
    article(numbered(20_000, (i) => `<x${i % 97}><b>a</x${(i + 50) % 97}>`)),
  'less-than signs': () => page('<'.repeat(MANY)),
  'tags that never end': () => page('<a '.repeat(MANY)),
  'endings without a beginning': () => article('</div>'.repeat(MANY)),
  'comments that never end': () => page('<!-- '.repeat(MANY)),
  'sections of characters': () => page('<![CDATA['.repeat(MANY)),
  siblings: () => article('<p>A ferry left.</p>'.repeat(MANY)),
  'empty siblings': () => article('<div></div>'.repeat(MANY)),
  'lines that nobody is shown': () => article('<p hidden>x</p>'.repeat(2 * MANY)),
  'short siblings in a line': () => article('<span>a </span>'.repeat(MANY)),
  'line breaks': () => article('a<br>'.repeat(MANY)),
  headings: () => article(numbered(20_000, (i) => `<h2>Heading ${i}</h2>`)),
  'questions with answers': () =>
    article(numbered(40_000, (i) => `<h3>Who pays for ferry ${i}?</h3><p>The town pays.</p>`)),
  'images with captions': () =>
    article(
      '<figure><img src="a.png" alt="A ferry"><figcaption>A ferry</figcaption></figure>'.repeat(
        20_000,
      ),
    ),
  'an attribute of 5 MB': () => article(`<p class="${'a'.repeat(5 * MEGABYTE)}">${PROSE}</p>`),
  classes: () => article(`<p class="${numbered(MANY, (i) => `c${i} `)}">${PROSE}</p>`),
  attributes: () => article(`<p ${numbered(MANY, (i) => `a${i}=b `)}>${PROSE}</p>`),
  'an address of 5 MB': () =>
    article(`<a href="data:text/html,${'a'.repeat(5 * MEGABYTE)}">${PROSE}</a>`),
  'a table of 250,000 cells': () =>
    article(`<table>${`<tr>${'<td>a</td>'.repeat(500)}</tr>`.repeat(500)}</table>`),
  'a cell that spans all': () =>
    article(`<table>${'<tr><td colspan=1000 rowspan=65534>a</td></tr>'.repeat(1_000)}</table>`),
  entities: () => article(`<p>${'&amp;&#x10FFFF;&#xD800;&NotEqualTilde;'.repeat(MANY / 4)}</p>`),
  'entities without end': () =>
    article(`<p>${'&'.repeat(MANY)}${'&#'.repeat(MANY)}${'&amp'.repeat(MANY)}</p>`),
  'JSON-LD in brackets': () =>
    page(`<script type="application/ld+json">${'['.repeat(MANY)}</script><p>${PROSE.repeat(9)}`),
  'JSON-LD of closed brackets': () =>
    page(
      `<script type="application/ld+json">${'[{"@graph":'.repeat(3_000)}1${'}]'.repeat(3_000)}</script><p>${PROSE.repeat(9)}`,
    ),
  'JSON-LD of many': () =>
    page(
      `<script type="application/ld+json">[${numbered(MANY, (i) => `{"@type":"Article","headline":"a${i}"},`)}{}]</script><p>${PROSE.repeat(9)}`,
    ),
  'JSON-LD with names of its own kind': () =>
    page(
      `<script type="application/ld+json">{"__proto__":{"@type":"Article"},"constructor":{"prototype":1},"@type":"Article","headline":{"toString":1},"author":{"__proto__":null}}</script><p>${PROSE.repeat(9)}`,
    ),
  styles: () =>
    page(
      `<style>${numbered(MANY / 2, (i) => `.a${i}>b+c~d:not(.e){display:none}`)}</style>${`<p class="a1 a2">${PROSE}</p>`.repeat(200)}`,
    ),
  'selectors in selectors': () =>
    page(
      `<style>${':not('.repeat(20_000)}a${')'.repeat(20_000)}{display:none}</style><p>${PROSE.repeat(9)}`,
    ),
  'a selector of a thousand steps': () =>
    page(
      `<style>${'div '.repeat(1_000)}p{display:none}</style>${'<div>'.repeat(1_000)}${`<p>${PROSE}</p>`.repeat(100)}`,
    ),
  'selectors that look all ways': () =>
    page(
      `<style>${'* ~ * '.repeat(12)}p{display:none}:has(:has(p)){display:none}</style>${'<p>a</p>'.repeat(3_000)}`,
    ),
  'styles that never end': () =>
    page(`<style>${'@media{'.repeat(MANY / 2)}</style><p>${PROSE.repeat(9)}`),
  'variables of styles in variables': () =>
    page(
      `<style>:root{${numbered(60, (i) => `--v${i}:var(--v${i + 1})var(--v${i + 1});`)}}p{display:var(--v0)}</style><p>${PROSE.repeat(9)}`,
    ),
  'a title of brackets': () => `<title>${'['.repeat(20_000)}</title><p>${PROSE.repeat(9)}`,
  'a title of 1 MB': () => `<title>${'a '.repeat(MEGABYTE / 2)}</title><p>${PROSE.repeat(9)}`,
  authors: () =>
    page(`<meta name="author" content="${'Ann Lee and '.repeat(20_000)}"><p>${PROSE.repeat(9)}`),
  dates: () => page(`<time datetime="${'2026-11-'.repeat(20_000)}">a</time><p>${PROSE.repeat(9)}`),
  'names of classes of its own kind': () =>
    article('<p id="__proto__" class="constructor hasOwnProperty">a</p>'.repeat(1_000)),
  'random bytes between tags': () =>
    article(
      noise(MEGABYTE / 2)
        .toString('latin1')
        .replace(/[<&]/g, '<p>'),
    ),
};

/** What stands in a text as it is. */
export const TEXTS = {
  'a million digits': () => '1'.repeat(1_000_000),
  'a hundred thousand digits': () => `${PROSE}${'7'.repeat(MANY)}.`,
  'a million digits in thousands': () => `1${',000'.repeat(250_000)}`,
  'a line of 5 MB': () => 'ferry '.repeat((5 * MEGABYTE) / 6),
  'a line of 250,000 letters': () => 'ferry '.repeat(41_000),
  'a word of 250,000 letters': () => 'a'.repeat(250_000),
  spaces: () => `${PROSE}${' '.repeat(MANY)}x${' '.repeat(MANY)}.`,
  'empty lines': () => `${PROSE}${'\n'.repeat(MANY)}${PROSE}`,
  'carriage returns': () => `${PROSE}${'\r'.repeat(MANY)}${PROSE}`,
  'marks over one letter': () => `e${'\u0301'.repeat(MANY)} left.`,
  'joined emoji': () => '👩‍'.repeat(40_000),
  flags: () => '🇳'.repeat(50_000),
  'letters from right to left and back': () => '\u202Ea\u202C'.repeat(50_000),
  abbreviations: () => 'Mr. '.repeat(50_000),
  initials: () => 'J. '.repeat(50_000),
  dots: () => '.'.repeat(MANY),
  'letters with dots': () => 'a.b.'.repeat(50_000),
  dashes: () => '—-'.repeat(50_000),
  'quotation marks': () => '"\'“‘'.repeat(40_000),
  'brackets that open': () => '([{'.repeat(60_000),
  'brackets around brackets': () => '('.repeat(50_000) + ')'.repeat(50_000),
  addresses: () => 'http://a.b/'.repeat(20_000),
  'mail addresses': () => 'a@'.repeat(MANY),
  times: () => '12:'.repeat(60_000),
  dates: () => '1/1/'.repeat(50_000),
  'Roman numbers': () => 'MDCLXVI'.repeat(30_000),
  money: () => '$1.'.repeat(60_000),
  fractions: () => '1/'.repeat(MANY),
  exponents: () => '9^'.repeat(MANY),
  'signs of per cent': () => '5%'.repeat(MANY),
  capitals: () => 'NATO-'.repeat(40_000),
  ranges: () => '1-'.repeat(MANY),
  'tickers and hashes': () => '#$A'.repeat(60_000),
  'one sentence without an end': () => `${'and the ferry left, '.repeat(12_000)}.`,
  'scripts in turns': () => 'aяα中ا '.repeat(30_000),
};

/** Markdown, by name; plain texts are Markdown too. */
export const MARKDOWNS = {
  ...TEXTS,
  stars: () => '*'.repeat(MANY),
  'stars around letters': () => '*a **b '.repeat(20_000),
  underlines: () => '_a'.repeat(MANY / 2),
  'square brackets': () => '['.repeat(MANY),
  'links that never end': () => '[a]('.repeat(MANY / 2),
  'images in images': () => '!['.repeat(MANY / 2),
  'links in links': () => `${'['.repeat(5_000)}a${'](/b)'.repeat(5_000)}`,
  backticks: () => numbered(600, (i) => `${'`'.repeat(i)}a`),
  'quotes in quotes': () => `${'>'.repeat(MANY / 2)} a`,
  'lists in lists': () => numbered(3_000, (i) => `${' '.repeat(i * 2)}- a\n`),
  'marks of lists in one line': () => `${'- '.repeat(MANY / 2)}a`,
  'columns of tables': () =>
    `${'|a'.repeat(30_000)}\n${'|-'.repeat(30_000)}\n${'|b'.repeat(30_000)}`,
  'rows of tables': () => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(30_000)}`,
  references: () => numbered(30_000, (i) => `[a${i}]: /b\n`),
  'notes in notes': () => numbered(10_000, (i) => `[^${i}]: A note.[^${i + 1}]\n\n`),
  'notes that name themselves': () => 'A ferry.[^a]\n\n[^a]: A note.[^a]\n',
  'HTML within': () => `${PROSE}\n\n${'<div><!--'.repeat(30_000)}`,
  'underlined headings': () => 'a\n-\n'.repeat(30_000),
  tildes: () => '~~a'.repeat(MANY / 2),
  backslashes: () => '\\'.repeat(MANY),
  entities: () => '&#0;&copy'.repeat(30_000),
  formulas: () => `$$${'{'.repeat(MANY / 2)}$$`,
  'formulas in formulas': () => `$${'\\frac{1}{'.repeat(5_000)}1${'}'.repeat(5_000)}$`,
  fences: () => '```\n'.repeat(30_001),
  'aliases that multiply': () => matter(aliasBomb()),
  'aliases of aliases': () =>
    matter(numbered(30_000, (i) => `a${i}: ${i === 0 ? '&b0 x' : `&b${i} [*b${i - 1}]`}\n`)),
  'an alias of itself': () => matter('a: &a [*a]\ntitle: *a'),
  merges: () =>
    matter(
      `${numbered(2_000, (i) => `a${i}: &a${i} {<<: ${i === 0 ? '{}' : `*a${i - 1}`}, k${i}: v}\n`)}`,
    ),
  'brackets in front matter': () => matter(`a: ${'['.repeat(MANY)}`),
  'closed brackets in front matter': () => matter(`a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  'keys of front matter': () => matter(numbered(MANY, (i) => `a${i}: b\n`)),
  'indented keys': () => matter(numbered(2_000, (i) => `${' '.repeat(i)}a:\n`)),
  'names of its own kind in front matter': () =>
    matter(
      '__proto__: {title: x}\nconstructor: {prototype: {title: y}}\ntoString: 1\nlexicon: {__proto__: x}',
    ),
  'tags of code in front matter': () =>
    matter(
      'a: !!js/function "() => 1"\nb: !<tag:yaml.org,2002:js/regexp> /a/\nc: !!binary AAAA\ntitle: !!set {a, b}',
    ),
  'a number with many digits in front matter': () =>
    matter(`title: ${'9'.repeat(MANY)}\ndate: ${'9'.repeat(MANY)}`),
  'TOML in brackets': () => `+++\na = ${'['.repeat(MANY)}\n+++\n\n${PROSE}`,
  'TOML tables': () => `+++\n[${'a.'.repeat(30_000)}b]\nc = 1\n+++\n\n${PROSE}`,
  'front matter without an end': () => `---\n${'a: b\n'.repeat(MANY)}`,
  'fields with NUL and half characters': () =>
    matter('title: "a\\0b\\ud800c"\nauthor: "\\u0000"\nslug: "../../\\u0000"'),
};

/** YAML whose thirty lines stand for 10^29 values. */
export function aliasBomb() {
  return numbered(30, (i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1},`.repeat(10)}]\n`);
}

/** Bytes that nobody expects, the same each time. */
export function noise(sizeBytes) {
  const random = randomFrom(sizeBytes);
  const bytes = Buffer.allocUnsafe(sizeBytes);
  for (let i = 0; i < sizeBytes; i++) bytes[i] = Math.floor(random() * 256);
  return bytes;
}
