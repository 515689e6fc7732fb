/** a language → the words of the player and of our pages. */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import { ENGLISH_STRINGS, ENGLISH_READ_ALONG } from './shared/english.ts';
import type { PlayerStrings, ReadAlongStrings } from './shared/english.ts';

/** The words of pages that list editions. */
export type PageStrings = {
  /** Title of the list. */
  readonly editions: string;
  /** Said of an empty list. */
  readonly none: string;
  readonly readArticle: string;
  readonly captions: string;
};

/** The words of both files of the player. */
export type Strings = PlayerStrings & ReadAlongStrings;

const PLAYER: Readonly<Record<string, Strings>> = {
  en: { ...ENGLISH_STRINGS, ...ENGLISH_READ_ALONG },
  uk: {
    listen: 'Послухати статтю',
    play: 'Слухати',
    pause: 'Пауза',
    back: 'Назад на 15 секунд',
    forward: 'Вперед на 15 секунд',
    position: 'Позиція',
    positionOf: '{0} з {1}',
    speed: 'Швидкість',
    chapters: 'Розділи',
    transcript: 'Текст',
    download: 'Завантажити',
    close: 'Закрити малий програвач',
    earlier: 'Це запис версії від {0}; відтоді статтю змінено.',
    earlierUndated: 'Це запис попередньої версії; відтоді статтю змінено.',
    changed: 'Змінених речень: {0}.',
    dismiss: 'Сховати',
    playFrom: 'Слухати звідси: {0}',
    backToSentence: 'До речення, що звучить',
    testTones: 'Це пробні тони, а не мовлення.',
    audioFailed: 'Не вдалося завантажити аудіо.',
    offline: 'Немає з’єднання з інтернетом.',
    missing: 'Аудіо цієї статті не знайдено.',
    blocked: 'Аудіо цієї статті недоступне.',
    unreadable: 'Для цього аудіо потрібна новіша версія програвача.',
    retry: 'Спробувати ще раз',
  },
  de: {
    listen: 'Diesen Artikel anhören',
    play: 'Abspielen',
    pause: 'Pause',
    back: '15 Sekunden zurück',
    forward: '15 Sekunden vor',
    position: 'Position',
    positionOf: '{0} von {1}',
    speed: 'Tempo',
    chapters: 'Kapitel',
    transcript: 'Text',
    download: 'Herunterladen',
    close: 'Kleinen Player schließen',
    earlier: 'Diese Aufnahme gibt die Fassung vom {0} wieder; der Artikel wurde seitdem geändert.',
    earlierUndated:
      'Diese Aufnahme gibt eine frühere Fassung wieder; der Artikel wurde seitdem geändert.',
    changed: 'Geänderte Sätze: {0}.',
    dismiss: 'Ausblenden',
    playFrom: 'Ab hier hören: {0}',
    backToSentence: 'Zurück zum Satz',
    testTones: 'Das sind Testtöne und keine Sprache.',
    audioFailed: 'Die Aufnahme konnte nicht geladen werden.',
    offline: 'Keine Verbindung zum Internet.',
    missing: 'Die Aufnahme dieses Artikels wurde nicht gefunden.',
    blocked: 'Die Aufnahme dieses Artikels ist nicht erreichbar.',
    unreadable: 'Diese Aufnahme braucht eine neuere Fassung des Players.',
    retry: 'Noch einmal versuchen',
  },
  fr: {
    listen: 'Écouter cet article',
    play: 'Lire',
    pause: 'Pause',
    back: 'Reculer de 15 secondes',
    forward: 'Avancer de 15 secondes',
    position: 'Position',
    positionOf: '{0} sur {1}',
    speed: 'Vitesse',
    chapters: 'Chapitres',
    transcript: 'Transcription',
    download: 'Télécharger',
    close: 'Fermer le petit lecteur',
    earlier: 'Cet enregistrement correspond à la version du {0} ; l’article a changé depuis.',
    earlierUndated:
      'Cet enregistrement correspond à une version antérieure ; l’article a changé depuis.',
    changed: 'Phrases modifiées : {0}.',
    dismiss: 'Masquer',
    playFrom: 'Lire à partir d’ici : {0}',
    backToSentence: 'Revenir à la phrase',
    testTones: 'Ce sont des sons d’essai et non de la parole.',
    audioFailed: 'L’enregistrement n’a pas pu être chargé.',
    offline: 'Vous êtes hors ligne.',
    missing: 'L’enregistrement de cet article est introuvable.',
    blocked: 'L’enregistrement de cet article est inaccessible.',
    unreadable: 'Cet enregistrement demande une version plus récente du lecteur.',
    retry: 'Réessayer',
  },
  es: {
    listen: 'Escuchar este artículo',
    play: 'Reproducir',
    pause: 'Pausa',
    back: 'Retroceder 15 segundos',
    forward: 'Avanzar 15 segundos',
    position: 'Posición',
    positionOf: '{0} de {1}',
    speed: 'Velocidad',
    chapters: 'Capítulos',
    transcript: 'Transcripción',
    download: 'Descargar',
    close: 'Cerrar el reproductor pequeño',
    earlier: 'Este audio corresponde a la versión del {0}; el artículo ha cambiado desde entonces.',
    earlierUndated:
      'Este audio corresponde a una versión anterior; el artículo ha cambiado desde entonces.',
    changed: 'Frases cambiadas: {0}.',
    dismiss: 'Ocultar',
    playFrom: 'Reproducir desde aquí: {0}',
    backToSentence: 'Volver a la frase',
    testTones: 'Son tonos de prueba y no voz.',
    audioFailed: 'No se ha podido cargar el audio.',
    offline: 'No hay conexión a internet.',
    missing: 'No se ha encontrado el audio de este artículo.',
    blocked: 'No se puede acceder al audio de este artículo.',
    unreadable: 'Este audio necesita una versión más nueva del reproductor.',
    retry: 'Intentar de nuevo',
  },
  pl: {
    listen: 'Posłuchaj tego artykułu',
    play: 'Odtwórz',
    pause: 'Pauza',
    back: 'Cofnij o 15 sekund',
    forward: 'Do przodu o 15 sekund',
    position: 'Pozycja',
    positionOf: '{0} z {1}',
    speed: 'Szybkość',
    chapters: 'Rozdziały',
    transcript: 'Tekst',
    download: 'Pobierz',
    close: 'Zamknij mały odtwarzacz',
    earlier: 'To nagranie wersji z {0}; artykuł zmienił się od tego czasu.',
    earlierUndated: 'To nagranie wcześniejszej wersji; artykuł zmienił się od tego czasu.',
    changed: 'Zmienione zdania: {0}.',
    dismiss: 'Ukryj',
    playFrom: 'Odtwórz od tego miejsca: {0}',
    backToSentence: 'Wróć do zdania',
    testTones: 'To dźwięki próbne, a nie mowa.',
    audioFailed: 'Nie udało się wczytać nagrania.',
    offline: 'Brak połączenia z internetem.',
    missing: 'Nie znaleziono nagrania tego artykułu.',
    blocked: 'Nagranie tego artykułu jest nieosiągalne.',
    unreadable: 'To nagranie wymaga nowszej wersji odtwarzacza.',
    retry: 'Spróbuj ponownie',
  },
};

