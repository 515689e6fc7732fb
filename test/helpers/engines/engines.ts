/** a browser's name → tabs to test the behaviour of pages in, the same way in each engine. */
import { describe } from 'vitest';
import { closeTabs, openBrowser, POLLED } from '../browser.ts';
import { requireCommand } from '../requirements.ts';
import { closeFirefoxTabs, openFirefox, openFirefoxTab } from './firefox.ts';
import type { Tab } from './tab.ts';

/** How a page is opened. */
export type TabOptions = {
  /** Size of the page, in pixels. @default 1000 by 800 */
  readonly width?: number;
  readonly height?: number;
  /**
   * Whether the page's own policy holds, which refuses the means by which Playwright waits; Firefox's
   * driver has no need to lift it. @default false
   */
  readonly policy?: boolean;
};

/** A browser at work. */
export type EngineBrowser = {
  /** Opens an empty tab that shares nothing with another. */
  readonly newTab: (options?: TabOptions) => Promise<Tab>;
  /** Closes its tabs; the browser ends with the worker. */
  readonly close: () => Promise<void>;
};

/** A browser engine, by its name. */
export type Engine = {
  readonly name: 'chromium' | 'firefox';
  /** What PATH finds it by. */
  readonly command: string;
  readonly open: () => Promise<EngineBrowser>;
};

const CHROMIUM: Engine = {
  name: 'chromium',
  command: 'chromium',
  open: async () => {
    const browser = await openBrowser();
    return {
      newTab: async ({ width = 1000, height = 800, policy = false } = {}) => {
        const context = await browser.newContext({
          ...(!policy && POLLED),
          viewport: { width, height },
        });
        return (await context.newPage()) as unknown as Tab;
      },
      close: () => closeTabs(browser),
    };
  },
};

const FIREFOX: Engine = {
  name: 'firefox',
  command: 'firefox-esr',
  open: async () => {
    const browser = await openFirefox();
    return {
      newTab: ({ width = 1000, height = 800 } = {}) => openFirefoxTab(browser, { width, height }),
      close: () => closeFirefoxTabs(browser),
    };
  },
};

/**
 * Declares tests once for each engine; for a browser that is not installed it is said that they are
 * left out.
 */
export function describeInEngines(what: string, declare: (engine: Engine) => void): void {
  for (const engine of [CHROMIUM, FIREFOX])
    describe.runIf(requireCommand(engine.command))(`${what} (${engine.name})`, () => {
      declare(engine);
    });
}
