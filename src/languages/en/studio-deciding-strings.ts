/** the words of the studio's dialogs in English: takes, other words, and where a correction holds. */

/** The words, as `ENGLISH_STUDIO` has them. */
export const ENGLISH_DECIDING = {
  // Takes
  takes: 'Takes …',
  takesTitle: 'Takes of this passage',
  take: 'Take {0}',
  takeAtPace: 'Take {0}, pace {1}',
  inUse: 'In use',
  useTake: 'Use this one',
  takeChosen: 'Take {0} is used now.',
  anotherTake: 'Record another take',
  slower: 'Slower',
  faster: 'Faster',
  recording: 'Being recorded …',
  takeCost: 'Recording one costs {0}.',
  takeBilled: 'Recording one is billed by {0}.',
  compare: 'Compare',
  compareHelp:
    'Changes between the take in use and the other one that you heard last, at the same place and equally loud.',
  playTake: 'Play: {0}',
  stopTake: 'Stop: {0}',
  notRecordedYet: 'not recorded',
  // Other words
  sayOtherwise: 'Say other words …',
  sayTitle: 'Say other words here',
  sayHelp: 'Only the audio changes. The article stays as it is printed.',
  saidInstead: 'What is said',
  asPrinted: 'As printed again',
  hearIt: 'Hear it',
  decidedWords: 'You decided: {0}',
  // Words
  wordSentence: 'Whole sentence',
  fromNews: 'As in the list of names in the news',
  fromDictionary: 'As in the dictionary',
  scopeAuthor: 'In articles by {0}',
  scopeSection: 'In the section {0}',
  hearExample: 'Hear one of them',
  exampleOf: 'From “{0}”: {1}',
  // Keys
  keyNextFlagged: 'next passage that is flagged',
  keyPlayOn: 'play from here to the end',
  keyTakes: 'takes of the passage',
  keySay: 'say other words',
  keyCompare: 'in takes: change between two',
} as const;
