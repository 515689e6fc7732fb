import { describe, expect, test } from 'vitest';
import { readSrt } from '../../src/readers/read-srt.ts';
import { readTranscriptPage } from '../../src/readers/read-transcript-page.ts';
import { readVtt } from '../../src/readers/read-vtt.ts';

describe('the reader of WebVTT', () => {
  test('leaves out markup, notes and styles', () => {
    const source = [
      'WEBVTT',
      'NOTE x',
      'STYLE\n::cue {}',
      '1\n00:01.000 --> 00:02.500 align:start\n<v Ada>a &amp; <i>b</i>',
      '01:00:00.000 --> 01:00:01.000\nc\nd\n',
    ].join('\n\n');
    expect(readVtt(source)).toEqual([
      { start: 1, end: 2.5, text: 'a & b' },
      { start: 3600, end: 3601, text: 'c\nd' },
    ]);
  });

  test('takes any line ends and a byte order mark, and leaves unknown entities as they are', () => {
    expect(readVtt('\ufeffWEBVTT - x\r\n\r\n00:01.000 --> 00:02.000\r\na &frac12;\r\n')).toEqual([
      { start: 1, end: 2, text: 'a &frac12;' },
    ]);
  });

  test('passes over cues whose times are wrong', () => {
    expect(readVtt('WEBVTT\n\n1.000 --> 2.000\na\n\n00:01,000 --> 00:02,000\nb')).toEqual([]);
  });

  test.each(['', 'WEBVTTX', ' WEBVTT', '1\n00:00:01,000 --> 00:00:02,000\na'])(
    'refuses %j',
    (source) => {
      expect(readVtt(source)).toBeUndefined();
    },
  );
});

describe('the reader of SubRip', () => {
  test('reads number, times and lines', () => {
    const source =
      '1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n2\n01:00:02,000 --> 01:00:03,250\nc\n';
    expect(readSrt(source)).toEqual([
      { start: 1, end: 2, text: 'a\nb' },
      { start: 3602, end: 3603.25, text: 'c' },
    ]);
  });

  test.each([
    '',
    '1\na',
    'x\n00:00:01,000 --> 00:00:02,000\na',
    '1\n00:00:01.000 --> 00:00:02.000\na',
    '1\n00:00:01,000 --> 00:00:02,000\na\n\nthe end',
  ])('refuses %j', (source) => {
    expect(readSrt(source)).toBeUndefined();
  });
});

describe('the reader of transcript pages', () => {
  test('reads words without head and times', () => {
    const html =
      '<!doctype html><title>no</title><body><time>0:00</time><h1>a &lt;b&gt;</h1> <p>c</p>';
    expect(readTranscriptPage(html)).toBe('a <b> c');
  });

  test('reads neither programs nor styles', () => {
    const html = '<!DOCTYPE html><p>a</p><script>b()</script><style>p { c: d }</style><p>e</p>';
    expect(readTranscriptPage(html)).toBe('ae');
  });

  test.each(['', 'a', '<p>a</p>'])('refuses %j', (html) => {
    expect(readTranscriptPage(html)).toBeUndefined();
  });
});
