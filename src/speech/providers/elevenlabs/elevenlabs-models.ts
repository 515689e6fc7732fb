/** a model of ElevenLabs → its limits, as documented in 2026 and returned by GET /v1/models. */
import { ownEntry } from '../../../_internal/own-entry.ts';

/** The limits of a model. */
export type ElevenLabsModel = {
  /** The longest text of one request, in characters. */
  readonly maxCharacters: number;
  /** Whether it refuses `previous_text` and `next_text`. */
  readonly refusesNeighbours?: true;
};

/** The model used unless the settings name one: 29 languages, and not a preview. */
export const DEFAULT_MODEL = 'eleven_multilingual_v2';

/** The lowest limits of all models, for those newer than this table. */
const UNKNOWN: ElevenLabsModel = { maxCharacters: 5000 };

const MODELS: Readonly<Record<string, ElevenLabsModel>> = {
  eleven_v4: { maxCharacters: 10_000 },
  eleven_v3: { maxCharacters: 5000, refusesNeighbours: true },
  eleven_multilingual_v2: { maxCharacters: 10_000 },
  eleven_flash_v2_5: { maxCharacters: 40_000 },
  eleven_turbo_v2_5: { maxCharacters: 40_000 },
  eleven_flash_v2: { maxCharacters: 30_000 },
  eleven_turbo_v2: { maxCharacters: 30_000 },
};

/** A model by its name; an unknown one has the lowest limits. */
export function elevenLabsModel(name: string): ElevenLabsModel {
  return ownEntry(MODELS, name) ?? UNKNOWN;
}
