/** a BCP 47 tag → its primary language. Pure. */

/** The primary subtag in lower case: `en-GB` and `en_US` → `en`. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase();
}

/** Tags of the same spoken language: its macrolanguage, or its current code. */
const SPOKEN: Readonly<Record<string, string>> = {
  cmn: 'zh',
  fil: 'tl',
  in: 'id',
  iw: 'he',
  ji: 'yi',
  nb: 'no',
  nn: 'no',
};

/** Whether a voice for one tag can read a text of the other: `nb-NO` and `no`, `cmn-CN` and `zh`. */
export function isSpokenAlike(one: string, other: string): boolean {
  const [first, second] = [primaryLanguage(one), primaryLanguage(other)];
  return (SPOKEN[first] ?? first) === (SPOKEN[second] ?? second);
}
