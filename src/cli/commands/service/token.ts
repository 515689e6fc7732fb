/** `lectern service token` → the tokens of the service: made, listed, revoked. */
import { InvalidArgumentError, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, readSpan, settingFlag, type SharedFlags } from '../../flags.ts';
import { formatTokens, tokenRow } from '../../print/service/format-tokens.ts';
import { asJson } from '../../print/phrases.ts';
import { SCOPES, type Scope } from '../../../service/caller.ts';

type AddFlags = SharedFlags & { readonly scope: readonly Scope[]; readonly expires?: string };

/** Adds `lectern service token` with its commands. */
export function addToken(token: Command, run: RunCommand): void {
  token.description('make, list and revoke tokens, which callers of the service need');
  const add = (name: string, description: string): Command =>
    addSharedFlags(token.command(name).description(description)).addOption(settingFlag('store'));
  add('add', 'make a token, and print it: it is shown this once')
    .argument('<name>', 'what uses it, such as wordpress')
    .requiredOption('--scope <scopes>', `what it may do: ${SCOPES.join(', ')}`, readScopes)
    .option('--expires <time>', 'how long it is valid: 90d, 12h, 8w (default: until revoked)')
    .action((name: string, flags: AddFlags) =>
      run(flags, (context) => make(name, { flags, context })),
    );
  add('list', 'show the tokens: name, scopes, whether they are valid').action(
    (flags: SharedFlags) => run(flags, list),
  );
  add('revoke', 'make a token invalid, from the next request on')
    .argument('<name>', 'its name or id')
    .action((name: string, flags: SharedFlags) => run(flags, (context) => revoke(name, context)));
}

/** `read,build` → scopes. @throws InvalidArgumentError */
function readScopes(text: string): readonly Scope[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every(isScope)) return names;
  throw new InvalidArgumentError(`must be some of ${SCOPES.join(', ')}, separated by commas.`);
}

function isScope(name: string): name is Scope {
  return SCOPES.some((scope) => scope === name);
}

async function openTokens({ loaded }: CommandContext) {
  const { openTokenFile } = await import('../../../service/access/token-file.ts');
  return openTokenFile(loaded.settings);
}

async function make(
  name: string,
  { flags, context }: { readonly flags: AddFlags; readonly context: CommandContext },
): Promise<number> {
  const { terminal, json } = context;
  const { scope: scopes, expires } = flags;
  const lifetime = expires === undefined ? undefined : readSpan('--expires', expires);
  const { token, secret } = await (await openTokens(context)).add({ name, scopes, lifetime });
  terminal.data(json ? asJson({ token: secret, ...tokenRow(token, Date.now()) }) : secret);
  terminal.say(`the token of ${token.name}, shown this once; the store has only its digest`);
  return EXIT.done;
}

async function list(context: CommandContext): Promise<number> {
  const { terminal, json } = context;
  const tokens = await (await openTokens(context)).list();
  const rows = tokens.map((each) => tokenRow(each, Date.now()));
  if (json) terminal.data(asJson({ tokens: rows }));
  else if (rows.length > 0) terminal.data(formatTokens(rows));
  else terminal.say('there is no token yet: lectern service token add NAME --scope read,build');
  return EXIT.done;
}

async function revoke(name: string, context: CommandContext): Promise<number> {
  const { terminal, json } = context;
  const token = await (await openTokens(context)).revoke(name);
  if (json) terminal.data(asJson({ revoked: tokenRow(token, Date.now()) }));
  else terminal.say(`the token ${token.name} (${token.id}) is revoked`);
  return EXIT.done;
}
