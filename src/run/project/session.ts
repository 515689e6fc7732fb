/** nothing → what the articles of one call share while it works: what they have read, claimed and begun. */
import { openCoverPainter, type CoverPainter } from '../../artwork/thread/cover-painter.ts';
import { openAssembler, type Assembler } from '../../track/thread/track-thread.ts';
import type { FoundSite } from '../site/find-site.ts';
import type { LexiconCache } from '../lexicon/open-lexicon.ts';

/** What articles of one call share. */
export type Session = {
  /** Lexicons that were read for earlier articles. */
  readonly lexicons: LexiconCache;
  /** The sites that articles belong to, by the articles' folder. */
  readonly sites: Map<string, Promise<FoundSite>>;
  /** Digests of what all articles share, by what they are of: see `stamps/`. */
  readonly digests: Map<string, string>;
  /** Addresses that the articles take, with the source of each. */
  readonly slugClaims: Map<string, string>;
  /** As `assembleTrack`, beside other work where there are several articles. */
  readonly assemble: Assembler['assemble'];
  /** Makes covers, beside other work where there are several articles. */
  readonly paint: CoverPainter['paint'];
  /** Says that many articles will be made here, so that not even the first one's track and cover block this thread. */
  readonly expectMany: () => void;
  /** Takes work that no one waits for before the session is closed; its failure does not matter. */
  readonly afterwards: (work: Promise<void>) => void;
  /** Waits for that work, and ends the threads. */
  readonly close: () => Promise<void>;
};

/** Opens a session: no thread yet, nothing read. */
export function openSession(): Session {
  const pending = new Set<Promise<void>>();
  const assembler = openAssembler();
  const painter = openCoverPainter();
  return {
    lexicons: new Map(),
    sites: new Map(),
    digests: new Map(),
    slugClaims: new Map(),
    assemble: assembler.assemble,
    paint: painter.paint,
    expectMany: () => {
      assembler.expectMany();
      painter.expectMany();
    },
    afterwards: (work) => {
      const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
    },
    close: async () => {
      await Promise.all(pending);
      await Promise.all([assembler.close(), painter.close()]);
    },
  };
}
