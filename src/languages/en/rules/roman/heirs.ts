/** Roman numerals after the name of a person named after a parent → `the third`. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { RULERS } from './rulers.ts';

/** Given names of such families, besides those of rulers. */
const GIVEN = [
  'Alan',
  'Allen',
  'Andrew',
  'Anthony',
  'Archibald',
  'Arthur',
  'Barry',
  'Ben',
  'Benjamin',
  'Bill',
  'Bob',
  'Brian',
  'Bruce',
  'Calvin',
  'Chester',
  'Chris',
  'Christopher',
  'Clarence',
  'Clifford',
  'Cornelius',
  'Craig',
  'Curtis',
  'Dan',
  'Daniel',
  'Dennis',
  'Don',
  'Donald',
  'Douglas',
  'Dwight',
  'Earl',
  'Edgar',
  'Edwin',
  'Elijah',
  'Ernest',
  'Eugene',
  'Floyd',
  'Frank',
  'Franklin',
  'Fred',
  'Gary',
  'Gerald',
  'Gilbert',
  'Gordon',
  'Grant',
  'Greg',
  'Harold',
  'Harrison',
  'Harry',
  'Herbert',
  'Herman',
  'Horace',
  'Howard',
  'Hugh',
  'Isaac',
  'Jack',
  'Jacob',
  'Jason',
  'Jeff',
  'Jeffrey',
  'Jerome',
  'Jerry',
  'Jesse',
  'Jim',
  'Joe',
  'Jonathan',
  'Joshua',
  'Keith',
  'Ken',
  'Kevin',
  'Larry',
  'Lawrence',
  'Leonard',
  'Leroy',
  'Lewis',
  'Lloyd',
  'Marcus',
  'Marvin',
  'Matthew',
  'Maurice',
  'Michael',
  'Mike',
  'Nathan',
  'Nathaniel',
  'Nelson',
  'Norman',
  'Oliver',
  'Oscar',
  'Patrick',
  'Phillip',
  'Quentin',
  'Ralph',
  'Randolph',
  'Ray',
  'Raymond',
  'Reginald',
  'Roger',
  'Roland',
  'Ron',
  'Ronald',
  'Roy',
  'Russell',
  'Sam',
  'Samuel',
  'Scott',
  'Sidney',
  'Simon',
  'Stanley',
  'Steve',
  'Steven',
  'Terry',
  'Theodore',
  'Thomas',
  'Thurston',
  'Timothy',
  'Tom',
  'Tyrone',
  'Vernon',
  'Vincent',
  'Wallace',
  'Walter',
  'Warren',
  'Wayne',
  'Wesley',
  'Will',
  'Willie',
  'Winston',
];

/** A given name with further names or initials. */
const NAMED = `${anyOf([...GIVEN, ...RULERS])}(?: \\p{Lu}[\\p{L}'-]{0,15}\\.?){0,2}`;

/** Any name or an initial, another initial, and a last name. */
const WITH_INITIAL =
  "(?:\\p{Lu}\\p{Ll}{1,15} \\p{Lu}\\.|(?:\\p{Lu}\\. ?){2,3}) ?\\p{Lu}[\\p{L}'-]{1,15}";

/** A name in quotes or brackets between two others: `Adam "Trey" Stidham`. */
const NICKNAMED = `["“”'(]\\p{Lu}[\\p{L} .]{1,15}["“”')] \\p{Lu}[\\p{L}'-]{1,15}`;

/** A title before one or two names. */
const TITLED_NAMES = [
  'Mr\\.?',
  'Dr\\.?',
  'Sgt\\.?',
  'Lt\\.?',
  'Cpl\\.?',
  'Capt\\.',
  'Gov\\.',
  'Sen\\.',
  'Rep\\.',
];
const MORE_TITLES = [
  'Judge',
  'Justice',
  'Rev\\.',
  'Prof\\.',
  'Sheriff',
  'Coach',
  'Officer',
  'Det\\.',
];
const TITLED = `${anyOf([...TITLED_NAMES, ...MORE_TITLES])}(?: \\p{Lu}[\\p{L}'-]{1,15}){1,2}`;

/** A person's name and the space before the numeral. */
const PERSON = new RegExp(
  `(?:^|[^\\p{L}])${anyOf([NAMED, WITH_INITIAL, NICKNAMED, TITLED])},? $`,
  'u',
);

/** Two names before a numeral, and a lord, an age or a verb of people after it. */
const TWO_NAMES = /(?:^|[^\p{L}])\p{Lu}\p{Ll}{1,15} \p{Lu}[\p{L}'-]{1,15},? $/u;
const ACTS = ['caught', 'joined', 'ran', 'said', 'says', 'scored', 'spoke', 'threw', 'told', 'who'];
const LIKE_PERSON = new RegExp(`^(?:, \\d{1,3},|,? ${anyOf(ACTS)}\\b)`);

/** How far before a numeral to look for a name, in characters. */
const REACH = 48;

/** Whether a person's name ends at `start`, where a numeral begins that ends at `end`. */
export function isPersonAround(
  view: string,
  numeral: { readonly start: number; readonly end: number },
): boolean {
  const before = view.slice(Math.max(0, numeral.start - REACH), numeral.start);
  if (PERSON.test(before)) return true;
  return TWO_NAMES.test(before) && LIKE_PERSON.test(view.slice(numeral.end, numeral.end + 12));
}
