/** the spoken blocks of an article → its media overlay: which element is heard when. Pure. */
import { escapeHtml } from '../../edition/formats/markup.ts';
import type { HeardBlock, HeardSentence } from './article-body.ts';

/** What an overlay refers to, by paths from its own folder. */
export type OverlayFiles = { readonly text: string; readonly audio: string };

/** Roles that a reader may want to pass over or leave (EPUB Structural Semantics 1.1). */
const SEMANTICS: Readonly<Record<string, string>> = {
  title: 'title',
  heading: 'title',
  listItem: 'list-item',
};

/** A sentence, and when the next one begins. */
type FollowedSentence = HeardSentence & { readonly next?: number | undefined };

/**
 * A media overlay (https://www.w3.org/TR/epub-33/#sec-media-overlays): one `seq` for each block, in it one
 * for each sentence with its words, or a `par` where no word has a time. A sentence takes exactly the
 * time of its cue. Readers play nothing but these stretches, so the pause after a sentence is a `par`
 * of its own, which leaves the last word lit.
 */
export function formatOverlay(blocks: readonly HeardBlock[], files: OverlayFiles): string {
  const body = followed(blocks).map((block) => blockSeq(block, files));
  return `<?xml version="1.0" encoding="utf-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body epub:textref="${escapeHtml(files.text)}">
${body.join('\n')}
</body>
</smil>
`;
}

/** Seconds for which an overlay plays: its sentences and the pauses between them. */
export function overlayDuration(blocks: readonly HeardBlock[]): number {
  const sentences = followed(blocks).flatMap((block) => block.sentences);
  return sentences.reduce(
    (sum, { start, end, next }) => sum + Math.max(end, next ?? end) - start,
    0,
  );
}

type FollowedBlock = HeardBlock & { readonly sentences: readonly FollowedSentence[] };

function followed(blocks: readonly HeardBlock[]): readonly FollowedBlock[] {
  const starts = blocks.flatMap(({ sentences }) => sentences.map(({ start }) => start));
  let index = 0;
  return blocks.map((block) => ({
    ...block,
    sentences: block.sentences.map((sentence) => {
      index += 1;
      return { ...sentence, next: starts[index] };
    }),
  }));
}

/** A clock value of SMIL: `0:01:02.345`. */
export function clockValue(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const [hours, minutes] = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000) % 60,
  ];
  const rest = (milliseconds % 60_000) / 1000;
  return `${hours}:${String(minutes).padStart(2, '0')}:${rest.toFixed(3).padStart(6, '0')}`;
}

function blockSeq({ id, role, sentences }: FollowedBlock, files: OverlayFiles): string {
  const type = SEMANTICS[role] ? ` epub:type="${SEMANTICS[role]}"` : '';
  const parts = sentences.flatMap((sentence) => sentenceParts(sentence, files));
  return `<seq epub:textref="${escapeHtml(files.text)}#${id}"${type}>\n${parts.join('\n')}\n</seq>`;
}

function sentenceParts(sentence: FollowedSentence, files: OverlayFiles): readonly string[] {
  const { id, words, end, next = end } = sentence;
  const last = words.at(-1)?.id ?? id;
  const pause =
    next > end ? [par({ id: last, start: end, end: next, suffix: '-pause' }, files)] : [];
  if (words.length === 0) return [par(sentence, files), ...pause];
  const parts = words.map((word) => par(word, files)).join('\n');
  return [`<seq epub:textref="${escapeHtml(files.text)}#${id}">\n${parts}\n</seq>`, ...pause];
}

/** A stretch of sound and the element that is lit meanwhile. */
type Stretch = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly suffix?: string;
};

function par({ id, start, end, suffix = '' }: Stretch, { text, audio }: OverlayFiles): string {
  const clip = `clipBegin="${clockValue(start)}" clipEnd="${clockValue(end)}"`;
  return `<par id="o-${id}${suffix}"><text src="${escapeHtml(text)}#${id}"/><audio src="${escapeHtml(audio)}" ${clip}/></par>`;
}
