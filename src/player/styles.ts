/** → the player's looks, as `player.css` has them. */

/** What the build has made of `player.css`. */
declare const PLAYER_STYLES: string;

/** The styles inside the player: a constructed sheet needs no permission of a content policy. */
export const STYLES: string = PLAYER_STYLES;
