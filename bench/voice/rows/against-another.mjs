/** paragraphs of two articles, built here and by another build of Lectern → which of the two DistillMOS prefers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEdition, cutBlocks } from '../edition-sound.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { FOUR_ENGLISH } from '../pack.mjs';
import { MARGIN, predictQuality } from '../predict-quality.mjs';
import { mean } from '../statistics.mjs';

const ARTICLES = ['en-us', 'en-gb'].map((name) =>
  fileURLToPath(new URL(`../articles/${name}.md`, import.meta.url)),
);

/** Share of paragraphs that should be preferred, and the most that the mean may lose. */
const [WANTED, LOSS] = [0.8, 0.03];

/** `against`: a folder with the other build. */
export async function againstAnother({ voices = FOUR_ENGLISH, against, python, quick, folder }) {
  const cli = against && join(against, 'dist/cli.js');
  if (!cli || !existsSync(cli))
    throw new NotMeasured('give the folder of another build of Lectern by --against');
  const found = [];
  for (const voice of quick ? voices.slice(0, 1) : voices) {
    const pairs = [];
    for (const article of ARTICLES) pairs.push(...(await pairsOf(article, { voice, cli, folder })));
    found.push(compare(voice, pairs, { python, folder }));
  }
  return found;
}

/** The paragraphs that both builds read, each with its sound in both. */
async function pairsOf(article, { voice, cli, folder }) {
  const options = { folder, voice, more: ['--no-disclosure'] };
  const ours = cutBlocks(await buildEdition(article, options), { margin: MARGIN });
  const others = cutBlocks(await buildEdition(article, { ...options, cli }), { margin: MARGIN });
  return ours.flatMap((own) => {
    const other = others.find(({ text }) => text === own.text);
    return other ? [{ text: own.text, own, other }] : [];
  });
}

function compare(voice, pairs, { python, folder }) {
  const scores = predictQuality(
    pairs.flatMap(({ own, other }) => [own, other]),
    { python, folder },
  );
  const rows = pairs.map(({ text }, index) => ({
    text,
    own: scores[2 * index],
    other: scores[2 * index + 1],
  }));
  const preferred = rows.filter(({ own, other }) => own > other).length;
  const [own, other] = [mean(rows.map((row) => row.own)), mean(rows.map((row) => row.other))];
  return {
    measure: `DistillMOS against another build, ${voice}`,
    wanted: `${Math.ceil(WANTED * rows.length)} of ${rows.length}, no lower by ${LOSS}`,
    found: `preferred in ${preferred} of ${rows.length}; ${own.toFixed(3)} for ${other.toFixed(3)}`,
    holds: preferred >= WANTED * rows.length && own >= other - LOSS,
    details: rows.map(
      (row) => `${row.own.toFixed(3)} for ${row.other.toFixed(3)}: ${row.text.slice(0, 80)}`,
    ),
  };
}
