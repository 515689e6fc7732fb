/** Ukrainian initials → letters or words. */
import { wordsOf } from '../../../language.ts';
import type { Rule } from '../../../rules/rule.ts';
import { initialismRules } from '../../../slavic/initialism-rules.ts';

const SAID_AS_WORDS = `
  НАТО ЮНЕСКО ЮНІСЕФ ОПЕК НАСА НАБУ САП НАЗК АЕС ТЕС ГЕС ЧАЕС ЗАЕС МАГАТЕ ФІФА УЄФА ОБСЄ ВАКС СІЗО ЗНО
  БАМ УНІАН ЦАР ПАР ЗАГС РАЦС ДАІ СНІД КОВІД ТОВ ФОП ЖЕК РЕБ ПАРЄ ГАЕС ЦИК ЦНАП НЕК ДТЕК
  NATO UNESCO FIFA UEFA NASA IKEA COVID HIMARS ATACMS SWIFT BRICS OPEC UNICEF
`;

const SPELLED = `
  США ЄС ООН ЗСУ СБУ ДБР ВВП МВФ ППО УПА ОУН СРСР ДНК ВІЛ ВПО ВСУ ТЦК ДСНС НБУ МЗС МВС МОЗ МОН БПЛА ОВА КМВА ВР КМУ
  УНР ЗУНР УРСР АТО ООС ЄСПЛ МКС ПДВ ЄДР СТО АЗС ЗМІ ДТП ЦВК ГУР ВМС ОАЕ ФРН КНР КНДР ЛГБТ IT EU UN USA ETF
`;

/** Initials. */
export const INITIALISM_RULES: readonly Rule[] = initialismRules({
  saidAsWords: new Set(wordsOf(SAID_AS_WORDS)),
  spelled: new Set(wordsOf(SPELLED)),
  vowels: 'АЕЄИІЇОУЮЯAEIOUY',
  examples: {
    initials: [['І. Я. Франко', 'І Я Франко']],
    'dotted-initialism': [['фонд С.О.С. сказав', 'фонд С-О-С сказав']],
    initialism: [['ЗСУ і США, НАТО і ТЕС', 'З-С-У і С-Ш-А, НАТО і ТЕС']],
  },
});
