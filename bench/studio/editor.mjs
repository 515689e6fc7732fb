/** a page of the studio → an editor who works in it: steps, and seconds by the keystroke-level model. */

/** Seconds of Card, Moran and Newell, 1980: to decide, to point, to press a button of the mouse, to press a key. */
const DECIDE = 1.35;
const POINT = 1.1;
const PRESS = 0.2;
const KEY = 0.28;

/** Seconds to read a word, at 240 a minute (Brysbaert, 2019): someone new reads all of what opens. */
const READ_WORD = 0.25;

/** Milliseconds in which what is waited for comes, on a busy machine. */
const PATIENCE_MS = 300_000;

/** `tell` gives what was counted since the last time, and counts anew. */
export function openEditor(page) {
  let counts = newCounts();
  const press = async (act) => {
    counts.steps++;
    counts.working += DECIDE + POINT + PRESS;
    await act();
  };
  const editor = {
    /** Reads the words of what is new: the passage that was chosen is not. */
    read: async (target) => {
      await editor.until(target);
      const known = target.locator('.choose-words, .takes-text');
      const texts = [await target.innerText(), ...(await known.allInnerTexts())];
      const [all, ...read] = texts.map((text) => text.split(/\s+/).filter(Boolean).length);
      counts.reading += read.reduce((left, words) => left - words, all) * READ_WORD;
    },
    /** What is not in sight is scrolled to, which is a step. */
    click: async (target) => {
      await editor.until(target);
      const box = await target.boundingBox();
      const { height } = page.viewportSize();
      if (box && (box.y < 0 || box.y + box.height > height)) {
        counts.steps++;
        counts.working += DECIDE + POINT;
      }
      await press(() => target.click());
    },
    /** A word of a text. */
    clickWord: async (target, word) => {
      await target.scrollIntoViewIfNeeded();
      const { x, y } = await target.evaluate(placeOfWord, word);
      await press(() => page.mouse.click(x, y));
    },
    /** One of a list that opens. */
    choose: async (target, value) => {
      await press(() => target.focus());
      await press(() => target.selectOption(value));
    },
    type: async (text) => {
      counts.steps++;
      counts.working += DECIDE + text.length * KEY;
      await page.keyboard.type(text);
    },
    keys: async (chord) => {
      counts.steps++;
      counts.working += DECIDE + chord.split('+').length * KEY;
      await page.keyboard.press(chord);
    },
    /** The machine works. */
    until: async (target, state = 'visible') => {
      const start = performance.now();
      await target.waitFor({ state, timeout: PATIENCE_MS });
      counts.waiting += (performance.now() - start) / 1000;
    },
    /** Sound is heard for so long. */
    hear: async (seconds) => {
      await editor.until(page.locator('.player-bar .waveform'), 'attached');
      counts.hearing += seconds;
    },
    tell: () => {
      const told = counts;
      counts = newCounts();
      return told;
    },
  };
  return editor;
}

function newCounts() {
  return { steps: 0, working: 0, reading: 0, hearing: 0, waiting: 0 };
}

/** In the page: the middle of a word. */
function placeOfWord(element, word) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`${word} is not there`);
}
