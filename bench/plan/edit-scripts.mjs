/** a seed → an article, and edits of it, of its lexicon and of who speaks, as editors make them. */

const WORDS =
  'harbour ferry market café naïve Zürich winter bridge morning 1,240 council “quiet” station river Dvořák engine seven lamp road 3.5 letters'.split(
    ' ',
  );

/** Numbers of 0 to 1 that only depend on the seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An article and what it is read with, and `edit`, which changes one of them and says what. */
export function openEditScript(seed) {
  const random = randomNumbers(seed);
  const whole = (max) => Math.floor(random() * max);
  const pick = (list) => list[whole(list.length)];
  const sentence = () => {
    const words = Array.from({ length: 3 + whole(6) }, () => pick(WORDS));
    return `The ${words.join(' ')}.`;
  };
  const paragraph = () => Array.from({ length: 1 + whole(2) }, sentence).join(' ');
  const state = {
    paragraphs: Array.from({ length: 3 + whole(3) }, paragraph),
    lexicon: { harbour: 'harbor' },
    voice: 'high',
    provider: 0,
    rate: 1,
    title: 'The harbour',
  };
  const place = () => whole(state.paragraphs.length);
  const edits = {
    insert: () => state.paragraphs.splice(whole(state.paragraphs.length + 1), 0, paragraph()),
    delete: () => state.paragraphs.length > 1 && state.paragraphs.splice(place(), 1),
    move: () => state.paragraphs.splice(place(), 0, ...state.paragraphs.splice(place(), 1)),
    edit: () => {
      const at = place();
      const words = state.paragraphs[at].split(' ');
      words[whole(words.length - 1)] = pick(WORDS);
      state.paragraphs[at] = words.join(' ');
    },
    double: () => state.paragraphs.push(state.paragraphs[place()]),
    retitle: () => (state.title = `The ${pick(WORDS)} ${pick(WORDS)}`),
    voice: () => (state.voice = state.voice === 'high' ? 'low' : 'high'),
    lexicon: () => (state.lexicon = { ...state.lexicon, [pick(WORDS)]: `said ${whole(100)}` }),
    provider: () => (state.provider = 1 - state.provider),
    rate: () => (state.rate = pick([0.9, 1, 1.1])),
    /** Nothing of the article: some clips are lost, and the edition with its record stays. */
    lose: () => undefined,
    /** The same, and the edition is no longer whole. */
    damage: () => undefined,
    nothing: () => undefined,
  };
  return {
    state,
    markdown: () => `# ${state.title}\n\n${state.paragraphs.join('\n\n')}\n`,
    lexiconText: () => JSON.stringify(state.lexicon),
    edit: () => {
      const name = pick(Object.keys(edits));
      edits[name]();
      return name;
    },
    chance: random,
  };
}
