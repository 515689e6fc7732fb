/** an article that was opened → its voice made ready, so that the first press of play does not wait for the engine. */
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';
import { speakerOf } from './open-sounds.ts';
import { openBudget } from '../../speech/money/budget.ts';
import { trySound } from './try-sound.ts';

/** Makes voices of this machine ready, each once; others are asked for nothing that no one wants to hear. */
export function openVoiceWarming(parts: StudioParts): (opened: OpenedArticle) => void {
  const warmed = new Set<string>();
  return ({ script }) => {
    const [first] = script.segments;
    if (!first) return;
    const { provider, spoken } = speakerOf(first, parts);
    if (provider.id !== BUILT_IN.name || warmed.has(spoken.voice)) return;
    warmed.add(spoken.voice);
    const { project } = parts;
    const { signal } = project;
    const frames = trySound(spoken, {
      provider,
      budget: openBudget(),
      retry: project.settings.retry,
      signal,
    });
    // Its first sentence is enough. Why it cannot speak is told when someone wants to hear it.
    void frames
      .next()
      .then(() => frames.return(undefined))
      .catch(() => warmed.delete(spoken.voice));
  };
}
