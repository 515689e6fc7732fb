/** → Polish nouns that stand beside figures in the news, by form. Data. */
import { nounOf, readingsByForm, type Noun, type WordReading } from '../../../slavic/declension.ts';
import { wordsOf } from '../../../language.ts';
import { feminine, feminineConsonant, masculine, neuter, neuterLatin } from './declensions.ts';
import { HARD, THOUSAND_NOUN } from './numerals-table.ts';

/** Nouns in `a`; the genitive plural after a colon where it is irregular. */
const FEMININE = `
  rocznica kobieta książka minuta sekunda godzina osoba:osób kolejka runda edycja strona klasa grupa
  lokata brygada dywizja kadencja faza tura próba połowa ofiara rodzina tona uncja baryłka beczka
  sztuka firma spółka szkoła gmina umowa ustawa poprawka inwestycja kopia operacja sesja seria scena
  ulica droga linia trasa stacja wyspa partia komisja rada skarga sprawa decyzja opinia rakieta bomba
  bramka asysta żółta kartka rana ryba roślina gwiazda planeta galaktyka próbka dawka szczepionka
  tabletka kapsułka porcja szklanka łyżka łyżeczka kromka butelka puszka paczka torba skrzynka złotówka
  korona hrywna:hrywien funtówka jednostka kopalnia:kopalń elektrownia:elektrowni fabryka restauracja
  apteka przychodnia:przychodni uczelnia:uczelni biblioteka placówka instytucja organizacja fundacja
  drużyna ekipa piłka seta gra:gier walka wygrana porażka przegrana pozycja stówka medalistka
  zawodniczka uczennica studentka nauczycielka pacjentka pracownica dziewczyna dziewczynka córka siostra:sióstr
  matka babcia żona wdowa pielęgniarka lekarka aktorka pisarka piosenkarka dziennikarka posłanka
  senatorka sportsmenka mieszkanka obywatelka Polka Ukrainka Niemka ofiara kamera kolumna armata
  haubica wyrzutnia:wyrzutni łódka krowa świnia:świń koza owca:owiec kura kaczka gęś mila stopa:stóp
  kwarta dekada epoka zmiana runda kandydatura lista ciężarówka taksówka furgonetka karetka lampa
  doba:dób zima wiosna:wiosen tabela rubryka cyfra litera kropka liczba nagroda premia podwyżka
  obniżka akcja obligacja transakcja licytacja oferta aplikacja wersja funkcja metoda teoria
  wystawa rzeźba fotografia piosenka płyta ścieżka sztuka premiera audycja
  rata stawka kara grzywna:grzywien składka opłata pożyczka emerytura renta pensja dotacja
  działka hala wieża brama kondygnacja izba sala chata buda parcela jezdnia:jezdni nitka
  ochrona uwaga siła służba obrona potrzeba cena choroba noga forma nazwa prawda jazda kasa skóra
  ocena reklama perspektywa baza platforma strata gazeta strefa impreza liga inicjatywa ściana
  przyczyna przerwa analiza maszyna data katastrofa waga wizyta mapa flaga norma łza modlitwa
  siedziba debata niedziela rola fala koleżanka maska klatka elita taśma szafa zaleta okładka
  podłoga waluta ankieta przemiana afera alternatywa bateria sukienka kwatera dieta opona koszula
  kontrola łapa moneta trumna kategoria prośba rezerwa domena galeria wiza bariera skała teza tkanka
  groźba gitara katedra komora prognoza zagadka ikona klęska płaca farba guma mucha osłona świeca
  deska sugestia winda witryna cegła sfera skala opera orkiestra plama siatka antena bakteria jedynka
  niespodzianka zupa małpa meta msza burza igła larwa zasłona plaża dyrektywa giełda piramida
  pszczoła:pszczół bluza pasta żaba choinka kwota izba stolica władza torba kolumna blokada
  przeszkoda diagnoza barykada ozdoba rekompensata odznaka uchwała ulga rzeka góra:gór
  skarpeta pompa konsola krata cyfra doba brygada kanapka bułka śliwka gruszka cebula
  marchewka pieczarka pomarańcza:pomarańczy truskawka malina wizja misja dywersja korekta
  awaria plansza karta sonda próbka chwila szansa bitwa wojna:wojen rewolucja republika dynastia
`;

