/** Polish: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import { POLISH_VOCABULARY } from './inflection.ts';

/** Polish. */
export const POLISH: Language = {
  code: 'pl',
  disclosure: 'To nagranie powstało przy użyciu sztucznej inteligencji.',
  byline: 'Tekst:',
  formula: 'wzór',
  corrected: 'Poprawiona wersja z {0}.',
  months: `
    stycznia stycz sty | lutego lut | marca mar | kwietnia kwiet kwi | maja maj | czerwca czerw
    cze | lipca lip | sierpnia sierp sie | września wrz | października paźdz paź | listopada
    listop lis | grudnia grud gru
  `,
  datelines: {
    by: [
      'autor(?:a|ka)?:',
      '(?:napisał|rozmawiał|opracował)a?(?: i opisała?)?:?',
      '(?:autor )?tekstu?:',
    ],
    published: [
      'opublikowano',
      'data (?:publikacji|utworzenia)',
      'publikacja',
      'dodano',
      'utworzono',
    ],
    updated: ['zaktualizowano', '(?:ostatnia )?aktualizacja', 'aktual\\.', 'zmodyfikowano'],
    relative: [
      'dziś',
      'dzisiaj',
      'wczoraj',
      '(?:\\d{1,3} )?(?:minut[aęy]?|godzin[aęy]?|dni|dzień) temu',
    ],
    weekdays: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
    beforeDate: ['(?:w )?dni(?:u|a)'],
    verbs: `
      jest są był była było byli były będzie ma mają miał miała może stał stała został została
      zostało doszło powiedział powiedziała
    `,
  },
  smallWords: `
    i w we z ze na się nie jest są że o od po przez dla za był była było jak ale który która które
    oraz jego jej co do to
  `,
  announcements: {
    heading: 'W artykule znajduje się śródtytuł.',
    paragraph: 'Tutaj pominięto akapit.',
    listItem: 'Tutaj pominięto punkt listy.',
    quote: 'W artykule znajduje się cytat.',
    code: 'W artykule znajduje się przykład kodu.',
    table: 'W artykule znajduje się tabela.',
    caption: 'W artykule znajduje się zdjęcie.',
    footnote: 'W artykule znajduje się przypis.',
    embed: 'W artykule znajduje się film lub inny osadzony element.',
    boilerplate: 'Tutaj pominięto to, co firma mówi o sobie.',
  },
  pages: {
    editions: 'Artykuły do posłuchania',
    none: 'Nie ma jeszcze nagrań.',
    readArticle: 'Przeczytaj artykuł',
    captions: 'Napisy',
    subscribe: 'Subskrybuj w aplikacji z podcastami',
    copyFeed: 'Skopiuj ten adres do swojej aplikacji z podcastami:',
    notFound: 'Pod tym adresem nic nie ma',
    draft: 'To wersja robocza. Nie została opublikowana.',
    search: 'Szukaj',
    author: 'Autor',
    allAuthors: 'Wszyscy autorzy',
    section: 'Dział',
    allSections: 'Wszystkie działy',
    date: 'Data',
    allDates: 'Dowolna data',
    noMatch: 'Brak pasujących artykułów.',
  },
  player: {
    listen: 'Posłuchaj artykułu',
    play: 'Odtwórz',
    pause: 'Pauza',
    back: 'Cofnij o 15 sekund',
    forward: 'Przewiń o 15 sekund do przodu',
    position: 'Pozycja',
    positionOf: '{0} z {1}',
    speed: 'Szybkość',
    chapters: 'Rozdziały',
    transcript: 'Tekst',
    download: 'Pobierz',
    close: 'Zamknij miniodtwarzacz',
    earlier: 'To nagranie wersji z {0}; artykuł zmienił się od tego czasu.',
    earlierUndated: 'To nagranie wcześniejszej wersji; artykuł zmienił się od tego czasu.',
    changed: 'Zmienione zdania: {0}.',
    dismiss: 'Ukryj',
    playFrom: 'Odtwórz od tego miejsca: {0}',
    backToSentence: 'Wróć do zdania',
    testTones: 'To dźwięki testowe, a nie mowa.',
    audioFailed: 'Nie udało się wczytać nagrania.',
    offline: 'Brak połączenia z internetem.',
    missing: 'Nie znaleziono nagrania tego artykułu.',
    blocked: 'Nagranie tego artykułu jest niedostępne.',
    unreadable: 'To nagranie wymaga nowszej wersji odtwarzacza.',
    plain: 'Nie udało się wczytać rozdziałów ani tekstu tego nagrania.',
    noSeek: 'Ta strona nie pozwala przewijać nagrania.',
    retry: 'Spróbuj ponownie',
    resume: 'Kontynuuj od {0}',
    startOver: 'Od początku',
    voice: 'Głos: {0}',
    left: 'Zostało {0}',
    more: 'Więcej',
    copyLink: 'Kopiuj link od {0}',
    copied: 'Skopiowano link',
    share: 'Udostępnij',
    sleep: 'Wyłącznik czasowy',
    sleepOff: 'Wyłączony',
    sleepChapter: 'Koniec rozdziału',
    keys: 'Skróty klawiszowe',
    seek: 'Przesuwanie po osi czasu',
    previous: 'Poprzedni',
    next: 'Następny',
    autoplay: 'Autoodtwarzanie',
  },
  sentences: {
    beforeName: `
      pl pw pn os pocz
      dr.hab dra mgr m.st nadinsp ok płk ppłk por ppor prok Ok tzw wg zw
      abp adm Adw adw Al al ang arcybp bp bryg bł dot Dr dr ds Dyr dyr dyw Dz ewent franc Gen gen gł
      hab Hr hr im in inst Inż inż jęz kadm kan Kard kard Kol kol Kpt kpt Ks ks ksz lek m.in m.st
      Mec mec med mgr mjr mł nadkom niem Np np nt o ob ojc Os os p pedag podinsp podkom pol por pos
      pow pr el podst Rozm wsp reż Prez prez Prof prof prok przyp płk red rej rez ros rtm rż s Sekr sekr Sen sen sierż st
      Sz szer tj tzn tzw Ul ul vs wicepr woj ww Wyd wyd zast zd zob łac śl śp Św św żoł
    `,
    beforeNumber: `
      g godz ok Ok ub par lok m pok kan nd niedz kw kom ww lat maks min śr
      al Art art cz czerw czw fot Godz godz grud kl kwiet lut mar niedz nn Nr nr par paźdz pkt pon
      poz pt Rozdz rozdz ryc Rys rys sierp sob Str str stycz t Tab tab Tel tel ust vol wrz wt zał
      zob śr
    `,
    anywhere: `
      dol godz hab kk k.c k.k k.p.a k.p.c k.p.k k.w maks mies pkt proc sek szt tel
      dol etc gr itd itp mies min mld mln n.e p.n.e p.o r rb rr S.A sek Sp.j tys ub.r z.o.o
    `,
    units: 'tys proc min godz gr st sek mies pkt os szt r/r km/h zł dol bm',
    countedNames: '(?:\\p{Lu}{2,}|\\p{Lu}\\p{Ll}+(?:ów|an|ek|ych|ców))(?!\\p{L})',
    years: {
      short: 'r|rr|w|br',
      verb: '\\p{Ll}{2,}(?:ł|ła|ło|li|ły|uje|ują|iesie|iosą|nie|ną|dzie|ży|rwa|rwają|ńczy|oczy|stanie|staną)(?: się)?|ma|mają|jest|są|to',
    },
    starters: `
      a aby albo ale ani aż bez bo być był była było były będzie choć ci co coraz czasem czemu czy
      często dla dlaczego dlatego do dopiero dwa dwie dzisiaj dzięki dziś gdy gdyby gdzie i ich ile
      im inne inni ja jak jaka jaki jakie jako je jeden jedna jednak jednocześnie jego jej jest
      jeszcze jeśli jeżeli już każda każdy kiedy kilka kto która które który lecz ma mają mimo moja
      moje można musi my mój na nad nadal następnie nasz nasza nawet nic nie niektórzy nigdy nikt
      niż no o obecnie obok od on ona one oni ono oprócz oraz oto po pod podczas ponad ponieważ
      potem prawie przed przez przy później również skoro stąd swoje są ta tak taka taki także tam
      te tego ten teraz też to trzeba trzy tu tutaj ty tylko tymczasem u w we według wiele więc
      wkrótce wraz wreszcie wszyscy wszystko wtedy właśnie wśród z za zamiast zanim zaraz zawsze ze
      znowu żaden że żeby
    `,
  },
  vocabulary: POLISH_VOCABULARY,
};
