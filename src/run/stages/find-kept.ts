/** a script and its run → the edition that stays as it is, because the voice that read it by default is gone. */
import type { Edition } from '../../edition/edition.ts';
import type { Script } from '../../script/script.ts';
import type { EditionRun } from './edition-run.ts';
import { keepEdition } from '../voice/former-voice.ts';

/**
 * The edition on disk where nothing but the default voice is another than when it was made: no one
 * asked for it to be recorded again. Warns where it must be, since its words or its format changed.
 */
export async function findKept(script: Script, run: EditionRun): Promise<Edition | undefined> {
  const { report } = run;
  const former = await run.formerVoice(script.article);
  if (!former || former.isHere) return undefined;
  const { edition, warnings } = await keepEdition(script, { former, run });
  report.warn(warnings);
  if (edition) {
    const { voice, offered } = former;
    report.voiceKept({ voice, offered, duration: edition.duration });
  }
  return edition;
}
