import { describe, expect, it } from 'vitest';
import { questionKind } from '../../../src/script/delivery/question-kind.ts';

describe('the kind of a question', () => {
  it.each([
    ['Did the council vote on Tuesday?', 'yes-no'],
    ['“Is the bridge still closed?”', 'yes-no'],
    ['You did not know?', 'yes-no'],
    ['Did she say who paid for it?', 'yes-no'],
    ['What did the council decide?', 'open'],
    ['And why was nobody told?', 'open'],
    ['To whom was it sold?', 'open'],
    ['What’s next?', 'open'],
    ['If it rains, who pays?', 'open'],
    ['How long will the repairs take?!', 'open'],
    ['It was a mistake, wasn’t it?', 'tag'],
    ['You are coming, right?', 'tag'],
    ['Do you want tea or coffee?', 'choice'],
    ['Is it true or not?', 'yes-no'],
    ['It was a mistake.', undefined],
    ['', undefined],
    ['?', 'yes-no'],
  ])('“%s” is %s', (text, kind) => {
    expect(questionKind(text, 'en-GB')).toBe(kind);
  });

  it.each([
    ['fr', 'Est-ce que le train part ?', 'yes-no'],
    ['fr', 'Pourquoi le train ne part-il pas ?', 'open'],
    ['fr', 'Vous venez, n’est-ce pas ?', 'tag'],
    ['fr', 'Qu’est-ce que c’est ?', 'open'],
    ['es', '¿Quién pagó el puente?', 'open'],
    ['es', '¿Está cerrado el puente?', 'yes-no'],
    ['it', 'Quando parte il treno?', 'open'],
    ['pt', 'O comboio parte hoje?', 'yes-no'],
    ['de', 'Wer hat das bezahlt?', 'open'],
    ['nl', 'Wie heeft dat betaald?', 'yes-no'],
  ])('%s: “%s” is %s', (language, text, kind) => {
    expect(questionKind(text, language)).toBe(kind);
  });
});
