/**
 * bytes of a file or standard input → their text, or an ArticleError that says which byte is not
 * text.
 */
import { decodeAs, decodePage, type DecodedPage } from '../_internal/charset.ts';
import { dropStrange } from '../_internal/strange-characters.ts';
import { ArticleError, type Warning } from '../errors.ts';
import { declaredEncoding, guessEncoding, guessUtf16 } from './text-encoding.ts';

/** Largest source in bytes: a book of two million words is smaller. */
export const LARGEST_SOURCE_BYTES: number = 10 * 1024 * 1024;

/** How a source is named in messages. */
export type SourceName = {
  /** A path, or "standard input". */
  readonly name: string;
  /** Largest source of its kind, in bytes. @default `LARGEST_SOURCE_BYTES` */
  readonly limitBytes?: number;
};

/** The first bytes of a file that is not text, in Latin-1, and what it is. */
type Signature = { readonly begins: string; readonly what: string; readonly hint?: string };

/** Files that are not text although some of it could be decoded. */
const SIGNATURES: readonly Signature[] = [
  {
    begins: '%PDF-',
    what: 'a PDF',
    hint: 'Give the text as .docx, .html or .txt, or the PDF as a file whose name ends in .pdf.',
  },
  {
    begins: '{\\rtf',
    what: 'a document in Rich Text Format',
    hint: 'Give it as a file whose name ends in .rtf.',
  },
  {
    begins: 'PK\u0003\u0004',
    what: 'an archive, as Word documents and e-books are',
    hint: 'If it is a document or an e-book, give it as a file whose name ends in .docx, .odt or .epub.',
  },
  { begins: '\u00d0\u00cf\u0011\u00e0', what: 'an old Office document' },
  { begins: '\u0089PNG', what: 'a picture' },
  { begins: '\u00ff\u00d8\u00ff', what: 'a picture' },
  { begins: 'GIF8', what: 'a picture' },
  {
    begins: '\u001f\u008b',
    what: 'compressed with gzip',
    hint: 'Unpack it, and give the file that was in it.',
  },
];

/**
 * Refuses documents, pictures and archives by their first bytes.
 * @throws ArticleError ARTICLE_NOT_TEXT
 */
function refuseOthers(bytes: Uint8Array, source: SourceName): void {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = SIGNATURES.find(({ begins }) => beginning.startsWith(begins));
  if (other === undefined) return;
  throw new ArticleError(`${source.name} is not text: it is ${other.what}.`, {
    code: 'ARTICLE_NOT_TEXT',
    hint: other.hint ?? 'Save the text as .docx, .html or .txt and give that file.',
  });
}

/**
 * Text of a source: UTF-8 or UTF-16 with or without a byte order mark; else in the encoding that it declares,
 * or in which its letters are those of a language.
 * @throws ArticleError ARTICLE_NOT_TEXT with the offset of the first byte that is not text,
 * ARTICLE_TOO_LARGE, ARTICLE_EMPTY.
 */
export function decodeText(bytes: Uint8Array, source: SourceName): string {
  return checkText(decodeBytes(bytes, source).text, source);
}

/** A text, and what is to be told of its encoding. */
export type DecodedText = { readonly text: string; readonly warnings: readonly Warning[] };

/**
 * The text with its control characters; a warning where its encoding was guessed.
 * @throws as `decodeText` does, except `ARTICLE_EMPTY`.
 */
export function decodeBytes(bytes: Uint8Array, source: SourceName): DecodedText {
  refuseLarge(bytes.length, source);
  refuseOthers(bytes, source);
  const marked = encodingOf(bytes);
  const guessed = marked === 'utf-8' ? guessUtf16(bytes) : undefined;
  if (guessed !== undefined) return decodeGuessed(bytes, { guessed, source });
  if (marked === 'utf-8') refuseBinary(bytes, source);
  try {
    return { text: new TextDecoder(marked, { fatal: true }).decode(bytes), warnings: [] };
  } catch (error) {
    const other = marked === 'utf-8' ? decodeOther(bytes, source) : undefined;
    if (other !== undefined) return other;
    const what = `${source.name} is not ${marked.toUpperCase()} text`;
    const offset = invalidOffset(bytes, marked);
    throw notText(`${what}: byte ${offset} cannot be read.`, error);
  }
}

/** A text that is not UTF-8, in the encoding it declares or seems to be in; `undefined` if no encoding fits, or its end is missing. */
function decodeOther(bytes: Uint8Array, source: SourceName): DecodedText | undefined {
  if (decodes(bytes, { encoding: 'utf-8', stream: true })) return undefined;
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) return { text: decodeAs(bytes, declared), warnings: [] };
  const page = decodePage(bytes, { charset: 'utf-8' });
  if (isMostlyUtf8(page)) return { text: page.text, warnings: strayWarnings(page, source) };
  const guessed = guessEncoding(bytes);
  return guessed === undefined ? undefined : decodeGuessed(bytes, { guessed, source });
}

/** Whether stray bytes are the exception: another encoding has a few pairs that happen to be UTF-8. */
function isMostlyUtf8({ text, charset, strayBytes }: DecodedPage): boolean {
  const beyondAscii = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  return charset === 'utf-8' && beyondAscii > strayBytes * 2;
}

