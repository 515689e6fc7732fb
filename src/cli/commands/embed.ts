/** `lectern embed` → what another page carries to play an edition. */
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag } from '../flags.ts';
import type { SharedFlags } from '../flags.ts';
import { EMBED_FORMS, formatEmbed, formatEmbeds } from '../print/format-embeds.ts';
import { asJson } from '../print/phrases.ts';
import type { Edition } from '../../edition/edition.ts';
import { ArticleError, ConfigError } from '../../errors.ts';

type EmbedFlags = SharedFlags & {
  readonly as?: (typeof EMBED_FORMS)[number];
  readonly baseUrl?: string;
};

/** Adds `lectern embed`. */
export function addEmbed(program: Command, run: RunCommand): void {
  const command = program
    .command('embed')
    .description(
      'print what another page carries to play an edition: script, iframe, oEmbed, audio',
    )
    .argument('<edition>', 'its folder, its edition.json, or its name in the output folder')
    .addOption(new Option('--as <form>', 'only this one').choices([...EMBED_FORMS]))
    .option('--base-url <address>', 'where the output folder is published; left out, feed.baseUrl')
    .addOption(settingFlag('output'));
  addSharedFlags(command).action((name: string, flags: EmbedFlags) =>
    run(flags, (context) => printEmbeds(name, { flags, context })),
  );
}

async function printEmbeds(
  name: string,
  options: { readonly flags: EmbedFlags; readonly context: CommandContext },
): Promise<number> {
  const { flags, context } = options;
  const { terminal, json } = context;
  const { output, feed } = context.loaded.settings;
  const { buildEmbeds } = await import('../../site/embed.ts');
  const { readPlayerFiles } = await import('../../site/player-files.ts');
  const baseUrl = checkBaseUrl(flags.baseUrl ?? feed.baseUrl);
  const edition = await readNamedEdition(name, output);
  const player = await readPlayerFiles();
  await warnOfOldPlayer(player.player.name, context);

  const embeds = buildEmbeds(edition, { baseUrl, player });
  const { as: form } = flags;
  if (json) terminal.data(asJson(form ? { [form]: embeds[form] } : embeds));
  else terminal.data(form ? formatEmbed(embeds[form]) : formatEmbeds(embeds));
  return EXIT.done;
}

/** The edition by its folder, its `edition.json`, or its name in the output folder. */
async function readNamedEdition(name: string, output: string): Promise<Edition> {
  const { readEdition } = await import('../../edition/read-edition.ts');
  const folder = basename(name) === 'edition.json' ? dirname(name) : name;
  const edition = (await readEdition(folder)) ?? (await readEdition(join(output, name)));
  if (edition) return edition;
  throw new ArticleError(`${name}: no edition there, nor in ${output}`, {
    code: 'ARTICLE_MISSING',
    hint: 'Give the folder of an edition, such as output/my-article, or build it first.',
  });
}

/** The address of the output folder, with a slash at its end, so that names can be added to it. */
function checkBaseUrl(given: string | undefined): string {
  const hint =
    'Set feed.baseUrl to the address at which the output folder is published, or give --base-url.';
  if (given === undefined)
    throw new ConfigError(
      'feed.baseUrl is not set: an embed needs to know where the edition is published',
      { code: 'CONFIG_INVALID', hint },
    );
  if (!/^https?:/i.test(given) || !URL.canParse(given))
    throw new ConfigError(`${given} is no http or https address`, { code: 'CONFIG_INVALID', hint });
  const { href } = new URL(given);
  return href.endsWith('/') ? href : `${href}/`;
}

/**
 * The snippet names the player of this version by its content: a folder built by another one does
 * not hold it yet.
 */
async function warnOfOldPlayer(name: string, context: CommandContext): Promise<void> {
  const { output } = context.loaded.settings;
  try {
    await access(join(output, name));
  } catch {
    context.terminal.say(
      `warning: ${name} is not in ${output}: run lectern build again before you publish the script`,
    );
  }
}