/** Nouns that end in a soft consonant. */
const FEMININE_CONSONANT = `
  część wieś powieść odpowiedź możliwość narodowość miejscowość ilość nieruchomość noc
`;

/** Masculine nouns with `u` in the genitive. */
const MASCULINE_U = `
  procent:procent etap tom numer punkt paragraf kurs dom most sklep hotel:hoteli samolot samochód/samochod
  wypadek/wypadk pożar wniosek/wniosk przypadek/przypadk miesiąc wyrok zakaz lot pociąg autobus tramwaj:tramwajów
  statek/statk okręt czołg pocisk dron egzemplarz/egzemplarz utwór/utwor album film odcinek/odcink sezon mecz/mecz:meczów
  finał półfinał/półfinał ćwierćfinał set gem/gem remis rzut metr/metr gram litr hektar/hektar stopień/stopni
  dzień/dni cent grosz/grosz euro dolar jard akr cal karat wolt wat amper bajt kilogram kilometr centymetr milimetr
  megawat gigawat kilowat festiwal:festiwali konkurs kongres zjazd maraton etat głos rekord medal:medali raz/raz:razy
  sposób/sposob powód/powod rodzaj:rodzajów gatunek/gatunk kraj:krajów region powiat okręg/okręg obwód/obwod rejon
  oddział batalion pułk korpus artykuł ustęp rozdział akapit wiersz/wiersz list dokument protokół/protokoł plik
  lokal:lokali budynek/budynk blok pokój/pokoj:pokoi peron tor kanał port ogród/ogrod park stadion basen
  kwartał semestr rok tydzień/tygodni wiek gol/gol punktów bilet miejsc procentów test zabieg przeszczep zgon
  kilobajt megabajt gigabajt terabajt herc megaherc gigaherc posiłek/posiłk kawałek/kawałk ząbek/ząbk plaster/plastr
  listek/listk element moduł system projekt program model:modeli silnik bieg cykl raport sondaż/sondaż:sondaży
  mandat podpis rekin wieżowiec/wieżowc kandydat pojazd skuter rower motocykl:motocykli telefon komputer telewizor
  atak nalot ostrzał strzał szpital:szpitali uniwersytet instytut bank fundusz/fundusz:funduszy zakład urząd/urzęd
  zabytek/zabytk kościół/kościoł klasztor zamek/zamk pałac/pałac pomnik grób/grob wulkan instrument
  zawód/zawod wyścig skok bieg turniej:turniejów krok kontrakt kredyt przelew przetarg podatek/podatk szczyt
  dowód/dowod lek obowiązek/obowiązk skutek/skutk przykład ślad objaw kłopot przedmiot tytuł dochód/dochod
  obrazek/obrazk kamień/kamieni dźwięk ośrodek/ośrodk układ wywiad wykład mur zarobek/zarobk egzamin termin
  naród/narod podmiot zestaw zwrot wysiłek/wysiłk przychód/przychod nagłówek/nagłówk obiad ekran szkic teren wydatek/wydatk
  zysk motyw wyjątek/wyjątk przystanek/przystank mundur pakiet karabin słupek/słupk wózek/wózk ogórek/ogórk pomidor ziemniak
  pojemnik śmigłowiec/śmigłowc bombowiec/bombowc czynnik silnik zbiornik cennik występ koncert
  spektakl:spektakli obraz rysunek/rysunk plakat znaczek/znaczk banknot
`;

