/** JSON lines on standard input → JSON lines on standard output: the script room behind the protocol of sentence and normalisation scorers. */
import { createInterface } from 'node:readline';

const { normalizeText, splitSentences } = await import(
  process.env['LECTERN_MODULE'] ?? '../dist/index.js'
);

const ANSWERS = {
  tn: (record) => normalizeText(record.text, { language: record.lang ?? 'en' }).spokenText,
  sent: (record) =>
    splitSentences(record.text, { language: record.lang ?? 'en' }).map(({ start, end }) =>
      record.text.slice(start, end),
    ),
};

const answer = ANSWERS[process.argv[2]];
for await (const line of createInterface({ input: process.stdin })) {
  const record = JSON.parse(line);
  console.log(JSON.stringify({ id: record.id, output: answer(record) }));
}
