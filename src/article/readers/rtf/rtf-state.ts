/** What holds within a group of a document in Rich Text Format: where its words go, and how they look. */

/** Where the words of a group go: into the text, a table of the header, a field's code, nowhere. */
export type Destination =
  | 'text'
  | 'ignored'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'info'
  | 'property'
  | 'code'
  | 'listMark';

/** How letters look. */
export type LetterLook = {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** `\v`: neither shown nor printed. */
  readonly isHidden: boolean;
  /** Deleted while changes are tracked. */
  readonly isDeleted: boolean;
  readonly isStruckOut: boolean;
  readonly position: 'sup' | 'sub' | undefined;
  /** Number in the table of colours. */
  readonly colour: number;
  /** Whether something is behind it: a marker, a shade. */
  readonly isShaded: boolean;
  /** In half points. */
  readonly size: number;
  /** Windows language identifier; 0 where it is not known. */
  readonly language: number;
};

/** How a paragraph looks. */
export type ParagraphLook = {
  /** Number in the style sheet. */
  readonly style: number;
  /** From 0; 9 is text. */
  readonly outlineLevel: number | undefined;
  readonly isInTable: boolean;
  /** How many tables contain it. */
  readonly tableDepth: number;
  /** Whether it belongs to a list. */
  readonly isItem: boolean;
  /** From 0. */
  readonly listLevel: number;
  /** In twips. */
  readonly indent: number;
  readonly firstIndent: number;
  readonly isShaded: boolean;
};

/** What holds within a group. Replaced, never changed. */
export type GroupState = {
  readonly destination: Destination;
  /** Characters that stand for a `\u` in older programs. */
  readonly fallbackLength: number;
  readonly font: number;
  readonly letters: LetterLook;
  readonly paragraph: ParagraphLook;
  /** The address of a link around it. */
  readonly href: string | undefined;
  /** Whether it is part of contents that a program makes. */
  readonly isContents: boolean;
  /** What ends with the group: a note, a box, a field. */
  readonly ends: 'note' | 'box' | 'field' | undefined;
  /** The property of the document that it holds, such as `title`. */
  readonly property: string | undefined;
};

/** Letters after `\plain`. */
export const PLAIN: LetterLook = {
  isBold: false,
  isItalic: false,
  isHidden: false,
  isDeleted: false,
  isStruckOut: false,
  position: undefined,
  colour: 0,
  isShaded: false,
  size: 24,
  language: 0,
};

/** A paragraph after `\pard`. */
const STANDARD: ParagraphLook = {
  style: 0,
  outlineLevel: undefined,
  isInTable: false,
  tableDepth: 0,
  isItem: false,
  listLevel: 0,
  indent: 0,
  firstIndent: 0,
  isShaded: false,
};

/** What holds at the beginning. */
export const BEGINNING: GroupState = {
  destination: 'text',
  fallbackLength: 1,
  font: -1,
  letters: PLAIN,
  paragraph: STANDARD,
  href: undefined,
  isContents: false,
  ends: undefined,
  property: undefined,
};

type LookWords<Look> = Readonly<
  Record<string, (value: number | undefined, look: Look) => Partial<Look>>
>;

/** A switch: on unless its number is 0. */
function isOn(value: number | undefined): boolean {
  return value !== 0;
}

/** Control words for letters. */
const LETTER_WORDS: LookWords<LetterLook> = {
  plain: (_, { language }) => ({ ...PLAIN, language }),
  b: (value) => ({ isBold: isOn(value) }),
  i: (value) => ({ isItalic: isOn(value) }),
  v: (value) => ({ isHidden: isOn(value) }),
  deleted: (value) => ({ isDeleted: isOn(value) }),
  strike: (value) => ({ isStruckOut: isOn(value) }),
  striked: (value) => ({ isStruckOut: isOn(value) }),
  super: (value) => ({ position: isOn(value) ? 'sup' : undefined }),
  sub: (value) => ({ position: isOn(value) ? 'sub' : undefined }),
  nosupersub: () => ({ position: undefined }),
  cf: (value) => ({ colour: value ?? 0 }),
  fs: (value) => ({ size: value ?? PLAIN.size }),
  lang: (value) => ({ language: value ?? 0 }),
  highlight: (value) => ({ isShaded: (value ?? 0) > 0 }),
  cb: (value) => ({ isShaded: (value ?? 0) > 0 }),
  chcbpat: (value) => ({ isShaded: (value ?? 0) > 0 }),
  chshdng: (value) => ({ isShaded: (value ?? 0) > 0 }),
};

/** Control words for paragraphs. */
const PARAGRAPH_WORDS: LookWords<ParagraphLook> = {
  pard: () => STANDARD,
  s: (value) => ({ style: value ?? 0 }),
  outlinelevel: (value) => ({ outlineLevel: value ?? 0 }),
  intbl: (value, { tableDepth }) => ({
    isInTable: isOn(value),
    tableDepth: Math.max(tableDepth, 1),
  }),
  itap: (value) => ({ tableDepth: value ?? 0, isInTable: (value ?? 0) > 0 }),
  ls: (value) => ({ isItem: (value ?? 0) > 0 }),
  ilvl: (value) => ({ listLevel: value ?? 0 }),
  li: (value) => ({ indent: value ?? 0 }),
  lin: (value) => ({ indent: value ?? 0 }),
  fi: (value) => ({ firstIndent: value ?? 0 }),
  cbpat: (value) => ({ isShaded: (value ?? 0) > 0 }),
  cfpat: (value) => ({ isShaded: (value ?? 0) > 0 }),
  shading: (value) => ({ isShaded: (value ?? 0) > 0 }),
};

/** The state after a control word that says how something looks; undefined for any other word. */
export function withLook(
  state: GroupState,
  name: string,
  value: number | undefined,
): GroupState | undefined {
  if (Object.hasOwn(LETTER_WORDS, name)) {
    const changed = LETTER_WORDS[name]!(value, state.letters);
    return { ...state, letters: { ...state.letters, ...changed } };
  }
  if (!Object.hasOwn(PARAGRAPH_WORDS, name)) return undefined;
  const changed = PARAGRAPH_WORDS[name]!(value, state.paragraph);
  return { ...state, paragraph: { ...state.paragraph, ...changed } };
}
