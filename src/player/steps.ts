/** → how far one press goes, in seconds. */

/** The buttons back and forward, `j` and `l`, and the keys of headsets. */
export const SKIP = 15;

/** An arrow key on the timeline, and Page Up or Down. */
export const STEP = 5;
export const PAGE = 60;
