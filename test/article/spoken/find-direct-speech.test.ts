/** What is quoted in a text: whole sentences, and words that stay with the writer's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDirectSpeech } from '../../../src/article/spoken/find-direct-speech.ts';

const quoted = (text: string): readonly string[] =>
  findDirectSpeech(text).speech.map(({ start, end }) => text.slice(start, end));

describe('direct speech', () => {
  test.each([
    ['“I never said that,” she told the harbour.', ['“I never said that,”']],
    [
      '“I think,” said Jo Ray, the head of the port, “that we will go.” He left.',
      ['“I think,”', '“that we will go.”'],
    ],
    ['The mayor added: “We will see. Then we act.” No one spoke.', ['“We will see. Then we act.”']],
    ['"Yes," she said, "we do." The 12" pipe broke.', ['"Yes,"', '"we do."']],
    [
      '‘We can’t go,’ she said. ‘It’s the dogs’ day.’ They were ‘tired’.',
      ['‘We can’t go,’', '‘It’s the dogs’ day.’'],
    ],
    ['“She said ‘go away,’ and I went,” he said.', ['“She said ‘go away,’ and I went,”']],
    ['She said “We will go to the house.”', ['“We will go to the house.”']],
    ['„Das ist gut“, sagte sie. „Wir kommen wieder.“', ['„Das ist gut“,', '„Wir kommen wieder.“']],
    ['»Das geht nicht«, sagte er.', ['»Das geht nicht«,']],
    [
      '« Nous verrons », a dit la maire. « Puis nous agirons. »',
      ['« Nous verrons »,', '« Puis nous agirons. »'],
    ],
    ['«Lo veremos», dijo la alcaldesa.', ['«Lo veremos»,']],
    ['Han sa: ”Vi kommer.”', ['”Vi kommer.”']],
    ['“This paragraph goes on. So does the next.', ['“This paragraph goes on. So does the next.']],
    ['“We’re done here” — that was all.', ['“We’re done here”']],
  ])('is found in %s', (text, expected) => expect(quoted(text)).toEqual(expected));

  test.each([
    ['He called it “a very good deal” and left.', 1],
    ['He called it “a very good deal,” and left.', 1],
    ['The film, “Gone with the Wind,” won.', 1],
    ['She calls it “Operation Dawn.”', 1],
    ['Words like “liberty”, “justice” and “peace”.', 3],
    ['Die „Süddeutsche Zeitung“ berichtete.', 1],
    ['La novela «Cien años de soledad» ganó.', 1],
    ['They found that “the bridge had not been seen to since 2003,” and that it fell.', 1],
    ['The board is 12" wide and 6" high.', 0],
    ['The dogs’ day was ‘90s music’s end.', 0],
    ['No quotation at all.', 0],
    ['', 0],
  ])('is not found in %s', (text, fragments) => {
    expect(findDirectSpeech(text)).toEqual({ speech: [], fragments });
  });

  test('lies in order within any text, whatever marks it has', () => {
    const signs = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      '«',
      '»',
      '„',
      ' ',
      '.',
      ',',
      'a',
      'We go',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let reached = 0;
        for (const { start, end } of findDirectSpeech(text).speech) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('is not sought for long where marks open and never close', () => {
    const text = `x ${'“a '.repeat(20_000)}`;
    expect(findDirectSpeech(text).speech).toEqual([]);
  });
});