function decodeGuessed(
  bytes: Uint8Array,
  { guessed, source }: { readonly guessed: string; readonly source: SourceName },
): DecodedText {
  const warning: Warning = {
    code: 'ARTICLE_ENCODING',
    message: `${source.name} is not UTF-8 and does not say what it is; it is read as ${guessed}.`,
    hint: `Look at its accented letters. Save it as UTF-8, or write “encoding: ${guessed}” into its front matter.`,
  };
  return { text: decodeAs(bytes, guessed), warnings: [warning] };
}

/** The warning about bytes outside the character set. */
export function strayWarnings(
  decoded: DecodedPage,
  { name }: Pick<SourceName, 'name'>,
): readonly Warning[] {
  const { strayBytes, charset } = decoded;
  if (strayBytes === 0) return [];
  const [strays, were] =
    strayBytes === 1 ? ['1 character is', 'was'] : [`${strayBytes} characters are`, 'were'];
  const read = charset === 'utf-8' ? 'read as windows-1252' : 'left out';
  const what = `${strays} not ${charset.toUpperCase()} and ${were} ${read}`;
  return [
    {
      code: 'ARTICLE_NOT_TEXT',
      message: `${name} mixes character sets: ${what}.`,
      hint: 'Listen for wrong letters, or save the page as UTF-8.',
    },
  ];
}

/** Anything but white space and zero-width characters. */
const SEEN = /[^\s\ufeff\u200b-\u200f\u2060]/;

/**
 * The same checks for decoded text; returns it without control characters and unpaired surrogates
 * (`strangeWarnings` reports them).
 * @throws ArticleError as `decodeText` does; offsets are then in characters.
 */
export function checkText(text: string, source: SourceName): string {
  // A UTF-16 unit is at least one byte of UTF-8, so only short texts need the exact count.
  const isLong = text.length > LARGEST_SOURCE_BYTES;
  refuseLarge(isLong ? text.length : Buffer.byteLength(text), source);
  refuseManyNuls(text, { ...source, unit: 'character' });
  const plain = dropStrange(text).text;
  if (SEEN.test(plain)) return plain;
  const content = text.length === 0 ? 'nothing' : 'only white space';
  throw new ArticleError(`${source.name} is empty: it contains ${content}.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Give a file with the text of an article.',
  });
}

/** Refuses a source larger than its limit. @throws ArticleError ARTICLE_TOO_LARGE */
export function refuseLarge(sizeBytes: number, source: SourceName): void {
  const { limitBytes = LARGEST_SOURCE_BYTES } = source;
  if (sizeBytes <= limitBytes) return;
  const size = `${megabytes(sizeBytes)} MB or more`;
  const limit = `an article may have ${megabytes(limitBytes)} MB`;
  throw new ArticleError(`${source.name} is too large: ${size}, and ${limit}.`, {
    code: 'ARTICLE_TOO_LARGE',
    hint: 'Split it into chapters and build each of them.',
  });
}

function megabytes(sizeBytes: number): string {
  return (sizeBytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function refuseBinary(bytes: Uint8Array, source: SourceName): void {
  if (bytes.includes(0))
    refuseManyNuls(Buffer.from(bytes).toString('latin1'), { ...source, unit: 'byte' });
}

/** Fewest characters per NUL: with more NULs it is not text. */
const FEWEST_BETWEEN_NULS = 20;

/** Shortest text with a NUL that counts as text, in characters. */
const SHORTEST_WITH_NUL = 8;

/**
 * Refuses many NULs; a stray one is dropped. UTF-16 without a byte order mark has one for every
 * Latin letter and every space of other scripts; programs and pictures have many.
 */
function refuseManyNuls(
  text: string,
  source: SourceName & { readonly unit: 'byte' | 'character' },
): void {
  const first = text.indexOf('\0');
  if (first < 0) return;
  const count = text.split('\0').length - 1;
  const isText =
    count === 1 ? text.length >= SHORTEST_WITH_NUL : count * FEWEST_BETWEEN_NULS <= text.length;
  if (isText) return;
  const what = `${source.name} is not text: ${source.unit} ${first} is a NUL`;
  throw notText(`${what}, as in a program, a picture or UTF-16 without its mark.`);
}

/** The warning about characters dropped from a text. */
export function strangeWarnings(
  text: string,
  { name }: Pick<SourceName, 'name'>,
): readonly Warning[] {
  const { dropped } = dropStrange(text);
  if (dropped === 0) return [];
  const what = dropped === 1 ? '1 control character' : `${dropped} control characters`;
  const message = `${name} contains ${what} that cannot be read, such as NUL; they are left out.`;
  return [{ code: 'ARTICLE_NOT_TEXT', message, hint: 'Listen there, or fix the file.' }];
}

function notText(message: string, cause?: unknown): ArticleError {
  return new ArticleError(message, {
    code: 'ARTICLE_NOT_TEXT',
    hint: 'Save it as UTF-8 plain text and try again.',
    cause,
  });
}

/**
 * Offset of the first byte that does not decode, by binary search for the longest prefix that does.
 */
function invalidOffset(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { encoding, stream: true })) good = middle;
    else bad = middle;
  }
  // The prefix may end inside the invalid sequence, which is at most four bytes long.
  for (let start = good; start >= Math.max(0, good - 4); start--) {
    if (decodes(bytes.subarray(0, start), { encoding, stream: false })) return start;
  }
  return good;
}

/** Whether a prefix has no invalid sequence; one cut off at the end of a stream is fine. */
function decodes(
  prefix: Uint8Array,
  { encoding, stream }: { readonly encoding: string; readonly stream: boolean },
): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream });
    return true;
  } catch {
    return false;
  }
}
