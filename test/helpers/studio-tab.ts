/// <reference lib="dom" />
/** texts by their file names → their studio in a tab of any engine. */
import type { EngineBrowser } from './engines/engines.ts';
import { hearComplaints, type Spot, type Tab } from './engines/tab.ts';
import {
  listenForBrowser,
  openTestStudio,
  type TestStudio,
  type TestStudioOptions,
} from './open-studio.ts';

/** A studio with its page open. */
export type StudioTab = {
  readonly tab: Tab;
  readonly studio: TestStudio;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens it on the list of articles, under the page's own policy. */
export async function openStudioTab(
  browser: EngineBrowser,
  files: Readonly<Record<string, string>>,
  options: TestStudioOptions = {},
): Promise<StudioTab> {
  const studio = await openTestStudio(files, options);
  const server = await listenForBrowser(studio);
  const tab = await browser.newTab();
  const complaints = hearComplaints(tab);
  await tab.goto(server.entrance);
  await tab.locator('.articles th a').first().waitFor();
  const close = async (): Promise<void> => {
    await browser.close();
    studio.beginEnding();
    await server.end({ grace: 0 });
    await studio.end();
  };
  return { tab, studio, complaints, close };
}

/** Clicks a word of a text, as a mouse does. */
export async function clickWordIn(tab: Tab, text: Spot, word: string): Promise<void> {
  const { x, y } = await text.evaluate((element, sought) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = nodes.nextNode()!;
    while (!node.nodeValue!.includes(sought)) node = nodes.nextNode()!;
    const start = node.nodeValue!.indexOf(sought);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + sought.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, word);
  await tab.mouse.click(x, y);
}
