/**
 * What an editor does in the studio, each with what was done before it, in an earlier run (`before`) or in the same one
 * (`prepare`), and how it is known that the folder has it (`isKept`). `again`: what the next run does where it was not kept.
 */
import { PAGE } from '../quay-site.mjs';
import { editSource } from './project.mjs';

const flagged = (note) => ({ flag: { note } });
const says =
  (pattern) =>
  ({ decisions }) =>
    pattern.test(decisions);
const hasWord =
  (name) =>
  ({ lexicons, config }) =>
    Object.entries(lexicons).some(
      ([file, text]) => /Grisfort/.test(text) && config.includes(file),
    ) && Object.keys(lexicons).some((file) => file.startsWith(name));
const hasNoWord = ({ lexicons, config }) =>
  !config.includes('lexicon') && Object.keys(lexicons).length === 0;

/** One decision about a passage. */
const deciding = (nth, change, pattern) => ({
  act: (desk) => desk.decide(nth, change),
  isKept: says(pattern),
});

/** What was made is public, here and at the target, and each file of it is in order. */
const isPublic = async ({ site, edition, hold, feed }, desk) =>
  site !== '' &&
  site === edition &&
  hold === '' &&
  feed.includes('ferry') &&
  (await desk.failedChecks()).length === 0;
const build = async (desk) => void (await desk.build());
const buildAndPublish = async (desk) => {
  await desk.build();
  await desk.publish();
};
const HOUR = 3600;

