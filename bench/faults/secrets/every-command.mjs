/** → commands that have nothing to do with any secret. */
import { BUILD } from '../project.mjs';

/** Commands that have nothing to do with any secret: all of them stand in the environment. */
export function everyCommand() {
  const commands = [
    ['config', 'print'],
    ['config', 'print', '--json'],
    ['doctor'],
    ['doctor', '--json'],
    ['doctor', '--provider', 'google'],
    ['voices', '--json'],
    BUILD,
    [...BUILD, '--json'],
    [...BUILD, '--verbose'],
    [...BUILD, '--dry-run', '--json'],
    ['script', 'articles/ferry.md', '--json'],
    ['names', 'articles/ferry.md'],
    ['feed', '--json'],
    ['feed', 'check'],
    ['verify', '--json'],
    ['embed', 'output/ferry'],
    ['publish', '--to', 'site', '--json'],
    ['init', 'articles'],
  ];
  return commands.map((args) => ({ name: args.join(' '), args }));
}
