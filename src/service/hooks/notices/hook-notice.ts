/** Notice: what another system says of one article, whatever its own words for it are. */
import type { KnownFacts } from '../../../article/readers/html/fragment.ts';
import { ServiceError } from '../../problems/service-error.ts';

/** An article of a content system: its text, or the address of its page. */
export type NoticeEntry = Omit<KnownFacts, 'siteName' | 'image'> & {
  readonly url?: string | undefined;
  /** HTML. */
  readonly content?: string | undefined;
};

/** What is to be done for an article. The first has the shape of a body of `POST /v1/editions`. */
export type HookOrder =
  | {
      readonly kind: 'edition';
      readonly request: {
        readonly slug?: string | undefined;
        readonly source: unknown;
        readonly settings?: unknown;
      };
    }
  | { readonly kind: 'removal'; readonly slug: string };

/** What a system says. */
export type Notice = {
  /** The article's id there; absent where each notice stands for itself. */
  readonly subject?: string | undefined;
  /** When that state of it was saved, as ISO 8601: an older one does not replace a later one. */
  readonly savedAt?: string | undefined;
  /** In the order in which they are to be done; none: nothing is to be done, for `reason`. */
  readonly orders: readonly HookOrder[];
  readonly reason?: string | undefined;
};

/** The error for a notice of another shape. */
export function badNotice(what: string): ServiceError {
  return new ServiceError(`The body is not a notice that is understood here: ${what}.`, {
    code: 'SERVICE_INVALID',
    hint: 'docs/service.md has the shapes.',
  });
}
