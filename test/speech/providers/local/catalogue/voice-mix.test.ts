import { describe, expect, test } from 'vitest';
import {
  isMixture,
  mixtureName,
  parseMixture,
} from '../../../../../src/speech/providers/local/catalogue/voice-mix.ts';

describe('the name of a mixture', () => {
  test.each([
    ['heart:0.7+emma:0.3', 'heart:0.7+emma:0.3'],
    ['heart:70 + emma:30', 'heart:0.7+emma:0.3'],
    ['heart+emma', 'heart:0.5+emma:0.5'],
    ['a:1+b:1+c:1', 'a:0.333+b:0.333+c:0.333'],
    ['pack/a : .5 + b:1', 'pack/a:0.333+b:0.667'],
  ])('%s has shares of 1 together: %s', (written, name) => {
    expect(isMixture(written)).toBe(true);
    expect(mixtureName(parseMixture(written))).toBe(name);
    expect(mixtureName(parseMixture(name))).toBe(name);
  });

  test.each([
    ['heart:0.7', 'it has one voice, but needs at least two'],
    ['heart:0.7+emma', 'some of its voices have a weight and some have none'],
    ['heart+', 'one part is not a name with a weight'],
    ['heart:x+emma:1', 'one part is not a name with a weight'],
    ['heart:-1+emma:2', 'one part is not a name with a weight'],
    ['heart:0+emma:1', 'one weight is too small to be heard'],
    ['heart:0+emma:0', 'one weight is too small to be heard'],
    ['heart:1+emma:9999', 'one weight is too small to be heard'],
    ['a+b+c+d+e+f+g+h+i', 'it has 9 voices, but may have at most 8'],
  ])('%s is refused: %s', (written, what) => {
    expect(() => parseMixture(written)).toThrow(
      `“${written}” is not a mixture of voices: ${what}.`,
    );
  });

  test.each(['af_heart', 'en_US-kristin-medium', 'pack/voice'])('%s is a voice', (name) => {
    expect(isMixture(name)).toBe(false);
  });
});
