/** an edition → its text as the body of a book's document, and what its overlay says of it. Pure. */
import type { Edition, EditionBlock, EditionCue, EditionInline } from '../../edition/edition.ts';
import { groupCues } from '../../edition/formats/cue-groups.ts';
import { escapeHtml, languageAttributes, startTag } from '../../edition/formats/markup.ts';
import { picturesAfter } from './book-pictures.ts';
import { sentenceMarkup, wordId } from './sentence-markup.ts';
import { timedWords } from '../timed-words.ts';

/** A sentence that is heard: its element and those of its words. */
export type HeardSentence = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Empty if no word has a time. */
  readonly words: readonly { readonly id: string; readonly start: number; readonly end: number }[];
};

/** A part of the text that is heard as one: a paragraph, a heading, an item of a list. */
export type HeardBlock = {
  readonly id: string;
  readonly role: string;
  readonly sentences: readonly HeardSentence[];
};

/** A heading, for the table of contents. */
export type BodyHeading = { readonly id: string; readonly title: string; readonly level: number };

/** The body of a document, and what is in it. */
export type ArticleBody = {
  readonly markup: string;
  readonly blocks: readonly HeardBlock[];
  readonly headings: readonly BodyHeading[];
};

/** Options of `articleBody`. */
export type ArticleBodyOptions = {
  /** Marks words, too, and not sentences alone. @default true */
  readonly words?: boolean | undefined;
};

/** A block that is being written. */
type OwnBlock = {
  readonly id: string;
  readonly cues: readonly EditionCue[];
  readonly look: EditionBlock | undefined;
};

const TAGS: Readonly<Record<string, string>> = { title: 'h1', code: 'pre' };

/** Classes of what is not a paragraph of the article, for the style sheet. */
const CLASSES: Readonly<Record<string, string>> = { byline: 'byline', disclosure: 'disclosure' };

/** The text of an edition in the order in which it is heard. A title that is not spoken still heads it. */
export function articleBody(edition: Edition, options: ArticleBodyOptions = {}): ArticleBody {
  const looks = new Map(edition.blocks?.map((look) => [look.id, look]));
  const blocks = groupCues(edition.cues).map((cues, index): OwnBlock => ({
    id: `p${index + 1}`,
    cues,
    look: looks.get(cues[0]!.blockId ?? ''),
  }));
  const spoken = blocks.map((block) => spokenBlock(block, options));
  const lists = blocks.map(listOf);
  const pictures = picturesAfter(
    edition,
    blocks.map(({ cues }) => cues[0]!.blockId),
  );
  const written = blocks.map((block, index) => {
    const list = lists[index];
    const start = list && list !== lists[index - 1] ? `<${list}>\n` : '';
    const end = list && list !== lists[index + 1] ? `\n</${list}>` : '';
    const isWithin = list !== undefined && end === '';
    const shown = pictures.get(index) ?? '';
    const own = blockMarkup(block, { edition, options, within: isWithin ? shown : '' });
    return `${start}${own}${end}${isWithin ? '' : shown}`;
  });
  const hasTitle = blocks.some(({ cues }) => cues[0]!.role === 'title');
  const title = hasTitle ? [] : [`<h1 id="title">${escapeHtml(edition.title)}</h1>`];
  return {
    markup: [...title, pictures.get(-1) ?? '', ...written].filter(Boolean).join('\n'),
    blocks: spoken,
    headings: blocks.flatMap(headingOf),
  };
}

function spokenBlock({ id, cues }: OwnBlock, { words = true }: ArticleBodyOptions): HeardBlock {
  const sentences = cues.map((cue, index): HeardSentence => {
    const own = `${id}-${index + 1}`;
    const timed = words ? timedWords(cue) : [];
    return {
      id: own,
      start: cue.start,
      end: cue.end,
      words: timed.map(({ start, end }, at) => ({ id: wordId(own, at), start, end })),
    };
  });
  return { id, role: cues[0]!.role, sentences };
}

function headingOf({ id, cues, look }: OwnBlock): readonly BodyHeading[] {
  if (cues[0]!.role !== 'heading') return [];
  const title = cues.map(({ text }) => text).join(' ');
  return [{ id, title, level: Math.max(2, look?.level ?? 2) }];
}

function listOf({ cues, look }: OwnBlock): 'ul' | 'ol' | undefined {
  if (cues[0]!.role !== 'listItem') return undefined;
  return look?.number === undefined ? 'ul' : 'ol';
}

function blockMarkup(
  { id, cues, look }: OwnBlock,
  place: {
    readonly edition: Edition;
    readonly options: ArticleBodyOptions;
    readonly within: string;
  },
): string {
  const { role, language } = cues[0]!;
  const { edition, options, within } = place;
  const tag = role === 'heading' ? `h${Math.max(2, look?.level ?? 2)}` : (TAGS[role] ?? 'p');
  const attributes = {
    id,
    class: CLASSES[role],
    value: role === 'listItem' ? look?.number : undefined,
    ...xmlLanguage(language, edition.language),
  };
  const sentences = cues.map((cue, index) =>
    sentenceMarkup({
      id: `${id}-${index + 1}`,
      text: cue.text,
      runs: runsOf(cue, look),
      words: options.words === false ? [] : timedWords(cue),
    }),
  );
  const text = `${sentences.join(' ')}${within}`;
  if (role === 'listItem') return `${startTag('li', attributes)}${text}</li>`;
  const own = `${startTag(tag, attributes)}${text}</${tag}>`;
  return role === 'quote' ? `<blockquote>${own}</blockquote>` : own;
}

/** XHTML has the language of an element twice. */
function xmlLanguage(
  language: string | undefined,
  around: string,
): Record<string, string | number | true | undefined> {
  const attributes = languageAttributes(language, around);
  return { ...attributes, 'xml:lang': attributes.lang };
}

/** The runs of a block within a cue, with offsets in the cue's text. */
function runsOf(
  { textStart, text }: EditionCue,
  look: EditionBlock | undefined,
): readonly EditionInline[] {
  if (textStart === undefined) return [];
  return (look?.runs ?? [])
    .map((run) => ({
      ...run,
      start: Math.max(0, run.start - textStart),
      end: Math.min(text.length, run.end - textStart),
    }))
    .filter(({ start, end }) => end > start);
}
