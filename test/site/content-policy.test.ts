/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { policyLine } from '../../src/site/content-policy.ts';

function policyOf(options: Parameters<typeof policyLine>[0]): Record<string, string> {
  const { document } = parseHTML(policyLine(options));
  const content = document.querySelector('meta')!.getAttribute('content')!;
  return Object.fromEntries(content.split('; ').map((part) => part.split(/ (.*)/).slice(0, 2)));
}

describe('the policy of a page', () => {
  test('lets only its own files in, and names no one who may frame it', () => {
    expect(policyOf({})).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'media-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('names the origins of the publication and of the picture', () => {
    const policy = policyOf({
      baseUrl: 'https://gazette.example/audio/',
      images: [
        'https://pictures.example:8443/a;b.jpg?x=1',
        undefined,
        'https://pictures.example:8443/c.jpg',
      ],
    });
    expect(policy['script-src']).toBe("'self' https://gazette.example");
    expect(policy['img-src']).toBe("'self' https://gazette.example https://pictures.example:8443");
  });

  test('allows of a site with pictures these alone, and the site where a path could end the line', () => {
    const pictures = [
      'https://pictures.example/2024/a%20b.jpg?w=800',
      'picture.0a1b2c3d.jpg',
      'https://other.example/a;b,c.jpg',
    ];
    expect(policyOf({ pictures })['img-src']).toBe(
      "'self' https://pictures.example/2024/a%20b.jpg https://other.example",
    );
  });

  test.each(['javascript:alert(1)', 'data:image/png,x', 'https://x.example;script-src */a', '//x'])(
    'lets no address such as %s add to it',
    (image) => {
      const of = { images: [image], pictures: [image] };
      expect(policyOf(of)['img-src']).toBe("'self'");
    },
  );
});
