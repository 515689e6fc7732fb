/** lexicon/news.en.yaml → single names with the origin that their section shows. */
import { readFileSync } from 'node:fs';

/** Sections of the list, and how much their names count: places of a region are of several languages. */
const SECTIONS = {
  'People: China, Taiwan, Hong Kong': ['Chinese', 1],
  'People: Vietnam, Thailand, Myanmar, Cambodia, Malaysia, Indonesia, the Philippines, Singapore': [
    'Southeast Asian',
    1,
  ],
  'People: Korea, Japan': ['Japanese or Korean', 1],
  'People: Ukraine, Russia, Belarus': ['East Slavic', 1],
  'People: Poland': ['Polish', 1],
  'People: Czechia, Slovakia, Hungary': ['Czech or South Slavic', 1],
  'People: Israel, Arab countries': ['Arabic', 1],
  'People: Iran, Afghanistan, Turkey, Azerbaijan, Central Asia': ['Persian', 1],
  'People: India, Pakistan, Bangladesh, Sri Lanka, Nepal': ['Indian', 1],
  'People: Africa': ['African', 1],
  'People: Latin America, Spain, Portugal': ['Spanish', 1],
  'People: France, Belgium, Switzerland, Quebec': ['French', 1],
  'People: Italy': ['Italian', 1],
  'People: Germany, Austria, the Netherlands': ['German', 1],
  'People: Nordic and Baltic countries': ['Nordic', 1],
  'People: the Balkans, Greece, Romania, Bulgaria': ['Balkan', 1],
  'People: Ireland, Wales, Scotland, England, North America, Australia': ['English', 1],
  'Places: Ukraine, Russia and their neighbours': ['East Slavic', 0.7],
  'Places: the Middle East and North Africa': ['Arabic', 0.5],
  'Places: Africa': ['African', 0.6],
  'Medicines, diseases, species and substances': ['medicine', 1],
};

/** The words of the entries of these sections: `{ name, origin, weight }`. */
export function namesBySection() {
  const lines = readFileSync(new URL('../../lexicon/news.en.yaml', import.meta.url), 'utf8');
  const found = [];
  let section;
  for (const line of lines.split('\n')) {
    const heading = /^# (.+)$/u.exec(line)?.[1];
    if (heading !== undefined) section = SECTIONS[heading];
    const match = /^'?([^:#']+)'?:/u.exec(line)?.[1];
    if (heading !== undefined || section === undefined || match === undefined) continue;
    for (const name of match.split(/[\s-]+/u))
      if (/^\p{L}[\p{Ll}\p{M}]+$/u.test(name))
        found.push({ name, origin: section[0], weight: section[1] });
  }
  return found;
}
