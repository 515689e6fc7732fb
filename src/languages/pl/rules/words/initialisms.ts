/** Polish initials → letters or words. */
import { wordsOf } from '../../../language.ts';
import { initialismRules } from '../../../slavic/initialism-rules.ts';
import type { Rule } from '../../../rules/rule.ts';

const SAID_AS_WORDS = `
  NATO UNESCO UNICEF OPEC NASA ESA IKEA FIFA UEFA FIBA VAT PIT CIT ZUS KRUS GUS PESEL NIP PAP MON MEN NIK
  LOT PIS ORLEN KUL RODO COVID AIDS SARS LED PIN SIM RAM KAS TIR ROD PAN PAK ENEA TAURON WIG WOT GOPR TOPR
  WOPR PAIH CERN SWIFT BRICS GROM UOKIK CBOS PEKAO PKOL OBOP SKOK SPA STOP NIE TAK ALE ZAMKNIĘTE WOŚP
`;

const SPELLED = `
  UE USA ONZ AGH ABW CIA FBI EBC UJ UW AK AGD RTV RPO IPN IMGW SOR IT AI PO KO PZU PKO PKP PZPN BBC CNN
  NBP KNF GPW TVP TVN PSL SLD PRL NRD RFN ZSRR BBN CBA NFZ MSZ MSWIA MKS MZK ZTM HIV DNA RNA GPS USB SMS SUV OFE
  OC AC ID DJ WF WC PCK LGBT SGH SGGW UAM UMK OHP BHP PGE OLX CEO TSUE ETS EPP MFW WHO WTO UPR OSP PSP SOP
  NSA EOG
`;

/** Initials. */
export const INITIALISM_RULES: readonly Rule[] = initialismRules({
  saidAsWords: new Set(wordsOf(SAID_AS_WORDS)),
  spelled: new Set(wordsOf(SPELLED)),
  vowels: 'AĄEĘIOÓUY',
  examples: {
    initials: [['J. K. Rowling', 'J K Rowling']],
    'dotted-initialism': [['Bank S.A. podał', 'Bank S-A podał']],
    initialism: [['ONZ i PKP, NATO i ZUS', 'O-N-Z i P-K-P, NATO i ZUS']],
  },
});
