/** texts → their phonemes in IPA, by espeak-ng in the engine, independent of earlier texts. */
import { sherpaRequest, type SherpaEngine } from './sherpa.ts';

/**
 * If a dictionary makes espeak-ng switch to English, the last words of one text affect the next (a
 * French text after “… read”): these words reset it.
 */
const FORGET = 'the the the.';

/**
 * Ensures that a text has a token, since one without ends the process. It changes no other text.
 */
const SURE_END = ' .';

/** Ideographs, which the engine treats as given phonemes and drops. */
const IDEOGRAPHS = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/gu;

/** Most texts whose phonemes are cached per language, since words recur. */
const MOST_REMEMBERED = 20_000;

/** Calls one engine, which belongs to one espeak-ng voice, and caches its replies. */
export class Phonemizer {
  readonly #engine: () => Promise<SherpaEngine>;
  readonly #known = new Map<string, string>();

  /** `engine`: called for each batch of texts that are not cached, so that it may be replaced. */
  constructor(engine: () => Promise<SherpaEngine>) {
    this.#engine = engine;
  }

  /**
   * IPA for each text of at most about 400 characters, words separated by blanks, without
   * punctuation; empty if nothing is said.
   */
  async phonemesOf(texts: readonly string[]): Promise<readonly string[]> {
    const unknown = [...new Set(texts)].filter((text) => !this.#known.has(text));
    const found = new Map<string, string>();
    if (unknown.length > 0) {
      const engine = await this.#engine();
      const asked = unknown.flatMap((text) => [FORGET, spokenForm(text)]);
      const replies = await engine.speakAll(
        asked.map((text) => sherpaRequest(text, { speaker: 0, speed: 1 })),
      );
      for (const [index, text] of unknown.entries())
        found.set(text, phonemesIn(replies[index * 2 + 1]!));
    }
    const answers = texts.map((text) => found.get(text) ?? this.#known.get(text) ?? '');
    this.#remember(found);
    return answers;
  }

  #remember(found: ReadonlyMap<string, string>): void {
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    for (const [text, phonemes] of found) this.#known.set(text, phonemes);
  }
}

/** A text for espeak-ng: control characters would end it, and some quotes would be read by name. */
function spokenForm(text: string): string {
  const plain = text
    .replace(IDEOGRAPHS, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/[’ʼ]/gu, "'");
  return plain + SURE_END;
}

/** The code points of a reply, which are its samples; each clause has zeros at both ends. */
function phonemesIn(reply: Float32Array): string {
  const characters = Array.from(reply, (code) => (code > 0 ? String.fromCodePoint(code) : ' '));
  // A hyphen joins sounds of two words: “les amis” is le-z amˈi.
  const joined = characters.join('').replaceAll('-', '');
  return joined
    .replace(/[^\p{L}\p{M}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
