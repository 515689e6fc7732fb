/** segments → the same with the tune of each word, for voices that can be inflected. */
import type { Article } from '../../article/article.ts';
import { KINDS, type Kind } from '../../_internal/check-options.ts';
import type { Inflection, Segment, SegmentRole } from '../script.ts';
import { stressedRanges } from './marked-words.ts';
import { tuneSentence, type SentencePlace } from './sentence-tune.ts';
import {
  DEFAULT_STYLE,
  deliveryStrength,
  DELIVERY_STYLES,
  isDeliveryStyle,
  type DeliveryStyle,
} from './style.ts';
import { variationSeed } from './takes.ts';
import { variationOf } from './variation.ts';

/** How lively a script is read. */
export type DeliveryOptions = {
  /**
   * How lively the text is read by voices that can be inflected: `plain` leaves everything to the
   * voice.
   * @default 'read'
   */
  readonly delivery?: DeliveryStyle | undefined;
  /** Whether a voice can be inflected. @default none can */
  readonly takesDelivery?: ((voice: string) => boolean) | undefined;
};

/** What each of these options must be. */
export const DELIVERY_KINDS: Readonly<Record<keyof DeliveryOptions, Kind>> = {
  delivery: { name: `one of ${DELIVERY_STYLES.join(', ')}`, holds: isDeliveryStyle },
  takesDelivery: KINDS.listener,
};

/** Parts that are left to the voice: the few words of a heading sound worse with any change. */
const HEADINGS: ReadonlySet<SegmentRole> = new Set(['title', 'heading', 'byline', 'disclosure']);

/** Steps of what is kept: finer ones are not heard. */
const SHIFT_STEPS = 2;
const RANGE_STEPS = 20;

/** Segments whose voices can be inflected, with their inflections. */
export function deliverSegments(
  segments: readonly Segment[],
  { article, delivery, takesDelivery }: DeliveryOptions & { readonly article: Article },
): readonly Segment[] {
  const style = delivery ?? DEFAULT_STYLE;
  const strength = deliveryStrength(style);
  if (strength === 0) return segments;
  const blocks = new Map(article.blocks.map((block) => [block.id, block]));
  return segments.map((segment, index) => {
    if (takesDelivery?.(segment.voice) !== true || HEADINGS.has(segment.role)) return segment;
    const stressed = stressedRanges(segment, blocks.get(segment.blockId ?? ''));
    const isLastItem = segments[index + 1]?.role !== segment.role;
    const inflections = segment.sentences.flatMap(({ spokenStart, spokenEnd }, at) => {
      const text = segment.spokenText.slice(spokenStart, spokenEnd);
      const count = segment.sentences.length;
      return tuneSentence(
        {
          text,
          start: spokenStart,
          place: placeOf(segment.role, { at, count, isLastItem }),
          progress: count > 1 ? at / (count - 1) : 0,
          stressed,
        },
        {
          language: segment.language,
          strength,
          variation: variationOf(variationSeed(text, segment.take)),
        },
      );
    });
    const heard = inflections.map(rounded).filter(isHeard);
    return heard.length > 0 ? { ...segment, delivery: { style, words: heard } } : segment;
  });
}

function placeOf(
  role: SegmentRole,
  { at, count, isLastItem }: { at: number; count: number; isLastItem: boolean },
): SentencePlace {
  if (role === 'listItem') return isLastItem && at === count - 1 ? 'lastItem' : 'item';
  if (count === 1) return 'only';
  if (at === 0) return 'first';
  return at === count - 1 ? 'last' : 'middle';
}

/** Without what is neutral, in steps. */
function rounded({ start, end, shift = 0, range = 1, length = 1 }: Inflection): Inflection {
  const semitones = Math.round(shift * SHIFT_STEPS) / SHIFT_STEPS;
  const width = Math.round(range * RANGE_STEPS) / RANGE_STEPS;
  return {
    start,
    end,
    ...(semitones !== 0 && { shift: semitones }),
    ...(width !== 1 && { range: width }),
    ...(length !== 1 && { length }),
  };
}

function isHeard({ shift, range, length }: Inflection): boolean {
  return shift !== undefined || range !== undefined || length !== undefined;
}
