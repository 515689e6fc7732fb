/** the voices of an edition → the lines that name those who ask for it. Pure. */

/** What is needed of a voice. */
export type CreditedVoice = {
  readonly name: string;
  readonly licence?: string | undefined;
  readonly attribution?: string | undefined;
};

/** Creative Commons licences that let a work be used where its makers are named. */
const ASKS_FOR_NAMES = /\bCC[ -]BY\b/iu;

/** `ff_siwis: SIWIS French Speech Synthesis Database, CC BY 4.0`, for each voice under such a licence. */
export function voiceCredits(voices: readonly CreditedVoice[] = []): readonly string[] {
  return voices.flatMap(({ name, licence = '', attribution }) =>
    attribution !== undefined && ASKS_FOR_NAMES.test(`${licence} ${attribution}`)
      ? [`${name}: ${attribution}`]
      : [],
  );
}
