/** the voices of an edition → the credits that their licences require. Pure. */

/** The facts of a voice that a credit needs. */
export type CreditedVoice = {
  readonly name: string;
  readonly licence?: string | undefined;
  readonly attribution?: string | undefined;
};

/** Creative Commons licences that require attribution. */
const ATTRIBUTION_LICENCE = /\bCC[ -]BY\b/iu;

/** `ff_siwis: SIWIS French Speech Synthesis Database, CC BY 4.0`, for each voice under such a licence. */
export function voiceCredits(voices: readonly CreditedVoice[] = []): readonly string[] {
  return voices.flatMap(({ name, licence = '', attribution }) =>
    attribution !== undefined && ATTRIBUTION_LICENCE.test(`${licence} ${attribution}`)
      ? [`${name}: ${attribution}`]
      : [],
  );
}