/** By name. */
export const ACTIONS = {
  approve: { act: (desk) => desk.approve(0), isKept: says(/approved:/) },
  'approve all': {
    act: (desk) => desk.approveAll(),
    isKept: ({ decisions }) => decisions.match(/approved:/g)?.length === 3,
  },
  'withdraw an approval': {
    before: (desk) => desk.approve(0),
    act: (desk) => desk.withdraw(0),
    isKept: ({ decisions }) => !/approved:/.test(decisions),
  },
  flag: deciding(1, flagged('who?'), /who\?/),
  'flag beside other decisions': {
    before: (desk) => desk.approve(0),
    act: (desk) => desk.decide(1, flagged('who?')),
    isKept: ({ decisions }) => /who\?/.test(decisions) && /approved:/.test(decisions),
  },
  'flag taken off': {
    before: (desk) => desk.decide(1, flagged('who?')),
    act: (desk) => desk.unflag(1),
    isKept: ({ decisions }) => !/who\?/.test(decisions),
  },
  skip: deciding(1, { skip: true }, /skip: true/),
  'read after all': {
    act: async (desk) => desk.decide(await desk.skipped(), { read: true }),
    isKept: says(/read: true/),
  },
  pause: deciding(1, { pause: 2.5 }, /pause: 2\.5/),
  voice: deciding(1, { voice: 'tone-low' }, /voice: tone-low/),
  pace: deciding(1, { rate: 0.8 }, /rate: 0\.8/),
  'other words': deciding(1, { say: 'They all slept.' }, /They all slept/),
  'take chosen': deciding(1, { take: 2 }, /take: 2/),
  'pause between words': deciding(1, { words: [{ words: 'came', pause: 1 }] }, /pause: 1/),
  'word here': { act: (desk) => desk.word('here'), isKept: says(/Grisfort/) },
  'word in the article': {
    act: (desk) => desk.word('article'),
    isKept: ({ decisions }) => decisions.match(/Grisfort/g)?.length === 3,
  },
  'word of the publication': {
    act: (desk) => desk.lexeme({ kind: 'publication' }),
    isKept: hasWord('lexicon.yaml'),
  },
  'word of an author': {
    act: (desk) => desk.lexeme({ kind: 'author', name: 'Ada Brown' }),
    isKept: hasWord('lexicon-ada-brown'),
  },
  'word of a section': {
    act: (desk) => desk.lexeme({ kind: 'section', name: 'Harbours' }),
    isKept: hasWord('lexicon-harbours'),
  },
  'undo a decision': {
    prepare: (desk) => desk.decide(1, flagged('who?')),
    act: (desk) => desk.undo(),
    again: (desk) => desk.unflag(1),
    isKept: ({ decisions }) => !/who\?/.test(decisions),
  },
  'redo a decision': {
    prepare: async (desk) => {
      await desk.decide(1, flagged('who?'));
      await desk.undo();
    },
    act: (desk) => desk.redo(),
    again: (desk) => desk.decide(1, flagged('who?')),
    isKept: says(/who\?/),
  },
  'undo a word of the publication': {
    prepare: (desk) => desk.lexeme({ kind: 'publication' }),
    act: (desk) => desk.undo(),
    // Undo is of a run; what stays is an entry that can be read, named or not.
    again: async () => undefined,
    isKept: hasNoWord,
    isKeptLater: () => true,
  },
  'redo a word of the publication': {
    prepare: async (desk) => {
      await desk.lexeme({ kind: 'publication' });
      await desk.undo();
    },
    act: (desk) => desk.redo(),
    again: (desk) => desk.lexeme({ kind: 'publication' }),
    isKept: hasWord('lexicon.yaml'),
  },
  'paste a page': {
    act: (desk) => desk.paste(),
    isKept: ({ articles }) => articles['the-quay.html'] === PAGE,
  },
  'paste a text': {
    act: (desk) => desk.pasteText(),
    isKept: ({ articles }) => articles['the-pier.txt']?.startsWith('The pier'),
  },
  'drop a file': {
    act: (desk) => desk.drop(),
    isKept: ({ articles }) => articles['pier.md']?.startsWith('# Pier'),
  },
  'add an address': {
    act: (desk) => desk.address(),
    isKept: ({ addresses }) => addresses.includes('/quay'),
  },
  'add posts of a feed': {
    act: (desk) => desk.posts(),
    isKept: ({ addresses }) => ['/one', '/two'].every((post) => addresses.includes(post)),
  },
  'record a take': {
    act: (desk) => desk.recordTake(),
    isKept: async (_files, desk) => (await desk.missingTake()) === 0,
  },
  'record and build': {
    act: (desk) => desk.build(),
    isKept: async ({ edition }, desk) => edition !== '' && (await desk.failedChecks()).length === 0,
  },
  'build what was edited': {
    before: buildAndPublish,
    edit: editSource,
    act: (desk) => desk.build(),
    isKept: async ({ edition, site }, desk) =>
      edition !== site && site !== '' && (await desk.failedChecks()).length === 0,
  },
  publish: { before: build, act: (desk) => desk.publish(), isKept: isPublic },
  'publish what was edited': {
    before: buildAndPublish,
    edit: editSource,
    beforeAct: build,
    act: (desk) => desk.publish(),
    isKept: isPublic,
  },
  'plan a publication': {
    before: build,
    act: (desk) => desk.plan(HOUR),
    isKept: async (_files, desk) => (await desk.check()).planned !== undefined,
  },
  'undo a plan': {
    before: build,
    prepare: (desk) => desk.plan(HOUR),
    act: (desk) => desk.undo(),
    again: (desk) => desk.unplan(),
    isKept: async (_files, desk) => (await desk.check()).planned === undefined,
  },
  'publish at its time': {
    before: build,
    act: async (desk) => {
      await desk.plan(0.3);
      await desk.untilPublished(60);
    },
    // What was planned takes place in the next run, unless the plan was not kept.
    again: async (desk) => {
      const { planned } = await desk.check();
      if (!planned) return desk.publish();
      await desk.untilPublished(60);
    },
    isKept: isPublic,
  },
  'take back': {
    before: buildAndPublish,
    act: (desk) => desk.takeBack(),
    isKept: ({ site, edition, feed }) => site === '' && edition === '' && !feed.includes('ferry/'),
  },
  'undo a taking back': {
    before: buildAndPublish,
    prepare: (desk) => desk.takeBack(),
    act: (desk) => desk.undo(),
    again: buildAndPublish,
    isKept: isPublic,
  },
};
