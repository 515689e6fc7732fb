/** a cover's words, colours and levels → its drawing, in one of six designs. Pure. */
import {
  fittedLine,
  MARGIN,
  rectangle,
  reliefLevels,
  SIZE,
  titleLines,
  waveform,
  type LinePlace,
  type TitlePlace,
} from './cover-canvas.ts';
import { readableOn } from './cover-colours.ts';
import type { Design, DesignName, DesignParts } from './cover-design.ts';

/** Width between the margins. */
const INNER = SIZE - 2 * MARGIN;

/** Type sizes of the small lines, in pixels. */
const PUBLICATION_SIZE = 50;
const DATE_SIZE = 42;

/** Every design by its name. */
export const DESIGNS: Readonly<Record<DesignName, Design>> = {
  wave: drawWave,
  disc: drawDisc,
  skyline: drawSkyline,
  spine: drawSpine,
  paper: drawPaper,
  picture: drawPicture,
};

/** Title above the waveform of the audio. */
function drawWave({ words, faces, colours, levels }: DesignParts): readonly string[] {
  const { text, accent } = colours;
  const across = { left: MARGIN, width: INNER, bars: 56, colour: accent };
  const place = words.title
    ? { ...across, middle: 1108, height: 190 }
    : { ...across, middle: SIZE / 2, height: SIZE / 2 };
  return [
    ground(colours.background),
    ...waveform(levels, place),
    ...masthead(words.publication, { face: faces.bold, colour: text, accent }),
    ...headline(words.title, { top: 292, height: 660, face: faces.bold, colour: text }),
    dateLine(words.date, { face: faces.regular, colour: text }),
  ];
}

/** The waveform around a disc that runs off the lower right corner. */
function drawDisc({ words, faces, colours, levels }: DesignParts): readonly string[] {
  const { text, accent } = colours;
  const disc = words.title
    ? { x: 1060, y: 1110, inner: 140, outer: 400 }
    : { x: SIZE / 2, y: SIZE / 2, inner: 170, outer: 560 };
  return [
    ground(colours.background),
    ...rays(levels, { ...disc, colour: accent }),
    ...masthead(words.publication, { face: faces.bold, colour: text, accent }),
    ...headline(words.title, { top: 292, height: 390, face: faces.bold, colour: text }),
    dateLine(words.date, { face: faces.regular, colour: text, width: 480 }),
  ];
}

/** The waveform as a row of towers on the lower edge. */
function drawSkyline({ words, faces, colours, levels }: DesignParts): readonly string[] {
  const { text, accent } = colours;
  const bars = 20;
  const highest = words.title ? 430 : 1060;
  const step = SIZE / bars;
  const towers = reliefLevels(levels, bars).map((level, i) => {
    const height = highest * (0.3 + 0.7 * level);
    return rectangle({ x: i * step, y: SIZE - height, width: step + 1, height }, accent);
  });
  const top = words.publication ? 226 : 150;
  return [
    ground(colours.background),
    ...towers,
    fittedLine(words.publication, {
      ...leftLine(150, PUBLICATION_SIZE),
      face: faces.bold,
      colour: text,
      width: INNER,
    }),
    fittedLine(words.date, {
      ...leftLine(top, DATE_SIZE),
      face: faces.regular,
      colour: text,
      width: INNER,
    }),
    ...headline(words.title, { top: 310, height: 590, face: faces.bold, colour: text }),
  ];
}

/** On the accent: the waveform down the left edge, as on the spine of a book. */
function drawSpine({ words, faces, colours, levels }: DesignParts): readonly string[] {
  const { background, accent } = colours;
  const colour = readableOn(accent, [background]);
  const rows = 35;
  const [step, longest] = [SIZE / rows, words.title ? 230 : 1180];
  const bars = reliefLevels(levels, rows).map((level, i) => {
    const width = (0.3 + 0.7 * level) * longest + step;
    const y = i * step + step * 0.22;
    return rectangle({ x: -step, y, width, height: step * 0.56, radius: step * 0.28 }, colour);
  });
  const [left, width] = [348, SIZE - 348 - MARGIN];
  const face = { face: faces.bold, colour };
  return [
    ground(accent),
    ...bars,
    fittedLine(words.publication, { x: left, y: 176, size: PUBLICATION_SIZE, width, ...face }),
    ...titleLines(words.title, { left, top: 292, width, height: 850, ...face }),
    fittedLine(words.date, {
      x: left,
      y: SIZE - MARGIN,
      size: DATE_SIZE,
      width,
      face: faces.regular,
      colour,
    }),
  ];
}