/** Those with `a`. */
const MASCULINE_A =
  'gram dolar metr litr cal hektar grosz raz mecz gol gem set dzień tydzień rok rekin dron kilogram kilometr centymetr milimetr bajt';

/** People: the nominative and genitive plural. */
const PEOPLE = `
  student:studenci:studentów uczeń/uczni:uczniowie:uczniów kolega:koledzy:kolegów żołnierz:żołnierze:żołnierzy
  policjant:policjanci:policjantów strażak:strażacy:strażaków lekarz:lekarze:lekarzy nauczyciel:nauczyciele:nauczycieli
  pacjent:pacjenci:pacjentów pracownik:pracownicy:pracowników robotnik:robotnicy:robotników mieszkaniec/mieszkańc:mieszkańcy:mieszkańców
  poseł/posł:posłowie:posłów senator:senatorowie:senatorów minister/ministr:ministrowie:ministrów
  prezydent:prezydenci:prezydentów premier:premierzy:premierów król:królowie:królów zawodnik:zawodnicy:zawodników
  piłkarz:piłkarze:piłkarzy sportowiec/sportowc:sportowcy:sportowców trener:trenerzy:trenerów kibic:kibice:kibiców
  klient:klienci:klientów turysta:turyści:turystów kierowca:kierowcy:kierowców pasażer:pasażerowie:pasażerów
  górnik:górnicy:górników rolnik:rolnicy:rolników naukowiec/naukowc:naukowcy:naukowców badacz:badacze:badaczy
  ekspert:eksperci:ekspertów sędzia:sędziowie:sędziów prokurator:prokuratorzy:prokuratorów świadek/świadk:świadkowie:świadków
  kandydat:kandydaci:kandydatów wyborca:wyborcy:wyborców obywatel:obywatele:obywateli uchodźca:uchodźcy:uchodźców
  mężczyzna:mężczyźni:mężczyzn chłopiec/chłopc:chłopcy:chłopców chłopak:chłopcy:chłopaków brat:bracia:braci
  syn:synowie:synów wnuk:wnukowie:wnuków ojciec:ojcowie:ojców człowiek:ludzie:ludzi pan:panowie:panów
  uczestnik:uczestnicy:uczestników delegat:delegaci:delegatów członek/członk:członkowie:członków
  przedstawiciel:przedstawiciele:przedstawicieli dziennikarz:dziennikarze:dziennikarzy aktor:aktorzy:aktorów
  muzyk:muzycy:muzyków pisarz:pisarze:pisarzy artysta:artyści:artystów reżyser:reżyserzy:reżyserów
  autor:autorzy:autorów widz:widzowie:widzów gość:goście:gości sąsiad:sąsiedzi:sąsiadów jeniec/jeńc:jeńcy:jeńców
  terrorysta:terroryści:terrorystów migrant:migranci:migrantów imigrant:imigranci:imigrantów
  cywil:cywile:cywilów marynarz:marynarze:marynarzy pilot:piloci:pilotów oficer:oficerowie:oficerów
  podatnik:podatnicy:podatników emeryt:emeryci:emerytów rencista:renciści:rencistów
  Polak:Polacy:Polaków Ukrainiec/Ukraińc:Ukraińcy:Ukraińców Niemiec/Niemc:Niemcy:Niemców Rosjanin:Rosjanie:Rosjan
  Amerykanin:Amerykanie:Amerykanów cudzoziemiec/cudzoziemc:cudzoziemcy:cudzoziemców specjalista:specjaliści:specjalistów
  ratownik:ratownicy:ratowników funkcjonariusz:funkcjonariusze:funkcjonariuszy rodzic:rodzice:rodziców
  współpracownik:współpracownicy:współpracowników napastnik:napastnicy:napastników sprawca:sprawcy:sprawców
  gracz:gracze:graczy rywal:rywale:rywali lider:liderzy:liderów szef:szefowie:szefów partner:partnerzy:partnerów
  właściciel:właściciele:właścicieli użytkownik:użytkownicy:użytkowników abonent:abonenci:abonentów
`;

