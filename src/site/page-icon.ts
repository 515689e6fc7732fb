/** bars of a waveform → the SVG icon of our pages in a browser's tab. */

/** Position and height of each bar, vertically centred in a square of 32. */
const BARS = [
  [6.5, 6],
  [11.25, 14],
  [16, 20],
  [20.75, 11],
  [25.5, 5],
] as const;

const OUTLINE = BARS.map(([x, height]) => `M${x} ${16 - height / 2}v${height}`).join('');

/** The icon, as on drawn artwork: light bars on a dark background. */
export const PAGE_ICON: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#172b4d"/>
<path d="${OUTLINE}" stroke="#f4efe2" stroke-width="2.8" stroke-linecap="round"/>
</svg>
`;
