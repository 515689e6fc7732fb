/** a Range header and a file's size → the bytes to send (RFC 9110, 14). Pure. */

/** One range: from a byte to the end, between two bytes, or the last n bytes. */
const ONE_RANGE = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i;

/** First and last byte, inclusive. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * The one range requested; `unsatisfiable` if it starts after the end of the file; `whole` if the
 * header is absent, invalid, or asks for several.
 */
export function parseRange(
  header: string | undefined,
  options: { readonly sizeBytes: number },
): ByteRange | 'whole' | 'unsatisfiable' {
  const { sizeBytes } = options;
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '') return last === '' ? 'whole' : lastBytes(Number(last), sizeBytes);
  const start = Number(first);
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  // An end before the start is an invalid range (14.1.1), and the header is ignored.
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= sizeBytes ? 'unsatisfiable' : { start, end };
}

function lastBytes(count: number, sizeBytes: number): ByteRange | 'unsatisfiable' {
  const length = Math.min(count, sizeBytes);
  if (length === 0) return 'unsatisfiable';
  return { start: sizeBytes - length, end: sizeBytes - 1 };
}
