/** resolutions, frame rates and sensors of cameras and screens → words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textAround } from '../../../rules/matches.ts';
import { label, cardinal, decimal } from '../numbers/number-words.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';

/** Where `720p` is not a price. */
const SCREENS = `cameras? console display footage fps Full_HD gam(?:e|es|ing) HD HDMI Hz monitor resolutions?
  screens? stream[a-z]* TVs? videos? webcam`;
const SCREEN = new RegExp(`\\b${anyIn(SCREENS)}\\b|\\d(?:fps|Hz)\\b`);
const REACH = 80;

const LINES = '(?<lines>360|480|576|720|1080|1440|2160|4320)';

/** A picture every so often: `/100p`, `/60fps`, ` at 120fps`. */
const RATE = '(?:/(?<rate>\\d{2,3})(?<unit>p|fps|Hz)?)';
const RATE_BEHIND =
  '(?:/\\d{2,3}(?:p|fps|Hz)?(?![\\p{L}\\d])| (?:at|@) \\d{2,3} ?(?:fps|Hz)(?!\\p{L}))';

const UNITS: Readonly<Record<string, string>> = {
  p: ' P',
  fps: ' frames per second',
  Hz: ' hertz',
};

/** Pictures. */
export const PICTURE_RULES: readonly Rule[] = [
  {
    name: 'resolution',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:${LINES}(?<scan>[pi])|(?<thousand>[2-8])K(?=${RATE_BEHIND}))${RATE}?(?![\\p{L}\\d])`,
    ),
    rewrite: (match) => {
      const { lines, scan, thousand, rate, unit } = match.groups!;
      const isSure = thousand !== undefined || lines!.length === 4;
      if (!isSure && !SCREEN.test(textAround(match, REACH))) return undefined;
      const size =
        thousand === undefined
          ? `${label(lines!)} ${scan!.toUpperCase()}`
          : `${cardinal(thousand)} K`;
      return rate === undefined ? size : `${size}, ${cardinal(rate)}${UNITS[unit ?? ''] ?? ''}`;
    },
    examples: [
      ['at 1440p or 4K/100p', 'at fourteen forty P or four K, one hundred P'],
      ['a 720p webcam, not 720p', 'a seven twenty P webcam, not seven twenty P'],
      ['4K/60fps', 'four K, sixty frames per second'],
    ],
  },
  {
    name: 'size-of-sensor',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}1/(?<part>[1-9]\\.\\d{1,2})(?:in(?![\\p{L}\\d])|[- ]inch\\b|")`),
    rewrite: ({ groups }) => `one over ${decimal(groups!.part!)} inch`,
    examples: [['a 1/1.3in sensor', 'a one over one point three inch sensor']],
  },
];
