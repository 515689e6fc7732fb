/** tokens of a document in Rich Text Format → its text as HTML, its notes and its properties. */
import { decodeAs, isAscii } from '../../../_internal/charset.ts';
import { largeDocument, unreadableDocument } from '../document/document-error.ts';
import { mostCounted } from '../document/most-counted.ts';
import { languageOfNumber } from './rtf-charsets.ts';
import { IGNORED, KNOWN, RTF_SIGNS } from './rtf-destinations.ts';
import { RtfFlow } from './rtf-flow.ts';
import { RtfHeader } from './rtf-header.ts';
import { BEGINNING, withLook, type GroupState } from './rtf-state.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** Most groups within groups: programs nest a few dozen. */
const DEEPEST = 1000;

/** Most text, in characters: a book of two million words. */
const MOST_TEXT = 12_000_000;

/** Letters of up to one point, in half points, are not seen. */
const SMALLEST = 3;

/** Most characters of a field's code that are looked at: a longer one is not an address. */
const LONGEST_CODE = 4000;

/** Characters for private use: signs of symbol fonts. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

type Word = Extract<RtfToken, { readonly kind: 'word' }>;

/** Reads tokens one after another. */
export class RtfReader {
  readonly #name: string;
  readonly #header = new RtfHeader();
  readonly #flows: RtfFlow[] = [new RtfFlow()];
  readonly #outer: GroupState[] = [];
  /** Codes of the open fields, the innermost last. */
  readonly #fields: string[] = [];
  readonly #letters = new Map<number, number>();
  /** The HTML of each note. */
  readonly notes: string[] = [];
  readonly properties: Map<string, string> = new Map();
  #state: GroupState = BEGINNING;
  /** Bytes that wait for the rest of their character. */
  #bytes = '';
  #isStarred = false;
  /** Characters to pass over: they stand for the last `\u`. */
  #toSkip = 0;
  #length = 0;
  #defaultLanguage = 0;

  constructor(options: { readonly name: string }) {
    this.#name = options.name;
  }

  /** @throws ArticleError ARTICLE_UNREADABLE (nested too deeply), ARTICLE_TOO_LARGE. */
  read(token: RtfToken): void {
    if (token.kind === 'text') return this.#readBytes(token.bytes);
    this.#flushBytes();
    if (token.kind === 'word') this.#readWord(token);
    else if (token.kind === 'open') this.#open();
    else this.#close();
  }

  /** How many groups are open. */
  get depth(): number {
    return this.#outer.length;
  }

  /** The HTML of the text without its notes. */
  finish(): string {
    this.#flushBytes();
    const state = { ...BEGINNING, paragraph: this.#state.paragraph };
    return this.#flows[0]!.finish(state, this.#style(state));
  }

  /** BCP 47 tag of the language of most letters. */
  language(): string | undefined {
    const most = mostCounted(this.#letters);
    const known = [most, this.#header.standardLanguage, this.#defaultLanguage];
    return known.map((number) => languageOfNumber(number ?? 0)).find((tag) => tag !== undefined);
  }

  get #flow(): RtfFlow {
    return this.#flows.at(-1)!;
  }

  #style(state: GroupState): ReturnType<RtfHeader['styleOf']> {
    return this.#header.styleOf(state.paragraph.style);
  }

  #open(): void {
    if (this.#outer.length >= DEEPEST)
      throw unreadableDocument({ name: this.#name }, 'its groups are nested too deeply');
    this.#outer.push(this.#state);
    this.#state = { ...this.#state, ends: undefined };
    this.#isStarred = false;
    this.#toSkip = 0;
  }

  #close(): void {
    const { ends } = this.#state;
    if (ends === 'note') this.notes.push(this.#endFlow());
    if (ends === 'box') {
      const box = this.#endFlow();
      this.#flow.addApart(box);
    }
    if (ends === 'field') this.#fields.pop();
    this.#state = this.#outer.pop() ?? BEGINNING;
    this.#isStarred = false;
    this.#toSkip = 0;
  }

  #endFlow(): string {
    return this.#flows.pop()!.finish(this.#state, this.#style(this.#state));
  }

  #readWord(word: Word): void {
    const { name, value } = word;
    if (name === '*') return void (this.#isStarred = true);
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (isStarred && !KNOWN.has(name)) return this.#go('ignored');
    if (this.#beginsGroup(name)) return;
    const { destination } = this.#state;
    if (destination === 'ignored') return;
    if (destination === 'fonts') return this.#header.readFontWord(word);
    if (destination === 'colours') return this.#header.readColourWord(word);
    if (destination === 'styles') return this.#header.readStyleWord(word);
    if (name === 'u' && value !== undefined) return this.#readUnicode(value);
    if (Object.hasOwn(RTF_SIGNS, name)) return this.#readSign(RTF_SIGNS[name]!);
    if (destination === 'property') return this.#addProperty(`${name}=${value ?? 0};`);
    this.#applyWord(word);
  }

  /** Words that say where the words of their group go. */
  #beginsGroup(name: string): boolean {
    const { destination } = this.#state;
    if (name === 'ud') {
      const outer = this.#outer.findLast((state) => state.destination !== 'ignored');
      this.#go(outer?.destination ?? 'text');
    } else if (destination === 'ignored' || destination === 'code') return false;
    else if (IGNORED.has(name)) this.#go('ignored');
    else if (name === 'fonttbl') this.#go('fonts');
    else if (name === 'colortbl') this.#go('colours');
    else if (name === 'stylesheet') this.#go('styles');
    else if (name === 'info') this.#go('info');
    else if (destination === 'info') this.#go('property', { property: name });
    else if (name === 'listtext' || name === 'pntext') this.#go('listMark');
    else if (name === 'footnote') this.#beginFlow('note');
    else if (name === 'shptxt' || name === 'dptxbxtext') this.#beginFlow('box');
    else if (name === 'field') {
      this.#fields.push('');
      this.#go('text', { ends: 'field' });
    } else if (name === 'fldinst') this.#go('code');
    else if (name === 'fldrslt') this.#go('text', this.#meaningOfField());
    else return false;
    return true;
  }

  #go(destination: GroupState['destination'], others: Partial<GroupState> = {}): void {
    this.#state = { ...this.#state, destination, ...others };
  }

  #beginFlow(ends: 'note' | 'box'): void {
    if (ends === 'note') {
      const mark = `<sup class="noteref">${this.notes.length + 1}</sup>`;
      this.#flow.addHtml(mark, { ...this.#state, letters: BEGINNING.letters });
    }
    this.#flows.push(new RtfFlow());
    this.#go('text', { ends, paragraph: BEGINNING.paragraph, href: undefined });
  }

