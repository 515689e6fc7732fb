/** two neighbouring roles → the silence between them, in seconds. */
import type { SegmentRole } from './script.ts';

/**
 * Seconds of silence by the pair of roles. A sentence pause inside a clip is about 0.3 s; between
 * paragraphs it must be longer to be heard as a break, and around headings longer still.
 * Newsreaders' pauses: 0.6-0.8 s between paragraphs, 1-1.5 s at a headline.
 */
const PAIRS: Readonly<Partial<Record<`${SegmentRole}>${SegmentRole}`, number>>> = {
  'disclosure>title': 1,
  'title>byline': 0.6,
  'byline>paragraph': 1,
  'title>paragraph': 1,
  'heading>paragraph': 0.8,
  'heading>heading': 0.7,
  'heading>listItem': 0.6,
  'paragraph>paragraph': 0.65,
  'paragraph>heading': 1.2,
  'paragraph>listItem': 0.5,
  'listItem>listItem': 0.4,
  'listItem>heading': 1.2,
  'paragraph>quote': 0.6,
  'quote>paragraph': 0.7,
  'quote>quote': 0.5,
};

/** After a role, whatever follows. */
const AFTER: Readonly<Partial<Record<SegmentRole, number>>> = {
  disclosure: 1,
  title: 1,
  byline: 1,
  heading: 0.8,
};

/** Before a heading, whatever it follows. */
const BEFORE_HEADING = 1.2;

/** Between any other two: like paragraphs. */
const OTHERWISE = 0.65;

/** Seconds of silence after a segment; 0 when nothing follows. */
export function pauseBetween(role: SegmentRole, next: SegmentRole | undefined): number {
  if (next === undefined) return 0;
  return (
    PAIRS[`${role}>${next}`] ?? AFTER[role] ?? (next === 'heading' ? BEFORE_HEADING : OTHERWISE)
  );
}
