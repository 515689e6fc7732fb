/** what an edition says and what a surface of it says → a check. Pure. */

/** One check of one published surface. */
export type SurfaceCheck = {
  /** The file, from the edition's folder. */
  readonly surface: string;
  /** Name of the check, in kebab-case. */
  readonly check: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: 'pass' | 'fail';
};

/** What is said on both sides. */
type Compared = Omit<SurfaceCheck, 'verdict'>;

/** Something expected of a surface; `undefined` is nothing. */
export type Expectation = {
  readonly surface: string;
  readonly check: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
};

/** Characters that a long text is shown with where it differs. */
const SHOWN = 30;

/** White space and control characters may differ between formats; words may not. */
export function sameWords(about: Expectation): SurfaceCheck {
  const { surface, check } = about;
  const [expected, found] = [fold(about.expected), fold(about.found)];
  return {
    surface,
    check,
    expected: expected || 'nothing',
    found: found || 'nothing',
    verdict: expected === found ? 'pass' : 'fail',
  };
}

/**
 * A long text: white space counts for nothing, since lines are cut where captions need it. Where it
 * differs, the place is named.
 */
export function sameText(about: Compared): SurfaceCheck {
  const { surface, check } = about;
  const [expected, found] = [squeeze(about.expected), squeeze(about.found)];
  if (expected === found)
    return {
      surface,
      check,
      expected: `${expected.length} characters`,
      found: 'the same',
      verdict: 'pass',
    };
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  return fails({
    surface,
    check,
    expected: `“${expected.slice(at, at + SHOWN)}”`,
    found: `“${found.slice(at, at + SHOWN)}” at character ${at}`,
  });
}

/** A check of a condition. */
export function holds(about: Compared & { readonly pass: boolean }): SurfaceCheck {
  const { pass, ...rest } = about;
  return { ...rest, verdict: pass ? 'pass' : 'fail' };
}

/** A check that a surface has not passed. */
export function fails(about: Compared): SurfaceCheck {
  return { ...about, verdict: 'fail' };
}

function fold(text: string | undefined): string {
  return (text ?? '').replace(/[\s\0-\x1f]+/g, ' ').trim();
}

function squeeze(text: string): string {
  return text.replace(/[\s\0-\x1f]+/g, '');
}
