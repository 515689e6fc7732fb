/** licence and ancestry of a voice → whether a publisher may simply use it. Pure. */

/** What is known of a voice's rights. */
export type PackRights = {
  readonly licence?: string | undefined;
  readonly ancestry?: string | undefined;
  /** Whom to name, where the licence asks for it. */
  readonly attribution?: string | undefined;
};

/** Licences that exclude publishers who earn money. */
const RESTRICTED_LICENCE = /\bNC\b|non-?commercial|research/iu;

/**
 * Recordings that other voices were fine-tuned from, and what their licence says. Whether it reaches
 * the voices made from them is disputed; a publisher has to decide that, not a program.
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

/** Why a voice is not free for every use, in words that follow its name; undefined when it is. */
export function restrictionOf({ licence = '', ancestry = '' }: PackRights): string | undefined {
  if (RESTRICTED_LICENCE.test(licence)) return `has a licence with conditions (${licence})`;
  const ancestor = RESTRICTED_ANCESTORS.find(({ name }) => name.test(ancestry));
  return ancestor && `is ${ancestry}, and so goes back to ${ancestor.why}`;
}

/** Words of a model card that state nothing. */
const UNSTATED = /^(?:see\b.*|unknown|n\/a|-*)$/iu;

/** What the model card of a Piper voice says: its licence, and what it was trained from. */
export function readModelCard(card: string): PackRights {
  const licence = /^\W*licen[cs]e:\s*(.+?)\s*$/imu.exec(card)?.[1];
  const training = /^\W*((?:fine-?tuned|trained)\b.+?)\.?\s*$/imu.exec(card)?.[1];
  return {
    ...(licence !== undefined && !UNSTATED.test(licence) && { licence }),
    ...(training !== undefined && { ancestry: training[0]!.toLowerCase() + training.slice(1) }),
  };
}
