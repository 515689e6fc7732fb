/** a German noun → its gender, by its ending or by the last part of a compound. */
import { wordsOf } from '../../../language.ts';

/** Masculine, feminine, neuter. */
export type Gender = 'm' | 'f' | 'n';

/** Nouns, each also as the end of a compound, in lower case. */
const NOUNS: Readonly<Record<Gender, string>> = {
  m: `
    name gedanke junge kunde kollege experte zeuge hase löwe affe neffe bote erbe gatte riese sklave
    käse franzose russe pole türke schwede däne brite chinese biologe psychologe grieche beamte
    buchstabe wille glaube friede funke haufe same tag monat euro cent meter liter stock rang platz
    geburtstag stich sprung ruhm film band teil
    fall mann mensch punkt rekord sieg titel satz gang zug bus wagen weg wert abschnitt artikel
    absatz paragraf april mai august herbst winter sommer morgen abend mittag weltkrieg hochzeitstag
    jahrestag todestag spieltag versuch anlauf durchgang lauf akt grad fuß zoll quadratmeter
    kubikmeter kilometer ort arzt chef kanzler präsident bezirk kreis wahlgang parteitag gipfel
    abstieg aufstieg treffer elfmeter freistoß eckball einsatz unfall verletzte tote täter dollar
    franken rubel yen yuan zloty ring turm baum ast fluss see berg stein raum saal hof garten besuch
    prozess einwohner besucher zuschauer schüler lehrer bürger sohn vater bruder onkel enkel film
    roman verein anteil antrag entwurf jahrgang tee kaffee klub club cup pokal
  `,
  f: `
    stadt wahl zahl art hand nacht frau liga bank kraft zeit welt macht firma mail schicht fahrt
    arbeit uhr person nummer tochter mutter schwester feder mauer steuer kammer kugel regel tafel
    geisel insel ampel wurzel formel zwiebel saison form bahn luft last schlacht sicht pflicht haft
    ansicht sms dvd cd wm em ausfahrt abfahrt fabrik kopie mark wand bundesliga amtszeit halbzeit
    generation sinfonie symphonie armee idee galerie batterie kategorie serie linie partie
    million krone lira rupie hrywnja sekunde zusammenkunft auskunft unterschrift zeitschrift
    vorschrift mannschaft hochzeit mehrheit nachricht schuld gefahr geburt antwort gewalt null eins
    zwei drei vier fünf sechs dosis basis praxis krisis ausgabe wurst brust kunst gruft zunft luft haut braut
  `,
  n: `
    ende auge interesse gebäude erbe gelände gewerbe getreide gemüse gebirge gefälle knie jahr kind
    haus buch tor spiel land mal quartal jahrhundert jahrzehnt jahrtausend geschoss stockwerk
    kapitel gebot semester viertel drittel achtel zehntel halbjahr lebensjahr schuljahr album
    konzert kilo gramm prozent promille pferd tier auto fahrzeug flugzeug schiff boot opfer mitglied
    gleis rennen treffen match team werk unternehmen ei bett zimmer wort bild ziel geschlecht pfund
    glas stück blatt dorf feld fest festival gesetz gericht interview leben bier brot verfahren
    urteil modul programm projekt system ticket video wunder zeichen zelt foto finale halbfinale
    viertelfinale achtelfinale ergebnis erlebnis ereignis mitgliedsland bundesland training essen
    rad bad licht amt recht recht geschäft geschenk gespräch gramm hektar barrel volt watt pferd
    kalb schaf schwein huhn ohr bein herz haar blut gut schloss dach fach loch netz paar paket pfand
    regal rohr schild seil tal tuch volk wasser wetter zitat plenum tonband lied gedicht theater
    museum studium jubiläum gymnasium ministerium zentrum datum
  `,
};

const ENDINGS: readonly (readonly [ending: RegExp, gender: Gender])[] = [
  [/(?:ung|heit|keit|schaft|ion|tät|enz|anz|ik|ei|erin|istin|eurin|ur|ie)$/, 'f'],
  [/(?:chen|lein|ment|tum|nis|um)$/, 'n'],
  [/(?:ling|ismus|ist|or|ig|ich)$/, 'm'],
  [/e$/, 'f'],
];

const BY_WORD: ReadonlyMap<string, Gender> = new Map(
  (['m', 'f', 'n'] as const).flatMap((gender) =>
    wordsOf(NOUNS[gender]).map((word) => [word, gender] as const),
  ),
);

/** Letters of the shortest noun that is recognised at the end of a compound. */
const SHORTEST_END = 3;

/** The gender of a noun in the singular; masculine where nothing tells. */
export function genderOf(noun: string): Gender {
  const word = noun.normalize('NFC').toLowerCase().split('-').at(-1)!;
  const own = BY_WORD.get(word);
  if (own !== undefined) return own;
  for (let start = 2; start <= word.length - SHORTEST_END; start++) {
    const found = BY_WORD.get(word.slice(start));
    if (found !== undefined) return found;
  }
  return ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? 'm';
}
