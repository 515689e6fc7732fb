/** the words of the studio's screen Check and publish in Polish. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in Polish. Numbers stand behind what they count, so that no form depends on them. */
export const POLISH_CHECK: StudioWords = {
  checkOf: 'Sprawdź i opublikuj: {0}',
  toArticle: 'Do artykułu',
  // Where it stands
  whereItStands: 'Stan publikacji',
  isNew: 'Nic nie jest jeszcze publiczne.',
  isMadeNew: 'Wydanie jest gotowe. Nic nie jest jeszcze publiczne.',
  isPublic: 'Publiczne jest to, co tu widzisz.',
  isUnlisted:
    'Jest publiczny pod swoim adresem, ale nie ma go na żadnej liście: tak podaje artykuł.',
  isMadeNewer: 'Nowsze wydanie jest gotowe i czeka. Poprzednie jest nadal publiczne.',
  isChanged: 'Publiczna jest wcześniejsza wersja. Artykuł od tego czasu się zmienił.',
  isTakenBack: 'Został wycofany: nic już nie jest publiczne.',
  isScheduledByArticle: 'Planowana publikacja: {0} (data w artykule).',
  isExpired: 'Nie jest już publiczny; koniec publikacji: {0} (data w artykule).',
  isDraft: 'Powstał jako wersja robocza, a wersji roboczych się nie publikuje.',
  isMadeOlder: 'Gotowe wydanie dotyczy wcześniejszej wersji artykułu.',
  publicUnknown: 'W tej chwili nie można ustalić, co jest publiczne.',
  // Where publishing leads
  placeFolder: 'Publikacja kopiuje go do {0}.',
  placeStore: 'Publikacja wysyła go do {0}.',
  placeService: 'Publikacja pokazuje go czytelnikom usługi, z {0}.',
  placeOutput: 'Publikacja umieszcza go na stronie wszystkich wydań w {0}.',
  placeOutputHelp:
    'Nie ustawiono miejsca publikacji (publish.to): dotrze do czytelników tam, gdzie udostępnisz lub ' +
    'wyślesz ten folder.',
  placeFeed: 'Kanał podcastu jest przy tym aktualizowany.',
  // What can be done
  partsToRecord: 'Do nagrania: {0}',
  charactersCount: 'znaki: {0}',
  nothingMissing: 'Wszystko jest nagrane.',
  costsNothing: 'Głos działa na tym komputerze: nagrywanie nic nie kosztuje.',
  makeFirst: 'Najpierw nagraj i utwórz wydanie; potem można je opublikować.',
  approveFirst: 'Nie można go jeszcze opublikować: {0}.',
  publish: 'Opublikuj',
  publishNow: 'Opublikuj teraz',
  publishLater: 'Zaplanuj…',
  takeBack: 'Wycofaj…',
  published: 'Opublikowano.',
  // The dialog of publishing
  publishTitle: 'Opublikuj „{0}”',
  publishFirst: 'Stanie się publiczny po raz pierwszy.',
  publishReplaces: 'Zastąpi obecne publiczne wydanie.',
  publishUndo: '„Cofnij” go nie wycofa; zrobi to „Wycofaj”.',
  othersToo: 'Ta sama publikacja wyśle też:',
  othersWait:
    'Niczego nie można opublikować, dopóki fragmenty innych artykułów czekają na zatwierdzenie:',
  reachUnknown: 'Nie można ustalić, co jeszcze zostałoby opublikowane: {0}',
  // The dialog of a time
  publishTimeTitle: 'Zaplanuj publikację „{0}”',
  publishTime: 'Dzień i godzina',
  publishTimeZone: 'Strefa czasowa tego urządzenia: {0}',
  publishTimeNeeds:
    'O tej porze studio musi być uruchomione albo trzeba później wykonać „lectern publish”, ' +
    'na przykład w zaplanowanym zadaniu.',
  publishTimeElse:
    'W przeciwnym razie publikacja nastąpi, gdy tylko jedno z nich zostanie uruchomione.',
  publishTimeKept:
    'Do tego czasu publiczne pozostaje to, co teraz. Termin jest zapisywany w pliku w ' +
    'folderze wyjściowym.',
  publishTimePast: 'Ten termin już minął.',
  plan: 'Zaplanuj',
  planned: 'Planowana publikacja: {0}, jeśli będzie wtedy działać studio lub „lectern publish”.',
  plannedLabel: 'Publikacja: {0}',
  plannedOther:
    'Planowana publikacja: {0}. Od tego czasu utworzono go ponownie, więc to nie nastąpi.',
  plannedOverdue: 'Termin publikacji minął ({0}), a artykuł nie jest opublikowany:',
  doNotPublishThen: 'Anuluj plan publikacji',
  // The dialog of taking back
  takeBackTitle: 'Wycofaj „{0}”',
  takeBackGoes: 'Zostanie usunięte',
  takeBackFilesOne: '1 plik wydania na tym komputerze',
  takeBackFiles: 'pliki wydania na tym komputerze: {0}',
  takeBackTargetOne: '1 plik w miejscu publikacji',
  takeBackTarget: 'pliki w miejscu publikacji: {0}',
  takeBackLists: 'jego wpisy w {0}',
  takeBackStays: 'Pozostanie',
  takeBackKeeps: 'artykuł, wszystkie decyzje o nim i jego nagrania',
  takeBackLeft: 'inne pliki w jego folderze: {0}',
  takeBackCopies: 'kopie, które aplikacje podcastowe i przeglądarki już pobrały',
  takeBackUndo: '„Cofnij” przywróci go w dawnej postaci i niczego nie nagra.',
  takeBackNoUndo:
    '„Cofnij” nie może go przywrócić: artykuł zmienił się od publikacji. Możesz go utworzyć i ' +
    'opublikować ponownie.',
  takeBackDo: 'Wycofaj',
  takenBack: 'Wycofano.',
  // What changed
  whatChanged: 'Co się zmieniło',
  whatChangedSince: 'Co się zmieniło od publikacji',
  allNewAgain: 'Nic już nie jest publiczne: wszystko jest nowe.',
  allNew: 'Nigdy nie był publiczny: wszystko jest nowe.',
  noChanges: 'Od publikacji nic się nie zmieniło.',
  unchangedOne: '1 fragment jest bez zmian.',
  unchanged: 'Fragmenty bez zmian: {0}.',
  soundUnknown:
    'Na tym komputerze nie wiadomo, co nagrano do publicznego wydania: porównywany jest ' +
    'tylko tekst.',
  changeAdded: 'Nowy',
  changeRemoved: 'Usunięty',
  changeWords: 'Inne słowa',
  changeSaid: 'Inaczej powiedziany',
  changeVoice: 'Inny głos',
  changeTake: 'Inne ujęcie',
  changeDelivery: 'Inne tempo, pauza lub intonacja',
  voicesChanged: '{0} zamiast {1}',
  markOut: 'usunięto: ',
  markIn: 'wstawiono: ',
  hearBefore: 'Przedtem',
  hearNow: 'Teraz',
  keyBefore: 'w „Sprawdź i opublikuj”: odtworzenie tego, co publiczne',
  keyNow: 'w „Sprawdź i opublikuj”: odtworzenie obecnej wersji',
  checkShort: 'Sprawdź',
  playBefore: 'Przedtem: {0}',
  playNow: 'Teraz: {0}',
  oneLevel: 'Oba brzmią z tą samą głośnością.',
  notYetRecorded: 'To, czego jeszcze nie nagrano, zabrzmi na próbę po naciśnięciu „Teraz”.',
  // Approvals
  approvals: 'Zatwierdzenia',
  needNone: 'Zatwierdzenie nie jest wymagane (requireApproval: none).',
  needFlagged: 'Zatwierdzenia wymaga to, co oznaczono (requireApproval: flagged).',
  needChanged: 'Zatwierdzenia wymaga to, co zmieniono po zatwierdzeniu (requireApproval: changed).',
  needAll: 'Każdy fragment musi być zatwierdzony (requireApproval: all).',
  approvedBy: '{0} – zatwierdzono {1}',
  approvedByOn: '{0} – zatwierdzono {1}, ostatnio {2}',
  someone: 'Ktoś',
  passagesOne: '1 fragment',
  passages: 'fragmenty: {0}',
  waitingOne: '1 fragment czeka na zatwierdzenie',
  waiting: 'fragmenty czekające na zatwierdzenie: {0}',
  andMore: 'i jeszcze {0}',
  approveThere: 'Odsłuchaj je i zatwierdź w artykule.',
  // Checks
  checks: 'Testy',
  checksNone: 'Dopóki wydanie nie powstanie, nie ma czego sprawdzać.',
  checksRunning: 'Sprawdzanie…',
  checksOf: 'Sprawdzane jest gotowe wydanie, tak jak w „lectern verify”.',
  groupRecordings: 'Nagrania: dźwięk w każdym, wiarygodne długości, czasy w kolejności',
  groupSound: 'Plik dźwiękowy: kompletność, długość, znaczniki i rozdziały',
  groupTexts: 'Transkrypcja i napisy',
  groupPages: 'Strony',
  groupFeed: 'Kanał podcastu',
  groupFiles: 'Okładka, obrazy i dane',
  checksPassedOne: '1 test zaliczony',
  checksPassed: 'zaliczone testy: {0}',
  checksFailedOne: '1 test niezaliczony',
  checksFailed: 'niezaliczone testy: {0}',
  checkFailed: '{0}: {1}. Oczekiwano: {2}; znaleziono: {3}',
  checksFix:
    'Utwórz wydanie ponownie: niczego się do tego nie nagrywa. Strony i kanał są też ' +
    'zapisywane przy publikacji.',
  buildAgain: 'Utwórz ponownie',
  // Disclosure
  disclosure: 'Utworzono przy użyciu AI',
  disclosureSpoken: 'Jest czytana i pokazywana: „{0}”',
  disclosureShown: 'Jest pokazywana, ale nie czytana: „{0}”',
  disclosureOff:
    'Brak informacji: wyłączono ją w konfiguracji (disclosure). Znaczniki i dane plików ' +
    'nadal to podają.',
  testTones: 'Zamiast głosu są dźwięki testowe, które kanał pomija.',
  // The paid voice
  estimates: 'Ile kosztowałby płatny głos',
  estimatesHelp:
    'Szacunki według cenników, bez podatków i rabatów. Nikt nie jest pytany i nie trzeba klucza.',
  estimatesFirst: 'Głos, który nie czytał jeszcze niczego z artykułu, nagrywa najpierw całość.',
  estimateAll: 'Cały artykuł',
  estimateMissing: 'To, czego teraz brakuje',
  estimatesUse:
    'Proszę wpisać jego nazwę do konfiguracji (provider: NAZWA), a klucz tam, gdzie szuka go „lectern doctor”.',
  estimatesUntil: 'Do tego czasu mówi głos tego komputera.',
  about: 'około {0}',
  priceList: 'cennik z {0}',
  freeEachMonth: '{0} jednostek miesięcznie za darmo',
  exports: 'Pliki dla innych programów',
  exportSpoken: 'To, co się mówi, jako tekst',
  exportDocx: 'To, co się mówi, jako dokument Worda z zaznaczonymi zmianami',
  exportCorrections: 'Poprawki jako tabela (CSV)',
  exportAudacity: 'Etykiety dla Audacity',
  paidVoice: 'Co płatny głos mówi inaczej',
  paidVoiceHelp:
    'To, czego nie nagrano, odtwarza na próbę {1}. {0} otrzymuje te słowa w innej postaci.',
  paidSame: '{0} otrzymuje te same słowa co {1}, głos do prób.',
  paidDelivery: 'Sam też decyduje o intonacji zdań.',
  paidPrinted: 'W artykule',
  paidGiven: '{0} otrzymuje',
  paidTried: '{0} otrzymuje',
  paidMore: 'i jeszcze {0}',
};
