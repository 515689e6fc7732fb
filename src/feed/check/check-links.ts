/**
 * the `atom:link` elements of a channel → faults of the feed's own address and of those of its pages.
 * Pure.
 */
import type { XmlElement } from '../../readers/read-xml.ts';
import { attributeOf, childrenOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import { isWebAddress } from './forms.ts';

/** Relations that feed readers follow: RFC 5005, and the hub of WebSub. */
const FOLLOWED = /^(self|first|last|next|previous|hub)$/;

/** Every finding of the links. */
export function checkLinks(channel: XmlElement): readonly Finding[] {
  const links = childrenOf(channel, 'atom:link');
  const [self, second] = links.filter((link) => attributeOf(link, 'rel') === 'self');
  if (!self)
    return [
      errorAt(channel, {
        code: 'self-link-missing',
        message: 'the channel has no atom:link with rel="self"',
      }),
    ];
  return [
    ...links.flatMap((link) => checkAddress(link, self)),
    ...(second ? [repeatedSelf(second)] : []),
    ...checkLoop(links, self),
    ...checkType(self),
  ];
}

function checkAddress(link: XmlElement, self: XmlElement): readonly Finding[] {
  const [rel, href] = [attributeOf(link, 'rel'), attributeOf(link, 'href')];
  if (!FOLLOWED.test(rel) || isWebAddress(href)) return [];
  return [
    errorAt(link, {
      code: link === self ? 'self-link-invalid' : 'paging-link-invalid',
      message: `atom:link rel="${rel}" has “${href}”, which is not an address`,
    }),
  ];
}

function repeatedSelf(second: XmlElement): Finding {
  return errorAt(second, {
    code: 'self-link-repeated',
    message: 'a second atom:link with rel="self"',
  });
}

/** Readers loop for ever on a page that names itself as its neighbour; the first such link is reported. */
function checkLoop(links: readonly XmlElement[], self: XmlElement): readonly Finding[] {
  const loop = links.find(
    (link) =>
      /^(next|previous)$/.test(attributeOf(link, 'rel')) &&
      attributeOf(link, 'href') === attributeOf(self, 'href'),
  );
  if (!loop) return [];
  return [
    errorAt(loop, {
      code: 'paging-link-loop',
      message: `atom:link rel="${attributeOf(loop, 'rel')}" points to this same page`,
    }),
  ];
}

function checkType(self: XmlElement): readonly Finding[] {
  const type = attributeOf(self, 'type');
  if (type === '' || type === 'application/rss+xml') return [];
  return [
    warningAt(self, {
      code: 'self-link-type',
      message: `atom:link rel="self" has type “${type}”; it must be application/rss+xml`,
    }),
  ];
}