/** People named by an adjective: its stem, and the nominative plural. */
const ADJECTIVAL_PEOPLE = `
  bezrobotn:bezrobotni rann:ranni zabit:zabici poszkodowan:poszkodowani aresztowan:aresztowani
  zatrzyman:zatrzymani podejrzan:podejrzani radn:radni uczon:uczeni dorosł:dorośli zmarł:zmarli
  zaginion:zaginieni oskarżon:oskarżeni skazan:skazani podróżn:podróżni chor:chorzy krewn:krewni
  osadzon:osadzeni niepełnosprawn:niepełnosprawni głosując:głosujący protestując:protestujący
  demonstrując:demonstrujący pracując:pracujący studiując:studiujący
`;

/** Neuter nouns in `o`, `e`, `ie`; the genitive plural after a colon where it is irregular. */
const NEUTER = `
  miejsce miasto piętro województwo państwo:państw spotkanie zadanie pytanie wydanie posiedzenie mieszkanie
  okrążenie zwycięstwo zdarzenie zgłoszenie dziecko jajko jabłko drzewo krzesło okno słowo zdanie zdjęcie
  województwo przedsiębiorstwo gospodarstwo stanowisko lotnisko boisko zwierzę życie stulecie
  dziesięciolecie tysiąclecie półrocze trafienie podejście badanie ćwiczenie pudełko opakowanie ziarno
  urządzenie dzieło zero koło pole:pól morze:mórz serce ciało łóżko auto skrzydło kryterium
  pokolenie losowanie głosowanie postępowanie rozporządzenie oskarżenie włamanie zabójstwo wykroczenie
  pytanie odznaczenie wyróżnienie wejście przejście skrzyżowanie rondo święto:świąt działo
`;

const LATIN = 'liceum muzeum centrum gimnazjum stypendium kryterium akwarium';

/** Nouns of their own kind. */
const SINGLE: readonly Noun[] = [
  THOUSAND_NOUN,
  nounOf(
    'masculine',
    'milion miliona milionowi milion milionem milionie|miliony milionów milionom miliony milionami milionach',
  ),
  nounOf(
    'masculine',
    'miliard miliarda miliardowi miliard miliardem miliardzie|miliardy miliardów miliardom miliardy miliardami miliardach',
  ),
  nounOf(
    'masculine',
    'złoty złotego złotemu złoty złotym złotym|złote złotych złotym złote złotymi złotych',
  ),
  nounOf('masculine', 'rok roku rokowi rok rokiem roku|lata lat latom lata latami latach'),
  nounOf('masculine', 'dzień dnia dniowi dzień dniem dniu|dni dni dniom dni dniami dniach'),
  nounOf(
    'masculine',
    'tydzień tygodnia tygodniowi tydzień tygodniem tygodniu|tygodnie tygodni tygodniom tygodnie tygodniami tygodniach',
  ),
  nounOf(
    'masculine',
    'wiek wieku wiekowi wiek wiekiem wieku|wieki wieków wiekom wieki wiekami wiekach',
  ),
  nounOf('masculine', 'raz razu razowi raz razem razie|razy razy razom razy razami razach'),
  nounOf(
    'masculine',
    'stopień stopnia stopniowi stopień stopniem stopniu|stopnie stopni stopniom stopnie stopniami stopniach',
  ),
  nounOf(
    'masculine',
    'procent procentu procentowi procent procentem procencie|procent procent procentom procent procentami procentach',
  ),
  nounOf(
    'feminine',
    'osoba osoby osobie osobę osobą osobie|osoby osób osobom osoby osobami osobach',
  ),
  nounOf('neuter', '- - - - - -|urodziny urodzin urodzinom urodziny urodzinami urodzinach'),
  nounOf('neuter', '- - - - - -|drzwi drzwi drzwiom drzwi drzwiami drzwiach'),
  nounOf(
    'neuter',
    '- - - - - -|mistrzostwa mistrzostw mistrzostwom mistrzostwa mistrzostwami mistrzostwach',
  ),
  nounOf('neuter', '- - - - - -|igrzyska igrzysk igrzyskom igrzyska igrzyskami igrzyskach'),
  nounOf(
    'neuter',
    'dziecko dziecka dziecku dziecko dzieckiem dziecku|dzieci dzieci dzieciom dzieci dziećmi dzieciach',
  ),
  nounOf(
    'neuter',
    'zwierzę zwierzęcia zwierzęciu zwierzę zwierzęciem zwierzęciu|zwierzęta zwierząt zwierzętom zwierzęta zwierzętami zwierzętach',
  ),
  nounOf(
    'personal',
    'kolega kolegi koledze kolegę kolegą koledze|koledzy kolegów kolegom kolegów kolegami kolegach',
  ),
  nounOf(
    'personal',
    'mężczyzna mężczyzny mężczyźnie mężczyznę mężczyzną mężczyźnie|mężczyźni mężczyzn mężczyznom mężczyzn mężczyznami mężczyznach',
  ),
  nounOf(
    'personal',
    'człowiek człowieka człowiekowi człowieka człowiekiem człowieku|ludzie ludzi ludziom ludzi ludźmi ludziach',
  ),
  nounOf('feminine', 'ręka ręki ręce rękę ręką ręce|ręce rąk rękom ręce rękami rękach'),
  nounOf('feminine', 'wieś wsi wsi wieś wsią wsi|wsie wsi wsiom wsie wsiami wsiach'),
  nounOf('masculine', 'euro|euro'),
];

