/**
 * Pages as templates, advertisers and editors make them → every sentence that is read is found,
 * and only what was really changed is told.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionCue } from '../../../src/edition/edition.ts';
import { foldWords } from '../../../src/edition/shared/page-words.ts';
import {
  openFindingBrowser,
  readCues,
  type FindingBrowser,
} from '../../helpers/read-along-pages.ts';
import { requireCommand } from '../../helpers/requirements.ts';

/** The parts of the article, each in its element. */
const ARTICLE = {
  first:
    '<p>The pump house on the quay will open to visitors in June, the harbour museum said on Monday. It was shut for four years — its roof had to be mended.</p>',
  heading: '<h2 id="engines">The engines run again</h2>',
  second:
    '<p>Two of the three engines run again. “The third is shown open,” Ines Torvald said, “so that children can see how the valves move.” The work cost 3.5 million crowns.</p>',
  list: '<ul><li>The museum is open from May to September, and on Sundays in winter too.</li><li>Tickets cost six euros for everybody who does not live in the town.</li></ul>',
  quote:
    '<blockquote><p>We expect twenty thousand people a year, most of them from the ships that call at the town.</p></blockquote>',
  table:
    '<table><tr><th>Engine</th><th>Year</th></tr><tr><td>North</td><td>1911</td></tr><tr><td>South</td><td>1913</td></tr><tr><td>East</td><td>1926</td></tr></table>',
  third:
    '<p>Volunteers will lead the tours, among them people who worked at the pumps until they were switched off. They know every valve. The last of them left one winter night in 1979.</p>',
  last: '<p>Those who live in the town pay nothing on the first Sunday of each month. The council insisted on it.</p>',
} as const;

type Parts = Record<keyof typeof ARTICLE, string>;

const STYLES =
  '<style>.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}.tip{visibility:hidden;position:absolute}.old{text-decoration:line-through}</style>';

function pageOf(parts: Parts, rest = ''): string {
  const body = Object.values(parts).join('\n');
  return `<!doctype html><html lang="en"><head><title>Pump house opens</title>${STYLES}</head><body><nav><a href="/">Home</a></nav><main><article><h1>Pump house opens</h1>\n${body}</article></main>${rest}<footer>The Quay Post</footer></body></html>`;
}

/** Puts something behind each sentence mark, or behind some words, of some parts. */
function insert(parts: Parts, part: keyof Parts, after: string, what: string): Parts {
  if (parts[part] === '') return parts;
  if (!parts[part].includes(after)) throw new Error(`${after} does not stand in ${part}`);
  return { ...parts, [part]: parts[part].replace(after, `${after}${what}`) };
}

type Vary = (parts: Parts) => Parts;