/** A title page: everything centred within a frame, in the colour of the ink. */
function drawPaper({ words, faces, colours, levels }: DesignParts): readonly string[] {
  const { paper, ink } = colours;
  const middle = SIZE / 2;
  const line = (y: number, size: number): Pick<LinePlace, 'x' | 'y' | 'size' | 'isCentred'> => ({
    x: middle,
    y,
    size,
    isCentred: true,
  });
  const width = SIZE - 4 * 70;
  const bold = { face: faces.bold, colour: ink };
  const wave = words.title
    ? { left: middle - 210, width: 420, bars: 21, middle: 1090, height: 130 }
    : { left: 190, width: SIZE - 380, bars: 35, middle, height: 620 };
  return [
    ground(paper),
    frame({ inset: 56, width: 10, colour: ink }),
    frame({ inset: 80, width: 3, colour: ink }),
    fittedLine(words.publication, { ...line(218, PUBLICATION_SIZE), ...bold, width }),
    ...titleLines(words.title, {
      left: 140,
      top: 300,
      width,
      height: 660,
      isCentred: true,
      ...bold,
    }),
    ...waveform(reliefLevels(levels, wave.bars), { ...wave, colour: ink }),
    fittedLine(words.date, {
      ...line(1252, DATE_SIZE),
      width,
      face: faces.regular,
      colour: ink,
    }),
  ];
}

/** Pixels of the picture above the words; it has all of a cover without words. */
const PICTURE_HEIGHT = 800;

/** The article's picture, with the waveform along its lower edge and the words below. */
function drawPicture({ words, faces, colours, levels, picture }: DesignParts): readonly string[] {
  const { text, accent } = colours;
  const height = words.title ? PICTURE_HEIGHT : SIZE - 160;
  const small = { face: faces.regular, colour: text };
  const facts = [words.publication, words.date].filter((each) => each !== '').join(' · ');
  return [
    ground(colours.background),
    ...(picture ? [turnedImage(picture, { width: SIZE, height })] : []),
    rectangle({ x: 0, y: height, width: SIZE, height: SIZE - height }, colours.background),
    ...waveform(reliefLevels(levels, 56), {
      left: 6,
      width: SIZE,
      bars: 56,
      middle: height,
      height: 96,
      colour: accent,
    }),
    ...headline(words.title, { top: 884, height: 330, face: faces.bold, colour: text }),
    fittedLine(facts, { ...leftLine(SIZE - 92, DATE_SIZE), ...small, width: INNER }),
  ];
}

/** A picture that fills a place at the upper edge, turned about the middle of it. */
function turnedImage(
  { address, turn }: NonNullable<DesignParts['picture']>,
  place: { readonly width: number; readonly height: number },
): string {
  const isSideways = turn % 180 !== 0;
  const [width, height] = isSideways ? [place.height, place.width] : [place.width, place.height];
  return (
    `<g transform="translate(${place.width / 2} ${place.height / 2}) rotate(${turn})">` +
    `<image x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" ` +
    `preserveAspectRatio="xMidYMid slice" href="${address}"/></g>`
  );
}

function ground(colour: string): string {
  return `<rect width="${SIZE}" height="${SIZE}" fill="${colour}"/>`;
}

function frame(line: {
  readonly inset: number;
  readonly width: number;
  readonly colour: string;
}): string {
  const side = SIZE - 2 * line.inset;
  return (
    `<rect x="${line.inset}" y="${line.inset}" width="${side}" height="${side}" fill="none" ` +
    `stroke="${line.colour}" stroke-width="${line.width}"/>`
  );
}

function leftLine(y: number, size: number): Pick<LinePlace, 'x' | 'y' | 'size'> {
  return { x: MARGIN, y, size };
}

/** The title between the margins, at most as high as `height`. */
function headline(
  title: string,
  place: Pick<TitlePlace, 'top' | 'height' | 'face' | 'colour'>,
): readonly string[] {
  return titleLines(title, { ...place, left: MARGIN, width: INNER });
}

/** The publication above a short rule. */
function masthead(
  publication: string,
  { accent, ...style }: Pick<LinePlace, 'face' | 'colour'> & { readonly accent: string },
): readonly string[] {
  if (publication === '') return [];
  const rule = rectangle({ x: MARGIN, y: 212, width: 96, height: 10, radius: 5 }, accent);
  const line = { ...style, ...leftLine(176, PUBLICATION_SIZE), width: INNER };
  return [fittedLine(publication, line), rule];
}

/** The date at the lower margin. */
function dateLine(
  date: string,
  style: Pick<LinePlace, 'face' | 'colour'> & { readonly width?: number },
): string {
  return fittedLine(date, { width: INNER, ...style, ...leftLine(SIZE - MARGIN, DATE_SIZE) });
}

/** Bars around a circle, outwards from it; the loudest reaches `outer`. */
function rays(
  levels: readonly number[],
  disc: {
    readonly x: number;
    readonly y: number;
    readonly inner: number;
    readonly outer: number;
    readonly colour: string;
  },
): readonly string[] {
  const { x, y, inner, outer, colour } = disc;
  const bars = 48;
  const width = ((2 * Math.PI * inner) / bars) * 0.7;
  return reliefLevels(levels, bars).map((level, i) => {
    const length = (outer - inner) * (0.3 + 0.7 * level);
    const bar = rectangle(
      { x: inner, y: -width / 2, width: length, height: width, radius: width / 2 },
      colour,
    );
    const turn = ((360 * i) / bars - 90).toFixed(2);
    return `<g transform="translate(${x} ${y}) rotate(${turn})">${bar}</g>`;
  });
}
