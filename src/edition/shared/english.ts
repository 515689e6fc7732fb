/**
 * → the player's words in English. The only ones inside the
 * script: those of other languages travel in `edition.json`.
 */

/** The player's words. `{0}` and `{1}` are filled in: a time, a date, a name, a position and a length. */
export type PlayerStrings = {
  readonly listen: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forward: string;
  readonly position: string;
  readonly positionOf: string;
  readonly speed: string;
  readonly chapters: string;
  readonly transcript: string;
  readonly download: string;
  readonly close: string;
  readonly testTones: string;
  readonly audioFailed: string;
  readonly offline: string;
  readonly missing: string;
  readonly blocked: string;
  readonly unreadable: string;
  readonly retry: string;
  readonly resume: string;
  readonly startOver: string;
  readonly voice: string;
  readonly left: string;
  readonly more: string;
};

/** The words of the read-along, which is a file of its own. */
export type ReadAlongStrings = {
  readonly earlier: string;
  readonly earlierUndated: string;
  readonly changed: string;
  readonly dismiss: string;
  readonly playFrom: string;
  readonly backToSentence: string;
};

/** The words of the read-along in English. */
export const ENGLISH_READ_ALONG: ReadAlongStrings = {
  earlier: 'This audio is of the version of {0}; the article has changed since.',
  earlierUndated: 'This audio is of an earlier version; the article has changed since.',
  changed: 'Sentences changed: {0}.',
  dismiss: 'Dismiss',
  playFrom: 'Play from here: {0}',
  backToSentence: 'Back to the sentence',
};

/** The player's words in English. */
export const ENGLISH_STRINGS: PlayerStrings = {
  listen: 'Listen to this article',
  play: 'Play',
  pause: 'Pause',
  back: 'Back 15 seconds',
  forward: 'Forward 15 seconds',
  position: 'Position',
  positionOf: '{0} of {1}',
  speed: 'Speed',
  chapters: 'Chapters',
  transcript: 'Transcript',
  download: 'Download',
  close: 'Close the small player',
  testTones: 'These are test tones and not speech.',
  audioFailed: 'The audio could not be loaded.',
  offline: 'You are offline.',
  missing: 'The audio of this article was not found.',
  blocked: 'The audio of this article could not be reached.',
  unreadable: 'This audio needs a newer version of the player.',
  retry: 'Try again',
  resume: 'Continue from {0}',
  startOver: 'Start over',
  voice: 'Voice: {0}',
  left: '{0} left',
  more: 'More',
};

/** The words of the extras, which are a file of their own. */
export type ExtrasStrings = {
  readonly copyLink: string;
  readonly copied: string;
  readonly sleep: string;
  readonly sleepOff: string;
  readonly sleepChapter: string;
  readonly keys: string;
  readonly seek: string;
};

/** The words of the extras in English. */
export const ENGLISH_EXTRAS: ExtrasStrings = {
  copyLink: 'Copy link at {0}',
  copied: 'Link copied',
  sleep: 'Sleep timer',
  sleepOff: 'Off',
  sleepChapter: 'End of chapter',
  keys: 'Keyboard shortcuts',
  seek: 'Move on the timeline',
};

/** The words of lists of articles, which are a file of their own. */
export type QueueStrings = {
  readonly previous: string;
  readonly next: string;
  readonly autoplay: string;
};

/** The words of lists of articles in English. */
export const ENGLISH_QUEUE: QueueStrings = {
  previous: 'Previous',
  next: 'Next',
  autoplay: 'Autoplay next',
};
