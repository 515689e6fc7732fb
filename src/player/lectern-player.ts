/** → the first file: defines `<lectern-player>`. */
import { LecternPlayer } from './player.ts';

// A page that includes the script twice still has one player.
if (!customElements.get('lectern-player')) customElements.define('lectern-player', LecternPlayer);
