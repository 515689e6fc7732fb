/** a byline → the names in it. Pure. */
import { readPeople } from '../article/people/read-people.ts';

/** Each person of a byline; the whole byline if it names no person. */
export function authorNames(byline: string): readonly string[] {
  const people = readPeople(byline, { single: true });
  return people.length > 0 ? people : [byline];
}
