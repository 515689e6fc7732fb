/** licence and ancestry of a voice → whether a publisher may simply use it. Pure. */

/** The known rights of a voice. */
export type PackRights = {
  readonly licence?: string | undefined;
  readonly ancestry?: string | undefined;
  /** The credit that the licence requires, if any. */
  readonly attribution?: string | undefined;
};

/** Licences that exclude commercial publishers. */
const RESTRICTED_LICENCE = /\bNC\b|non-?commercial|research/iu;

/**
 * Recordings that other voices were fine-tuned from, and their licence. Whether it extends to those
 * voices is disputed; that is for a publisher to decide, not for a program.
 */
const RESTRICTED_ANCESTORS: readonly { readonly name: RegExp; readonly why: string }[] = [
  {
    name: /\blessac\b|\bblizzard\b/iu,
    why: 'the Lessac recordings, whose licence excludes commercial speech synthesis',
  },
  {
    name: /\bryan\b|\bhi-?fi[- ]captain\b|\bhfc\b/iu,
    why: 'recordings whose licence (CC BY-NC-SA) excludes commercial use',
  },
];

/** Why a voice is not free for every use, as words that follow its name; undefined if it is. */
export function restrictionOf({ licence = '', ancestry = '' }: PackRights): string | undefined {
  if (RESTRICTED_LICENCE.test(licence)) return `has a licence with conditions (${licence})`;
  const ancestor = RESTRICTED_ANCESTORS.find(({ name }) => name.test(ancestry));
  return ancestor && `is ${ancestry}, and so derives from ${ancestor.why}`;
}

/** Entries of a model card that state nothing. */
const UNSTATED = /^(?:see\b.*|unknown|n\/a|-*)$/iu;

/** Reads a Piper voice's model card: its licence, and what it was trained from. */
export function readModelCard(card: string): PackRights {
  const licence = /^\W*licen[cs]e:\s*(.+?)\s*$/imu.exec(card)?.[1];
  const training = /^\W*((?:fine-?tuned|trained)\b.+?)\.?\s*$/imu.exec(card)?.[1];
  return {
    ...(licence !== undefined && !UNSTATED.test(licence) && { licence }),
    ...(training !== undefined && { ancestry: training[0]!.toLowerCase() + training.slice(1) }),
  };
}
