/** → the first file: defines `<lectern-player>`. */
import { LecternPlayer } from './player.ts';

// A page that carries the script twice has one player all the same.
if (!customElements.get('lectern-player')) customElements.define('lectern-player', LecternPlayer);
