/**
 * a playing player whose edition knows the times of words →
 * the spoken word marked within its sentence, frame by frame.
 */
import type { Paragraph, Stretch } from './find-paragraphs.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load-edition.ts';
import { sharedHighlight, WORD } from './mark-sentences.ts';
import { parseWords } from '../../edition/shared/printed-words.ts';

/** A word on the page: the cue, and where in it. */
type Spoken = { readonly cue: number; readonly stretch: Stretch };

/**
 * Follows the voice until `signal` is aborted. Where the edition
 * tells no times of words it does nothing: they are never guessed.
 */
export function markWords(
  player: PlayerHandle,
  options: { readonly paragraphOf: ReadonlyMap<number, Paragraph>; readonly signal: AbortSignal },
): void {
  const { signal } = options;
  const find = wordFinder(player);
  const highlight = sharedHighlight(WORD);
  if (!highlight || !find) return;
  let shown: Stretch | undefined;
  const show = (): void => {
    const spoken = player.started && !signal.aborted ? find() : undefined;
    if (spoken?.stretch === shown) return;
    shown = spoken?.stretch;
    highlight.clear();
    const range =
      spoken && options.paragraphOf.get(spoken.cue)?.rangeOf(spoken.cue, spoken.stretch);
    if (range) highlight.add(range);
  };
  const follow = (): void => {
    show();
    if (!player.audio.paused && !signal.aborted) requestAnimationFrame(follow);
  };
  for (const name of ['lectern-play', 'lectern-seek', 'lectern-end'])
    player.addEventListener(name, name === 'lectern-play' ? follow : show, { signal });
  signal.addEventListener('abort', show);
  if (player.started) follow();
}

/** What finds the word that is heard now; the words of a cue are read once. */
function wordFinder(player: PlayerHandle): (() => Spoken | undefined) | undefined {
  const { cues } = player.edition!;
  if (!cues.some((cue) => cue.words)) return undefined;
  const known = new Map<number, readonly { readonly start: number; readonly stretch: Stretch }[]>();
  return () => {
    const cue = cueAt(cues, player.position);
    const { start, text, words } = cues[cue] ?? { start: 0, text: '', words: undefined };
    if (!words) return undefined;
    if (!known.has(cue)) {
      const read = parseWords(words);
      known.set(
        cue,
        read.map(({ offset, seconds }, i) => ({
          start: start + seconds,
          stretch: { start: offset, end: text.slice(0, read[i + 1]?.offset).trimEnd().length },
        })),
      );
    }
    const timed = known.get(cue)!;
    const stretch = timed[cueAt(timed, player.position)]?.stretch;
    return stretch && { cue, stretch };
  };
}
