/** Names in a language → whether they look as if they came from another one. */
import { describe, expect, it } from 'vitest';
import { readForeignLook } from '../../../../../../src/speech/providers/local/phonemes/origins/foreign-look.ts';

describe('readForeignLook', () => {
  it('tells names of other languages from those of its own', async () => {
    const look = await readForeignLook('pt-BR');
    const names = 'Harris Erdogan Vance Merz Fernandes Gonçalves Carvalho Magalhães';
    expect(names.split(' ').filter(look)).toEqual(['Harris', 'Erdogan', 'Vance', 'Merz']);
  });

  it('takes first names and places of the language for its own', async () => {
    const [french, spanish] = [await readForeignLook('fr'), await readForeignLook('es')];
    expect('Ludovic Damien Montréal'.split(' ').filter(french)).toEqual([]);
    expect('Xiomara Wilmer Tenerife'.split(' ').filter(spanish)).toEqual([]);
  });

  it('says nothing of languages whose names it does not know', async () => {
    const look = await readForeignLook('pl');
    expect(['Harris', 'Kowalski'].filter(look)).toEqual([]);
  });
});
