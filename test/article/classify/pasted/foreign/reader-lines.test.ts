/** Lines by which a house speaks to its readers, and labels of a page → which are the page's by form, and which are the story's. */
import { describe, expect, it } from 'vitest';
import { foreignForm } from '../../../../../src/article/classify/forms/foreign-forms.ts';

const ruleOf = (text: string): string | undefined => foreignForm(text, text.split(' ').length);

describe('the form of a line to readers', () => {
  it.each([
    ['Support local journalism. Become a member today.', 'call-to-action'],
    ['The lamp is kept by four people. Become a patron from £3.', 'call-to-action'],
    [
      'Quay Notes is a reader-supported publication. To receive new posts, subscribe.',
      'newsletter',
    ],
    ['Get the evening briefing', 'newsletter'],
    ['Our free bulletin, every Thursday', 'newsletter'],
    ['The tides you need, in your inbox by 7am.', 'newsletter'],
    ['after newsletter promotion', 'newsletter'],
    ['Enter our competition to win a lamp', 'call-to-action'],
    ['Wicks cut to size. Mention this letter for 10% off.', 'advertisement'],
    ['Good evening. Was this forwarded to you? Sign up here.', 'newsletter'],
    ['How did we do tonight?', 'form'],
    ['Did you make this recipe?', 'call-to-action'],
    ['Avez-vous testé cette recette ?', 'call-to-action'],
    ['Reach Ada Holm at aholm@desk.example or 555-0144.', 'form'],
    ['We independently choose the lamps and products we link to.', 'disclaimer'],
    ['Our lamps are available in our shop and online.', 'call-to-action'],
  ])('“%s” is the page’s, by the rule %s', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  it.each([
    ['Wersja do druku', 'page-furniture'],
    ['Imprimer la recette', 'page-furniture'],
    ['Save to Pinterest', 'share-bar'],
    ['A star rating of 4.8 out of 5.', 'page-furniture'],
    ['4,7 von 5 Sternen (212 Bewertungen)', 'page-furniture'],
    ['Save recipe', 'call-to-action'],
    ['Published by Quay Tribune from Jun. 3 to Jun. 10, 2025.', 'credits'],
    ['From The Lamp Diary (Heron Press, 2023). Used with the permission of the author.', 'credits'],
    ['This poem originally appeared in the summer issue of Saltmarsh.', 'credits'],
    ['fot. A. Holm', 'photo-credit'],
    ['Los comentarios no reflejan la opinión del diario.', 'comments'],
    ["Today's best Quay lamp deals", 'call-to-action'],
  ])('“%s” is a label of the page, by the rule %s', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  it.each([
    'Support for local journalism fell again, the survey found.',
    'She had always wanted to become a member of the crew.',
    'The station is supported by its readers, and has been for years.',
    'Get the lamp ready before the evening.',
    'The letter was forwarded to you by mistake, the keeper wrote.',
    'How did we do it? We asked the keeper.',
    'Did you make it to the quay before the storm?',
    'The keeper won a pair of tickets and gave them away.',
    'The wicks are available in three shops on the quay.',
    '4 out of 5 keepers were asleep.',
    'The poem appeared in a magazine that nobody had heard of.',
    'Print the recipe on thick paper and pin it above the stove.',
    'Photo by photo, the keeper rebuilt the night.',
  ])('“%s” may be the story’s', (text) => {
    expect(ruleOf(text)).toBeUndefined();
  });
});
