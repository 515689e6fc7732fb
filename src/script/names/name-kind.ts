/** a word in its sentence → what it probably names. */

/** What an unknown word probably is. */
export type NameKind = 'person' | 'place' | 'organisation' | 'acronym' | 'name' | 'word';

/** How far around the word it is looked, in characters. */
const REACH = 60;

const RUN_BEFORE =
  /(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:of|de|la|van|von|der|al|bin|the)\s+)?){0,4}$/u;
const RUN_AFTER = /^[’']?s?(?:\s+(?:(?:of|de|la|van|von|der)\s+)?\p{Lu}[\p{L}\p{M}'’-]*){0,4}/u;

const ORGANISATIONS =
  /\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|GmbH|AG|SA|PLC|University|College|Institute|School|Hospital|Bank|Group|Party|Council|Ministry|Department|Agency|Authority|Commission|Committee|Foundation|Association|Union|League|Club|FC|United|Times|Post|Press|News|Herald|Airlines|Airways|Motors|Energy|Systems|Technologies|Partners|Holdings|Museum|Theatre|Orchestra)\b/;
const PLACES =
  /\b(?:River|Street|Road|Avenue|Square|City|Town|Village|County|Bay|Lake|Sea|Valley|Mountain|Mountains|Mount|Island|Islands|Hill|Hills|Forest|Desert|Oblast|Province|Region|District|State|Republic|Peninsula|Coast|Harbour|Harbor|Bridge|Park|Airport|Station|North|South|East|West)\b/;
const TITLES =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|President|Minister|Chancellor|Mayor|Governor|Senator|Representative|Gov|Sen|Rep|Gen|General|Colonel|Captain|Lieutenant|Sergeant|Judge|Justice|King|Queen|Prince|Princess|Pope|Bishop|Father|Sister|Coach|Professor|Doctor|spokesman|spokeswoman|director|author|by|By)\.?\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,2}$/u;
const SPEAKS =
  /^[’']?s?(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)?,?\s+(?:said|says|told|wrote|writes|added|asked|argued|explained|who|whose|and (?:his|her)|has lived|was born|died|keeps|\d{1,2},)/u;
const IN_PLACE =
  /\b(?:in|at|from|near|of|to|outside|through|across|around|towards?|into|between|via|over) (?:the )?(?:\p{Lu}[\p{L}\p{M}'’-]*\s+)?$/u;

/**
 * The likely kind of the word at a range of a text. A guess, to sort a list by; nothing is said
 * differently for it.
 */
export function guessKind(
  text: string,
  at: { readonly start: number; readonly end: number },
): NameKind {
  const word = text.slice(at.start, at.end);
  const before = text.slice(Math.max(0, at.start - REACH), at.start);
  const after = text.slice(at.end, at.end + REACH);
  if (/^[\p{Lu}\d&]{2,}s?$/u.test(word)) return 'acronym';
  if (!/^\p{Lu}/u.test(word)) return 'word';
  const run = `${RUN_BEFORE.exec(before)?.[0] ?? ''}${word}${RUN_AFTER.exec(after)?.[0] ?? ''}`;
  if (ORGANISATIONS.test(run)) return 'organisation';
  if (TITLES.test(before) || SPEAKS.test(after)) return 'person';
  if (PLACES.test(run) || IN_PLACE.test(before) || /^,\s\p{Lu}\p{Ll}+,/u.test(after))
    return 'place';
  return /\p{L}\s+\p{Lu}/u.test(run.trim()) ? 'person' : 'name';
}
