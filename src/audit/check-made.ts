/** a file's content and what this version would write → a check that they are the same bytes. Pure. */
import type { Edition } from '../edition/edition.ts';
import { buildEmbedPage, buildPage } from '../site/edition-page.ts';
import { oembedAnswer } from '../site/embed.ts';
import type { Publication } from '../site/publication.ts';
import { changedSettings, formerPublication } from './former-publication.ts';
import { fails, holds, type SurfaceCheck } from './surface-check.ts';

/** The files that a build makes from an edition; `undefined` for one that is missing. */
export type FoundPages = {
  readonly page: string | undefined;
  readonly embed: string | undefined;
  readonly oembed: string | undefined;
};

const REMEDY = 'build that article again';

/** What a file would contain with former settings, and what these were: `feed.title was …`. */
export type MadeBefore = {
  readonly content: string | Uint8Array;
  readonly settings: readonly string[];
};

function isSame(one: string | Uint8Array, other: string | Uint8Array): boolean {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;
}

/** Checks a file against what this version would write; `found` is `undefined` if it is missing. */
export function checkMade(about: {
  readonly surface: string;
  readonly expected: string | Uint8Array;
  readonly found: string | Uint8Array | undefined;
  /** What to do if the bytes differ. */
  readonly remedy: string;
  /** What was written with former settings, and what these were; called if the bytes differ. */
  readonly former?: (() => MadeBefore | undefined) | undefined;
}): SurfaceCheck {
  const { surface, expected, found, remedy } = about;
  const facts = { surface, check: 'content', expected: 'what this version writes' };
  if (found === undefined) return fails({ ...facts, found: `no file: ${remedy}` });
  const pass = isSame(expected, found);
  const former = pass ? undefined : about.former?.();
  if (former && former.settings.length > 0 && isSame(former.content, found))
    return fails({
      surface,
      check: 'settings',
      expected: 'what these settings produce',
      found: `an undamaged file made with other settings (${former.settings.join(', ')}): ${remedy}`,
    });
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
  const made = (
    surface: string,
    { found, make }: { readonly found: string | undefined; readonly make: MakePage },
  ): SurfaceCheck => {
    const former = (): MadeBefore => {
      const before = formerPublication(page ?? '', { publication, slug: edition.slug });
      return { content: make(before), settings: changedSettings(before, publication) };
    };
    return checkMade({ surface, expected: make(publication), found, remedy: REMEDY, former });
  };
  if (embed !== undefined)
    checks.push(made('embed.html', { found: embed, make: (at) => buildEmbedPage(edition, at) }));
  if (page !== undefined)
    checks.push(made('index.html', { found: page, make: (at) => buildPage(edition, at) }));
  if (publication.baseUrl === undefined) return checks;
  return [...checks, made('oembed.json', { found: oembed, make: (at) => oembedOf(edition, at) })];
}

/** Builds a file of an edition for a publication. */
type MakePage = (publication: Publication) => string;

/** The oEmbed answer as it is written; empty without an address. */
function oembedOf(edition: Edition, { baseUrl }: Publication): string {
  if (baseUrl === undefined) return '';
  return `${JSON.stringify(oembedAnswer(edition, { baseUrl }), null, 2)}\n`;
}
