/** the settings and the site → whether drafts, records and editions that wait could be fetched by anyone. */
import { dirname, relative } from 'node:path';
import { findServed } from '../site/served-folder.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/** Whether the output folder lies where a site or a server shows it. */
export async function checkPrivacy({ loaded }: ExamineOptions): Promise<Diagnosis> {
  const { output, publish } = loaded.settings;
  const about = 'private files';
  const { root, file } = loaded;
  const served = await findServed(output, { root: file === undefined ? root : dirname(file) });
  if (!served) {
    const found = 'nothing says that the output folder itself is shown to readers';
    return { about, state: 'ok', found };
  }
  const { by, path, instead } = served;
  const found = `${by} shows ${path} to everyone, with drafts, record.json and what waits for its time`;
  const to = publish.to === undefined ? path : relative(root, publish.to) || publish.to;
  const move =
    `Keep editions elsewhere and publish from there: move ${path} to ${instead}, set \`output: ${instead}\` ` +
    `and \`publish: { to: ${to} }\`, and run \`lectern publish\` after each build.`;
  const ignore = `Let ${by} pass over it, for example by a line \`${path}\` in its list of what is ignored.`;
  return { about, state: 'note', found, advice: path === instead ? ignore : move };
}
