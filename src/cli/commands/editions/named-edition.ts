/** an edition as it is named on the command line → the edition, and the folder that holds it. */
import { basename, dirname, join, resolve } from 'node:path';
import type { CommandContext } from '../../command-context.ts';
import type { Edition } from '../../../edition/edition.ts';
import { ArticleError } from '../../../errors.ts';

/** An edition, and its folder. */
export type NamedEdition = { readonly edition: Edition; readonly folder: string };

/**
 * The edition by its folder, its `edition.json`, or its name in the output folder.
 * @throws ArticleError `ARTICLE_MISSING` if no edition has that name.
 */
export async function readNamedEdition(
  name: string,
  { loaded, cwd }: CommandContext,
): Promise<NamedEdition> {
  const { output } = loaded.settings;
  const { readEdition } = await import('../../../edition/read-edition.ts');
  const named = resolve(cwd, basename(name) === 'edition.json' ? dirname(name) : name);
  for (const folder of [named, join(output, name)]) {
    const edition = await readEdition(folder);
    if (edition) return { edition, folder };
  }
  throw new ArticleError(
    `${name} is not an edition, and there is no edition of that name in ${output}`,
    {
      code: 'ARTICLE_MISSING',
      hint: 'Give the folder of an edition, such as output/my-article, or build it first.',
    },
  );
}
