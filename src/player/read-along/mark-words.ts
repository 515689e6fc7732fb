/**
 * a playing player whose edition knows the times of words →
 * the spoken word marked within its sentence, frame by frame.
 */
import type { PageParagraph } from './find-paragraphs.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import { sharedHighlight, WORD } from './mark-sentences.ts';
import type { Stretch } from './passage.ts';
import { parseWords, type PrintedWord } from '../../edition/shared/printed-words.ts';

/** A word of a cue, and when it is heard, in seconds. */
type TimedWord = { readonly start: number; readonly stretch: Stretch };

/** A word on the page: the cue, and where in it. */
type Spoken = { readonly cue: number; readonly stretch: Stretch };

/**
 * Follows the voice until `signal` is aborted. Where the edition
 * tells no times of words it does nothing: they are never guessed.
 */
export function markWords(
  player: PlayerHandle,
  options: {
    readonly paragraphOf: ReadonlyMap<number, PageParagraph>;
    readonly signal: AbortSignal;
  },
): void {
  const { signal } = options;
  const find = wordFinder(player);
  const highlight = sharedHighlight(WORD);
  if (!highlight || !find) return;
  let shown: Stretch | undefined;
  let within: PageParagraph | undefined;
  let ranges: readonly Range[] = [];
  const mark = (spoken: Spoken | undefined): void => {
    const paragraph = spoken && options.paragraphOf.get(spoken.cue);
    if (spoken?.stretch === shown && paragraph === within) return;
    [shown, within] = [spoken?.stretch, paragraph];
    for (const range of ranges) highlight.delete(range);
    ranges = paragraph?.rangesOf(spoken!.cue, spoken!.stretch) ?? [];
    for (const range of ranges) highlight.add(range);
  };
  const show = (): void => mark(player.started && !signal.aborted ? find() : undefined);
  const follow = (): void => {
    show();
    if (!player.audio.paused && !signal.aborted) requestAnimationFrame(follow);
  };
  for (const name of ['lectern-play', 'lectern-seek', 'lectern-end'])
    player.addEventListener(name, name === 'lectern-play' ? follow : show, { signal });
  // Whoever else begins has the marks of the page.
  const yieldMarks = ({ target }: Event): void => void (target !== player && mark(undefined));
  document.addEventListener('lectern-play', yieldMarks, { signal });
  signal.addEventListener('abort', show);
  if (player.started) follow();
}

/** What finds the word that is heard now; the words of a cue are read once. */
function wordFinder(player: PlayerHandle): (() => Spoken | undefined) | undefined {
  const { cues } = player.edition!;
  if (!cues.some((cue) => cue.words)) return undefined;
  const known = new Map<number, readonly TimedWord[]>();
  return () => {
    const cue = cueAt(cues, player.position);
    const { start, text, words } = cues[cue] ?? { start: 0, text: '', words: undefined };
    if (!words) return undefined;
    const timed = known.get(cue) ?? timeWords(parseWords(words), { start, text });
    known.set(cue, timed);
    const stretch = timed[cueAt(timed, player.position)]?.stretch;
    return stretch && { cue, stretch };
  };
}

/** The words of a cue with the times of the track; each goes on until the next begins. */
function timeWords(
  words: readonly PrintedWord[],
  cue: { readonly start: number; readonly text: string },
): readonly TimedWord[] {
  return words.map(({ offset, seconds }, i) => {
    const end = cue.text.slice(0, words[i + 1]?.offset).trimEnd().length;
    return { start: cue.start + seconds, stretch: { start: offset, end } };
  });
}
