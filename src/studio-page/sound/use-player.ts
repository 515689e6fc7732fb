/** the player → its state, for components that show it. */
import { useEffect, useState } from 'preact/hooks';
import { player, type PlayerState } from './sound-player.ts';

/** The state as it changes. */
export function usePlayer(): PlayerState {
  const [state, setState] = useState<PlayerState>(player.state);
  useEffect(() => player.listen(setState), []);
  return state;
}
