/** a script and its run → the edition that stays as it is, because the voice that read it by default is gone. */
import type { Edition } from '../../edition/edition.ts';
import type { Script } from '../../script/script.ts';
import type { EditionRun } from '../project/edition-run.ts';
import { findFormerVoice, keepEdition } from '../voice/former-voice.ts';

/**
 * The edition on disk where nothing but the default voice is another than when it was made: nobody
 * asked for it to be recorded again. Warns where it must be, since its words or its format changed.
 */
export async function findKept(
  script: Script,
  { project, report }: Pick<EditionRun, 'project' | 'report'>,
): Promise<Edition | undefined> {
  const former = await findFormerVoice(script.article, project);
  if (!former || former.isHere) return undefined;
  const { edition, warnings } = await keepEdition(script, { former, project });
  report.warn(warnings);
  if (edition) {
    const { voice, offered } = former;
    report.voiceKept({ voice, offered, duration: edition.duration });
  }
  return edition;
}
