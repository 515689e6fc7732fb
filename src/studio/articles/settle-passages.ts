/** an article, its decisions and its script → its passages in the order of the source, each with what was decided of it. Pure. */
import type { Article, Block, Skip } from '../../article/article.ts';
import { firstWords } from '../../article/build-article.ts';
import { textHash } from '../../_internal/text-hash.ts';
import {
  findPassageLine,
  linesOfParts,
  listSourceParts,
  type PassageLine,
} from '../../decisions/apply/passage-lines.ts';
import {
  PASSAGE_PARTS,
  type Decisions,
  type PassageDecisions,
  type PassagePart,
  type PassagePlace,
} from '../../decisions/decisions.ts';
import { bylineText } from '../../script/disclosure.ts';
import type { Segment } from '../../script/script.ts';

/** A passage: a part, a block that is read, or a line that is not. */
export type SettledPassage = {
  /** Where decisions about it are kept. */
  readonly place: PassagePlace;
  /** What is decided about it. */
  readonly decided: PassageDecisions | undefined;
  readonly text: string;
} & (
  | { readonly kind: 'part'; readonly part: PassagePart }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'skip'; readonly skip: Pick<Skip, 'rule' | 'doubt'> }
);

/** What passages are settled from. */
export type SettlePassagesOptions = {
  /** As the source has it. */
  readonly source: Article;
  /** As an editor decided it is read. */
  readonly article: Article;
  readonly decisions: Decisions;
  readonly segments: readonly Segment[];
  /** The line that says that it is made with AI, spoken or not. */
  readonly disclosure?: string | undefined;
};

/** The rule of a block that an editor does not want read. */
const NOT_WANTED = 'decided-to-skip';

/** The passages: parts that are spoken, then blocks and skips as they stand in the source. */
export function settlePassages(options: SettlePassagesOptions): readonly SettledPassage[] {
  const { source, article, decisions } = options;
  const lines = linesOfParts(listSourceParts(source));
  const entries = entriesOf(lines, decisions);
  const places = placesOf(lines);
  const passages: SettledPassage[] = [...partsOf(options)];
  let next = 0;
  for (const line of lines) {
    const decided = entries.get(line);
    const block = article.blocks[next];
    const settled = { place: places.get(line)!, decided, text: line.text };
    const isRead = 'block' in line ? decided?.skip !== true : decided?.read === true;
    // An announcement goes when what it announces is read after all.
    if (isRead && block?.text !== line.text) continue;
    if (isRead) {
      passages.push({ ...settled, kind: 'block', block: block! });
      next++;
    } else {
      const skip = 'block' in line ? { rule: NOT_WANTED } : line.skip;
      passages.push({ ...settled, kind: 'skip', skip });
    }
  }
  return passages;
}

/** The entry about each line. */
function entriesOf(
  lines: readonly PassageLine[],
  { passages }: Decisions,
): ReadonlyMap<PassageLine, PassageDecisions> {
  const entries = new Map<PassageLine, PassageDecisions>();
  for (const decided of passages) {
    if (decided.part !== undefined) continue;
    const found = findPassageLine(decided, { lines, isSkipped: decided.read === true });
    if ('line' in found && !entries.has(found.line)) entries.set(found.line, decided);
  }
  return entries;
}

/** The place of each line by the hash of its text; which of several that are alike. */
function placesOf(lines: readonly PassageLine[]): ReadonlyMap<PassageLine, PassagePlace> {
  const groups = new Map<string, PassageLine[]>();
  for (const line of lines) {
    const key = `${'block' in line ? 'block' : 'skip'} ${line.text}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const places = [...groups.values()].flatMap((alike) =>
    alike.map((line, i): readonly [PassageLine, PassagePlace] => [
      line,
      {
        block: 'block' in line ? line.block.textHash : textHash(line.text),
        text: firstWords(line.text),
        ...(alike.length > 1 && { which: `${i + 1} of ${alike.length}` }),
      },
    ]),
  );
  return new Map(places);
}

/** The parts that are spoken, and those that an editor does not want spoken. */
function partsOf(options: SettlePassagesOptions): readonly SettledPassage[] {
  const { segments, decisions } = options;
  return PASSAGE_PARTS.flatMap((part): readonly SettledPassage[] => {
    const decided = decisions.passages.find((each) => each.part === part);
    const own = segments.filter(({ role }) => role === part);
    const place = { part };
    if (own.length > 0)
      return own.map(({ text }) => ({ kind: 'part', part, place, decided, text }));
    const text = decided?.skip ? textOfPart(part, options) : undefined;
    if (text === undefined) return [];
    return [{ kind: 'skip', skip: { rule: NOT_WANTED }, place, decided, text }];
  });
}

function textOfPart(
  part: PassagePart,
  { article, disclosure }: SettlePassagesOptions,
): string | undefined {
  const { title, byline, language } = article;
  if (part === 'disclosure') return disclosure;
  if (part === 'title') return title;
  return byline === undefined ? undefined : bylineText(byline, language);
}
