/** a reading → its words, with what may be said in several right ways made one. */

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const ORDINALS =
  '(?:twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';
const TEENS =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Words alone: case, punctuation, hyphens and double spaces do not count. */
export function bareWords(text) {
  const marked = text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/(?<=[\p{L}\p{N}_])'(?=[\p{L}\p{N}_])/gu, '\0');
  return marked
    .replace(/[^\p{L}\p{N}\0$€£¥₩%°]+/gu, ' ')
    .replaceAll('\0', "'")
    .trim();
}

/** Ways of reading that differ and are all right become one: "and", "the", the order of a date, "oh", "a hundred", "two thousand ten", "metre", a letter A that is spelled "ay" for voices. */
export function oneReading(text) {
  return (
    ` ${bareWords(text)} `
      .replaceAll(" o'clock", '')
      .replace(new RegExp(` (?:the )?(${ORDINALS}) of (${MONTHS}) `, 'g'), ' $2 $1 ')
      .replace(/ (?:and|the)(?= )/g, '')
      .replace(/ (?:oh|nought|naught)(?= )/g, ' zero')
      // Between single letters it is one: "u f o".
      .replace(/(?<! [a-np-z]) o(?! [a-np-z] )(?= )/g, ' zero')
      .replace(/ a (hundred|thousand|million|billion|trillion|half|quarter|third)(?= )/g, ' one $1')
      .replaceAll(' per cent', ' percent')
      .replace(/(?<=met|lit)re(?=s? )/g, 'er')
      .replace(/ ay(?= )/g, ' a')
      .replaceAll(' negative ', ' minus ')
      .replaceAll(' fourths', ' quarters')
      .replace(/ one fourth(?= )/g, ' one quarter')
      .replace(new RegExp(` two thousand (${TEENS})(?= )`, 'g'), ' twenty $1')
      .replace(/ twenty zero (?=\S)/g, ' two thousand ')
      .replace(/(?<= )[a-z](?: [a-z])+(?= )/g, (letters) => letters.replaceAll(' ', ''))
      .replace(/\s+/g, ' ')
      .trim()
  );
}
