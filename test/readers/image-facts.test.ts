import { describe, expect, test } from 'vitest';
import { artworkFaults, readImageFacts, type ImageFacts } from '../../src/readers/image-facts.ts';

function chunk(name: string, content: Uint8Array = new Uint8Array()): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
}

function png(colourType: number, chunks: readonly Uint8Array[] = [chunk('IEND')]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1400, 0);
  header.writeUInt32BE(900, 4);
  header.set([8, colourType], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), ...chunks]);
}

/** A comment segment, then the frame header, then the mark of the end. */
function jpeg(components: number, end: string = 'ffd9'): Buffer {
  const sizes = '08 0384 0578'.replaceAll(' ', '');
  const frame = `ffc00011${sizes}0${components}${'00'.repeat(9)}`;
  return Buffer.from(`ffd8fffe0004abcd${frame}${end}`, 'hex');
}

describe('the facts of a picture', () => {
  test.each([
    [0, { colours: 'grey', alpha: false }],
    [2, { colours: 'rgb', alpha: false }],
    [3, { colours: 'palette', alpha: false }],
    [4, { colours: 'grey', alpha: true }],
    [6, { colours: 'rgb', alpha: true }],
  ])('a PNG of colour type %i', (type, colours) => {
    const facts = { format: 'png', width: 1400, height: 900, whole: true, ...colours };
    expect(readImageFacts(png(type))).toEqual(facts);
  });

  test('transparency may stand in a chunk of its own', () => {
    const facts = readImageFacts(png(2, [chunk('tRNS'), chunk('IEND')]));
    expect(facts).toMatchObject({ alpha: true, whole: true });
  });

  test.each([
    [1, 'grey'],
    [3, 'rgb'],
    [4, 'cmyk'],
  ])('a JPEG of %i components', (components, colours) => {
    const size = { width: 1400, height: 900 };
    const facts = { format: 'jpeg', ...size, alpha: false, colours, whole: true };
    expect(readImageFacts(jpeg(components))).toEqual(facts);
  });

  test('a file that is cut short is not whole', () => {
    expect(readImageFacts(png(2, [chunk('IDAT')]))?.whole).toBe(false);
    expect(readImageFacts(jpeg(3, ''))?.whole).toBe(false);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['another format', Buffer.from('GIF89a')],
    ['a PNG of a colour type that is none', png(5)],
    ['a PNG without a header', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a JPEG without a frame', Buffer.from('ffd8ffd9', 'hex')],
    ['a JPEG with something between its segments', Buffer.from(`ffd8${'00'.repeat(20)}`, 'hex')],
  ])('%s has none', (_, bytes) => {
    expect(readImageFacts(bytes)).toBeUndefined();
  });
});

describe('the faults of artwork', () => {
  const good: ImageFacts = {
    format: 'png',
    width: 3000,
    height: 3000,
    alpha: false,
    colours: 'rgb',
    whole: true,
  };

  test('a square of 1400 to 3000 pixels in RGB has none', () => {
    expect(artworkFaults(good)).toEqual([]);
    expect(artworkFaults({ ...good, width: 1400, height: 1400 })).toEqual([]);
  });

  test('each is said in words', () => {
    const size = { width: 1399, height: 3001 };
    const bad: ImageFacts = { ...good, ...size, alpha: true, colours: 'cmyk', whole: false };
    expect(artworkFaults(bad)).toEqual([
      '1399 x 3001 pixels is not square',
      '1399 x 3001 pixels is below 1400',
      '1399 x 3001 pixels is above 3000',
      'it has an alpha channel',
      'the file is cut short',
      'its colours are cmyk, not RGB',
    ]);
  });
});
