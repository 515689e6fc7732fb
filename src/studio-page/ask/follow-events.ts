/** the studio's events → calls, from now on and after every interruption. */
import type { StudioEvent } from '../../studio/answers.ts';
import { fromPage } from './ask-studio.ts';

/** Who hears of changes. */
export type EventListener = {
  readonly onEvent: (event: StudioEvent) => void;
  /** Told when the studio is gone, and when it is back: what happened meanwhile is unknown then. */
  readonly onConnection: (isThere: boolean) => void;
};

/** Follows them; the result ends it. */
export function followEvents({ onEvent, onConnection }: EventListener): () => void {
  const source = new EventSource(fromPage('/api/events'));
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data as string)));
  return () => source.close();
}
