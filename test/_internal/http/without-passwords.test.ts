import { describe, expect, it } from 'vitest';
import { withoutPasswords } from '../../../src/_internal/http/without-passwords.ts';

describe('withoutPasswords', () => {
  it.each([
    ['https://ann:tell@news.example/a', 'https://news.example/a'],
    ['https://:tell@news.example/', 'https://news.example/'],
    ['https://tell@news.example', 'https://news.example'],
    ['FTP://ann:tell@news.example', 'FTP://news.example'],
    ['https:\\\\ann:tell@news.example\\a', 'https:\\\\news.example\\a'],
    // A path that was made of an address has one slash.
    ['/tmp/https:/ann:tell@news.example/a', '/tmp/https:/news.example/a'],
    ['https://ann:tell@x@news.example/', 'https://news.example/'],
    ['https://ann:te/ll@news.example/', 'https://news.example/'],
    ['https://ann:tell@news.example:99999999/', 'https://news.example:99999999/'],
    ['ann:tell@news.example/a', 'news.example/a'],
    // A path that was made of it.
    ['/tmp/my site/ann:tell@news.example/a', '/tmp/my site/news.example/a'],
    ['C:\\sites\\ann:tell@news.example', 'C:\\sites\\news.example'],
    ['“ann:tell@news.example” is none', '“news.example” is none'],
    ['two: http://a:tell@b/ and http://c:tell@d/.', 'two: http://b/ and http://d/.'],
    ['{"proxy":"http://a:tell@b:1"}', '{"proxy":"http://b:1"}'],
  ])('drops them from %j', (text, expected) => {
    expect(withoutPasswords(text)).toBe(expected);
  });

  it.each([
    'https://medium.example/@ann/a-story',
    'https://news.example:8080/@ann',
    'https://archive.example/urn:one@news.example/a',
    'https://maps.example/place/@51.5,-0.1',
    'https://news.example/?by=ann@news.example',
    'mailto:ann@news.example',
    'ann@news.example',
    'Write to: ann@news.example',
    'C:\\Users\\ann@work\\a.md',
    'git@host.example:lectern.git',
    '3 @ 12:30',
  ])('leaves %j', (text) => {
    expect(withoutPasswords(text)).toBe(text);
  });

  it('takes linear time', () => {
    for (const part of ['a:', '/a:b@', 'http://', 'http://a:b/', 'ab', ':@', 'a:b@']) {
      const text = `${part.repeat(50_000)} @`;
      expect(withoutPasswords(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});
