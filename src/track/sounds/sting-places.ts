/** a script → the segments before which its sting is heard. Pure. */
import type { Script, Segment } from '../../script/script.ts';

/** What is read before the text itself. */
const OPENING = new Set<Segment['role']>(['disclosure', 'title', 'byline', 'heading']);

/**
 * Of several articles, the first segment of each but the first. Of one, each heading of the highest level
 * that the article has, where something of the text was read before it.
 */
export function stingPlaces({
  article,
  segments,
  parts,
}: Pick<Script, 'article' | 'segments' | 'parts'>): ReadonlySet<string> {
  if (parts !== undefined) return new Set(parts.slice(1).map(({ segmentId }) => segmentId));
  const levels = new Map(
    article.blocks.flatMap(({ id, kind, level }) => (kind === 'heading' ? [[id, level ?? 1]] : [])),
  );
  const levelOf = ({ role, blockId = '', blockStart = 0 }: Segment): number =>
    role === 'heading' && blockStart === 0 ? (levels.get(blockId) ?? 1) : Infinity;
  const highest = segments.reduce((least, each) => Math.min(least, levelOf(each)), Infinity);
  const places = new Set<string>();
  let hasText = false;
  for (const segment of segments) {
    if (hasText && levelOf(segment) === highest && highest < Infinity) {
      places.add(segment.id);
      hasText = false;
    }
    hasText ||= !OPENING.has(segment.role);
  }
  return places;
}
