/** a channel or an item → faults of the elements that both may have. Pure. */
import type { XmlElement } from '../../readers/read-xml.ts';
import { attributeOf, childOf, childrenOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import { isWebAddress } from './forms.ts';

/** Every finding of the elements that channels and items have in common. */
export function checkSharedTags(parent: XmlElement): readonly Finding[] {
  return [
    ...checkExplicit(parent),
    ...checkImageAddress(parent),
    ...checkAiTag(parent),
    ...checkPaddedTexts(parent),
  ];
}

/** `itunes:explicit` is `true` or `false`; the older yes, no and clean are refused. */
function checkExplicit(parent: XmlElement): readonly Finding[] {
  const explicit = childOf(parent, 'itunes:explicit');
  const text = explicit?.text.trim() ?? '';
  if (!explicit || /^(true|false)$/.test(text)) return [];
  return [
    errorAt(explicit, {
      code: 'explicit-invalid',
      message: `itunes:explicit is “${text}”; it must be true or false`,
    }),
  ];
}

/** The address of artwork. */
function checkImageAddress(parent: XmlElement): readonly Finding[] {
  const image = childOf(parent, 'itunes:image');
  if (!image) return [];
  const href = attributeOf(image, 'href');
  if (!isWebAddress(href)) {
    const fault = href === '' ? 'no href' : `“${href}”, which is not an address in ASCII`;
    return [
      errorAt(image, { code: 'image-address-invalid', message: `itunes:image has ${fault}` }),
    ];
  }
  if (/\.(jpe?g|png)$/i.test(new URL(href).pathname)) return [];
  return [
    errorAt(image, {
      code: 'image-extension',
      message: `${href} does not end in .jpg or .png`,
    }),
  ];
}

/** The only value of the AI tag that readers understand is `true`. */
function checkAiTag(parent: XmlElement): readonly Finding[] {
  return childrenOf(parent, 'podcast:txt')
    .filter((txt) => attributeOf(txt, 'purpose') === 'ai-content' && txt.text.trim() !== 'true')
    .map((txt) =>
      errorAt(txt, {
        code: 'ai-content-invalid',
        message: `podcast:txt purpose="ai-content" is “${txt.text.trim()}”; it must be true`,
      }),
    );
}

/** PSP-1: values must not begin or end with white space. */
function checkPaddedTexts(parent: XmlElement): readonly Finding[] {
  return parent.children
    .filter((child) => child.children.length === 0 && child.text !== child.text.trim())
    .map((child) =>
      warningAt(child, {
        code: 'text-padded',
        message: `${child.name} begins or ends with white space`,
      }),
    );
}
