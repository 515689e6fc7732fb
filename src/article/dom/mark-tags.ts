/** tag names of inline elements → their marks. A table. */
import type { InlineMark } from './inline-text.ts';

/** Marks of inline elements. */
export const MARK_TAGS: Readonly<Record<string, InlineMark>> = {
  em: { kind: 'emphasis' },
  i: { kind: 'emphasis' },
  cite: { kind: 'emphasis' },
  dfn: { kind: 'emphasis' },
  strong: { kind: 'strong' },
  b: { kind: 'strong' },
  code: { kind: 'code' },
  kbd: { kind: 'code' },
  samp: { kind: 'code' },
  tt: { kind: 'code' },
  var: { kind: 'code' },
  del: { kind: 'deleted' },
  s: { kind: 'deleted' },
  strike: { kind: 'deleted' },
};
