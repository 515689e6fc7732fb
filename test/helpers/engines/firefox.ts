/** Debian's Firefox → tabs as tests know them, driven over WebDriver BiDi by puppeteer-core. */
/// <reference lib="dom" />
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { findOnPath } from '../requirements.ts';
import { findElements, type Step } from './find-elements.ts';
import type { Box, Spot, Tab } from './tab.ts';

/** How long something is waited for, and how often it is looked for, in milliseconds. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 25;

/** Sound begins without a gesture, as in the other engine, and the wheel scrolls at once. */
const PREFERENCES = {
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'general.smoothScroll': false,
};

let opened: Promise<Browser> | undefined;

/** Firefox without a window: one for all files of a worker, which ends with it. */
export async function openFirefox(): Promise<Browser> {
  opened ??= launch();
  if (!(await opened).connected) opened = launch();
  return opened;
}

/** Closes all tabs, so that the next file finds an empty browser. */
export async function closeFirefoxTabs(browser: Browser): Promise<void> {
  const own = browser.browserContexts().filter((each) => each !== browser.defaultBrowserContext());
  await Promise.all(own.map((context) => context.close()));
}

function launch(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findOnPath('firefox-esr')!,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
}

/** Opens a tab of its own profile. */
export async function openFirefoxTab(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  // Where there is no sound card Firefox fails what is to be heard; what is muted runs by its clock.
  await page.evaluateOnNewDocument(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      this.muted = true;
      return Reflect.apply(play, this, []);
    };
  });
  return tabOf(page, context);
}

function tabOf(page: Page, context: BrowserContext): Tab {
  const spot = (step: Step): Spot => spotOf(page, [step]);
  return {
    goto: (address) => page.goto(address),
    reload: () => page.reload(),
    url: () => page.url(),
    locator: (css) => spot({ css }),
    getByRole: (role, { name, exact = false }) => spot({ role, name, exact }),
    getByText: (text, { exact = false } = {}) => spot({ text, exact }),
    evaluate: (work: unknown, argument?: unknown) => page.evaluate(work as string, argument),
    addInitScript: (work) => page.evaluateOnNewDocument(work),
    waitForFunction: (work, argument, { timeout = PATIENCE_MS } = {}) =>
      until(() => page.evaluate(work as string, argument), { what: String(work), timeout }),
    waitForTimeout: (milliseconds) => wait(milliseconds),
    on: (event: 'console', hear: () => void) => page.on(event, hear),
    keyboard: { press: (keys) => press(page, keys) },
    mouse: {
      move: (x, y) => page.mouse.move(x, y),
      click: (x, y) => page.mouse.click(x, y),
      wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
    },
    context: () => ({
      close: () => context.close(),
      setOffline: (offline) => page.setOfflineMode(offline),
    }),
  } as Tab;
}

function spotOf(page: Page, steps: readonly Step[]): Spot {
  const further = (step: Step): Spot => spotOf(page, [...steps, step]);
  /** Runs a function in the page, written as text, on the elements that are there now. */
  const look = <R>(work: string, argument?: unknown): Promise<R> =>
    page.evaluate(
      `(${work})((${findElements})(${JSON.stringify(steps)}), ${JSON.stringify(argument)})`,
    ) as Promise<R>;
  const count = (): Promise<number> => look('(found) => found.length');
  const isVisible = (): Promise<boolean> =>
    look(
      '(found) => found.some((element) => element.checkVisibility({ visibilityProperty: true }))',
    );
  const what = JSON.stringify(steps);

  const onOne = async <R>(work: string, argument?: unknown): Promise<R> => {
    await until(async () => (await count()) > 0, { what });
    if ((await count()) > 1) throw new Error(`There are several: ${what}`);
    return look(`(found, argument) => (${work})(found[0], argument)`, argument);
  };
  /** The middle of the one that is meant, once it is in view and stands still. */
  const findMiddle = async (): Promise<{ readonly x: number; readonly y: number }> => {
    await until(isVisible, { what });
    let last = '';
    for (;;) {
      const box = await onOne<Box>(`(element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth)
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
        return element.getBoundingClientRect().toJSON();
      }`);
      if (JSON.stringify(box) === last)
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      last = JSON.stringify(box);
      await wait(LOOK_MS);
    }
  };
  const click = async (times: number): Promise<void> => {
    const { x, y } = await findMiddle();
    await page.mouse.click(x, y, { count: times });
  };

  return {
    click: () => click(1),
    dblclick: () => click(2),
    hover: async () => {
      const { x, y } = await findMiddle();
      await page.mouse.move(x, y);
    },
    focus: () => onOne('(element) => element.focus()'),
    selectOption: (value) =>
      onOne(
        `(element, value) => {
          element.value = value;
          for (const name of ['input', 'change'])
            element.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' }));
        }`,
        value,
      ),
    waitFor: async ({ state = 'visible', timeout = PATIENCE_MS } = {}) => {
      const isThere = state === 'visible' ? isVisible : async () => (await count()) > 0;
      await until(isThere, { what, timeout });
    },
    count,
    all: async () => Array.from({ length: await count() }, (_, nth) => further({ nth })),
    textContent: () => onOne('(element) => element.textContent'),
    getAttribute: (name) => onOne('(element, name) => element.getAttribute(name)', name),
    inputValue: () => onOne('(element) => element.value'),
    isHidden: async () => !(await isVisible()),
    isVisible,
    isChecked: () => onOne('(element) => element.checked'),
    boundingBox: () => onOne('(element) => element.getBoundingClientRect().toJSON()'),
    evaluate: (work, argument) => onOne(String(work), argument),
    locator: (css) => further({ css }),
    first: () => further({ nth: 0 }),
    nth: (nth) => further({ nth }),
  };
}

/** Presses a key, with others held before it: `Control+l`. */
async function press(page: Page, keys: string): Promise<void> {
  const held = keys.split('+');
  const key = held.pop() as KeyInput;
  for (const each of held) await page.keyboard.down(each as KeyInput);
  await page.keyboard.press(key);
  for (const each of held.toReversed()) await page.keyboard.up(each as KeyInput);
}

/** Asks until the answer is true; what a page says while it is being replaced is not an answer. */
async function until(
  ask: () => Promise<unknown>,
  options: { readonly what: string; readonly timeout?: number },
): Promise<void> {
  const { what, timeout = PATIENCE_MS } = options;
  const end = Date.now() + timeout;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      if (await ask()) return;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await wait(LOOK_MS);
  }
  throw new Error(`Not within ${timeout / 1000} s: ${what}`, { cause: failure });
}
