/**
 * two colours → their contrast ratio (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Pure; also in
 * the player.
 */

/** Red, green and blue, each from 0 to 1; an opacity after them is ignored. */
type Shares = readonly number[];

/** The contrast of two opaque colours, from 1 (none) to 21. */
export function contrastOf(one: Shares, other: Shares): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** From 0, black, to 1, white (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminanceOf(colour: Shares): number {
  const [red, green, blue] = colour.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
