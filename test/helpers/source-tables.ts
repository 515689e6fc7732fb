/**
 * the rule tables of languages, which Node.js loads when they are asked for → imports of their
 * source, since a test run compiles it and Node.js cannot.
 */
import type { Plugin } from 'vitest/config';

const TABLES = '/src/languages/rule-tables.ts';

/** How the file of tables names one. */
const LOADED = /load\('\.\/(\w{2})\/rules\/table\.js'\)/g;

/** What is used here of the type of Vite's plugins. */
type TablesPlugin = Pick<Plugin, 'configureVitest'> & {
  readonly name: string;
  readonly enforce: 'pre';
  readonly transform: (code: string, id: string) => string | undefined;
};

/** A plugin with which tests read the tables as they are in the source. */
export function tablesFromSource(): TablesPlugin {
  return {
    name: 'tables-from-source',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(TABLES)) return undefined;
      const imports = Array.from(
        code.matchAll(LOADED),
        ([, language]) =>
          `import { RULES as rules_${language} } from './${language}/rules/table.ts';`,
      );
      if (imports.length === 0) throw new Error(`${id} loads no table.`);
      return `${imports.join('')}${code.replace(LOADED, 'rules_$1')}`;
    },
  };
}
