import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { packError, unpackError } from '../../src/threads/packed-error.ts';
import { CommandError, LecternError } from '../../src/errors.ts';

/** An error as another thread gets it. */
function sendAcross(error: unknown): Error {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(packError(error));
  const received = receiveMessageOnPort(port2)!;
  port1.close();
  return unpackError(received.message);
}

describe('packError, unpackError', () => {
  test('keep class, code, hint, fields and cause', () => {
    const error = new CommandError('ffmpeg failed.', {
      code: 'FFMPEG_FAILED',
      hint: 'Try again.',
      command: 'ffmpeg',
      exitCode: null,
      stderrTail: 'No space left',
      cause: Object.assign(new Error('write'), { code: 'ENOSPC', errno: -28 }),
    });
    const found = sendAcross(error);
    expect(found).toBeInstanceOf(CommandError);
    expect(found).toMatchObject({
      name: 'CommandError',
      message: 'ffmpeg failed.',
      code: 'FFMPEG_FAILED',
      hint: 'Try again.',
      command: 'ffmpeg',
      exitCode: null,
      stderrTail: 'No space left',
      cause: { message: 'write', code: 'ENOSPC', errno: -28 },
      stack: error.stack,
    });
  });

  test('leave an error without hint without one', () => {
    const found = sendAcross(new LecternError('Gone.', { code: 'OUTPUT_UNWRITABLE' }));
    expect(found).toMatchObject({ hint: undefined });
    expect(found).not.toHaveProperty('cause');
  });

  test('tell a defect by its name, and what is not an error by its text', () => {
    const defect = sendAcross(new RangeError('too far'));
    expect(defect).not.toBeInstanceOf(LecternError);
    expect(defect).toMatchObject({ name: 'RangeError', message: 'too far' });
    expect(sendAcross('a text')).toMatchObject({ name: 'Error', message: 'a text' });
  });

  test('keep the cause of a defect, and give none to one that has none', () => {
    const cause = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(sendAcross(new RangeError('too far', { cause }))).toMatchObject({
      name: 'RangeError',
      cause: { message: 'write', code: 'ENOSPC' },
    });
    expect(sendAcross(new RangeError('too far'))).not.toHaveProperty('cause');
  });

  test('leave out what cannot cross, such as a function', () => {
    const error = Object.assign(new Error('x'), { code: 'E1', again: () => undefined });
    expect(sendAcross(error)).toMatchObject({ code: 'E1' });
    expect(sendAcross(error)).not.toHaveProperty('again');
  });

  test('do not take a name from the prototype for a class', () => {
    const error = Object.assign(new Error('x'), { name: 'constructor' });
    expect(sendAcross(error)).toMatchObject({ name: 'constructor', message: 'x' });
  });
});
