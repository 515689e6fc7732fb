/** a page of the studio → what is done on it, and waited for. */

const button = (page, name) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
/** Presses the first button of a name. */
export const press = (page, name) => button(page, name).first().click();
/** The dialog that is open. */
export const dialog = (page) => page.getByRole('dialog');
/** Shuts it. */
export const shut = async (page) => {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
};
/** The first passage with such words. */
export const passageOf = (page, words) =>
  page.locator('.passage').filter({ hasText: words }).first();

/** By a key on a passage, or from its menu. */
export async function onPassage(page, words, key) {
  await passageOf(page, words).focus();
  await page.keyboard.press(key);
  await dialog(page).waitFor();
}
