/**
 * A folder → pages in it that carry a player as publishers would paste it, in four looks, and our own pages.
 * What moves is measured by `shifts.mjs`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWav } from '../../dist/_internal/audio/wav.js';
import { textHash } from '../../dist/_internal/text-hash.js';
import { buildEmbeds } from '../../dist/site/embed.js';
import { readPlayerFiles } from '../../dist/site/player-files.js';
import { writeIndexPage, writePages } from '../../dist/site/write-pages.js';

/** What matters is how each lays out what stands there first, and what space it puts between blocks. */
const LOOKS = {
  news: 'body{font:18px/1.65 Georgia,serif;max-width:640px;margin:0 auto;padding:0 16px}',
  blog:
    'body{font:20px/1.7 serif;max-width:33em;margin:0 auto;padding:0 16px}article>*{margin-block:0}' +
    'article>*+*{margin-block-start:1.5em}article>p::first-letter{font-size:3em;float:left;line-height:.8}',
  'utility CSS':
    '*{box-sizing:border-box;margin:0;padding:0}body{font:16px/1.5 sans-serif;padding:16px}' +
    'img,svg,video,audio,iframe{display:block;vertical-align:middle}article>*+*{margin-top:16px}',
  'dark magazine':
    'html{background:#111;color:#eee;color-scheme:dark}body{font:19px/1.6 sans-serif;margin:0}' +
    'article{display:grid;grid-template-columns:1fr min(38rem,100% - 32px) 1fr}article>*{grid-column:2}a{color:#fb0}',
};

const HOURS = ['noon', 'one', 'two', 'three', 'four', 'five'];
/** Long enough that the page goes on below the screen. */
const PARAGRAPHS = HOURS.map((hour) =>
  `The ferry came back to the harbour at ${hour}, and nobody had expected it so soon. `
    .repeat(6)
    .trim(),
);
const SECONDS_EACH = 40;
const SECONDS = SECONDS_EACH * PARAGRAPHS.length;

function makeEdition(slug, title) {
  const sha256 = 'a'.repeat(64);
  return {
    schemaVersion: 1,
    key: sha256,
    slug,
    title,
    language: 'en',
    siteName: 'The Norvik Gazette',
    publishedAt: '2024-01-02',
    voices: [{ name: 'af_heart', provider: 'kokoro' }],
    duration: SECONDS,
    sampleRateHz: 8000,
    loudness: { integrated: -16, samplePeak: -2 },
    timing: 'provider',
    chapters: [
      { start: 0, title: 'The crossing' },
      { start: 100, title: 'The storm' },
    ],
    cues: PARAGRAPHS.map((text, i) => ({
      start: i * SECONDS_EACH,
      end: (i + 1) * SECONDS_EACH,
      text,
      role: 'paragraph',
      blockId: `b${i}`,
      textHash: textHash(text),
    })),
    peaks: Array.from({ length: 400 }, (_, i) => (i % 10) / 10),
    disclosure: {
      text: 'This audio is created with AI assistance.',
      spoken: true,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
    files: [{ role: 'audio', name: 'x.wav', mediaType: 'audio/wav', sizeBytes: 1, sha256 }],
  };
}

const ROOM_RULES = /```css\n(lectern-player \{ display: block[\s\S]*?)```/;

/** The rules of docs/player.md that keep a player's place. */
function roomRules() {
  const docs = readFileSync(new URL('../../docs/player.md', import.meta.url), 'utf8');
  const rules = ROOM_RULES.exec(docs)?.[1];
  if (!rules?.includes('full')) throw new Error('docs/player.md has no rules for the place');
  return rules;
}

/** Writes the pages for an address at which the folder is served → their paths, each with what it shows. */
export async function writeShiftPages(folder, baseUrl) {
  const editions = [
    makeEdition('ferry', 'The ferry returns to Norvik after three days at sea'),
    makeEdition(
      'harbour',
      'A harbour whose name is far longer than that of any other on the coast',
    ),
  ];
  const silence = encodeWav({ samples: new Int16Array(8000 * SECONDS), sampleRateHz: 8000 });
  for (const edition of editions) {
    mkdirSync(join(folder, edition.slug), { recursive: true });
    writeFileSync(join(folder, edition.slug, 'x.wav'), silence);
    writeFileSync(join(folder, edition.slug, 'edition.json'), JSON.stringify(edition));
    await writePages(edition, { output: folder });
  }
  await writeIndexPage({ output: folder });

  const { script, iframe } = buildEmbeds(editions[0], { baseUrl, player: await readPlayerFiles() });
  const rules = roomRules();
  const text = PARAGRAPHS.map((each) => `<p>${each}</p>`).join('');
  const pasted = [
    ['compact, as printed', script, ''],
    ['compact, rules of docs/player.md', script, rules],
    ['full, rules of docs/player.md', script.replace('"compact"', '"full"'), rules],
    ['iframe, as printed', iframe, ''],
  ];
  const pages = Object.entries(LOOKS).flatMap(([look, styles], i) =>
    pasted.map(([what, snippet, more], j) => {
      const path = `page-${i}-${j}.html`;
      const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><style>${styles}${more}</style>`;
      const body = `<article><h1>A headline of some length</h1>${snippet}${text}</article>`;
      writeFileSync(join(folder, path), `<!doctype html><html lang="en">${head}${body}</html>`);
      return { path, what, look };
    }),
  );
  return [
    ...pages,
    { path: 'ferry/index.html', what: 'full', look: 'own page' },
    { path: 'index.html', what: 'list, two chosen', look: 'own page', chosen: [1, 0] },
  ];
}
