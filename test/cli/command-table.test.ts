import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addCommands, COMMAND_TABLE } from '../../src/cli/command-table.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/run.ts', import.meta.url));

/** What a module loads at once, itself included: files of ours by their path, packages by name. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?:[^;]*? from )?'(?<name>[^']+)';/gmu,
  );
  for (const { groups } of imports) {
    const { name = '' } = groups ?? {};
    if (name.startsWith('.')) loadedWith(join(dirname(file), name), seen);
    else seen.add(name);
  }
  return seen;
}

describe('the list of commands', () => {
  test.each(COMMAND_TABLE)('says of $name what the command itself does', async (entry) => {
    const program = new Command();
    const command = program.command(entry.name);
    (await entry.load())(command, async () => undefined);
    const term = program.createHelp().subcommandTerm(command);
    expect(term).toBe(`${entry.name} ${entry.usage}`.trimEnd());
  });

  test('is printed without any command, and the one that is named has its flags', async () => {
    const program = new Command();
    await addCommands(program, { words: ['plan', 'cache'], run: async () => undefined });
    const options = Object.fromEntries(
      program.commands.map((command) => [command.name(), command.options.length]),
    );
    expect(options['plan']).toBeGreaterThan(10);
    expect(options['build']).toBe(0);
    expect(program.helpInformation()).toContain('build [options] [source...]');
    const cache = program.commands.find((command) => command.name() === 'cache')!;
    expect(cache.helpInformation()).toContain('verify [options]');
  });

  test('loads neither the settings nor a command', () => {
    const loaded = [...loadedWith(MAIN)];
    expect(loaded).toContain('commander');
    expect(loaded.filter((name) => /^zod$|[/]commands[/]|[/]run[/]/u.test(name))).toEqual([]);
  });
});
