/** what an edition says and what one of its surfaces says → a check. Pure. */

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

/** The two sides of a check. */
type Compared = Omit<SurfaceCheck, 'verdict'>;

/** What a check of a surface compares; `undefined` means that there is, or should be, no text. */
export type Expectation = {
  readonly surface: string;
  readonly check: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
};

/** Characters shown of a long text from where it differs. */
const SHOWN = 30;

/** Compares words: white space and control characters may differ between formats. */
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
 * Compares long texts without white space, since captions break lines. A failed check names the place
 * where they differ.
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

/** A check that passes on a condition. */
export function holds(about: Compared & { readonly pass: boolean }): SurfaceCheck {
  const { pass, ...rest } = about;
  return { ...rest, verdict: pass ? 'pass' : 'fail' };
}

/** A check that failed. */
export function fails(about: Compared): SurfaceCheck {
  return { ...about, verdict: 'fail' };
}

function fold(text: string | undefined): string {
  return (text ?? '').replace(/[\s\0-\x1f]+/g, ' ').trim();
}

function squeeze(text: string): string {
  return text.replace(/[\s\0-\x1f]+/g, '');
}
