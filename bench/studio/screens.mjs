/** a page of the studio → each of its screens, dialogs and states in turn, to look at them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialog, onPassage, passageOf, press, shut } from './page-steps.mjs';

/** Milliseconds for each step: the machine may be busy. */
export const PATIENCE_MS = 60_000;

const FERRY = `---
author: Ada Brown
section: Harbours
---

# The ferry

It left at noon with Grzbfoordt for $1,250. It was late.

![The quay](quay.png)

> “No one came,” the harbour master said.

- Lamps
- Ropes

The quay was empty in 1961, and Grzbfoordt slept.
`;

/** Articles in several states. */
const ARTICLES = {
  'ferry.md': FERRY,
  'lamps.md': '# The lamps\n\nThe lamps were lit. Nobody knew by whom.\n',
  'waka.md': '---\nlang: mi\n---\n\n# Te waka\n\nMa ua tō i te pō, ā, kua haere te waka.\n',
  'empty.md': '',
  'broken.md': '# Broken\n\nIts decisions cannot be read.\n',
  'broken.lectern.yaml': 'passages:\n  - {block: [\n',
};

/** Writes articles into a folder, and what names a target beside it. */
export function writeScreens(root, { config = '' } = {}) {
  for (const [name, text] of Object.entries(ARTICLES))
    writeFileSync(join(root, 'articles', name), text);
  writeFileSync(
    join(root, 'lectern.config.yaml'),
    `allowPrivate: true\npublish: { to: site }\n${config}`,
  );
}

/** Screens of the list. `root`: the project's folder; `feed`: the address of a feed. */
export function listStates({ url, feed }) {
  const goTo = async (page) => {
    await page.goto(`${url}#/articles`);
    await page.getByRole('link', { name: 'The ferry' }).waitFor();
    await page.locator('.state-reading').first().waitFor({ state: 'detached' });
  };
  return {
    'articles, some of which cannot be read': goTo,
    'a search that finds nothing': async (page) => {
      await page.getByRole('searchbox').fill('zzzz');
      await page.locator('.empty').waitFor();
    },
    'a search that finds one': async (page) => {
      await page.getByRole('searchbox').fill('lamps');
      await page.getByRole('link', { name: 'The ferry' }).waitFor({ state: 'detached' });
    },
    'one state alone': async (page) => {
      await page.getByRole('searchbox').fill('');
      await page.locator('.states select').selectOption('failed');
    },
    'an address that is refused': async (page) => {
      await page.locator('.states select').selectOption('');
      await page.locator('.address input').fill('ftp://nowhere');
      await page.locator('.address button').click();
      await page.locator('.notice.trouble').waitFor();
    },
    'posts of a feed': async (page) => {
      await page.locator('.address input').fill(feed);
      await page.locator('.address button').click();
      await page.locator('.posts').waitFor();
    },
    keys: async (page) => {
      await shut(page);
      await page.keyboard.press('?');
      await dialog(page).waitFor();
    },
    'an article that cannot be read': async (page) => {
      await shut(page);
      await page
        .locator('.articles a', { hasText: /broken/i })
        .first()
        .click();
      await page.locator('.trouble-box, .trouble, [role=alert]').first().waitFor();
    },
    'names and doubts': async (page) => {
      await page.goto(`${url}#/doubts`);
      await page.getByText('Grzbfoordt').first().waitFor();
    },
    'a correction from there': async (page) => {
      await page
        .getByRole('button', { name: /^Correct/ })
        .first()
        .click();
      await dialog(page).waitFor();
      await shut(page);
    },
  };
}

