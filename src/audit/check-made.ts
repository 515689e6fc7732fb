/** a file's content and what this version would write → a check that they are the same bytes. Pure. */
import type { Edition } from '../edition/edition.ts';
import { buildEmbedPage, buildPage } from '../site/edition-page.ts';
import { oembedAnswer } from '../site/embed.ts';
import type { Publication } from '../site/publication.ts';
import { fails, holds, type SurfaceCheck } from './surface-check.ts';

/** The files that a build makes from an edition; `undefined` for one that is missing. */
export type FoundPages = {
  readonly page: string | undefined;
  readonly embed: string | undefined;
  readonly oembed: string | undefined;
};

const REMEDY = 'build that article again';

/** Checks a file against what this version would write; `found` is `undefined` if it is missing. */
export function checkMade(about: {
  readonly surface: string;
  readonly expected: string | Uint8Array;
  readonly found: string | Uint8Array | undefined;
  /** What to do if the bytes differ. */
  readonly remedy: string;
}): SurfaceCheck {
  const { surface, expected, found, remedy } = about;
  const facts = { surface, check: 'content', expected: 'what this version writes' };
  if (found === undefined) return fails({ ...facts, found: `no file: ${remedy}` });
  const pass = Buffer.compare(Buffer.from(expected), Buffer.from(found)) === 0;
  return holds({ ...facts, found: pass ? 'the same' : `different content: ${remedy}`, pass });
}

/**
 * Builds the pages and the oEmbed answer of an edition again and compares them. Without the address at
 * which they are published, files that contain it are not compared.
 */
export function checkMadePages(
  edition: Edition,
  found: FoundPages & { readonly publication: Publication | undefined },
): readonly SurfaceCheck[] {
  const { page, embed, oembed, publication } = found;
  const checks: SurfaceCheck[] = [];
  const isKnown = publication?.baseUrl !== undefined || (publication && oembed === undefined);
  if (!isKnown) return checks;
  if (embed !== undefined)
    checks.push(
      made('embed.html', { expected: buildEmbedPage(edition, publication), found: embed }),
    );
  if (page !== undefined)
    checks.push(made('index.html', { expected: buildPage(edition, publication), found: page }));
  const { baseUrl } = publication;
  if (baseUrl === undefined) return checks;
  const answer = `${JSON.stringify(oembedAnswer(edition, { baseUrl }), null, 2)}\n`;
  return [...checks, made('oembed.json', { expected: answer, found: oembed })];
}

function made(
  surface: string,
  texts: { readonly expected: string; readonly found: string | undefined },
): SurfaceCheck {
  return checkMade({ surface, ...texts, remedy: REMEDY });
}
