/** an article that was opened → its voice made ready, so that the first press of play does not wait for the engine. */
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import { openBudget } from '../../speech/money/budget.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';
import { speakerOf } from './open-sounds.ts';
import { trySound } from './try-sound.ts';

/**
 * Engines that are loaded: one speaks what is heard, and the other the sentence after it, or one that is still being spoken
 * after it was stopped. An engine cannot be stopped within a sentence, and loading another one takes longer than a sentence.
 */
const ENGINES = 2;

/** Makes voices of this machine ready, each once; others are asked for nothing that no one wants to hear. */
export function openVoiceWarming(parts: StudioParts): (opened: OpenedArticle) => void {
  const warmed = new Set<string>();
  return ({ script }) => {
    const [first] = script.segments;
    if (!first) return;
    const { provider, spoken } = speakerOf(first, parts);
    if (provider.id !== BUILT_IN.name || warmed.has(spoken.voice)) return;
    warmed.add(spoken.voice);
    const { settings, signal } = parts.project;
    const { retry } = settings;
    const speakFirst = async (): Promise<void> => {
      const options = { provider, budget: openBudget(), retry, signal, isFirstOnly: true };
      for await (const _frame of trySound(spoken, options));
    };
    // Why it cannot speak is told when someone wants to hear it.
    void Promise.all(Array.from({ length: ENGINES }, speakFirst)).catch(() =>
      warmed.delete(spoken.voice),
    );
  };
}
