/**
 * the player's words in English. The only ones in the script: other languages come in
 * `edition.json`.
 */
import type { ExtrasStrings, PlayerStrings, QueueStrings, ReadAlongStrings } from '../language.ts';

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
  testTones: 'These are test tones and not speech.',
  audioFailed: 'The audio could not be loaded.',
  offline: 'You are offline.',
  missing: 'The audio of this article was not found.',
  blocked: 'The audio of this article could not be reached.',
  unreadable: 'This audio needs a newer version of the player.',
  plain: 'The chapters and text that belong to this audio could not be loaded.',
  retry: 'Try again',
  resume: 'Continue from {0}',
  startOver: 'Start over',
  voice: 'Voice: {0}',
  left: '{0} left',
  more: 'More',
};

/** The words of the extras in English. */
export const ENGLISH_EXTRAS: ExtrasStrings = {
  download: 'Download',
  close: 'Close the small player',
  noSeek: 'This site does not let the player skip within the audio.',
  copyLink: 'Copy link at {0}',
  copied: 'Link copied',
  share: 'Share',
  sleep: 'Sleep timer',
  sleepOff: 'Off',
  sleepChapter: 'End of chapter',
  keys: 'Keyboard shortcuts',
  seek: 'Move on the timeline',
};

/** The words of lists of articles in English. */
export const ENGLISH_QUEUE: QueueStrings = {
  previous: 'Previous',
  next: 'Next',
  autoplay: 'Autoplay next',
};
