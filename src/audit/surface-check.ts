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

/** Something expected of a surface; `undefined` is nothing. */
export type Expectation = {
  readonly surface: string;
  readonly check: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
};

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

/** A long text: white space counts for nothing, since lines are cut where captions need it. Where it differs, the place is named. */
export function sameText(about: {
  readonly surface: string;
  readonly check: string;
  readonly expected: string;
  readonly found: string;
}): SurfaceCheck {
  const { surface, check } = about;
  const [expected, found] = [about.expected, about.found].map((text) =>
    text.replace(/[\s\0-\x1f]+/g, ''),
  ) as [string, string];
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
  return {
    surface,
    check,
    expected: `“${expected.slice(at, at + 30)}”`,
    found: `“${found.slice(at, at + 30)}” at character ${at}`,
    verdict: 'fail',
  };
}

/** A check of a condition. */
export function holds(about: {
  readonly surface: string;
  readonly check: string;
  readonly expected: string;
  readonly found: string;
  readonly pass: boolean;
}): SurfaceCheck {
  const { pass, ...rest } = about;
  return { ...rest, verdict: pass ? 'pass' : 'fail' };
}

function fold(text: string | undefined): string {
  return (text ?? '').replace(/[\s\0-\x1f]+/g, ' ').trim();
}
