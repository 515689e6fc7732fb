/**
 * an edition → the player's contents: title, length, waveform,
 * disclosure, and what opens below.
 */
import type { Edition } from '../edition/edition.ts';
import type { PlayerHandle } from './handle.ts';
import { wordsLanguage } from './load/load-edition.ts';
import { drawWaveform } from './looks/waveform.ts';
import { fillIn, roundDuration, spokenTime } from '../edition/shared/time-labels.ts';
import { addPanel } from './view.ts';

/** Fills the player in, until `signal` is aborted. */
export function showEdition(player: PlayerHandle, signal: AbortSignal): void {
  const { view, strings } = player;
  const edition = player.edition!;
  const { duration, language, title, siteName, chapters, peaks, levels = peaks } = edition;
  // A browser is slow to write out its first number: it does so before it paints, and after the rest.
  queueMicrotask(() => {
    const length = { language: view.card.lang, rough: true };
    view.length.textContent = spokenTime(roundDuration(duration), length);
  });
  view.title.textContent = title;
  view.title.lang = language;
  view.card.lang = wordsLanguage(edition);
  const voice = voiceNames(edition);
  const meta = [siteName, voice && fillIn(strings.voice, [voice])].filter(Boolean);
  view.meta.textContent = meta.join(' · ');
  view.range.max = String(duration);
  const ticks = chapters.map(({ start }) => start / duration).filter((share) => share > 0);
  player.waveform = drawWaveform({ levels, ticks }, signal);
  view.seek.prepend(player.waveform.element);
  view.disclosure.lang = edition.disclosure?.language ?? language;
  const lines = [edition.disclosure?.text, edition.testTones && strings.testTones];
  view.disclosure.textContent = view.disclosure.title = lines.filter(Boolean).join(' ');
  view.disclosure.hidden = view.disclosure.textContent === '';
  player.cueWatchers = [];
  addPanels(player);
}

function addPanels(player: PlayerHandle): void {
  const { view, strings, edition } = player;
  const panels = [
    ['chapters', edition!.chapters.length > 0],
    ['transcript', edition!.cues.length > 0],
    ['more', true],
  ] as const;
  for (const [name, isThere] of panels) {
    const kind = name === 'more' ? 'menu' : name;
    const fill = async (): Promise<Node | undefined> => (await player.extras())?.[kind](player);
    if (isThere) addPanel(view.extras, { label: strings[name], fill });
  }
}

/** The last word of a voice's name, before its quality: `heart` of `af_heart`, `lessac` of `en_US-lessac-medium`. */
const VOICE_WORD = /(?:^|[^\p{L}\p{N}])(\p{L}{3,})(?:-(?:x_low|low|medium|high))?$/u;

/**
 * The voices by the part of their names that people know: `af_heart` is Heart; three at most, and
 * none where a name is a code.
 */
function voiceNames({ voices = [] }: Edition): string {
  const words = voices.map(({ name }) => VOICE_WORD.exec(name)?.[1]);
  const isKnown = words.length <= 3 && words.every(Boolean);
  return isKnown ? words.map((word) => word![0]!.toUpperCase() + word!.slice(1)).join(', ') : '';
}
