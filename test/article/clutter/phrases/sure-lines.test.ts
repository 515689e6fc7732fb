/** Lines of pages in other languages that are the page's wherever they stand, and sentences of stories that resemble them. */
import { describe, expect, it } from 'vitest';
import { findSureClutter } from '../../../../src/article/clutter/phrases/clutter.ts';

const ruleOf = (text: string): string | undefined =>
  findSureClutter(text, { words: text.split(' ').length })?.rule;

describe('a line among the paragraphs of a story', () => {
  it.each([
    ['advertisement', 'Weiterlesen nach der Anzeige'],
    ['advertisement', 'La suite après cette publicité'],
    ['advertisement', 'El artículo continúa debajo'],
    ['advertisement', 'Ciąg dalszy pod reklamą'],
    ['advertisement', 'Продовження після реклами'],
    ['advertisement', '広告'],
    ['share-bar', 'Artikel verschenken'],
    ['share-bar', 'Condividi l’articolo'],
    ['share-bar', 'Posłuchaj artykułu'],
    ['reading-time', 'Lesedauer: 7 Minuten'],
    ['reading-time', 'Przeczytasz w 6 min'],
    ['reading-time', 'この記事は約4分で読めます'],
    ['copyright', 'Todos los derechos reservados'],
    ['disclaimer', 'Rectificatif : la passerelle mesure douze mètres et non vingt.'],
    ['read-more', 'Ler também: Ponte volta a abrir'],
    ['read-more', 'Mirá también | El puente que nadie cruza'],
    ['read-more', '▶ 관련기사 다리가 다시 열렸다'],
    ['related', 'To może Cię zainteresować'],
    ['related', 'あなたにおすすめの記事'],
    ['photo-caption', 'Der Steg bei Ebbe. Foto: Ruth Aschen'],
    ['photo-caption', 'La passerelle à marée basse (photo Léo Garnier)'],
    ['photo-caption', 'A ponte na maré baixa — Foto: Divulgação'],
    ['photo-caption', 'El puente, ayer. EFE'],
    ['photo-caption', '图为退潮后的栈桥。林舟 摄'],
    ['photo-caption', '썰물 때의 다리. /사진=윤하늘 기자'],
    ['credits', 'Źródło: PAP'],
    ['credits', '(dpa/lno)'],
    ['credits', 'Con información de EFE'],
    ['newsletter', 'Vuoi ricevere le notizie del porto su Telegram? Clicca qui'],
    ['newsletter', 'Підписуйтеся на наш Telegram-канал'],
    ['newsletter', '扫描二维码关注我们的公众号'],
    ['call-to-action', 'Fehler gefunden? Bitte melden Sie ihn.'],
    ['call-to-action', 'Wspieraj nasze dziennikarstwo'],
    ['call-to-action', 'Liebe Leser, mit unserer App sind Sie immer dabei.'],
    ['subscribers-only', 'Il vous reste 60 % de cet article à lire.'],
    ['subscribers-only', 'Exclusivo para assinantes'],
    ['subscribers-only', 'この記事は有料記事です。'],
    ['comments', 'Zaloguj się, aby skomentować'],
    ['cookie-notice', 'Per visualizzare questo contenuto devi accettare i cookie'],
    ['author-bio', 'Zur Person: Ruth Aschen schreibt über die Küste.'],
    ['tag-list', 'Schlagwörter: Hafen, Ebbe, Brücken'],
  ])('is known by its form, %s: %s', (rule, line) => {
    expect(ruleOf(line)).toBe(rule);
  });

  it.each([
    'Sie teilen sich das Brot und den Käse am Kai.',
    'Der Artikel erschien am nächsten Morgen, und der Fährmann kaufte zehn Zeitungen.',
    '„Abonnieren Sie doch unseren Newsletter“, sagte die Frau am Stand, und er lachte.',
    'Il lit aussi les journaux de la veille, et personne ne s’en étonne.',
    'La suite fut moins heureuse : le pont céda au printemps.',
    'Lee también los poemas de su abuelo cuando llueve.',
    'La fotografía es de 1931 y nadie sabe quién la hizo.',
    'Leggi e regolamenti non bastano a tenere in piedi un ponte.',
    'A prefeitura recebe as cartas no balcão e responde a todas.',
    'Czytaj gazetę głośno, poprosiła, i usiadła przy oknie.',
    'Redakcja mieściła się wtedy nad piekarnią.',
    'Читайте вголос, просила вона, і сідала біля вікна.',
    '他每天在码头上分享新闻，没有人厌倦。',
    '写真は三十年前のもので、撮った人はもういない。',
    'Follow the path to the quay and share the bread.',
    'Das kostet ein Zehntel (10 Credits/Bild) dessen, was andere Werkzeuge (100 Credits/Bild) verlangen.',
  ])('belongs to a story: %s', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });
});
