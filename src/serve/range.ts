/** a Range header and a file's size → the bytes to send (RFC 9110, 14). Pure. */

/** First and last byte, both included. */
export type ByteRange = { readonly start: number; readonly end: number };

/** The one range asked for; `unsatisfiable` where it lies behind the file; `whole` where the header is absent, strange, or asks for several. */
export function parseRange(
  header: string | undefined,
  options: { readonly sizeBytes: number },
): ByteRange | 'whole' | 'unsatisfiable' {
  const parts = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '');
  if (!parts || (parts[1] === '' && parts[2] === '')) return 'whole';
  const { sizeBytes } = options;
  if (parts[1] === '') {
    const length = Math.min(Number(parts[2]), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  const start = Number(parts[1]);
  const end = parts[2] === '' ? sizeBytes - 1 : Math.min(Number(parts[2]), sizeBytes - 1);
  // An end before the start is no range at all (14.1.1), and the header counts as absent.
  if (parts[2] !== '' && Number(parts[2]) < start) return 'whole';
  return start >= sizeBytes ? 'unsatisfiable' : { start, end };
}
