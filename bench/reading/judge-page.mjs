/** A page of a corpus, read as HTML and as it is pasted in each style → what is judged of each reading: by its lines' labels, and by the corpus's own. */
import { readCorpus } from '../../training/corpus.mjs';
import { heldOutChains, heldOutForests } from '../../training/held-out.mjs';
import { labelledLines, loadLabels } from '../../training/labels.mjs';
import { OPTIONS, readPage, readText } from '../../training/reader.mjs';
import { copyPage, STYLES } from '../paste.mjs';
import { compare } from '../text-scores.mjs';
import { attempt, foreignLines, judgeReading, linesIn, skippedSentences } from './faults.mjs';

/**
 * `({ folder, id, heldOut, byLines, byLabel }) => { labelled, corpus }`, each a row a style. `styles` names the readings, `HTML` among
 * them; `folds` and `pastedFolds` are the folders of models that read pages with `heldOut`.
 */
export function openJudge({ styles, folds, pastedFolds }) {
  const labels = loadLabels();
  const forestOf = heldOutForests(folds);
  const chainOf = heldOutChains(pastedFolds);
  return ({ folder, id, heldOut, byLines, byLabel }) => {
    const [page] = readCorpus(folder, id);
    const models = heldOut ? { forest: forestOf(page.site), chain: chainOf(page.site) } : {};
    const label = byLines ? labels[id] : undefined;
    const html = page.html();
    const lines = label === undefined ? [] : labelledLines(html, label);
    const rows = { labelled: [], corpus: [] };
    for (const { style, text, read } of readingsOf(page, { html, styles, models })) {
      const draft = attempt(read);
      const given = text === undefined ? lines : linesIn(text, lines);
      const view = style === 'reader copy' ? text : undefined;
      if (label)
        rows.labelled.push({ id, style, ...judgeReading(draft, { lines, given, label, view }) });
      if (byLabel) rows.corpus.push({ id, style, ...judgeByLabel(page.label, draft) });
    }
    return rows;
  };
}

/** The readings of a page, each to be read by calling `read`; `text` is what is pasted, undefined for HTML. */
export function readingsOf(page, { html, styles, models = {} }) {
  const copied = copyPage(html);
  return styles.map((style) => {
    if (style === 'HTML')
      return { style, read: () => readPage(html, { ...OPTIONS, url: page.url }, models.forest) };
    const text = STYLES[style](copied);
    return { style, text, read: () => readText(text, OPTIONS, models.chain) };
  });
}

function judgeByLabel(label, { refused, blocks }) {
  const lines = blocks.map(({ text }) => text);
  const gold = label.split('\n').map((text) => ({ text, kind: 'story' }));
  return {
    refused,
    ...compare(label, lines.join('\n')),
    lost: skippedSentences(gold, lines).length > 0,
    foreign: foreignLines(gold, lines).foreign.length > 0,
  };
}
