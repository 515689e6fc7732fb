import { expect, test } from 'vitest';
import { retryAfterOf } from '../../../../src/speech/providers/http/reply-error.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');

test.each([
  [{ 'retry-after': '7' }, 7],
  [{ 'retry-after': '0.5' }, 0.5],
  [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1.5],
  [{ 'retry-after': 'Thu, 26 Nov 2026 12:00:30 GMT' }, 30],
  [{ 'retry-after': 'Thu, 26 Nov 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'Thu, 26 Nov 2099 11:00:00 GMT' }, undefined],
  [{ 'retry-after': '999999' }, undefined],
  [{ 'retry-after': '-1' }, undefined],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('%j asks for a wait of %s seconds', (headers, seconds) => {
  expect(retryAfterOf(new Headers(headers), { now: NOW })).toBe(seconds);
});
