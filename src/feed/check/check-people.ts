/** an item's people → where they break the rules of the podcast namespace. Pure. */
import type { XmlElement } from '../../readers/read-xml.ts';
import { attributeOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';

/** Roles of the podcast taxonomy (https://podcasttaxonomy.com), by group. */
const ROLES: readonly string[] = [
  // creative direction
  'director',
  'assistant director',
  'executive producer',
  'senior producer',
  'producer',
  'associate producer',
  'development producer',
  'creative director',
  // cast
  'host',
  'co-host',
  'guest host',
  'guest',
  'voice actor',
  'narrator',
  'announcer',
  'reporter',
  // writing
  'author',
  'editorial director',
  'co-writer',
  'writer',
  'songwriter',
  'guest writer',
  'story editor',
  'managing editor',
  'script editor',
  'script coordinator',
  'researcher',
  'editor',
  'fact checker',
  'translator',
  'transcriber',
  'logger',
  // audio production
  'studio coordinator',
  'technical director',
  'technical manager',
  'audio engineer',
  'remote recording engineer',
  'post production engineer',
  // audio post-production
  'audio editor',
  'sound designer',
  'foley artist',
  'composer',
  'theme music',
  'music production',
  'music contributor',
  // administration
  'production coordinator',
  'booking coordinator',
  'production assistant',
  'content manager',
  'marketing manager',
  'sales representative',
  'sales manager',
  // visuals
  'graphic designer',
  'cover art designer',
  // community
  'social media manager',
  // misc.
  'consultant',
  'intern',
  // video production and post-production
  'camera operator',
  'lighting designer',
  'camera grip',
  'assistant camera',
  'assistant editor',
];

const KNOWN = new Set(ROLES.map(bare));

/** Every finding of one `podcast:person`. */
export function checkPerson(person: XmlElement): readonly Finding[] {
  const found: Finding[] = [];
  if (person.text.trim() === '')
    found.push(errorAt(person, { code: 'person-empty', message: 'podcast:person has no name' }));
  const role = attributeOf(person, 'role').trim();
  if (role !== '' && !KNOWN.has(bare(role)))
    found.push(
      warningAt(person, {
        code: 'person-role-unknown',
        message: `podcast:person has role “${role}”, which is not in the podcast taxonomy`,
      }),
    );
  return found;
}

/** Case, spaces and hyphens differ from app to app. */
function bare(role: string): string {
  return role
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
