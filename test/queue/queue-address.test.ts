import { describe, expect, it } from 'vitest';
import { parseQueueAddress, showQueue, whyNoQueue } from '../../src/queue/queue-address.ts';

describe('the address of a queue', () => {
  it.each([
    ['redis://host:6379', 'redis'],
    ['rediss://name:word@host/2', 'redis'],
    ['postgres://host/lectern', 'postgres'],
    ['postgresql://name:word@host:5433/lectern?sslmode=require', 'postgres'],
  ])('%s is a %s', (text, kind) => {
    expect(parseQueueAddress(text)).toMatchObject({ kind, url: text });
    expect(whyNoQueue(text)).toBeUndefined();
  });

  it('is shown without name, password and options', () => {
    expect(showQueue('postgresql://anna:s3cret@host:5433/lectern?password=s3cret')).toBe(
      'postgresql://host:5433/lectern',
    );
    expect(showQueue('redis://:s3cret@host')).toBe('redis://host');
    expect(showQueue('s3cret')).toBe('•••');
  });

  it.each(['s3cret', 'http://s3cret@host', 'redis://', 'mysql://s3cret@host', ''])(
    'refuses %j without repeating it',
    (text) => {
      expect(() => parseQueueAddress(text)).toThrow(
        expect.objectContaining({
          code: 'CONFIG_INVALID',
          message: expect.not.stringContaining('s3cret') as string,
        }),
      );
    },
  );
});
