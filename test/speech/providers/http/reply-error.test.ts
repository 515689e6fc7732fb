/** What is repeated of a service's refusal: its words, and never the key, in whatever way it is written. */
import { describe, expect, test } from 'vitest';
import { saidIn } from '../../../../src/speech/providers/http/reply-error.ts';

const KEY = 'sk-live+4F/9a<8>=';

function said(body: string, type = 'text/plain'): string {
  const headers = new Headers({ 'content-type': type });
  return saidIn({ bytes: Buffer.from(body), headers }, { secret: KEY });
}

describe('saidIn', () => {
  test('leaves the key out of the title of a page', () => {
    const page = `<html><title>401: no such key ${KEY}</title><p>Go away</p></html>`;
    expect(said(page, 'text/html')).toBe('a page, “401: no such key ***”');
  });

  test.each([
    ['as it is', KEY],
    ['in an address', encodeURIComponent(KEY)],
    [
      'in the small letters of an address',
      encodeURIComponent(KEY).replace(/%../g, (code) => code.toLowerCase()),
    ],
    ['in a form', new URLSearchParams([['k', KEY]]).toString().slice(2)],
    ['in mark-up', 'sk-live+4F/9a&lt;8&gt;='],
    ['with slashes of JSON in a text that is none', KEY.replaceAll('/', '\\/')],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in base64 behind another word', Buffer.from(`Bearer ${KEY}`).toString('base64')],
    ['in base64 between other words', Buffer.from(`a:${KEY}:zone`).toString('base64')],
    ['in the base64 of addresses', Buffer.from(KEY).toString('base64url')],
  ])('leaves it out %s', (_, written) => {
    expect(said(`no such key: ${written} here`)).toBe('no such key: *** here');
    expect(said(`<title>no such key: ${written} here</title>`)).toBe(
      'a page, “no such key: *** here”',
    );
  });

  test('says a long answer quickly, and short words that stand in it as they are', () => {
    expect(said(`busy, try later ${'x'.repeat(70_000)}`)).toMatch(/^busy, try later x+…$/);
  });
});
