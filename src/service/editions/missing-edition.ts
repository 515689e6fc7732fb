/** the name of an edition that is not there → the error that says whether it was, or never was. */
import { isRemoved } from '../../edition/removal/removals.ts';
import { LecternError } from '../../errors.ts';

/** `EDITION_REMOVED` where it was taken back, else `EDITION_MISSING`. `output`: folder of the editions. */
export async function missingEdition(slug: string, output: string): Promise<LecternError> {
  if (await isRemoved(slug, { output }))
    return new LecternError(`The edition ${slug} was taken back.`, {
      code: 'EDITION_REMOVED',
      hint: 'Ask for it again to have it made again.',
    });
  return new LecternError(`There is no such edition, or no such file of it: ${slug}.`, {
    code: 'EDITION_MISSING',
    hint: 'GET /v1/editions lists the editions with their files.',
  });
}
