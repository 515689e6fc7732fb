/** words that are spelled alike and said differently → another spelling, where the words around show that a voice would say the wrong one. */
import type { Rule } from '../../rule.ts';
import { sticky } from '../patterns.ts';

/** One sense of a word: what must stand before and behind (whole words), and the spelling that every voice reads so. */
type Sense = { readonly spoken: string; readonly before?: RegExp; readonly after?: RegExp };

/** A word, the senses that voices miss, and sentences for both senses. A word without a matching sense is left to the voice. */
type Heteronym = {
  readonly word: string;
  readonly senses: readonly Sense[];
  readonly examples: readonly (readonly [string, string])[];
};

/** The end of what stands before, and the start of what stands behind, without the white space between. */
const ends = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})$`, 'iu');
const starts = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}])`, 'iu');

const PAST =
  'yesterday|last (?:week|month|year|night)|(?:one|two|three|\\w+) (?:days|weeks|months|years) ago|earlier|in (?:19|20)\\d\\d';
/** What one closes. */
const OBJECTS =
  'the|a|an|its|their|his|her|my|our|your|this|these|those|all|some|it|them|down|off|out|up|schools|shops|stores|borders|doors';

/** Only senses that a voice was heard to miss, or engines disagree about. */
const WORDS: readonly Heteronym[] = [
  {
    word: 'lead',
    senses: [
      {
        spoken: 'led',
        after: starts(
          'pipes?|paint|poisoning|acid|batter(?:y|ies)|levels?|contamination|exposure|bullets?|shot|ore|mines?|mining|weights?|smelters?|solder|crystal|dust|roof(?:s|ing)?|in (?:the |its |their |our )?(?:water|paint|blood|soil|pipes|petrol|gasoline|toys)',
        ),
      },
      {
        spoken: 'led',
        before: ends(
          'made (?:out )?of|traces of|levels of|amounts? of|exposure to|contaminated with|poisoned by|tons? of|tonnes? of|ounces? of|sheets? of|zinc,? and|copper,? and|mercury,? and|cadmium,? and|molten|soldered with|contains?|containing',
        ),
      },
      {
        spoken: 'led',
        after: starts(
          ',? (?:and|or) (?:zinc|copper|mercury|arsenic|cadmium|tin|silver)|,? (?:zinc|copper|mercury|arsenic|cadmium|tin)\\b',
        ),
      },
    ],
    examples: [
      ['The lead pipes hold lead in the water.', 'The led pipes hold led in the water.'],
      ['They lead the race, a lead of two.', 'They lead the race, a lead of two.'],
      ['traces of lead and zinc', 'traces of led and zinc'],
    ],
  },
  {
    word: 'read',
    senses: [
      {
        spoken: 'red',
        before: ends(
          "(?:has|have|had|having|was|were|been|is|are|be|being|I've|we've|they've|you've|he'd|she'd|he's|she's|well|widely|most)(?: (?:never|always|often|also|just|already|carefully|quickly|once|only|ever|not|widely|well|still|recently|then|finally))?",
        ),
      },
      {
        spoken: 'red',
        before:
          /(?<![\p{L}])(?<!(?:did|does|do|can|could|should|would|will|may|might|must|that) )(?:he|she)$/iu,
      },
      {
        spoken: 'red',
        before: ends(
          '(?:sign|letter|note|message|statement|banner|headline|text|email|caption|label|post|poster|placard|notice|inscription)s?',
        ),
        after: /^(?:[:,] ?"|")/u,
      },
      {
        spoken: 'red',
        before: ends('I|they|we|you'),
        after: new RegExp(`^[^.!?]{0,60}(?:^|[^\\p{L}])(?:${PAST})(?![\\p{L}])`, 'iu'),
      },
    ],
    examples: [
      ['He read it, and it was read aloud.', 'He red it, and it was red aloud.'],
      ['I will read it, and they read daily.', 'I will read it, and they read daily.'],
      ['They read the book last night.', 'They red the book last night.'],
      ['Did she read it?', 'Did she read it?'],
    ],
  },
  {
    word: 'live',
    senses: [
      {
        spoken: 'lyve',
        before: ends(
          'broadcast|streamed|stream|streaming|shown|perform|performed|recorded|watch|watched|airs?|aired|went|goes?|going|came|appeared|played',
        ),
        after: starts('from|on|to|at|in (?:front|concert|the studio)|online|[.,;:!?]|$|and'),
      },
      {
        spoken: 'lyve',
        after: starts(
          'music|shows?|broadcasts?|blog|blogs|coverage|audiences?|performances?|performers?|concerts?|albums?|streams?|streaming|events?|television|TV|radio|updates?|feeds?|video|footage|interviews?|animals?|ammunition|fire|rounds?|wires?|births?|bait|action|chat|podcasts?|recordings?|theatre|theater|band|bands|debate|cattle|sheep|poultry|birds|chickens|lobsters?|vaccines?|virus|cultures|bombs?|grenades?',
        ),
      },
    ],
    examples: [
      [
        'The live music was broadcast live from the pier.',
        'The lyve music was broadcast lyve from the pier.',
      ],
      ['They live in town and live well.', 'They live in town and live well.'],
    ],
  },
  {
    word: 'wind',
    senses: [
      {
        spoken: 'wined',
        before: ends(
          'to|will|would|must|should|could|can|and|roads?|paths?|trails?|rivers?|streets?|they|we|you',
        ),
        after: starts(
          'up|down|its way|their way|through|around|along|back|the (?:clock|watch|film|tape|wool|yarn)',
        ),
      },
    ],
    examples: [
      [
        'The paths wind through the hills, and the wind blew.',
        'The paths wined through the hills, and the wind blew.',
      ],
      ['wind power to wind down', 'wind power to wined down'],
    ],
  },
  {
    word: 'tear',
    senses: [
      {
        spoken: 'tair',
        before: ends(
          "to|will|would|could|can|may|might|must|they|we|you|not|n't|wear and|muscle|ligament|hamstring|meniscus|calf",
        ),
      },
      {
        spoken: 'tair',
        after: starts(
          'down|up|apart|open|off|out|through|into|it|them|the|a hole|a page|in (?:his|her|its|their|the)',
        ),
      },
      {
        spoken: 'teer',
        after: starts('gas|ducts?|drops?|rolled|fell|ran|in (?:his|her) eyes?|stained'),
      },
    ],
    examples: [
      [
        'Wear and tear will tear it down; tear gas, a tear fell.',
        'Wear and tair will tair it down; teer gas, a teer fell.',
      ],
    ],
  },
  {
    word: 'close',
    senses: [
      {
        spoken: 'cloze',
        before: ends(
          'to|will|would|could|can|may|might|must|should|shall|cannot|at the|by the|since the|until the',
        ),
        after: starts(
          `${OBJECTS}|early|late|at|in|on|by|for|after|before|until|again|permanently|temporarily|soon|today|tomorrow|of (?:trading|business|play|the (?:day|year|season|game|market))|higher|lower|[.,;:!?]|$`,
        ),
      },
      {
        spoken: 'cloze',
        before: ends(
          "they|we|you|and|let's|n't|shops|schools|stores|banks|markets|plants|offices|doors|factories",
        ),
        after: starts(OBJECTS),
      },
      {
        spoken: 'cloze',
        before: /(?:^|[.!?]["')]?|["(])$/u,
        after: starts('the|your|its|their|all'),
      },
    ],
    examples: [
      [
        'They will close the door at the close of trading.',
        'They will cloze the door at the cloze of trading.',
      ],
      [
        'a close call, close to home, and not close to it',
        'a close call, close to home, and not close to it',
      ],
      ['Close the door, close friends.', 'Cloze the door, close friends.'],
    ],
  },
  {
    word: 'bass',
    senses: [
      {
        spoken: 'bas',
        before: ends(
          'sea|striped|largemouth|smallmouth|rock|freshwater|white|black|caught (?:a|the)|grilled|fried|baked|fresh',
        ),
      },
      {
        spoken: 'bas',
        after: starts('fishing|fisherm[ae]n|anglers?|boats?|fillets?|stocks?|lake'),
      },
    ],
    examples: [['Grilled sea bass and a bass guitar', 'Grilled sea bas and a bass guitar']],
  },
  {
    word: 'minute',
    senses: [
      {
        spoken: 'my-newt',
        before: ends('in|the most|so|very|extremely|almost|these|those|a'),
        after: starts(
          'differences?|changes?|creatures?|organisms?|doses?|inspection|examination|fraction|scale',
        ),
      },
      {
        spoken: 'my-newt',
        after: starts('details?|amounts?|quantit(?:y|ies)|particles?|fragments?|traces?'),
      },
    ],
    examples: [
      [
        'in minute detail, minute by minute, one minute',
        'in my-newt detail, minute by minute, one minute',
      ],
    ],
  },
  {
    word: 'sow',
    senses: [
      {
        spoken: 'sau',
        before: ends('a|the|pregnant|nursing|wild|each|every|one'),
        after: starts('and|with|gave|was|is|has|had|had|farrowed|lay|[.,;:!?]|$|stalls?|crates?'),
      },
    ],
    examples: [['They sow seeds.', 'They sow seeds.']],
  },
  {
    word: 'wound',
    senses: [
      {
        spoken: 'wowned',
        before: ends(
          'he|she|it|they|we|road|path|river|trail|procession|line|queue|tightly|been|had|clock',
        ),
        after: starts(
          'through|around|along|down|its way|their way|his way|her way|tightly|into|back|past|the clock',
        ),
      },
    ],
    examples: [
      [
        'The road wound through the hills; the wound healed.',
        'The road wowned through the hills; the wound healed.',
      ],
    ],
  },
  {
    word: 'bow',
    senses: [
      {
        spoken: 'bough',
        before: ends(
          "take a|took a|takes a|taking a|final|deep|low|to|will|must|not|the ship's|port|starboard|off the|over the",
        ),
        after: starts(
          'to|before|out|down|at|in respect|as|and|of the (?:ship|boat|vessel|ferry)|[.,;:!?]|$',
        ),
      },
    ],
    examples: [
      [
        'She took a bow. He will bow to them with a bow and arrow.',
        'She took a bough. He will bough to them with a bow and arrow.',
      ],
    ],
  },
  {
    word: 'row',
    senses: [
      {
        spoken: 'rau',
        before: ends(
          '(?:diplomatic|political|trade|public|bitter|furious|blazing|angry|huge|growing|major|escalating|legal|family|planning|pay)',
        ),
        after: starts('over|with|between|about|erupted|broke|after|[.,;:!?]'),
      },
    ],
    examples: [['a diplomatic row over a row of seats', 'a diplomatic rau over a row of seats']],
  },
  {
    word: 'object',
    senses: [
      {
        spoken: 'ub-ject',
        before: ends(
          "to|will|would|may|might|could|can|not|n't|they|we|I|you|who|residents|critics|members|neighbours|neighbors|groups|parents|officials|lawmakers",
        ),
        after: starts('to|that|because|when|if|strongly|loudly|[.,;:!?]|$'),
      },
    ],
    examples: [['They object to an object.', 'They ub-ject to an object.']],
  },
  {
    word: 'desert',
    senses: [
      {
        spoken: 'di-zert',
        before: ends("to|will|would|may|might|could|not|n't|they|we|you|who|soldiers|troops"),
        after: starts('the|their|his|her|him|them|it|us|me|you|from|in|[.,;:!?]|$'),
      },
    ],
    examples: [
      ['Soldiers desert their posts in the desert.', 'Soldiers di-zert their posts in the desert.'],
    ],
  },
  {
    word: 'content',
    senses: [
      {
        spoken: 'con-tent',
        before: ends(
          "(?:is|was|are|were|be|been|seems?|seemed|feels?|felt|quite|perfectly|very|not|more|'re|'m|'s)",
        ),
        after: starts('to|with|that|just|and|[.,;:!?]|$'),
      },
      {
        spoken: 'con-tent',
        after: starts(
          'with (?:the|his|her|their|its|what|a|being|life)|to (?:be|let|wait|sit|stay|leave|remain|watch)',
        ),
      },
    ],
    examples: [['She is content with the content.', 'She is con-tent with the content.']],
  },
  {
    word: 'polish',
    senses: [
      {
        spoken: 'polish',
        before: /(?:^|[.!?]["')]?|["(])$/u,
        after: starts('the|your|it|them|with'),
      },
    ],
    examples: [['Polish the floor of the Polish house.', 'polish the floor of the Polish house.']],
  },
];

/** The words, for the engine. */
export const HETERONYMS: readonly string[] = WORDS.map(({ word }) => word);

/** How far around a word its neighbours are seen, in characters. */
const REACH = 72;

function spokenSense(
  word: Heteronym,
  place: { readonly text: string; readonly start: number; readonly end: number },
): string | undefined {
  const before = place.text.slice(Math.max(0, place.start - REACH), place.start).trimEnd();
  const after = place.text.slice(place.end, place.end + REACH).trimStart();
  const spoken = word.senses.find(
    (sense) => sense.before?.test(before) !== false && sense.after?.test(after) !== false,
  )?.spoken;
  // Polish, the people, and polish, the verb, differ by nothing but the capital.
  const capital = word.word !== 'polish' && /\p{Lu}/u.test(place.text[place.start]!);
  return spoken !== undefined && capital ? spoken[0]!.toUpperCase() + spoken.slice(1) : spoken;
}

/** One rule for each word, so that explanations name it. */
export const HETERONYM_RULES: readonly Rule[] = WORDS.map((word): Rule => ({
  name: `heteronym-${word.word}`,
  starts: ['word'],
  first: word.word[0]! + word.word[0]!.toUpperCase(),
  pattern: sticky(
    `(?<![\\p{L}\\d])[${word.word[0]}${word.word[0]!.toUpperCase()}]${word.word.slice(1)}(?![\\p{L}\\d])`,
  ),
  rewrite: (match) =>
    spokenSense(word, {
      text: match.input,
      start: match.index,
      end: match.index + match[0].length,
    }),
  examples: word.examples,
}));
