/**
 * The English rules → how quickly they read ordinary text and how long hostile text takes, as rows of
 * the script bench. A program of its own: what other texts leave in the engine's compiled code is
 * not measured with it, as a build of English articles does not meet it either.
 */
import { readFileSync } from 'node:fs';
import { englishRules, normalizeText, splitSentences } from './script-parts.mjs';
import { row } from './script-row.mjs';

/** Seconds of processor time; other programs on the machine do not count. */
function secondsFor(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

const ORDINARY = [
  'The harbour opened again on Monday after a week of storms, and the first ferry left with 214 people on board. ',
  'Nobody had expected it so soon. "We looked at the sky and went," said the captain, who has worked on the route for thirty years. ',
  'On Dec. 20, 2023 the U.S. company paid $218 million, up 30% on the year before, according to Mr. Ray of the city council. ',
  'What the town will do with the old pier is another question; some want a park, others a market, and most want both. ',
  'The vote is at 7:30 p.m. on Thursday, and the mayor, Dr. Lena Osei, will read the result aloud from the steps. ',
].join('');

function measureSpeed() {
  const article = ORDINARY.repeat(10);
  const text = ORDINARY.repeat(Math.ceil(1e6 / ORDINARY.length)).slice(0, 1e6);
  for (let i = 0; i < 10; i++) normalizeText(article, { language: 'en' });
  const rates = [1, 2, 3, 4, 5].map(
    () => 1 / secondsFor(() => normalizeText(text, { language: 'en' })),
  );
  row('ordinary text, MB/s', '', Math.max(...rates).toFixed(2));
  const words = ORDINARY.split(' ');
  const thousand = Array.from({ length: 1000 }, (_, index) => words[index % words.length]).join(
    ' ',
  );
  row(
    'an article of 1,000 words, ms',
    '',
    (
      Math.min(
        ...[1, 2, 3, 4, 5].map(() => secondsFor(() => normalizeText(thousand, { language: 'en' }))),
      ) * 1000
    ).toFixed(1),
  );
  row(
    'sentences, MB/s',
    '',
    (1 / secondsFor(() => splitSentences(text, { language: 'en' }))).toFixed(2),
  );
}

/** Characters of each hostile text in the wide sweep; what comes near the bound is measured again at full length. */
const SWEEP_LENGTH = 100_000;
const FULL_LENGTH = 1_000_000;

/** Seconds that a megabyte may take. */
const BOUND = 2;

/** Texts over which, repeated, a pattern may backtrack; the tests bound them too. */
const HOSTILE = JSON.parse(readFileSync(new URL('hostile-texts.json', import.meta.url), 'utf8'));

/** Hostile texts of every rule: its examples whole, their ends, their beginnings, and the joints between them, over and over. */
function hostileUnits() {
  const units = new Map(HOSTILE.map((unit) => [unit, 'general']));
  for (const { name, examples } of englishRules()) {
    for (const [written] of examples) {
      for (const unit of [
        written,
        written.slice(-12),
        written.slice(0, 12),
        written.slice(-5),
        written.slice(0, 3),
        `${written} `,
        written.replace(/\s/g, ''),
        written.replace(/\p{L}/gu, ''),
      ])
        if (unit.length > 0) units.set(unit, name);
    }
  }
  return units;
}

/** Seconds for a megabyte of a unit over and over, seen on `length` characters. */
function secondsForMegabyte(unit, length) {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return (secondsFor(() => normalizeText(text, { language: 'en' })) / length) * FULL_LENGTH;
}

function measureHostile() {
  const units = [...hostileUnits()].map(([unit, rule]) => ({
    unit,
    rule,
    seconds: secondsForMegabyte(unit, SWEEP_LENGTH),
  }));
  // A short text also pays for cold code.
  const measured = units
    .sort((a, b) => b.seconds - a.seconds)
    .map((each, index) =>
      index < 10 || each.seconds > BOUND * 0.8
        ? { ...each, seconds: secondsForMegabyte(each.unit, FULL_LENGTH) }
        : each,
    );
  const slowest = measured.sort((a, b) => b.seconds - a.seconds)[0];
  row('hostile texts, slowest, seconds for 1 MB', units.length, slowest.seconds.toFixed(2));
  for (const { rule, unit, seconds } of measured.filter((each) => each.seconds > BOUND))
    row(`  slow: ${rule} ${JSON.stringify(unit).slice(0, 30)}`, '', seconds.toFixed(2));
  if (slowest.seconds > BOUND) process.exitCode = 1;
}

measureSpeed();
measureHostile();
