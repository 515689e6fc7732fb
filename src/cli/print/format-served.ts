/** what a served folder holds beside published editions → a warning for whoever opens it to the network. Pure. */
import { formatWarning } from './format-error.ts';
import { countNoun } from './phrases.ts';
import type { FoundEditions } from '../../edition/read-editions.ts';

/** Editions of a kind that are named; the rest are counted. */
const MOST_NAMED = 3;

/** The warning; `undefined` where all editions are published. `folder`: as the user would type it. */
export function formatUnpublished(
  {
    drafts,
    scheduled,
    expired,
    held,
  }: Pick<FoundEditions, 'drafts' | 'scheduled' | 'expired' | 'held'>,
  { folder }: { readonly folder: string },
): string | undefined {
  const kinds = [
    describe(drafts, 'draft'),
    describe(scheduled, 'edition', 'that waits for its time'),
    describe(expired, 'edition', 'that has expired'),
    describe(
      held.map(({ edition }) => edition),
      'edition',
      'that waits to be released',
    ),
  ].filter((kind) => kind !== '');
  if (kinds.length === 0) return undefined;
  return formatWarning({
    code: 'EDITION_DRAFT',
    message: `Everyone on the network can open what is not published in ${folder}: ${kinds.join('; ')}`,
    hint: 'To show only what is published: lectern publish --to FOLDER, then lectern serve FOLDER with the same flags.',
  });
}

function describe(
  editions: readonly { readonly slug: string }[],
  noun: string,
  which = '',
): string {
  if (editions.length === 0) return '';
  const names = editions.slice(0, MOST_NAMED).map(({ slug }) => slug);
  const more = editions.length > MOST_NAMED ? [`${editions.length - MOST_NAMED} more`] : [];
  const what = [countNoun(editions.length, noun), which].filter(Boolean).join(' ');
  return `${what} (${[...names, ...more].join(', ')})`;
}