/** What a template may do to a page that no one has edited. */
const VARIATIONS: Readonly<Record<string, Vary>> = {
  'heading anchors': (parts) =>
    insert(
      insert(parts, 'heading', 'run again', '<a class="anchor" href="#engines">Copy link</a>'),
      'heading',
      '<h2 id="engines">',
      '<a href="#engines" class="permalink">#</a> ',
    ),
  'marks of notes': (parts) =>
    insert(
      insert(parts, 'first', 'four years', '<sup id="r1"><a href="#fn1">1</a></sup>'),
      'second',
      'engines run again.',
      '<a href="#fn2" class="footnote-ref">[2]</a>',
    ),
  'visually hidden words': (parts) =>
    insert(
      insert(parts, 'third', 'the tours', '<span class="unseen">(opens in a new tab)</span>'),
      'last',
      '<p>',
      '<span class="unseen">the town</span> ',
    ),
  'soft hyphens': (parts) =>
    mapTexts(parts, (text) => text.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00ad')),
  'zero-width signs': (parts) =>
    mapTexts(parts, (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u200b \u2060')),
  'images of emoji': (parts) =>
    insert(
      insert(parts, 'first', 'on Monday.', ' <img alt="😀" src="data:,">'),
      'last',
      'in the town',
      '<img alt="🏠" src="data:,">',
    ),
  buttons: (parts) =>
    insert(
      insert(parts, 'quote', 'at the town.', '<button>Share this quote</button>'),
      'heading',
      'run again',
      ' <button>Copy link</button>',
    ),
  tooltips: (parts) =>
    insert(
      parts,
      'second',
      'the valves',
      '<span class="hint"><span class="tip" role="tooltip">A valve lets water through.</span></span>',
    ),
  'advertisements in a paragraph': (parts) =>
    insert(
      insert(
        parts,
        'third',
        'worked at',
        ' <span class="ad-slot"><small>Advertisement</small> <span>Buy a boat today!</span></span>',
      ),
      'first',
      'on Monday.',
      '<ins class="adsbygoogle">Ad</ins>',
    ),
  'words that are marked, or explained': (parts) => ({
    ...parts,
    second: parts.second
      .replace('The third', '<span class="glossaryTerm">The third</span>')
      .replace('children', '<span>children</span><span class="termDefinition">(under 12)</span>'),
    third: parts.third.replace('the pumps', '<a href="#pumps">the pumps</a>'),
    last: `${parts.last.replace('</p>', '')} <a href="#top">Back to the top</a></p>`,
  }),
  'links to share': (parts) =>
    insert(
      insert(
        parts,
        'third',
        'the tours',
        '<a class="share-link" href="https://x.example/">Share</a>',
      ),
      'second',
      'million crowns.',
      ' <span data-ad-slot="3">Boats for sale</span>',
    ),
  'what was struck out before it was read': (parts) =>
    insert(parts, 'third', 'lead the', ' <s>long</s> <del>short</del>'),
  'nested lists': (parts) => ({
    ...parts,
    list: '<ul><li>The museum is open from May to September, and on Sundays in winter too.<ul><li>Tickets cost six euros for everybody who does not live in the town.</li></ul></li></ul>',
  }),
  tables: (parts) => ({
    ...parts,
    table: `<div class="scroll"><table><thead><tr><th><button>Engine</button></th><th>Year</th></tr></thead><tbody>${[
      ['North', 1911],
      ['South', 1913],
      ['East', 1926],
    ]
      .map(([name, year]) => `<tr><td><b>${name}</b></td><td><span>${year}</span></td></tr>`)
      .join('')}</tbody></table></div>`,
  }),
  cite: (parts) => ({
    ...insert(
      parts,
      'quote',
      '</p>',
      '<cite>Ines Torvald, who leads the museum of the harbour</cite>',
    ),
    third: parts.third.replace('the pumps', '<cite>the pumps</cite>'),
  }),
  'div paragraphs': (parts) => mapTags(parts, (html) => html.replace(/<(\/?)p>/g, '<$1div>')),
  'an excerpt behind a wall': (parts) => {
    const { first, heading, second } = parts;
    return {
      first,
      heading,
      second,
      list: '<div class="wall"><p>Subscribe to read on.</p></div>',
    } as Parts;
  },
};

function mapTags(parts: Parts, change: (html: string) => string): Parts {
  const all = Object.entries(parts).map(([name, html]) => [name, change(html)]);
  return Object.fromEntries(all) as Parts;
}

function mapTexts(parts: Parts, change: (text: string) => string): Parts {
  return mapTags(parts, (html) => html.replace(/(?<=>)[^<]+/g, change));
}

const SIGNS = ['soft hyphens', 'zero-width signs'];
const WALL = 'an excerpt behind a wall';

/** Every variation after the other; signs within words come last, since the others look for words. */
const ALL: Vary = (parts) =>
  [...Object.keys(VARIATIONS).filter((name) => !SIGNS.includes(name) && name !== WALL), ...SIGNS]
    .map((name) => VARIATIONS[name]!)
    .reduce((done, vary) => vary(done), parts);

/** A sentence of the plain page by its first words, and what an editor makes of its part. */
type Edit = { readonly change: Vary; readonly gone: readonly string[]; readonly changed: number };

function replaceIn(part: keyof Parts, from: string, to: string): Vary {
  return (parts) => {
    if (!parts[part].includes(from)) throw new Error(`${from} does not stand in ${part}`);
    return { ...parts, [part]: parts[part].replace(from, () => to) };
  };
}

const VALVE = 'They know every valve.';
const WINTER = 'The last of them left one winter night in 1979.';
const COUNCIL = 'The council insisted on it.';
const SHARE = 'Those who live in the town pay nothing on the first Sunday of each month.';
const VOLUNTEERS =
  'Volunteers will lead the tours, among them people who worked at the pumps until they were switched off.';

/** What an editor may do to an article. */
const EDITS: Readonly<Record<string, Edit>> = {
  'a figure': { change: replaceIn('third', '1979', '1978'), gone: [WINTER], changed: 1 },
  'the point of a figure': {
    change: replaceIn('second', '3.5', '35'),
    gone: ['The work cost 3.5 million crowns.'],
    changed: 1,
  },
  'a word of a heading': {
    change: replaceIn('heading', 'engines run', 'pumps run'),
    gone: ['The engines run again'],
    changed: 1,
  },
  'a word in a mark of its own': {
    change: replaceIn('last', 'The council', 'The <strong>old</strong> council'),
    gone: [COUNCIL],
    changed: 1,
  },
  'a word in an insertion': {
    change: replaceIn('last', 'The council', 'The <ins>old</ins> council'),
    gone: [COUNCIL],
    changed: 1,
  },
  'words in a span': {
    change: replaceIn('third', 'one winter night', 'one <span>long and cold</span> winter night'),
    gone: [WINTER],
    changed: 1,
  },
  'a word with a link within the page': {
    change: replaceIn('third', 'They know every', 'They know <a href="#valves">nearly</a> every'),
    gone: [VALVE],
    changed: 1,
  },
  'a sentence added in an insertion': {
    change: replaceIn('third', VALVE, `${VALVE} <ins>Nobody else does.</ins>`),
    gone: [],
    changed: 1,
  },
  'a sentence added in a span': {
    change: replaceIn(
      'last',
      COUNCIL,
      `${COUNCIL} <span style="color:red">It may think again.</span>`,
    ),
    gone: [],
    changed: 1,
  },
  'a sentence struck out': {
    change: replaceIn('third', VALVE, `<s>${VALVE}</s>`),
    gone: [VALVE],
    changed: 1,
  },
  'a word struck out and replaced': {
    change: replaceIn('third', '1979', '<del>1979</del> <ins>1978</ins>'),
    gone: [WINTER],
    changed: 1,
  },
  'a word struck out by a class': {
    change: replaceIn('third', 'one winter night', 'one <span class="old">winter</span> night'),
    gone: [WINTER],
    changed: 1,
  },
  'a paragraph struck out by its style': {
    change: (parts) => ({
      ...parts,
      last: `<p><u style="text-decoration: line-through red">${parts.last.slice(3, -4)}</u></p>`,
    }),
    gone: [SHARE, COUNCIL],
    changed: 2,
  },
  'a sentence added': {
    change: replaceIn('third', VALVE, `${VALVE} Nobody else does.`),
    gone: [],
    changed: 1,
  },
  'a sentence added at the end': {
    change: replaceIn('last', COUNCIL, `${COUNCIL} It may think again.`),
    gone: [],
    changed: 1,
  },
  'a sentence removed': { change: replaceIn('third', ` ${VALVE}`, ''), gone: [VALVE], changed: 1 },
  'the last sentence removed': {
    change: replaceIn('last', ` ${COUNCIL}`, ''),
    gone: [COUNCIL],
    changed: 1,
  },
  'a paragraph removed': {
    change: (parts) => ({ ...parts, last: '' }),
    gone: [SHARE, COUNCIL],
    changed: 2,
  },
  'two neighbours swapped': {
    change: replaceIn('third', `${VALVE} ${WINTER}`, `${WINTER} ${VALVE}`),
    gone: [VALVE, WINTER],
    changed: 2,
  },
  'the first and the last of three swapped': {
    change: replaceIn(
      'third',
      `${VOLUNTEERS} ${VALVE} ${WINTER}`,
      `${WINTER} ${VALVE} ${VOLUNTEERS}`,
    ),
    gone: [VOLUNTEERS, WINTER],
    changed: 2,
  },
  'two of different paragraphs swapped': {
    change: (parts) => replaceIn('last', COUNCIL, VALVE)(replaceIn('third', VALVE, COUNCIL)(parts)),
    gone: [VALVE, COUNCIL],
    changed: 2,
  },
};

describe.runIf(requireCommand('chromium'))('the sentences of a page', () => {
  let browser: FindingBrowser;
  beforeAll(async () => {
    browser = await openFindingBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  const plain = pageOf(ARTICLE);
  const lost = (cues: readonly EditionCue[], marked: readonly (string | undefined)[]): string[] =>
    cues.filter((_, cue) => marked[cue] === undefined).map(({ text }) => text);

  test.each<[string, Vary]>([
    ['none', (parts) => parts],
    ...Object.entries(VARIATIONS).filter(([name]) => name !== WALL),
    ['all at once', ALL],
  ])('are all found, and none is said to have changed, in a page with %s', async (_name, vary) => {
    const page = pageOf(vary(ARTICLE));
    // The edition of the plain text, which a template then prints, and the one of the very page.
    for (const source of [plain, page]) {
      const cues = readCues(source);
      expect(cues.length).toBeGreaterThanOrEqual(12);
      const { marked, changed } = await browser.find(page, cues);
      expect({ lost: lost(cues, marked), changed }).toEqual({ lost: [], changed: 0 });
      for (const [cue, words] of marked.entries())
        expect(foldWords(words!)).toContain(foldWords(cues[cue]!.text).slice(0, 12));
    }
  });

  test.each<[string, Vary]>([
    ['alone', (parts) => parts],
    ['and all variations', ALL],
  ])('that a wall hides are not said to have changed: a wall %s', async (_name, vary) => {
    const cues = readCues(plain);
    const page = pageOf(VARIATIONS[WALL]!(vary(ARTICLE)));
    const { marked, changed } = await browser.find(page, cues);
    expect([changed, cues.length - lost(cues, marked).length]).toEqual([0, 6]);
  });

  test('that a paywall hides late are not a change if the page says that it has one', async () => {
    const cues = readCues(plain);
    const shown = { ...ARTICLE, last: '<p>Those who live in the town pay…</p>' };
    const claim = '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>';
    expect((await browser.find(pageOf(shown, claim), cues)).changed).toBe(0);
    expect((await browser.find(pageOf(shown), cues)).changed).toBe(2);
  });

  test.each(
    Object.entries(EDITS).flatMap(([name, edit]) => [
      [name, 'a plain page', (parts: Parts) => parts, edit] as const,
      [name, 'a page with all variations', ALL, edit] as const,
    ]),
  )(
    'that were edited are told, and they alone are not marked: %s, on %s',
    async (_n, _p, vary, edit) => {
      const cues = readCues(plain);
      const { marked, changed } = await browser.find(pageOf(vary(edit.change(ARTICLE))), cues);
      expect({ gone: lost(cues, marked), changed }).toEqual({
        gone: edit.gone,
        changed: edit.changed,
      });
    },
  );

  test('stand in the element that names their block, whatever else is in it', async () => {
    const cues = readCues(plain);
    const id = cues.find(({ text }) => text === VALVE)!.blockId!;
    const third = ARTICLE.third.replace('<p>', `<p data-lectern-block="${id}">Read aloud. `);
    const { marked, changed } = await browser.find(pageOf({ ...ARTICLE, third }), cues);
    expect({ lost: lost(cues, marked), changed }).toEqual({ lost: [], changed: 0 });
    const other = await browser.find(
      pageOf({ ...ARTICLE, third: third.replace('1979', '1978') }),
      cues,
    );
    expect({ lost: lost(cues, other.marked), changed: other.changed }).toEqual({
      lost: [WINTER],
      changed: 1,
    });
  });

  test('are marked with their quotes and stops, and without what stands between', async () => {
    const cues = readCues(plain);
    const { marked } = await browser.find(pageOf(ALL(ARTICLE)), cues);
    const clean = marked.map((words) => words!.replace(/[\u00ad\u200b\u2060]/g, ''));
    expect(clean[0]).toMatch(/^The pump house on .* said on Monday\.$/s);
    expect(clean.find((words) => words.includes('third is shown'))).toMatch(
      /^“The .*valves move\.”$/s,
    );
  });
});
