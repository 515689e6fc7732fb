/** facts about a page → its lines, labelled one by one and then by what stands around them. */
import { skipAuthorLines } from './author-lines.ts';
import type { PageFacts } from './context.ts';
import type { Forest } from './features/forest.ts';
import { skipEmptyHeadings } from './headed-story.ts';
import { keepStory } from './keep-story.ts';
import { skipEdgeLabels } from './kept/edge-labels.ts';
import { headByEmphasis } from './kept/emphasised-headings.ts';
import { keepByPlace } from './kept/keep-by-place.ts';
import { keepCalendar } from './kept/keep-calendar.ts';
import { keepIngredients } from './kept/keep-ingredients.ts';
import { keepVerses } from './kept/keep-verses.ts';
import { skipBelow } from './kept/skip-below.ts';
import { skipCards } from './kept/skip-cards.ts';
import { labelLines, scoreLines, type LabelledLine } from './label-lines.ts';
import { skipPointingLines } from './pointing-lines.ts';
import { skipRepeats } from './repeats.ts';
import { skipSections } from './sections.ts';
import { keepShortSentences, skipLastRequests } from './short-sentences.ts';

/** The lines labelled by their features, then by their context. */
export function chooseLines(facts: PageFacts, forest: Forest): readonly LabelledLine[] {
  const sure = keepStory(keepVerses(keepShortSentences(labelLines(scoreLines(facts, forest)))));
  const labelled = skipCards(keepCalendar(keepByPlace(sure)));
  const own = skipEdgeLabels(skipPointingLines(skipSections(labelled)));
  return keepIngredients(skipRepeats(own, { title: facts.title }), facts.ingredients ?? []);
}

/** The lines without those about the author, headings left empty, and what stands below the story. */
export function skipEnd(
  lines: readonly LabelledLine[],
  { byline }: { readonly byline?: string | undefined },
): readonly LabelledLine[] {
  const own = skipLastRequests(skipAuthorLines(lines, { byline }));
  return headByEmphasis(skipBelow(skipEmptyHeadings(own)));
}
