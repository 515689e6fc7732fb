/** stages → the same with an edition that machines share: brought before its script is written, put there after. */
import { join } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import type { Edition } from '../../edition/edition.ts';
import { isEditionWhole } from '../../edition/find-edition.ts';
import type { SharedOutput } from '../project/shared-output.ts';
import { refuseRemoved } from '../removal/refuse-removed.ts';
import { bringEdition, noteBrought, type BringCall } from '../sharing/bring-edition.ts';
import type { EditionRun } from '../stages/edition-run.ts';
import type { Stages } from '../stages/stages.ts';

/** What stood where machines share the edition when the run looked. */
type Seen = { readonly version: string | undefined; readonly isDamaged: boolean };

/** A run whose editions are shared, and where. */
type SharingRun = { readonly run: EditionRun; readonly shared: SharedOutput };

/**
 * Shares the edition where the settings say so. What an earlier run of any machine has made is known before a
 * voice is chosen; one that is up to date is put there too, if it is not whole there.
 * `writeScript` throws ArticleError `EDITION_REMOVED` where it was removed there.
 */
export function shareEdition(stages: Stages): Stages {
  const { run } = stages;
  const shared = run.places.sharedEditions;
  if (!shared) return stages;
  const sharing = { run, shared };
  let seen: Seen = { version: undefined, isDamaged: false };
  const put = async (edition: Edition): Promise<void> => {
    const version = await putEdition(edition, { ...sharing, expected: seen.version });
    if (version !== undefined) seen = { version, isDamaged: seen.isDamaged };
  };
  return {
    ...stages,
    writeScript: async (article) => {
      const { slug } = article;
      const { state, version, warnings } = await bringEdition(bringCall(slug, sharing));
      seen = { version, isDamaged: state === 'damaged' };
      run.report.warn(warnings);
      await refuseRemoved({ slug }, run.places);
      return stages.writeScript(article);
    },
    findEdition: async (script, options) => {
      const edition = await stages.findEdition(script, options);
      if (!edition || (await isWholeThere(edition, { ...sharing, seen }))) return edition;
      // Whole neither there nor here: it is made again.
      const folder = join(run.places.output, edition.slug);
      if (!(await isEditionWhole(edition, { folder }))) return undefined;
      await put(edition);
      return edition;
    },
    writeEdition: async (proof, options) => {
      const edition = await stages.writeEdition(proof, options);
      await put(edition);
      return edition;
    },
  };
}

/** Whether an unchanged edition is the one that machines share; true if nothing is shared. */
export async function isShared({ slug }: Pick<Edition, 'slug'>, run: EditionRun): Promise<boolean> {
  const shared = run.places.sharedEditions;
  if (!shared) return true;
  return (await bringEdition(bringCall(slug, { run, shared }))).state === 'same';
}

/** A run that is to rehash reads all of it there. */
async function isWholeThere(
  edition: Edition,
  { run, shared, seen }: SharingRun & { readonly seen: Seen },
): Promise<boolean> {
  if (seen.version === undefined || seen.isDamaged) return false;
  const { settings, signal } = run;
  return !settings.rehash || (await shared.open()).isWhole(edition, { signal });
}

/**
 * Puts an edition where machines share it, in the place of what the run has seen there. Gives the version that
 * it has now; `undefined` where another run was quicker. @throws what `EditionStore.put` throws.
 */
async function putEdition(
  edition: Edition,
  { run, shared, expected }: SharingRun & { readonly expected: string | undefined },
): Promise<string | undefined> {
  const { places, signal } = run;
  const { output } = places;
  const { slug } = edition;
  const editions = await shared.open();
  await editions.put(edition, { output, expected, signal });
  const there = await editions.read(slug, { signal });
  const text = await readWholeText(join(output, slug, 'edition.json'));
  if (there?.state !== 'edition' || there.text !== text) return undefined;
  const { version } = there;
  if (version !== undefined)
    await noteBrought({ ...bringCall(slug, { run, shared }), version, removed: false });
  return version;
}

function bringCall(slug: string, { run, shared }: SharingRun): BringCall {
  const { places, signal } = run;
  const { output, notes: store, site } = places;
  return { slug, shared, output, store, site, signal };
}
