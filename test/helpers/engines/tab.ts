/**
 * What tests of behaviour ask of a browser's tab, whichever engine it runs. The names and meanings are
 * Playwright's, whose `Page` and `Locator` have all of them: `.a .b` also finds what lies in open shadow roots.
 */
/// <reference lib="dom" />

/** Where something is on the screen, in pixels. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How a name or a text is sought: part of it in any case, all of it where `exact`. */
export type Named = { readonly name: string; readonly exact?: boolean };

/** Elements of a page, sought again at each use; what acts on one waits for it, and fails where there are several. */
export type Spot = {
  click(): Promise<void>;
  dblclick(): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  selectOption(value: string): Promise<unknown>;
  /** Waits for the first; by itself until it can be seen. `timeout` in milliseconds. */
  waitFor(options?: {
    readonly state?: 'attached' | 'visible';
    readonly timeout?: number;
  }): Promise<void>;
  count(): Promise<number>;
  all(): Promise<Spot[]>;
  textContent(): Promise<string | null>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
  isHidden(): Promise<boolean>;
  isVisible(): Promise<boolean>;
  isChecked(): Promise<boolean>;
  boundingBox(): Promise<Box | null>;
  evaluate<R, A, E extends HTMLElement | SVGElement = HTMLElement>(
    work: (element: E, argument: A) => R,
    argument?: A,
  ): Promise<Awaited<R>>;
  locator(selector: string): Spot;
  first(): Spot;
  nth(index: number): Spot;
};

/** A page in a browser that no other test sees. */
export type Tab = {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  url(): string;
  locator(selector: string): Spot;
  getByRole(role: 'button' | 'combobox' | 'link' | 'slider' | 'switch', options: Named): Spot;
  getByText(text: string, options?: { readonly exact?: boolean }): Spot;
  evaluate<R>(work: string): Promise<R>;
  evaluate<R, A>(work: (argument: A) => R, argument?: A): Promise<Awaited<R>>;
  /** Runs before the scripts of every page that is opened from now on. */
  addInitScript(work: () => unknown): Promise<unknown>;
  /** Asks again and again until the answer is true. `timeout` in milliseconds. */
  waitForFunction<A>(
    work: string | ((argument: A) => unknown),
    argument?: A,
    options?: { readonly timeout?: number },
  ): Promise<unknown>;
  waitForTimeout(milliseconds: number): Promise<void>;
  on(event: 'console', hear: (message: { type(): string; text(): string }) => void): unknown;
  on(event: 'pageerror', hear: (error: Error) => void): unknown;
  readonly keyboard: { press(key: string): Promise<void> };
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    wheel(x: number, y: number): Promise<void>;
  };
  /** What closes with the page. */
  context(): { close(): Promise<void>; setOffline(offline: boolean): Promise<void> };
};

/** All that the browser complains of from now on: errors and warnings of the console, errors of scripts. */
export function hearComplaints(tab: Tab): readonly string[] {
  const complaints: string[] = [];
  tab.on('console', (message) => {
    if (['error', 'warning', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