/** Screens of one article. */
export function articleStates({ url }) {
  return {
    'an article': async (page) => {
      await page.goto(`${url}#/articles`);
      await page.getByRole('link', { name: 'The ferry' }).click();
      await page.locator('.passage').first().waitFor();
    },
    'what is skipped': async (page) => {
      await press(page, /What is skipped/);
      await page.locator('.skipped').first().waitFor();
    },
    'without what is said': (page) => press(page, 'What is said'),
    'what is played': async (page) => {
      await press(page, 'What is said');
      await press(page, /^Play: It left/);
      await page.locator('.player-bar .waveform').waitFor();
    },
    'the menu of a passage': async (page) => {
      await press(page, 'Stop');
      await passageOf(page, 'It left').locator('summary').click();
    },
    'a word': async (page) => {
      await page.keyboard.press('Escape');
      await onPassage(page, 'It left', 'Enter');
      await page.getByText(/^Said now/).waitFor();
    },
    'a word, respelled': async (page) => {
      await page.getByLabel('In other words, or respelled').check();
      await page.locator('.way-value').fill('grizz-ford');
    },
    'a word, in IPA': async (page) => {
      await page.getByLabel('Phonemes (IPA)').first().check();
      await page.locator('.way-value').fill('ɡɹɪz');
    },
    'a word, everywhere': async (page) => {
      await page.getByLabel('Letter by letter').check();
      await page.getByLabel('In all articles').check();
    },
    'other words': async (page) => {
      await shut(page);
      await onPassage(page, 'It left', 'e');
    },
    takes: async (page) => {
      await shut(page);
      await onPassage(page, 'It left', 't');
      await page.locator('.takes > li').first().waitFor();
    },
    'two takes': async (page) => {
      await press(page, 'Record another take');
      await page.locator('.takes > li').nth(1).waitFor();
    },
    'how it is read': async (page) => {
      await shut(page);
      await passageOf(page, 'It left').locator('summary').click();
      await press(page, 'Voice, pace, pause …');
      await dialog(page).waitFor();
    },
    'a flag': async (page) => {
      await shut(page);
      await onPassage(page, 'It left', 'f');
    },
    'a passage that is flagged': async (page) => {
      await dialog(page).getByRole('textbox').fill('Who?');
      await press(page, 'Save');
      await page.locator('.passage.needs-look').waitFor();
    },
    'a passage that is approved': async (page) => {
      await press(page, /^Approve: The quay was/);
      await page.locator('.passage.is-approved').first().waitFor();
    },
    'an approval that was lifted': async (page) => {
      await onPassage(page, 'The quay was', 'e');
      await page.getByLabel('What is said').fill('The quay slept.');
      await press(page, 'Save');
      await page.locator('.lifted').first().waitFor();
    },
    'a passage that is left out': async (page) => {
      await passageOf(page, 'Lamps').locator('summary').click();
      await passageOf(page, 'Lamps').getByRole('button', { name: 'Do not read it' }).click();
      await page.getByText('Left out. Undo reads it again.').first().waitFor();
    },
  };
}

/** Where there is nothing. */
export function emptyStates({ url }) {
  return {
    'no articles': async (page) => {
      await page.goto(`${url}#/articles`);
      await page.locator('.empty').waitFor();
    },
    'nothing in doubt': async (page) => {
      await page.goto(`${url}#/doubts`);
      await page.locator('.empty').waitFor();
    },
  };
}

/** What those see who have a token with the scope `read`: they hear, and are offered nothing else. */
export function servedStates({ url }) {
  return {
    'articles, with a token': async (page) => {
      await page.goto(url);
      await page.getByRole('link', { name: 'The ferry' }).waitFor();
    },
    'an article, with a token': async (page) => {
      await page.getByRole('link', { name: 'The ferry' }).click();
      await page.locator('.passage').first().waitFor();
    },
    'a word, with a token': async (page) => {
      await onPassage(page, 'It left', 'Enter');
      await shut(page);
    },
    'a check, with a token': async (page) => {
      await page.getByRole('link', { name: 'Check and publish' }).click();
      await page.getByText('Nothing of it is public yet.').first().waitFor();
    },
    'names and doubts, with a token': async (page) => {
      await page.getByRole('link', { name: 'Names and doubts' }).click();
      await page.getByText('Grzbfoordt').first().waitFor();
    },
  };
}
