/** how long a clip may be in use → nothing takes it away before. */

/**
 * Seconds in which a clip that was just used stays as it is: a run that goes on beside this one needs
 * its clips until its track is assembled, and no article takes longer.
 */
export const LONGEST_USE: number = 6 * 3600;
