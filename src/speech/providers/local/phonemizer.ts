/** texts → their phonemes in IPA, by espeak-ng in the engine: the same for a text whatever came before it. */
import { sherpaRequest, type SherpaEngine } from './sherpa.ts';

/**
 * espeak-ng remembers the last words of one text in the next where a dictionary sends it into
 * English (a French text after “… read”): these words let it forget.
 */
const FORGET = 'the the the.';

/**
 * Makes it certain that a text has a token: none ends the process.
 * A text that ends so already is said as before.
 */
const SURE_END = ' .';

/** Ideographs, which the engine takes for phonemes given and drops. */
const IDEOGRAPHS = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/gu;

/** Texts whose phonemes are remembered, in each language: words come again. */
const MOST_REMEMBERED = 20_000;

/** Asks one engine, which belongs to one espeak-ng voice; remembers what it has said. */
export class Phonemizer {
  readonly #engine: () => Promise<SherpaEngine>;
  readonly #known = new Map<string, string>();

  /** `engine`: called for each batch of texts that are not known, so that it may be another one. */
  constructor(engine: () => Promise<SherpaEngine>) {
    this.#engine = engine;
  }

  /**
   * IPA for each text of at most some 400 characters, words parted by blanks, without punctuation;
   * empty where nothing is said.
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

/** A text as espeak-ng reads it: control characters end it, and some quotes are names to it. */
function spokenForm(text: string): string {
  const plain = text
    .replace(IDEOGRAPHS, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/[’ʼ]/gu, "'");
  return plain + SURE_END;
}

/** The code points of a reply, which are its samples; zeros stand at both ends of each clause. */
function phonemesIn(reply: Float32Array): string {
  const characters = Array.from(reply, (code) => (code > 0 ? String.fromCodePoint(code) : ' '));
  // A hyphen joins what is said in one: “les amis” is le-z amˈi.
  const joined = characters.join('').replaceAll('-', '');
  return joined
    .replace(/[^\p{L}\p{M}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
