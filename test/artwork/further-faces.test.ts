import { expect, test } from 'vitest';
import { furtherFaces, furtherPackage } from '../../src/artwork/further-faces.ts';

test.each([
  ['The ferry', 'en', undefined],
  ['नौका', 'hi', undefined],
  ['عادت العبارة', 'ar', 'arabic'],
  ['המעבורת', undefined, 'hebrew'],
  ['เรือข้ามฟาก', 'th', 'thai'],
  ['渡船回来了', 'zh', 'sc'],
  ['渡船回来了', undefined, 'sc'],
  ['渡船回來了', 'zh-Hant-TW', 'tc'],
  ['渡船回來了', 'zh-HK', 'tc'],
  ['渡船', 'ja', 'jp'],
  ['フェリーが戻った', undefined, 'jp'],
  ['페리가 돌아왔다', undefined, 'kr'],
] as const)('%s (%s) is set in noto-sans-%s', (title, language, name) => {
  const expected = name && `@fontsource/noto-sans-${name}`;
  expect(furtherPackage(title, language)).toBe(expected);
});

test('Chinese signs may stand in any of the four faces, the best one first', () => {
  expect(furtherFaces('渡船', 'ko').map((face) => face.subset)).toEqual([
    'korean',
    'chinese-simplified',
    'japanese',
    'chinese-traditional',
  ]);
});