const inTwo = (entry: string): readonly [string, string | undefined] => {
  const [word = '', more] = entry.split(':');
  return [word, more];
};

function masculineNoun(entry: string): Noun {
  const [written, genitives] = inTwo(entry);
  const [word = '', stem] = written.split('/');
  const genitive = ENDS_IN_A.has(word) ? 'a' : 'u';
  return masculine(word, { genitive, stem, genitives });
}

function person(entry: string): Noun {
  const [written = '', people, genitives] = entry.split(':');
  const [word = '', stem] = written.split('/');
  if (word.endsWith('a')) {
    const noun = feminine(word);
    const plural = [people!, genitives!, noun.plural[2]!, genitives!, ...noun.plural.slice(4)];
    return { gender: 'personal', singular: noun.singular, plural };
  }
  return masculine(word, { genitive: 'a', stem, genitives, people, gender: 'personal' });
}

function adjectivalPerson(entry: string): Noun {
  const [stem = '', people = ''] = entry.split(':');
  const singular = HARD.personal.map((ending) => stem + ending);
  const plural = HARD.plural.map((ending) => stem + ending);
  return {
    gender: 'personal',
    singular,
    plural: [people, ...plural.slice(1, 3), plural[1]!, ...plural.slice(4)],
  };
}

const ENDS_IN_A = new Set(wordsOf(MASCULINE_A));

/** The readings of a form; empty for one that is not listed. */
export function listedNouns(): ReadonlyMap<string, readonly WordReading[]> {
  return readingsByForm([
    ...SINGLE,
    ...wordsOf(FEMININE).map((entry) => feminine(...inTwo(entry))),
    ...wordsOf(FEMININE_CONSONANT).map(feminineConsonant),
    ...wordsOf(MASCULINE_U).map(masculineNoun),
    ...wordsOf(PEOPLE).map(person),
    ...wordsOf(ADJECTIVAL_PEOPLE).map(adjectivalPerson),
    ...wordsOf(NEUTER).map((entry) => neuter(...inTwo(entry))),
    ...wordsOf(LATIN).map(neuterLatin),
  ]);
}
