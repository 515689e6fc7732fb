import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../src/_internal/colour/contrast.ts';
import { chooseDesign, DRAWN_DESIGNS } from '../../src/artwork/cover-design.ts';
import { DESIGNS } from '../../src/artwork/designs.ts';
import { encodePng } from '../../src/artwork/png.ts';
import { findTypeface } from '../../src/artwork/typeface.ts';
import { chooseColours } from '../../src/artwork/cover-colours.ts';
import { drawCover, untypesetWarning } from '../../src/artwork/draw-cover.ts';
import { artworkFaults, readImageFacts } from '../../src/readers/image-facts.ts';

/** Folder that keeps what people should look at; without it no pictures are kept. */
const FOLDER = process.env['TEST_SCREENSHOTS'];

const FERRY = {
  title: 'The ferry returns to Norvik',
  publication: 'The Norvik Gazette',
  date: '22 December 2023',
};

/** How high each of the bars is drawn, in pixels, by the colour in its middle. */
function barsOf(png: Uint8Array, colour: string): readonly number[] {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const wanted = colour.slice(1);
  return Array.from({ length: 56 }, (_, bar) => {
    const x = Math.round(112 + (bar * 1176) / 56 + 5.5);
    const isAccent = (y: number): boolean => {
      const pixel = y * (1 + 1400 * 3) + 1 + x * 3;
      return rows.toString('hex', pixel, pixel + 3) === wanted;
    };
    return Array.from({ length: 1400 }, (_row, y) => y).filter(isAccent).length;
  });
}

describe('the bars of a cover', () => {
  const colours = { background: '#101010', accent: '#ff0000' };
  const unset = { title: 'नौका लौट आई' };
  const design = 'wave';

  test('fill half of it where there is no type, each as high as the loudest of its levels', async () => {
    const peaks = Array.from({ length: 112 }, (_, i) => (i % 2 === 0 ? 0 : (i + 1) / 112));
    const { bytes, isTypeset } = await drawCover(unset, { colours, peaks, design });
    expect(isTypeset).toBe(false);
    barsOf(bytes, colours.accent).forEach((height, bar) => {
      expect(Math.abs(height - Math.max(11, (700 * (bar + 1)) / 56))).toBeLessThan(3);
    });
  });

  test('are lower beside a title', async () => {
    const { bytes } = await drawCover({ title: FERRY.title }, { colours, peaks: [1], design });
    for (const height of barsOf(bytes, colours.accent))
      expect(Math.abs(height - 190)).toBeLessThan(3);
  });

  test('of words alone swell to the middle, and differ among each other by four times at most', async () => {
    const { bytes } = await drawCover(unset, { colours, design });
    const shares = barsOf(bytes, colours.accent).map(
      (height, bar) => height / Math.sin((Math.PI * (bar + 1)) / 57),
    );
    // The outermost are no lower than they are wide.
    const inner = shares.slice(3, -3).sort((a, b) => a - b);
    expect(inner.at(-1)! / inner[0]!).toBeLessThan(4.3);
    // Of all heights there are some: not one alone stands out.
    expect(inner[37]! / inner[12]!).toBeGreaterThan(1.3);
  });
});

describe('a cover', () => {
  test.each([
    ['latin', FERRY],
    ['long', { title: 'Why the harbour board voted against a new bridge '.repeat(6) }],
    ['polish', { title: 'Zażółć gęślą jaźń', publication: 'Gazeta', date: '2 maja 2024' }],
    ['greek', { title: 'Το πλοίο επέστρεψε στο λιμάνι' }],
    ['cyrillic', { title: 'Паром вернулся', date: '2 мая 2024 г.' }],
    ['vietnamese', { title: 'Chuyến phà đã trở lại' }],
    ['signs', { title: '“A & B” <i>: 5 € — it’s €5 🚢\u00ad' }],
    ['a long word', { title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' }],
  ])('is a picture that podcast apps take, with its title in type: %s', async (name, words) => {
    const { bytes, isTypeset } = await drawCover(words);
    expect(isTypeset).toBe(true);
    expect(artworkFaults(readImageFacts(bytes)!)).toEqual([]);
    expect(bytes.length).toBeLessThan(150_000);
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `cover-${name}.png`), bytes);
  });

  test('is the same each time, and another for other words, levels and colours', async () => {
    const one = await drawCover(FERRY);
    expect(Buffer.compare((await drawCover(FERRY)).bytes, one.bytes)).toBe(0);
    const others = [
      await drawCover({ ...FERRY, date: '23 December 2023' }),
      await drawCover(FERRY, { peaks: [0.1, 0.9, 0.4] }),
      await drawCover(FERRY, { colours: { accent: '#ffffff' } }),
    ];
    for (const { bytes } of others) expect(Buffer.compare(bytes, one.bytes)).not.toBe(0);
  });

  test('draws markup in a title as its signs, and takes nothing from elsewhere', async () => {
    const title = '</text><image href="file:///etc/hostname"/><script>1</script>&lt; ]]>';
    const { bytes, isTypeset } = await drawCover({ ...FERRY, title });
    expect(isTypeset).toBe(true);
    expect(artworkFaults(readImageFacts(bytes)!)).toEqual([]);
    const other = await drawCover({ ...FERRY, title: title.replace('hostname', 'passwd12') });
    expect(Buffer.compare(other.bytes, bytes)).not.toBe(0);
  });

  test('sets a title in another script in a face that is installed', async () => {
    const { isTypeset, bytes } = await drawCover({
      ...FERRY,
      title: 'عادت العبارة',
      language: 'ar',
    });
    expect(isTypeset).toBe(true);
    expect(artworkFaults(readImageFacts(bytes)!)).toEqual([]);
    expect(untypesetWarning('渡船', 'zh').hint).toContain('npm install @fontsource/noto-sans-sc');
    expect(untypesetWarning('नौका').hint).toContain('covers Latin');
  });

  test.each(['नौका लौट आई', '日本語の見出し', '🚢'])(
    'whose title the typeface lacks has no type: %s',
    async (title) => {
      const { bytes, isTypeset } = await drawCover({ title });
      expect(isTypeset).toBe(false);
      expect(artworkFaults(readImageFacts(bytes)!)).toEqual([]);
    },
  );
});