const PAGES: Readonly<Record<string, PageStrings>> = {
  en: {
    editions: 'Narrated articles',
    none: 'There is no edition yet.',
    readArticle: 'Read the article',
    captions: 'Captions',
  },
  uk: {
    editions: 'Озвучені статті',
    none: 'Записів ще немає.',
    readArticle: 'Читати статтю',
    captions: 'Субтитри',
  },
  de: {
    editions: 'Vorgelesene Artikel',
    none: 'Es gibt noch keine Aufnahme.',
    readArticle: 'Artikel lesen',
    captions: 'Untertitel',
  },
  fr: {
    editions: 'Articles lus',
    none: 'Il n’y a pas encore d’enregistrement.',
    readArticle: 'Lire l’article',
    captions: 'Sous-titres',
  },
  es: {
    editions: 'Artículos narrados',
    none: 'Todavía no hay grabaciones.',
    readArticle: 'Leer el artículo',
    captions: 'Subtítulos',
  },
  pl: {
    editions: 'Artykuły do słuchania',
    none: 'Nie ma jeszcze nagrań.',
    readArticle: 'Przeczytaj artykuł',
    captions: 'Napisy',
  },
};

/** The player's words in a language; English where there are none. */
export function playerStrings(language: string): Strings {
  return ownEntry(PLAYER, primaryLanguage(language)) ?? PLAYER['en']!;
}

/** The words of our pages in a language; English where there are none. */
export function pageStrings(language: string): PageStrings {
  return ownEntry(PAGES, primaryLanguage(language)) ?? PAGES['en']!;
}
