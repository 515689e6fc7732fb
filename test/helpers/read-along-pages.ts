/** pages and the editions that are read of them → what the read-along finds in a browser, without a sound. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { buildArticle } from '../../src/article/build-article.ts';
import { readPage } from '../../src/article/readers/page/read-page.ts';
import type { Edition, EditionCue } from '../../src/edition/edition.ts';
import { closeTabs, openBrowser } from './browser.ts';

/** The cues of a page, as the reader reads it: one a sentence, a second each. */
export function readCues(html: string): readonly EditionCue[] {
  const draft = readPage(html, { language: 'en', timezone: 'UTC' });
  const { blocks } = buildArticle(draft, { url: 'https://quay.example/pumps' });
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const cues = blocks.flatMap(({ id, text, kind, textHash, where, leftOut }) =>
    [...segmenter.segment(text)].map(({ segment, index }) => ({
      text: segment.trim(),
      role: kind,
      blockId: id,
      textHash,
      textStart: index,
      textEnd: index + segment.trimEnd().length,
      ...(where.kind === 'path' && { path: where.path }),
      ...(leftOut && index === 0 && { leftOut }),
    })),
  );
  return cues.map((cue, second) => ({ start: second, end: second + 1, ...cue }));
}

/** What is found of an edition on a page: the words marked for each cue, and the changes that are told. */
export type Findings = {
  readonly marked: readonly (string | undefined)[];
  readonly changed: number;
  readonly milliseconds: number;
};

/** A browser with the read-along's search in it. */
export type FindingBrowser = {
  readonly find: (
    html: string,
    cues: readonly EditionCue[],
    edition?: Partial<Edition>,
  ) => Promise<Findings>;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

/** Opens a browser to find editions on pages that are given as text. */
export async function openFindingBrowser(): Promise<FindingBrowser> {
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        "export { findParagraphs } from './read-along/find-paragraphs.ts';" +
        "export { comparePage } from './compare/compare-page.ts';",
      resolveDir: fileURLToPath(new URL('../../src/player', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'readAlong',
    write: false,
  });
  const script = outputFiles[0]!.text;
  const browser: Browser = await openBrowser();
  const page = await browser.newPage();
  return {
    page,
    close: () => closeTabs(browser),
    find: async (html, cues, edition = {}) => {
      await page.setContent(html);
      await page.evaluate(`${script};globalThis.readAlong = readAlong`);
      return page.evaluate(findOnPage, { ...edition, cues } as Edition);
    },
  };
}

/** Runs in the browser. */
async function findOnPage(edition: Edition): Promise<Findings> {
  type Paragraph = {
    readonly cues: readonly number[];
    readonly rangesOf: (cue: number) => readonly { toString: () => string }[];
  };
  type Find = (
    root: unknown,
    options: { readonly edition: Edition; readonly load: () => Promise<unknown> },
  ) => Promise<{ readonly paragraphs: readonly Paragraph[]; readonly changed: number }>;
  const { document, readAlong } = globalThis as unknown as {
    readonly document: { readonly querySelector: (selector: string) => unknown };
    readonly readAlong: { readonly findParagraphs: Find; readonly comparePage: unknown };
  };
  const began = performance.now();
  const root = document.querySelector('article') ?? document.querySelector('body');
  const load = async (): Promise<unknown> => readAlong;
  const { paragraphs, changed } = await readAlong.findParagraphs(root, { edition, load });
  const milliseconds = performance.now() - began;
  const marked = edition.cues.map((_, cue) => {
    const ranges = paragraphs.find(({ cues }) => cues.includes(cue))?.rangesOf(cue) ?? [];
    return ranges.length === 0 ? undefined : ranges.join('');
  });
  return { marked, changed, milliseconds };
}
