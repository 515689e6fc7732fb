/** the tables at the beginning of a document in Rich Text Format → its fonts, colours and styles. */
import { encodingOfCharset, encodingOfCodePage, SYMBOL_CHARSET } from './rtf-charsets.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** What is known of a paragraph style. */
export type RtfStyle = { readonly name: string; readonly outlineLevel: number | undefined };

type Word = Extract<RtfToken, { readonly kind: 'word' }>;

/** Least channel of a colour that looks white. */
const WHITE = 0xf8;

/** The tables of a document, filled while they are read. */
export class RtfHeader {
  /** Encodings of fonts by number; undefined for that of the document. */
  readonly #fonts = new Map<number, string | undefined>();
  readonly #symbolFonts = new Set<number>();
  readonly #styles = new Map<number, RtfStyle>();
  /** Whether each colour looks white. */
  readonly #isWhite: boolean[] = [];
  #encoding = 'windows-1252';
  #font = -1;
  #channels: number[] = [];
  #style: StyleEntry = freshStyle();
  #defaultFont = 0;
  /** Windows language identifier of the standard style; 0 if it has none. */
  standardLanguage = 0;

  /** The encoding of a font's letters. */
  encodingOf(font: number): string {
    return this.#fonts.get(font < 0 ? this.#defaultFont : font) ?? this.#encoding;
  }

  isSymbolFont(font: number): boolean {
    return this.#symbolFonts.has(font);
  }

  styleOf(number: number): RtfStyle | undefined {
    return this.#styles.get(number);
  }

  isWhite(colour: number): boolean {
    return this.#isWhite[colour] === true;
  }

  /** A word for the whole document. */
  readDocumentWord({ name, value }: Word): void {
    if (name === 'ansicpg' && value !== undefined) this.#encoding = encodingOfCodePage(value);
    if (name === 'mac') this.#encoding = 'macintosh';
    if (name === 'deff' && value !== undefined) this.#defaultFont = value;
  }

  readFontWord({ name, value = 0 }: Word): void {
    if (name === 'f') this.#font = value;
    if (name === 'fcharset' && value === SYMBOL_CHARSET) this.#symbolFonts.add(this.#font);
    if (name === 'fcharset') this.#fonts.set(this.#font, encodingOfCharset(value));
    if (name === 'cpg') this.#fonts.set(this.#font, encodingOfCodePage(value));
  }

  readColourWord({ name, value = 0 }: Word): void {
    if (/^(?:red|green|blue)$/.test(name)) this.#channels.push(value);
  }

  /** Semicolons end entries of the table of colours; the first may be empty. */
  readColourText(text: string): void {
    for (const sign of text) {
      if (sign !== ';') continue;
      const isFull = this.#channels.length === 3;
      this.#isWhite.push(isFull && this.#channels.every((channel) => channel >= WHITE));
      this.#channels = [];
    }
  }

  readStyleWord({ name, value = 0 }: Word): void {
    if (name === 's') this.#style.number = value;
    if (name === 'outlinelevel') this.#style.outlineLevel = value;
    if (name === 'lang' && this.#style.number === 0) this.standardLanguage ||= value;
    if (/^(?:cs|ds|ts)$/.test(name)) this.#style.isParagraph = false;
  }

  /** The name of a style ends its entry: `heading 1;`. It may come in pieces. */
  readStyleText(text: string): void {
    const [piece = '', ...others] = text.split(';');
    this.#style.name += piece;
    if (others.length === 0) return;
    const { number, isParagraph, outlineLevel, name } = this.#style;
    if (isParagraph && name.trim() !== '')
      this.#styles.set(number, { name: name.trim(), outlineLevel });
    this.#style = freshStyle();
  }
}

/** A style while its entry is read. */
type StyleEntry = {
  number: number;
  name: string;
  isParagraph: boolean;
  outlineLevel: number | undefined;
};

function freshStyle(): StyleEntry {
  return { number: 0, name: '', isParagraph: true, outlineLevel: undefined };
}
