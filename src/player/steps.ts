/** → how far one press goes, in seconds. */

/** The buttons back and forward, `j` and `l`, and the keys of headsets. */
export const SKIP = 15;

/** An arrow key on the timeline. */
export const ARROW_STEP = 5;

/** Page Up or Down there. */
export const PAGE_STEP = 60;
