/** Every rewrite is explained by a line of our source: rules of every table, and rewrites that no table has. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OWN_MODULES, placeOfRule } from '../../../src/script/explain-script.ts';
import { RULE_TABLES } from '../../../src/languages/rule-tables.ts';
import { ruleModule } from '../../../src/script/rules/compiled-table.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('the place of a rule', () => {
  for (const makeTable of Object.values(RULE_TABLES)) {
    const table = makeTable();
    const { language } = table;
    it(`is known for every rule of “${table.language}”`, () => {
      const modules = Object.values(table.modules).flat();
      expect(modules.toSorted(byName)).toEqual(table.rules.toSorted(byName));
    });

    it.each(table.rules.map((rule) => rule.name))(
      `is a line of a file that names it: %s of “${table.language}”`,
      async (name) => {
        const place = await placeOfRule(name, language);
        expect(lineAt(place)).toContain(name.replace(/^heteronym-/, ''));
        expect(place.file).toBe(`src/${ruleModule(name, language)}.ts`);
      },
    );
  }

  it.each(Object.keys(OWN_MODULES))('is known for %s, which no table has', async (name) => {
    expect(lineAt(await placeOfRule(name, 'en'))).toContain(`rule: '${name}'`);
  });
});

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

function lineAt(place: { readonly file: string; readonly line?: number }): string {
  const path = `${ROOT}${place.file}`;
  expect(existsSync(path)).toBe(true);
  expect(place.line).toBeGreaterThan(0);
  return readFileSync(path, 'utf8').split('\n')[place.line! - 1]!;
}
