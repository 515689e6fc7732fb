/** a reason → the error that makes a row say "not measured" and why, instead of a figure. */

/** Thrown by a row whose tools or data are missing. */
export class NotMeasured extends Error {}
