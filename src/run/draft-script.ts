/** a run → its script: the first two stages alone, for commands that show what would be said. */
import type { Edition } from '../edition/edition.ts';
import type { EditionRun } from './stages/edition-run.ts';
import { findKept } from './stages/find-kept.ts';
import type { RunArticle } from './decisions/decide-article.ts';
import { readRunArticle } from './stages/open-stages.ts';
import {
  writeRunScript,
  type WriteRunScriptOptions,
  type WrittenScript,
} from './stages/write-run-script.ts';

/** A script with what it was written from. */
export type DraftedScript = WrittenScript &
  RunArticle & {
    /** The edition on disk, where it stays as it is although today's voice is another. */
    readonly kept?: Edition;
  };

/** What an article says, and what will be said. Warnings are reported, or refused when strict. */
export async function draftScript(
  run: EditionRun,
  options: WriteRunScriptOptions = {},
): Promise<DraftedScript> {
  const read = await readRunArticle(run);
  const { article } = read;
  const { script, lexicon } = await writeRunScript(article, run, options);
  const kept = await findKept(script, run);
  return { ...read, script, lexicon, ...(kept && { kept }) };
}
