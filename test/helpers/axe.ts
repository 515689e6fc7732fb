/** a page in a browser → the rules of accessibility that it breaks, as axe-core finds them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Tab } from './engines/tab.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Of axe only what is needed here. */
type Axe = {
  readonly run: () => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  }>;
};

/** Each rule with the first element that breaks it, whatever scripts the page lets in. */
export async function axeViolations(page: Page | Tab): Promise<readonly string[]> {
  const tab = page as Tab;
  await tab.evaluate(readFileSync(AXE, 'utf8'));
  return tab.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { readonly axe: Axe }).axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`,
    );
  });
}
