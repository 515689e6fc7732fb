/** signs between words and figures → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import { signRules } from '../../../slavic/sign-rules.ts';

/** Signs. */
export const SIGN_RULES: readonly Rule[] = signRules({
  signs: {
    '&': 'і',
    '+': 'плюс',
    '=': 'дорівнює',
    '×': 'на',
    '±': 'плюс-мінус',
    '§': 'параграф',
    '°': 'градусів',
    '~': 'близько',
    '<': 'менше ніж',
    '>': 'більше ніж',
    '≈': 'близько',
    '≥': 'не менше ніж',
    '≤': 'не більше ніж',
    '№': 'номер',
  },
  per: 'за',
  money: /(?:\d ?(?:грн|дол\.?|євро|коп\.?)|\p{Sc})$/u,
  examples: {
    'bracketed-note': [['Так було.[12] Потім ні.', 'Так було. Потім ні.']],
    slash: [['і/або', 'і або']],
    'sign-between': [['Marks & Spencer', 'Marks і Spencer']],
  },
});
