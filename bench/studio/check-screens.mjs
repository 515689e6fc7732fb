/** a page of the studio → the screens on which an article is checked, published and taken back, in each of their states. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialog, press } from './page-steps.mjs';

/** Screens on which an article is checked, published and taken back. */
export function checkStates({ url, root }) {
  const standing = (page, words) => page.getByText(words).first().waitFor();
  return {
    'nothing is made': async (page) => {
      await page.goto(`${url}#/articles`);
      await page
        .getByRole('row', { name: /The lamps/ })
        .getByRole('link', { name: /Check/ })
        .click();
      await standing(page, 'Nothing of it is public yet.');
    },
    'an edition that is held': async (page) => {
      await press(page, 'Record and build');
      await standing(page, 'The edition is made. Nothing of it is public yet.');
      await page
        .getByText(/checks? passed/)
        .first()
        .waitFor();
    },
    'a time': async (page) => {
      await press(page, 'At a time …');
      await page.getByLabel('Day and time').fill('2099-01-01T10:00');
    },
    'a time that has passed': async (page) => {
      await page.getByLabel('Day and time').fill('2020-01-01T10:00');
      await standing(page, 'That time has passed.');
    },
    'a planned publication': async (page) => {
      await page.getByLabel('Day and time').fill('2099-01-01T10:00');
      await press(page, 'Publish then');
      await page.locator('.planned').waitFor();
    },
    'about to be published': async (page) => {
      await press(page, 'Publish');
      await dialog(page).waitFor();
    },
    'a target that refuses': async (page) => {
      writeFileSync(join(root, 'site'), 'a file where the folder would be');
      await press(page, 'Publish now');
      await dialog(page).getByRole('alert').waitFor();
      rmSync(join(root, 'site'));
    },
    published: async (page) => {
      await press(page, 'Cancel');
      await press(page, 'Publish');
      await press(page, 'Publish now');
      await standing(page, 'What is public is what you see here.');
    },
    'changed since': async (page) => {
      const text = '# The lamps\n\nThe lamps were out. Nobody knew by whom.\n\nIt was new.\n';
      writeFileSync(join(root, 'articles/lamps.md'), text);
      await page.locator('.change').first().waitFor();
    },
    'about to be taken back': async (page) => {
      await press(page, 'Take it back …');
      await dialog(page).waitFor();
    },
    'taken back': async (page) => {
      await press(page, 'Take it back');
      await standing(page, 'It was taken back: nothing of it is public.');
    },
    'an article that is gone': async (page) => {
      rmSync(join(root, 'articles/lamps.md'));
      await standing(page, 'There is no such article any more.');
    },
  };
}

/** Passages that wait keep it from being published. */
export function barredStates({ url }) {
  return {
    'passages that wait for an approval': async (page) => {
      await page.goto(`${url}#/articles`);
      await page
        .getByRole('row', { name: /The lamps/ })
        .getByRole('link', { name: /Check/ })
        .click();
      await press(page, 'Record and build');
      await page.locator('#publish-barred').waitFor();
    },
  };
}
