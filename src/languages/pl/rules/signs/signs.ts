/** signs between words and figures → Polish words. */
import type { Rule } from '../../../rules/rule.ts';
import { signRules } from '../../../slavic/sign-rules.ts';

/** Signs. */
export const SIGN_RULES: readonly Rule[] = signRules({
  signs: {
    '&': 'i',
    '+': 'plus',
    '=': 'równa się',
    '×': 'razy',
    '±': 'plus minus',
    '§': 'paragraf',
    '°': 'stopni',
    '~': 'około',
    '<': 'mniej niż',
    '>': 'więcej niż',
    '≈': 'około',
    '≥': 'co najmniej',
    '≤': 'co najwyżej',
    '№': 'numer',
  },
  per: 'za',
  money: /(?:\d ?(?:zł|gr|euro|dol\.?)|\p{Sc})$/u,
  examples: {
    'bracketed-note': [['Tak było.[12] Potem nie.', 'Tak było. Potem nie.']],
    slash: [['i/lub', 'i lub']],
    'sign-between': [['Marks & Spencer', 'Marks i Spencer']],
  },
});
