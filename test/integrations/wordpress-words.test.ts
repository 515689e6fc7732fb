/** What the WordPress plug-in tells editors, by PHP alone: no WordPress and no database. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findOnPath, requireThat } from '../helpers/requirements.ts';

const isThere = requireThat(
  findOnPath('php') !== undefined,
  'PHP is not installed; the words of the WordPress plug-in are not tested',
);

const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress/lectern/', import.meta.url));
const READING = new URL('../../docs/reading.md', import.meta.url);

/** Runs PHP with the functions of WordPress that words need, and returns what it prints as JSON. */
function php<T>(code: string): T {
  const script = `define( 'ABSPATH', '/' ); function __( $text ) { return $text; } ${code}`;
  return JSON.parse(execFileSync('php', ['-r', script], { encoding: 'utf8' })) as T;
}

/** Rules by which lines are skipped, as their table has them. */
function documentedRules(): string[] {
  const [, table] = readFileSync(READING, 'utf8').split('| rule | why |');
  const rows = table!.split('\n\n')[0]!.split('\n').slice(2);
  return rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule!),
  );
}

describe.runIf(isThere)('a rule by which words are not read', () => {
  const wordsOf = (rules: readonly string[]): Record<string, string> =>
    php(
      `require '${PLUGIN}includes/core/class-skip-rule.php';
       $words = array();
       foreach ( json_decode( '${JSON.stringify(rules)}' ) as $rule ) { $words[ $rule ] = Lectern\\Core\\Skip_Rule::words( $rule ); }
       echo json_encode( $words );`,
    );

  test('has plain words in the sidebar, whichever it is', () => {
    const rules = documentedRules();
    expect(rules.length).toBeGreaterThan(60);
    const unworded = Object.entries(wordsOf(rules)).filter(([rule, words]) => rule === words);
    expect(unworded).toEqual([]);
  });

  test('that a later service has is shown by its name', () => {
    expect(wordsOf(['rule-of-tomorrow'])).toEqual({ 'rule-of-tomorrow': 'rule-of-tomorrow' });
  });
});
