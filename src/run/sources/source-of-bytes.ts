/** bytes of standard input or of the clipboard → a source: a page, rich text or text, by what they hold. */
import { decodeAs, decodePage } from '../../_internal/charset.ts';
import { checkText, decodeBytes, strayWarnings, type SourceName } from '../../article/decode.ts';
import { looksLikeHtml } from '../../article/format.ts';
import { isRichText } from '../../article/readers/rtf/rich-text.ts';
import { guessUtf16 } from '../../article/text-encoding.ts';
import type { ArticleSource } from '../../article/article.ts';

/** What the bytes are. */
export type SourceOfBytesOptions = Pick<SourceName, 'name'> & {
  /** Whether they are known to be HTML. @default by what they hold */
  readonly isHtml?: boolean;
};

/** A source that holds its content. */
type ContentSource = Extract<ArticleSource, { readonly content: string }>;

/** The source. @throws ArticleError where they are not text, or hold nothing. */
export function sourceOfBytes(
  bytes: Uint8Array,
  { name, isHtml = false }: SourceOfBytesOptions,
): ContentSource {
  const latin = Buffer.from(bytes).toString('latin1');
  if (isRichText(latin)) return { kind: 'text', content: latin };
  const wide = isHtml ? guessUtf16(bytes) : undefined;
  const page = wide
    ? { text: decodeAs(bytes, wide), charset: wide, strayBytes: 0 }
    : decodePage(bytes, isHtml ? { charset: 'utf-8' } : {});
  // Pages say their own character set.
  if (isHtml || looksLikeHtml(page.text)) {
    const content = checkText(page.text, { name });
    return {
      kind: isHtml ? 'html' : 'text',
      content,
      ...warningsOf(strayWarnings(page, { name })),
    };
  }
  const { text, warnings } = decodeBytes(bytes, { name });
  return { kind: 'text', content: checkText(text, { name }), ...warningsOf(warnings) };
}

function warningsOf<T>(warnings: readonly T[]): { readonly warnings?: readonly T[] } {
  return warnings.length > 0 ? { warnings } : {};
}
