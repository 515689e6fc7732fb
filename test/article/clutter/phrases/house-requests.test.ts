/** Requests of a publisher to its readers, and words before the headline of another text, in many languages. */
import { describe, expect, it } from 'vitest';
import { findClutter } from '../../../../src/article/clutter/phrases/clutter.ts';

const ruleOf = (text: string): string | undefined =>
  findClutter(text, { words: text.split(' ').length })?.rule;

describe('a request of the house', () => {
  it.each([
    'Join our readers on WhatsApp every morning, or get the newsletter',
    'Folgen Sie uns auf WhatsApp!',
    'Abonnieren Sie unseren Newsletter',
    'Suivez notre chaîne WhatsApp',
    'Síguenos en Telegram y Facebook',
    'Suscríbete a nuestro boletín de la mañana',
    'Iscriviti al nostro canale Telegram',
    'Assine a nossa newsletter',
    'Meld je aan voor onze nieuwsbrief',
    'Zapisz się do naszego newslettera',
    'Подписывайтесь на наш Telegram-канал',
    'Підписуйтесь на наш Telegram',
    'Prenumerera på vårt nyhetsbrev',
    'Tilmeld dig vores nyhedsbrev',
    'Tilaa uutiskirjeemme',
    'Odebírejte náš newsletter',
    'Unterstützen Sie unsere Arbeit mit einer Spende',
    'Soutenez-nous à partir de 2 euros par mois',
    'Поддержите нас, чтобы мы могли работать',
    'Do you have a tip for our newsroom?',
    'Haben Sie Hinweise zu diesem Thema?',
  ])('is known: %s', (line) => {
    expect(ruleOf(line)).toBe('newsletter');
  });

  it.each([
    'Those who read the newsletter fell by half when the paper changed its name.',
    'Folge 3 des Podcasts handelt von der Fähre.',
    'Follow industry trends to improve your podcast over time.',
    'The tip came from a reader, who had seen the ferry leave.',
    'Support for the bridge grew in the spring.',
  ])('is not %s', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });
});

it.each([
  'Mehr dazu: Die Fähre fährt wieder',
  'Leia também: A balsa voltou',
  'Läs också: Färjan är tillbaka',
  'Læs også: Færgen er tilbage',
  'Les også: Ferga er tilbake',
  'Lue myös: Lautta palasi',
  'Ayrıca okuyun: Vapur geri döndü',
  'Čtěte také: Přívoz se vrátil',
  'Citește și: Feribotul s-a întors',
  'Διαβάστε επίσης: Το πλοίο επέστρεψε',
  'Baca juga: Feri kembali',
  'Xem thêm: Phà đã trở lại',
  '관련기사: 배가 돌아왔다',
  'Läs mer',
  '阅读全文',
])('the headline of another text is skipped behind its words: %s', (line) => {
  expect(ruleOf(line)).toBe('read-more');
});
