import { expect, it } from 'vitest';
import { foreignForm } from '../../../../../src/article/classify/forms/foreign-forms.ts';

const ruleOf = (text: string): string | undefined => foreignForm(text, text.split(' ').length);

it.each([
  ['Buy on Harbour Books', 'call-to-action'],
  ['SEE ON QUAY COFFEE', 'call-to-action'],
  ['Shop nets & knots @ The Rope Shop.', 'call-to-action'],
  ['View plans Links to Quay.example', 'call-to-action'],
  ['Rope Stand Price: $54.99 Where to buy: Unavailable', 'call-to-action'],
  ['Checkout code: QUAY15', 'call-to-action'],
  ['MSRP: $149.99', 'call-to-action'],
  ['Preis: 49,95 €', 'call-to-action'],
  ['More information here:', 'read-more'],
  ['Más información aquí', 'read-more'],
  ['Also read how to mend a torn net.', 'read-more'],
  ['The bridge over the Tarn is closed→', 'read-more'],
  ['← Older notes from the quay', 'read-more'],
  ['Phone: +353 (1) 555 0100', 'form'],
  ['Email: desk@quay.example', 'form'],
  ['Our best notes, delivered straight to your inbox.', 'newsletter'],
])('“%s” is a line of the page, by the rule %s', (text, rule) => {
  expect(ruleOf(text)).toBe(rule);
});

it.each([
  'Buy on credit',
  'Buy a net that lasts',
  'See also the bridge, which was built in 1890, and who paid for it; nobody does.',
  'Price: what a net costs',
  'The price was $49.95 when the shop opened.',
  'She sent the letter to your office on Monday.',
  '« Where does the ferry go? »',
  'Phone the harbour office before you leave.',
])('“%s” may be the story’s', (text) => {
  expect(ruleOf(text)).toBeUndefined();
});
