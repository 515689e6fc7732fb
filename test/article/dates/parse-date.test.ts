/** Dates as newspapers print them, in the orders and languages they use, with the zone of the text or the one given. */
import { describe, expect, it } from 'vitest';
import { findDate, parseDate } from '../../../src/article/dates/parse-date.ts';
import { isTimeZone, toUtc, zoneOf } from '../../../src/article/dates/zones.ts';

describe('a day', () => {
  it.each([
    ['2023-12-22', '2023-12-22'],
    ['December 22, 2023', '2023-12-22'],
    ['Dec. 22, 2023', '2023-12-22'],
    ['Sept 3 2024', '2024-09-03'],
    ['22 December 2023', '2023-12-22'],
    ['Friday, 22nd Dec. 2023', '2023-12-22'],
    ['the 1st of May, 2024', '2024-05-01'],
    ['22-Dec-2023', '2023-12-22'],
    ['2023/12/22', '2023-12-22'],
    ['22/12/2023', '2023-12-22'],
    ['12/22/2023', '2023-12-22'],
    ['5/5/2024', '2024-05-05'],
    ['3.4.2024', '2024-04-03'],
    ['22. Dezember 2023', '2023-12-22'],
    ['1er mars 2024', '2024-03-01'],
    ['22 de diciembre de 2023', '2023-12-22'],
    ['22 dicembre 2023', '2023-12-22'],
    ['22 грудня 2023', '2023-12-22'],
    ['22 декабря 2023 г.', '2023-12-22'],
    ['22 grudnia 2023', '2023-12-22'],
    ['2023年12月22日', '2023-12-22'],
    ['2023년 12월 22일', '2023-12-22'],
    ['2024. május 31.', '2024-05-31'],
    ['2024. febr. 3., szombat', '2024-02-03'],
    ['2024 m. gegužės 31 d.', '2024-05-31'],
    ['2024. gada 31. maijs', '2024-05-31'],
    ['ngày 31 tháng 5, 2024', '2024-05-31'],
    ['31 tháng 5 năm 2024', '2024-05-31'],
    ['31 d’agost de 2024', '2024-08-31'],
    ['31 Ağustos 2024', '2024-08-31'],
    ['31. toukokuuta 2024', '2024-05-31'],
    ['31 Μαΐου 2024', '2024-05-31'],
    ['31 мај 2024', '2024-05-31'],
    ['31 мая 2024', '2024-05-31'],
    ['٣١ مايو ٢٠٢٤', '2024-05-31'],
    ['31 مايو، 2024', '2024-05-31'],
    ['३१ मई २०२४', '2024-05-31'],
    ['৩১ মে ২০২৪', '2024-05-31'],
    ['31 במאי 2024', '2024-05-31'],
  ])('%s is %s', (written, iso) => expect(parseDate(written)).toBe(iso));

  it.each([
    '31 February 2024',
    '2024-13-01',
    'May 2024',
    '3/4/2024',
    'December 22',
    'version 1.2.2023.4',
    '22 December 23',
    'no date at all',
  ])('%s is none', (written) => {
    expect(parseDate(written)).toBeUndefined();
  });

  it('with slashes follows the region', () => {
    expect(parseDate('3/4/2024', { language: 'en-US' })).toBe('2024-03-04');
    expect(parseDate('3/4/2024', { language: 'en-GB' })).toBe('2024-04-03');
    expect(parseDate('3/4/2024', { language: 'fr' })).toBe('2024-04-03');
    expect(parseDate('3/4/2024', { language: 'en' })).toBeUndefined();
  });
});

describe('a time beside it', () => {
  it.each([
    ['December 22, 2023 7:49 AM', '2023-12-22T07:49:00Z'],
    ['Dec. 22, 2023 at 7:49 p.m.', '2023-12-22T19:49:00Z'],
    ['December 22, 2023 12:05 AM', '2023-12-22T00:05:00Z'],
    ['2023-12-22T07:49:00Z', '2023-12-22T07:49:00Z'],
    ['2023-12-22T07:49:30.123+02:00', '2023-12-22T05:49:30Z'],
    ['2023-12-22 07:49 -0500', '2023-12-22T12:49:00Z'],
    ['22 December 2023, 07:49 GMT', '2023-12-22T07:49:00Z'],
    ['22 June 2023 | 18:42 BST', '2023-06-22T17:42:00Z'],
    ['Updated 7:49 AM EST, Fri December 22, 2023', '2023-12-22T12:49:00Z'],
    ['July 4, 2023 9 a.m. ET', '2023-07-04T13:00:00Z'],
    ['22 December 2023 20:00 Kyiv time', '2023-12-22T18:00:00Z'],
    ['Aug. 1, 2024 6 p.m. New York time', '2024-08-01T22:00:00Z'],
    ['22.12.2023, 14:30 Uhr', '2023-12-22T14:30:00Z'],
    ['22 décembre 2023 à 14h30', '2023-12-22T14:30:00Z'],
    ['14:05 GMT, 3 March 2025', '2025-03-03T14:05:00Z'],
  ])('%s is %s', (written, iso) => expect(parseDate(written)).toBe(iso));

  it('without a zone is in the zone given', () => {
    expect(parseDate('July 4, 2023 9:00', { timezone: 'America/New_York' })).toBe(
      '2023-07-04T13:00:00Z',
    );
    expect(parseDate('January 4, 2023 9:00', { timezone: 'America/New_York' })).toBe(
      '2023-01-04T14:00:00Z',
    );
  });

  it('that is midnight in its zone is the day there', () => {
    expect(parseDate('2017-04-04T00:00:00+02:00')).toBe('2017-04-04');
    expect(parseDate('2017-04-04T00:30:00+02:00')).toBe('2017-04-03T22:30:00Z');
    expect(parseDate('2017-04-04T00:00:00Z')).toBe('2017-04-04T00:00:00Z');
  });

  it('in a zone that is unknown or means several leaves the day alone', () => {
    expect(parseDate('22 December 2023 20:00 IST')).toBe('2023-12-22');
    expect(parseDate('22 December 2023 20:00 local time')).toBe('2023-12-22');
  });

  it('that cannot be is left alone', () => {
    expect(parseDate('22 December 2023 25:10')).toBe('2023-12-22');
    expect(parseDate('22 December 2023 13:10 PM')).toBe('2023-12-22');
  });

  it('is told with the place it has in the text', () => {
    const text = 'by Ada Holm December 22, 2023 7:49 AM 2 min read';
    const found = findDate(text)!;
    expect(text.slice(found.start, found.end)).toBe('December 22, 2023 7:49 AM');
  });
});

describe('a zone', () => {
  it('is read from offsets, abbreviations and cities', () => {
    expect(['GMT+2', '+05:30', 'UTC', 'CEST', 'ET', 'Kyiv time', 'CST'].map(zoneOf)).toEqual([
      120,
      330,
      0,
      120,
      'America/New_York',
      expect.stringMatching(/^Europe\/(?:Kyiv|Kiev)$/),
      undefined,
    ]);
  });

  it('knows its own summers, also at the hour that is skipped', () => {
    expect(
      toUtc({ year: 2024, month: 3, day: 31, hour: 2, minute: 30, second: 0 }, 'Europe/Berlin'),
    ).toMatch(/^2024-03-31T0[01]:30:00Z$/);
    expect([isTimeZone('Europe/Berlin'), isTimeZone('Mars/Base')]).toEqual([true, false]);
  });
});
