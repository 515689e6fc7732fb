/** English: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import {
  ENGLISH_EXTRAS,
  ENGLISH_QUEUE,
  ENGLISH_READ_ALONG,
  ENGLISH_STRINGS,
} from './player-strings.ts';

/**
 * The voice for British English, and for regions whose English is closer to it than to American.
 */
const BRITISH_VOICE = 'bf_emma';

/**
 * English. Its rules and sentence ends are code (`../rule-tables.ts`), and its function words,
 * which distinguish the other languages from it, are in `english-words.ts`.
 */
export const ENGLISH: Language = {
  code: 'en',
  hasNamesByOrigin: true,
  disclosure: 'This audio is created with AI assistance.',
  byline: 'By',
  formula: 'a formula',
  corrected: 'Corrected version of {0}.',
  voice: 'af_heart',
  regionalVoices: {
    GB: BRITISH_VOICE,
    IE: BRITISH_VOICE,
    AU: BRITISH_VOICE,
    NZ: BRITISH_VOICE,
    ZA: BRITISH_VOICE,
    IN: BRITISH_VOICE,
  },
  months: `
    january jan | february feb | march mar | april apr | may | june jun | july jul | august aug |
    september sept sep | october oct | november nov | december dec
  `,
  datelines: {
    verbs: `
      is are was were has had have will would can could did does became began broke brought
      burned burnt came closed died fell felt found gave got grew held kept knew laid lay led left
      lost made met moved opened paid ran rose said sat saw says sent set slept spent spoke stayed
      stood stopped told took tried turned walked went woke won wrote
    `,
  },
  announcements: {
    heading: 'A heading is in the article.',
    paragraph: 'A paragraph is left out here.',
    listItem: 'A list item is left out here.',
    quote: 'A quotation is in the article.',
    code: 'A code example is in the article.',
    table: 'A table is in the article.',
    caption: 'A picture is in the article.',
    footnote: 'A footnote is in the article.',
    embed: 'A video or another embedded part is in the article.',
    boilerplate: 'What the company says of itself is left out here.',
  },
  pages: {
    editions: 'Narrated articles',
    none: 'There is no edition yet.',
    readArticle: 'Read the article',
    captions: 'Captions',
    subscribe: 'Subscribe in your podcast app',
    copyFeed: 'Copy this address into your podcast app:',
    notFound: 'There is nothing at this address',
    draft: 'This is a draft. It is not published.',
    search: 'Search',
    author: 'Author',
    allAuthors: 'All authors',
    section: 'Section',
    allSections: 'All sections',
    date: 'Date',
    allDates: 'Any date',
    noMatch: 'No article matches.',
  },
  player: { ...ENGLISH_STRINGS, ...ENGLISH_READ_ALONG, ...ENGLISH_EXTRAS, ...ENGLISH_QUEUE },
  delivery: {
    unaccented: `
      a an the and or but nor so if as than that which who whom whose when where while because
      though although until since unless of in on at to for with from by about into onto over
      under after before between through during without within against among upon per via off out
      up down i me my mine we us our ours you your yours he him his she her hers it its they them
      their theirs this these those there here am is are was were be been being do does did have
      has had having will would shall should can could may might must ought i'm i've i'd i'll
      we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's
      it'll they're they've they'd they'll that's there's who's what's isn't aren't wasn't weren't
      don't doesn't didn't haven't hasn't hadn't won't wouldn't shouldn't can't couldn't not no
      what how why some any each every such one just then also too very more most much only
    `,
    asking: String.raw`(?:who|whom|whose|what|which|when|where|why|how)(?:['’](?:s|re|d|ll|ve))?`,
    beforeAsking:
      'and but so or then now well yet of to for in from by with at on about just exactly because',
    tag:
      String.raw`(?:is|are|was|were|do|does|did|have|has|had|will|would|can|could|should|must|might|am|wo|ai|shall|ca)` +
      String.raw`(?:n['’]t)?\s(?:i|you|he|she|it|we|they|there)(?:\snot)?|right|no|yes|eh|correct|okay|ok|huh`,
    choice: String.raw`or(?! not\b)`,
  },
};
