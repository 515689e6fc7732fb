import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../src/readers/read-xml.ts';
import { XmlError } from '../../src/readers/xml-error.ts';

describe('the reader of XML', () => {
  test.each([
    '<a><b></a></b>',
    '<a>',
    '<a/><b/>',
    'x<a/>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a b="<"/>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a/>',
    '<a/><!DOCTYPE a>',
    '<a><!-- </a>',
    '<a><!-- -- --></a>',
    '<a/><![CDATA[x]]>',
    '<a>]]></a>',
    '</a>',
    '<a></a b="1">',
    ' <?xml version="1.0"?><a/>',
    '<?xml encoding="UTF-8" version="1.0"?><a/>',
    '<?1?><a/>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
    '<a>'.repeat(101) + '</a>'.repeat(101),
    '',
  ])('refuses %j', (xml) => {
    expect(() => readXml(xml)).toThrowError(XmlError);
  });

  test('reads as many elements of one line as of many, in linear time', () => {
    for (const between of ['', '\n', '\n\n']) {
      const { children } = readXml(`<a>${`<b/>${between}`.repeat(200_000)}</a>`);
      expect(children).toHaveLength(200_000);
      expect(children.at(-1)!.line).toBe(1 + between.length * 199_999);
    }
  });

  test('says on which line the first fault is', () => {
    const faultOf = (xml: string): unknown => {
      try {
        return readXml(xml);
      } catch (error) {
        return [(error as XmlError).line, (error as XmlError).message];
      }
    };
    expect(faultOf('<a>\n<b>\n</a>')).toEqual([3, '</a> closes <b> from line 2']);
    expect(faultOf('<a>\n\n\u0007</a>')).toEqual([3, 'character U+0007 is not allowed in XML']);
    expect(faultOf('<a>\n<b>')).toEqual([2, '<b> is never closed']);
    expect(faultOf('<a>\nR&D</a>')).toEqual([
      1,
      '“&D” is not an entity of XML; write a plain & as &amp;',
    ]);
  });

  test('reads escapes, CDATA, comments and empty elements', () => {
    const root = readXml(
      '<?xml version="1.0"?>\n<!-- c -->\n<a x="1&amp;2">&lt;<![CDATA[<b>]]>&#x41;<c/>\n</a>',
    );
    expect(root).toMatchObject({ name: 'a', text: '<<b>A\n', line: 3 });
    expect(root.attributes.get('x')).toBe('1&2');
    expect(root.children).toHaveLength(1);
  });

  test('tells known name spaces by their usual prefixes, and others by their address', () => {
    const itunes = 'http://www.itunes.com/dtds/podcast-1.0.dtd';
    const root = readXml(`<a xmlns:i="${itunes}" xmlns:o="urn:o"><i:author/><o:b/></a>`);
    expect(root.children.map(({ name }) => name)).toEqual(['itunes:author', '{urn:o}:b']);
  });

  test('ends with a tree or an XmlError, whatever it is given', () => {
    const part = fc.constantFrom('<a>', '</a>', '<b c="d">', '<!--', '-->', '&amp;', '&', ']]>');
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        try {
          readXml(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
    );
  });
});