describe('the design of a cover', () => {
  const names = [...DRAWN_DESIGNS, 'picture'] as const;

  test('is one of six, each as often as the others; without a picture one of five', () => {
    const titles = Array.from({ length: 1200 }, (_, i) => `The ferry returns ${i}`);
    const share = (hasPicture: boolean): Readonly<Record<string, number>> =>
      Object.fromEntries(
        names.map((name) => [
          name,
          titles.filter((title) => chooseDesign(title, hasPicture) === name).length,
        ]),
      );
    for (const count of Object.values(share(true))) expect(Math.abs(count - 200)).toBeLessThan(50);
    const { picture, ...others } = share(false);
    expect(picture).toBe(0);
    for (const count of Object.values(others)) expect(Math.abs(count - 240)).toBeLessThan(55);
  });

  test('has other elements, and words that can be read on the ground below them, in any colours', async () => {
    const face = (await findTypeface('abcdefghijklmnopqrstuvwxyzTF… ·', { weight: 'semibold' }))!;
    const parts = {
      words: { title: 'The ferry returns', publication: 'The Fjord', date: 'may' },
      faces: { bold: face, regular: face },
      levels: [0.2, 1, 0.5],
      picture: { address: 'data:image/png;base64,', turn: 0 },
    };
    const grounds = ['#808080', '#7a7a7a', '#ffffff', '#000000', '#e0e000', '#1c3c22'];
    const drawn = names.flatMap((name) =>
      [{}, ...grounds.map((each) => ({ background: each, accent: grounds[0] }))].map((own) => {
        const svg = DESIGNS[name]({ ...parts, colours: chooseColours('x', own) }).join('');
        // The last ground that fills the width is below the words.
        const ground = [...svg.matchAll(/<rect [^>]*width="1400(?:\.00)?"[^>]*fill="(#\w+)"/g)].at(
          -1,
        )![1]!;
        const texts = [...svg.matchAll(/<text [^>]*fill="(#\w+)"/g)].map(([, fill]) => fill!);
        expect(texts.length).toBeGreaterThan(2);
        for (const text of texts)
          expect(contrastOf(sharesOf(ground), sharesOf(text))).toBeGreaterThanOrEqual(4.5);
        return svg;
      }),
    );
    expect(new Set(drawn).size).toBeGreaterThan(names.length * 5);
  });

  test('shows the picture whatever it is, within the bytes of a drawing; one that cannot be decoded is not shown', async () => {
    const noise = {
      size: 500,
      rgba: Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * i * 7919) >> 5),
    };
    const picture = { mediaType: 'image/png', bytes: await encodePng(noise) } as const;
    const shown = await drawCover(FERRY, { picture: { ...picture, turn: 90 }, design: 'picture' });
    expect(shown.format).toBe('jpg');
    expect(artworkFaults(readImageFacts(shown.bytes)!)).toEqual([]);
    expect(shown.bytes.length).toBeLessThan(800_000);
    const broken = { ...picture, bytes: picture.bytes.subarray(0, 40) };
    const drawn = await drawCover(FERRY, { picture: broken, design: 'picture' });
    expect(drawn.format).toBe('png');
  });
});

function sharesOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

describe('the colours of a cover', () => {
  test('belong to the name of a publication', () => {
    expect(chooseColours('The Norvik Gazette')).toEqual(chooseColours('The Norvik Gazette'));
  });

  test('are the own ones, with words that can be read on them', () => {
    expect(chooseColours('x', { background: '#ffffff', accent: '#aa0000' })).toMatchObject({
      background: '#ffffff',
      accent: '#aa0000',
      text: '#16191f',
    });
    expect(chooseColours('x', { background: '#000000' })).toMatchObject({
      accent: '#f7f3e8',
      text: '#f7f3e8',
    });
  });

  test.each([
    ['#00e000', '#16191f'],
    ['#e0e000', '#16191f'],
    ['#e00000', '#f7f3e8'],
    ['#0000ff', '#f7f3e8'],
    ['#00600f', '#f7f3e8'],
  ])('have the words that stand out most from %s: %s', (background, text) => {
    expect(chooseColours('x', { background }).text).toBe(text);
  });
});

/** Draws one cover in a process of its own, and prints how much more memory that took at its peak, in MB. */
const DRAWING = `
  import { readFileSync } from 'node:fs';
  import { drawCover } from '${new URL('../../dist/artwork/draw-cover.js', import.meta.url).href}';
  const peak = () => Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  const before = peak();
  await drawCover(${JSON.stringify(FERRY)});
  console.log((peak() - before) / 1024);
`;

test.runIf(process.platform === 'linux')('a cover takes little memory', () => {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', DRAWING]);
  // 50 MB as it is; compiled for speed the renderer alone takes that, and twice as much in all.
  expect(Number(stdout)).toBeGreaterThan(0);
  expect(Number(stdout)).toBeLessThan(75);
});
