/** a language → the words of our pages. */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';

/** The words of our pages. */
export type PageStrings = {
  /** Title of the list. */
  readonly editions: string;
  /** Said of an empty list. */
  readonly none: string;
  readonly readArticle: string;
  readonly captions: string;
  readonly subscribe: string;
  /** What to do with the address of the feed that stands below. */
  readonly copyFeed: string;
  /** Title of what an address answers at which there is nothing. */
  readonly notFound: string;
  /** Said of an edition that is not published. */
  readonly draft: string;
};

const PAGES: Readonly<Record<string, PageStrings>> = {
  en: {
    editions: 'Narrated articles',
    none: 'There is no edition yet.',
    readArticle: 'Read the article',
    captions: 'Captions',
    subscribe: 'Subscribe in your podcast app',
    copyFeed: 'Copy this address into your podcast app:',
    notFound: 'There is nothing at this address',
    draft: 'This is a draft. It is not published.',
  },
  uk: {
    editions: 'Озвучені статті',
    none: 'Записів ще немає.',
    readArticle: 'Читати статтю',
    captions: 'Субтитри',
    subscribe: 'Підписатися в застосунку для подкастів',
    copyFeed: 'Скопіюйте цю адресу у свій застосунок для подкастів:',
    notFound: 'За цією адресою нічого немає',
    draft: 'Це чернетка. Її не буде опубліковано.',
  },
  de: {
    editions: 'Vorgelesene Artikel',
    none: 'Es gibt noch keine Aufnahme.',
    readArticle: 'Artikel lesen',
    captions: 'Untertitel',
    subscribe: 'In der Podcast-App abonnieren',
    copyFeed: 'Diese Adresse in die Podcast-App kopieren:',
    notFound: 'Unter dieser Adresse ist nichts',
    draft: 'Das ist ein Entwurf. Er wird nicht veröffentlicht.',
  },
  fr: {
    editions: 'Articles lus',
    none: 'Il n’y a pas encore d’enregistrement.',
    readArticle: 'Lire l’article',
    captions: 'Sous-titres',
    subscribe: 'S’abonner dans une application de podcasts',
    copyFeed: 'Copiez cette adresse dans votre application de podcasts :',
    notFound: 'Il n’y a rien à cette adresse',
    draft: 'Ceci est un brouillon. Il n’est pas publié.',
  },
  es: {
    editions: 'Artículos narrados',
    none: 'Todavía no hay grabaciones.',
    readArticle: 'Leer el artículo',
    captions: 'Subtítulos',
    subscribe: 'Suscribirse en una app de pódcast',
    copyFeed: 'Copie esta dirección en su app de pódcast:',
    notFound: 'No hay nada en esta dirección',
    draft: 'Este es un borrador. No se publica.',
  },
  pl: {
    editions: 'Artykuły do słuchania',
    none: 'Nie ma jeszcze nagrań.',
    readArticle: 'Przeczytaj artykuł',
    captions: 'Napisy',
    subscribe: 'Subskrybuj w aplikacji z podcastami',
    copyFeed: 'Skopiuj ten adres do swojej aplikacji z podcastami:',
    notFound: 'Pod tym adresem nic nie ma',
    draft: 'To jest wersja robocza. Nie będzie opublikowana.',
  },
};

/** The words of our pages in a language; English where there are none. */
export function pageStrings(language: string): PageStrings {
  return ownEntry(PAGES, primaryLanguage(language)) ?? PAGES['en']!;
}
