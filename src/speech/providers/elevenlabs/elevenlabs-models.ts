/** a model of ElevenLabs → what it takes. As documented in 2026; GET /v1/models tells the same. */
import { ownEntry } from '../../../_internal/own-entry.ts';

/** What a model takes. */
export type ElevenLabsModel = {
  /** The longest text of one request, in characters. */
  readonly maxCharacters: number;
  /** Whether it refuses `previous_text` and `next_text`. */
  readonly refusesNeighbours?: true;
};

/** The model that is asked for unless the settings name one: 29 languages, and no preview. */
export const DEFAULT_MODEL = 'eleven_multilingual_v2';

/** The least of all models: for one that came after this table. */
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

/** A model by its name; one that is not known takes the least. */
export function elevenLabsModel(name: string): ElevenLabsModel {
  return ownEntry(MODELS, name) ?? UNKNOWN;
}
