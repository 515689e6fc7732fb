import { expect, test } from 'vitest';
import { ownEntry } from '../../src/_internal/own-entry.ts';

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a table has no %s of its own until it is put in',
  (name) => {
    expect(ownEntry({ ferry: 1 }, name)).toBeUndefined();
    expect(ownEntry(Object.fromEntries([[name, 2]]), name)).toBe(2);
  },
);
