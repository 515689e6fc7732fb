import { describe, expect, test } from 'vitest';
import type { Article, ReadArticleOptions } from '../../../src/article/article.ts';
import { readArticle } from '../../../src/article/read-article.ts';

const SPANISH = [
  'El primer barco salió el lunes con doscientas personas a bordo, después de siete días de cierre.',
  'La capitana, que lleva treinta años en la ruta, dijo que miraron el cielo y salieron sin esperar.',
].join('\n\n');

const ENGLISH = [
  'The first boat left on Monday with two hundred people on board, after seven days in the harbour.',
  'The captain, who has worked on the route for thirty years, said that they looked at the sky and went.',
].join('\n\n');

const markdown = (content: string, options: ReadArticleOptions = {}): Promise<Article> =>
  readArticle({ kind: 'markdown', content }, options);

const page = (body: string, attributes = ''): string =>
  `<!doctype html><html ${attributes}><head><title>El puerto</title></head><body><article>` +
  `<h1>El puerto</h1>${body}</article></body></html>`;

/** Too little prose to outweigh what the page says. */
const NAMES = '<p>Gerhard Schröder und Angela Merkel kamen gestern nach Potsdam.</p>';

const paragraphs = (text: string, attributes = ''): string =>
  text
    .split('\n\n')
    .map((each) => `<p ${attributes}>${each}</p>`)
    .join('');

const codes = ({ warnings }: Article): readonly (readonly [string, boolean])[] =>
  warnings.map(({ code, isNotice = false }) => [code, isNotice] as const);

describe('the language of an article', () => {
  test('is that of its words where no one says it', async () => {
    const article = await markdown(SPANISH);
    expect([article.language, article.languageFrom, codes(article)]).toEqual(['es', 'words', []]);
  });

  test('is English where its words are, however many names stand in them', async () => {
    const article = await markdown(`${ENGLISH}\n\nGerhard Schröder, Jean-Claude Juncker.`);
    expect([article.language, article.languageFrom]).toEqual(['en', undefined]);
  });

  test('is the default where there is too little to tell', async () => {
    for (const content of ['Hola', 'Angela Merkel', '# 42\n\n1 + 1', 'a b c'])
      expect((await markdown(content)).language).toBe('en');
  });

  test('is that of the body where the title is of another', async () => {
    const article = await markdown(`# The last boat out of the harbour\n\n${SPANISH}`);
    expect(article.language).toBe('es');
  });

  test('is the one that its front matter names, with a warning where the words are not', async () => {
    const article = await markdown(`---\nlang: en-GB\n---\n\n${SPANISH}`);
    expect([article.language, article.languageFrom]).toEqual(['en-GB', 'author']);
    expect(codes(article)).toEqual([['ARTICLE_LANGUAGE', false]]);
    expect(article.warnings[0]!.message).toContain('Spanish');
    expect(article.blocks.map(({ language }) => language)).toEqual([undefined, undefined]);
  });

  test('keeps the region that its front matter names', async () => {
    const article = await markdown(`---\nlang: es-MX\n---\n\n${SPANISH}`);
    expect([article.language, codes(article)]).toEqual(['es-MX', []]);
  });

  test('is the one that the settings name, with a warning where the words are not', async () => {
    const article = await markdown(SPANISH, { language: 'en' });
    expect([article.language, codes(article)]).toEqual(['en', [['ARTICLE_LANGUAGE', false]]]);
  });

  test('is not what no language is: that is ignored, and the words decide', async () => {
    const article = await markdown(`---\nlang: xx-invalid\n---\n\n${SPANISH}`);
    expect([article.language, codes(article)]).toEqual(['es', [['ARTICLE_FRONT_MATTER', false]]]);
  });

  test('decides how its dates are read', async () => {
    const content = `El puerto vuelve a abrir\n\nLunes, 3 de mayo de 2021\n\n${SPANISH}`;
    const article = await readArticle({ kind: 'text', content });
    expect([article.language, article.publishedAt]).toEqual(['es', '2021-05-03']);
  });
});

describe('the language that a page says it is in', () => {
  test('gives way to the words where they clearly are of another, with a notice', async () => {
    const content = page(paragraphs(SPANISH), 'lang="en"');
    const article = await readArticle({ kind: 'html', content });
    expect([article.language, article.languageFrom]).toEqual(['es', 'words']);
    expect(codes(article)).toEqual([['ARTICLE_LANGUAGE', true]]);
  });

  test('gives way to a setting that agrees with the words, region and all', async () => {
    const content = page(paragraphs(SPANISH), 'lang="en-US"');
    const article = await readArticle({ kind: 'html', content }, { language: 'es-AR' });
    expect(article.language).toBe('es-AR');
  });

  test('says nothing of its blocks either then', async () => {
    const content = page(paragraphs(SPANISH, 'lang="en"'), 'lang="en"');
    const article = await readArticle({ kind: 'html', content });
    expect(article.blocks.every(({ language }) => language === undefined)).toBe(true);
  });

  test('holds where the words agree, where they are few, and where no one could tell', async () => {
    const read = (body: string, lang: string): Promise<Article> =>
      readArticle({ kind: 'html', content: page(body, `lang="${lang}"`) });
    expect((await read(paragraphs(SPANISH), 'es-CO')).language).toBe('es-CO');
    expect((await read(NAMES, 'fr')).language).toBe('fr');
    // Galician, which the detector would take for a neighbour.
    expect((await read(paragraphs(SPANISH), 'gl')).language).toBe('gl');
  });

  test('is ignored where it is not a language', async () => {
    const content = page(paragraphs(SPANISH), 'lang="xx-invalid"');
    const article = await readArticle({ kind: 'html', content });
    expect([article.language, codes(article)]).toEqual(['es', []]);
  });
});

describe('a block in another language', () => {
  test('is marked with it where it is long enough to tell', async () => {
    const [first] = SPANISH.split('\n\n');
    const article = await markdown(`${ENGLISH}\n\n> ${first}\n\n${ENGLISH}`);
    const marked = article.blocks.map(({ kind, language }) => [kind, language]);
    expect(marked).toContainEqual(['quote', 'es']);
    expect(marked.filter(([kind]) => kind === 'paragraph')).toEqual(
      Array.from({ length: 4 }, () => ['paragraph', undefined]),
    );
  });

  test('does not make the article one of its language', async () => {
    const quotes = SPANISH.split('\n\n').map((each) => `> ${each}`);
    const article = await markdown(`${ENGLISH}\n\n${[...quotes, ...quotes].join('\n\n')}`);
    expect(article.language).toBe('en');
  });

  test('is not seen in a list of names or a short remark', async () => {
    const article = await markdown(
      `${ENGLISH}\n\n> Que será, será.\n\nOleksandra, Volodymyr, Dmytro, Svitlana, Mykhailo, Kateryna, Yaroslav, Nadiia, Bohdan, Oksana, Viktor, Halyna.`,
    );
    expect(article.blocks.filter(({ language }) => language !== undefined)).toEqual([]);
  });
});
