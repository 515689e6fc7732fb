/** an article and what was decided about title, byline and disclosure → how these are read. Pure. */
import type { Article } from '../../article/article.ts';
import type { AskedPartReading, AskedPartReadings } from '../../article/spoken/say-as.ts';
import type { PassageDecisions, PassagePart } from '../decisions.ts';
import { readingOf, noteReading } from './decide-block.ts';
import { decideWords, shareLetters } from './decide-words.ts';
import type { Findings } from './decided-place.ts';

/** A passage about a part, with its index. */
export type PartPassage = { readonly passage: number; readonly decided: PassageDecisions };

/** The members of the article that change. */
export type DecidedParts = Pick<Article, 'titleSayAs' | 'partReadings'>;

/** Decides the parts. What an article does not have, or a part cannot do, is a misfit. */
export function decideParts(
  article: Article,
  {
    passages,
    findings,
  }: { readonly passages: readonly PartPassage[]; readonly findings: Findings },
): DecidedParts {
  let { titleSayAs } = article;
  const readings: { [K in PassagePart]?: AskedPartReading } = {};
  for (const { passage, decided } of passages) {
    const part = decided.part!;
    const fault = faultOf(article, decided);
    if (fault !== undefined) {
      findings.misfits.push({ passage, ...fault });
      continue;
    }
    const text = (part === 'disclosure' ? undefined : article[part]) ?? '';
    const at = { part };
    const said = decideWords(text, decided, { passage, at, findings, takesPauses: false }).sayAs;
    if (part === 'title' && said.length > 0) {
      const kept = (titleSayAs ?? []).filter(
        (each) => !said.some((own) => shareLetters(each, own)),
      );
      titleSayAs = [...kept, ...said].sort((one, other) => one.start - other.start);
    }
    noteReading(decided, { passage, at, findings, end: text.length });
    if (decided.skip)
      findings.places.push({ passage, kind: 'skip', part, start: 0, end: text.length });
    const reading: AskedPartReading = {
      ...readingOf(decided),
      ...(decided.skip && { skip: true }),
      ...(part === 'byline' && said.length > 0 && { sayAs: said }),
      ...(decided.pause !== undefined && { pauseAfter: decided.pause }),
    };
    if (Object.keys(reading).length > 0) readings[part] = reading;
  }
  const partReadings: AskedPartReadings = readings;
  return {
    ...(titleSayAs && { titleSayAs }),
    ...(Object.keys(readings).length > 0 && { partReadings }),
  };
}

type Fault = { readonly why: string; readonly hint: string };

function faultOf({ titleFrom, byline }: Article, decided: PassageDecisions): Fault | undefined {
  const { part, skip, say, words, directSpeech } = decided;
  if (directSpeech !== undefined)
    return {
      why: `the ${part} has no quoted sentences of its own voice`,
      hint: 'Remove directSpeech; voice is for the whole part.',
    };
  if (part === 'title' && titleFrom !== undefined)
    return {
      why: 'the title is not read: the article has none of its own',
      hint: 'Remove the entry.',
    };
  if (part === 'byline' && byline === undefined)
    return { why: 'the article has no byline', hint: 'Remove the entry.' };
  if (part !== 'disclosure') return undefined;
  if (skip || say !== undefined || words)
    return {
      why: 'the words of the disclosure are not decided for one article',
      hint: 'The setting disclosure has its line, or leaves it out.',
    };
  return undefined;
}