  /** What the code of the innermost field says of its result. */
  #meaningOfField(): Partial<GroupState> {
    const code = (this.#fields.at(-1) ?? '').slice(0, LONGEST_CODE);
    const href = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
    const isContents = this.#state.isContents || /^\s*(?:TOC|INDEX)\b/i.test(code);
    return { isContents, ...(href === undefined ? {} : { href }) };
  }

  #applyWord(word: Word): void {
    const { name, value } = word;
    const changed = withLook(this.#state, name, value);
    if (changed !== undefined) this.#state = changed;
    else if (name === 'f') this.#state = { ...this.#state, font: value ?? 0 };
    else if (name === 'uc') this.#state = { ...this.#state, fallbackLength: value ?? 1 };
    else if (name === 'deflang') this.#defaultLanguage = value ?? 0;
    else if (this.#outer.length === 1) this.#header.readDocumentWord(word);
    if (this.#state.destination === 'text') this.#applyBreak(name);
  }

  #applyBreak(name: string): void {
    const state = this.#state;
    const style = this.#style(state);
    if (name === 'par' || name === 'sect') this.#flow.endParagraph(state, style);
    else if (name === 'cell' || name === 'nestcell') this.#flow.endCell(state, style);
    else if (name === 'row' || name === 'nestrow') this.#flow.endRow(state);
    else if (name === 'trowd') this.#flow.startRow();
    else if (name === 'trhdr') this.#flow.markHeaderRow();
    else if (name === 'line') this.#flow.addHtml('<br>', state);
  }

  #readUnicode(value: number): void {
    this.#addText(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#toSkip = this.#state.fallbackLength;
  }

  #readSign(sign: string): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else this.#addText(sign);
  }

  #readBytes(bytes: string): void {
    if (this.#state.destination === 'ignored') return;
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    this.#bytes += skipped === 0 ? bytes : bytes.slice(skipped);
  }

  #flushBytes(): void {
    if (this.#bytes === '') return;
    const bytes = this.#bytes;
    this.#bytes = '';
    const { font } = this.#state;
    if (this.#header.isSymbolFont(font) && this.#state.destination === 'text') return;
    const encoding = this.#header.encodingOf(font);
    this.#addText(isAscii(bytes) ? bytes : decodeAs(Buffer.from(bytes, 'latin1'), encoding));
  }

  #addText(written: string): void {
    const { destination, letters } = this.#state;
    const text = written.replace(PRIVATE_USE, '');
    this.#length += text.length;
    if (this.#length > MOST_TEXT)
      throw largeDocument({ name: this.#name }, `it has more than ${MOST_TEXT} characters`);
    if (destination === 'colours') this.#header.readColourText(text);
    else if (destination === 'styles') this.#header.readStyleText(text);
    else if (destination === 'property') this.#addProperty(text);
    else if (destination === 'listMark') this.#flow.addMark(text);
    else if (destination === 'code') this.#fields.push((this.#fields.pop() ?? '') + text);
    if (destination !== 'text' || text === '') return;
    const count = this.#letters.get(letters.language) ?? 0;
    this.#letters.set(letters.language, count + text.length);
    const isUnseen = letters.isHidden || letters.size < SMALLEST || this.#isWhiteOnPaper();
    this.#flow.add(text, { state: this.#state, isUnseen });
  }

  /** White letters without anything behind them; in cells and boxes there may be something. */
  #isWhiteOnPaper(): boolean {
    const { letters, paragraph } = this.#state;
    const isShaded = letters.isShaded || paragraph.isShaded || paragraph.isInTable;
    return this.#header.isWhite(letters.colour) && !isShaded && this.#flows.length === 1;
  }

  #addProperty(text: string): void {
    const { property = '' } = this.#state;
    this.properties.set(property, (this.properties.get(property) ?? '') + text);
  }
}
