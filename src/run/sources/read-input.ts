/** standard input → the text on it: plain, Markdown, or the HTML of a page. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { decodePage } from '../../_internal/charset.ts';
import { decodeText, LARGEST_SOURCE_BYTES, refuseLarge } from '../../article/decode.ts';
import { looksLikeHtml } from '../../article/format.ts';

/** How messages call it. */
const NAME = 'standard input';

/** Reads all of it. @throws ArticleError where it is too large or no text. */
export async function readInput(
  stdin: AsyncIterable<Uint8Array>,
  options: AbortOptions,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stdin) {
    options.signal?.throwIfAborted();
    sizeBytes += chunk.length;
    refuseLarge(sizeBytes, { name: NAME });
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks, Math.min(sizeBytes, LARGEST_SOURCE_BYTES));
  // Pages say their own character set; a text is UTF-8.
  const page = decodePage(bytes);
  return looksLikeHtml(page.text) ? page.text : decodeText(bytes, { name: NAME });
}
