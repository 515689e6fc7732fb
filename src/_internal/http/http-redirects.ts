/** an address → the answer at the end of its redirects, each checked like the first address. */
import { HttpError } from './http-error.ts';
import type { Answer } from './http-request.ts';
import { openTarget, refuseDowngrade, type Target, type TargetOptions } from './http-target.ts';

/** Options of `followRedirects`. */
export type FollowOptions<T> = Omit<TargetOptions, 'base'> & {
  /** The most redirects that are followed. */
  readonly redirects: number;
  /** Returns what is at a target, or the address that it redirects to. */
  readonly visit: (target: Target) => Promise<T | string>;
};

/** Statuses of redirects. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The first answer in a chain that is not a redirect; never goes from https to http.
 * @throws HttpError `refused` or `failed`; an abort throws its reason.
 */
export async function followRedirects<T>(address: string, options: FollowOptions<T>): Promise<T> {
  const { redirects, visit } = options;
  let target = await openTarget(address, options);
  for (let left = redirects; ; left--) {
    const outcome = await visit(target);
    if (typeof outcome !== 'string') return outcome;
    if (left === 0)
      throw new HttpError({
        kind: 'failed',
        url: address,
        why: `it redirects more than ${redirects} times`,
        hint: 'Open it in your browser and use the address to which it leads.',
      });
    const next = await openTarget(outcome, { ...options, base: target.url });
    refuseDowngrade(target.url, next.url);
    target = next;
  }
}

/** The address of a redirect. Some servers send raw UTF-8, which Node decodes as Latin-1. */
export function locationOf(answer: Answer): string | undefined {
  const { location } = answer.headers;
  if (!REDIRECTS.has(answer.status) || location === undefined) return undefined;
  const text = Buffer.from(location, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? location : text;
}
