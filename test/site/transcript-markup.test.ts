import { expect, test } from 'vitest';
import { transcriptMarkup } from '../../src/site/transcript-markup.ts';

const cueOf = (role: string, blockId: string) => ({
  start: 0,
  end: 1,
  text: `Words of ${blockId}.`,
  role,
  blockId,
});

test('items that follow each other are one list, which ends before what comes after', () => {
  const markup = transcriptMarkup([
    cueOf('paragraph', 'b1'),
    cueOf('listItem', 'b2'),
    cueOf('listItem', 'b3'),
    cueOf('paragraph', 'b4'),
    cueOf('listItem', 'b5'),
  ]);
  expect(markup.match(/<\/?(?:ul|li|p)\b/g)?.join(' ')).toBe(
    '<p </p <ul <li </li <li </li </ul <p </p <ul <li </li </ul',
  );
});

test('links and emphasis go on over the ends of sentences, and levels and numbers are kept', () => {
  const sentence = (text: string, textStart: number) => ({
    ...cueOf('paragraph', 'b2'),
    text,
    textStart,
    textEnd: textStart + text.length,
  });
  const markup = transcriptMarkup(
    [
      cueOf('heading', 'b1'),
      sentence('It rose.', 0),
      sentence('It fell again.', 9),
      cueOf('listItem', 'b3'),
      cueOf('listItem', 'b4'),
    ],
    {
      looks: [
        { id: 'b1', level: 4 },
        {
          id: 'b2',
          runs: [
            { start: 3, end: 16, kind: 'link', href: 'https://post.example/' },
            { start: 17, end: 22, kind: 'emphasis' },
          ],
        },
        { id: 'b3', number: 3 },
      ],
    },
  );
  expect(markup).toBe(
    [
      '<h4 id="b1" data-lectern-block="b1">Words of b1.</h4>',
      '<p id="b2" data-lectern-block="b2">It <a href="https://post.example/">rose. It fell</a> ' +
        '<em>again</em>.</p>',
      '<ol>',
      '<li id="b3" data-lectern-block="b3" value="3">Words of b3.</li>',
      '</ol>',
      '<ul>',
      '<li id="b4" data-lectern-block="b4">Words of b4.</li>',
      '</ul>',
    ].join('\n'),
  );
});

test('pictures stand behind their blocks, above the first one, and within the items of lists', () => {
  const cues = [
    cueOf('heading', 'b2'),
    cueOf('listItem', 'b3'),
    cueOf('listItem', 'b4'),
    cueOf('paragraph', 'b6'),
  ];
  const markup = transcriptMarkup(cues, {
    pictures: [
      { src: 'https://post.example/a b.jpg?x="1"', alt: '<The "ferry">' },
      // Behind a block that is not on the page: behind the one before it.
      { after: 'b1', src: 'one.png', alt: '' },
      { after: 'b3', src: 'picture.0a1b2c3d.jpg', alt: 'Quay', width: 800, height: 600 },
      { after: 'b5', src: 'javascript:alert(1)', alt: 'x' },
      { after: 'b6', src: 'last.png', alt: 'x' },
    ],
  });
  const img = (attributes: string): string =>
    `<figure><img ${attributes} loading="lazy" decoding="async"></figure>`;
  expect(markup).toBe(
    [
      img('src="https://post.example/a%20b.jpg?x=%221%22" alt="&lt;The &quot;ferry&quot;&gt;"'),
      img('src="one.png" alt=""'),
      '<h2 id="b2" data-lectern-block="b2">Words of b2.</h2>',
      '<ul>',
      '<li id="b3" data-lectern-block="b3">Words of b3.' +
        `${img('src="picture.0a1b2c3d.jpg" alt="Quay" width="800" height="600"')}</li>`,
      '<li id="b4" data-lectern-block="b4">Words of b4.</li>',
      '</ul>',
      img('src="javascript%3Aalert(1)" alt="x"'),
      '<p id="b6" data-lectern-block="b6">Words of b6.</p>',
      img('src="last.png" alt="x"'),
    ].join('\n'),
  );
});
