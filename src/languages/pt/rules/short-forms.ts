/** Portuguese: abbreviations. Data. */
import { abbreviationsIn } from '../../rules/iberian/words/short-forms.ts';
import type { Abbreviation } from '../../rules/iberian/iberian-words.ts';

/** Before a name, a title or another capital. */
const NAME = ' ?(?:d[aeo]s? )?\\p{Lu}';
const FIGURE = ' ?(?:[\\d(]|[IVXL]+(?!\\p{L}))';

const TITLES = abbreviationsIn(
  `
  [Dd]\\. | dom
  Dª | dona
  D\\.ª | dona
  Exmo\\. | excelentíssimo
  Exma\\. | excelentíssima
  Ilmo\\. | ilustríssimo
  Mons\\. | monsenhor
  Fr\\. | frei
  Pe\\. | padre
  Ir\\. | irmã
  Sto\\. | santo
  Sta\\. | santa
  Gen\\. | general
  Gal\\. | general
  Cel\\. | coronel
  Cap\\. | capitão
  Cmte\\. | comandante
  Ten\\. | tenente
  Sgt\\. | sargento
  Maj\\. | major
  Alm\\. | almirante
  Eng\\. | engenheiro
  Eng\\.º | engenheiro
  Engª | engenheira
  Eng\\.ª | engenheira
  Arq\\. | arquiteto
  Des\\. | desembargador
  [Mm]in\\. | ministro
  [Dd]ep\\. | deputado
  [Ss]en\\. | senador
  [Gg]ov\\. | governador
  [Pp]res\\. | presidente
  [Ll]g\\. | largo
  Ver\\. | vereador
  Del\\. | delegado
  Av\\. | avenida
  Avda\\. | avenida
  R\\. | rua
  Pça\\. | praça
  Pç\\. | praça
  Lgo\\. | largo
  Trav\\. | travessa
  Al\\. | alameda
  Rod\\. | rodovia
  Estr\\. | estrada
  Ed\\. | edifício
  Jd\\. | jardim
  Vl\\. | vila
  Univ\\. | universidade
  `,
  { behind: NAME, isTitle: true },
);

const NAMED = abbreviationsIn(
  `
  Srs\\. | senhores
  Sras\\. | senhoras
  Srta\\. | senhorita
  Sr\\.ª | senhora
  Srª | senhora
  Sra\\. | senhora
  Sr\\. | senhor
  sr\\. | senhor
  sra\\. | senhora
  srs\\. | senhores
  Dr\\.ª | doutora
  Drª | doutora
  Dra\\. | doutora
  Dr\\. | doutor
  dr\\. | doutor
  drs\\. | doutores
  dra\\. | doutora
  Drs\\. | doutores
  Prof\\.ª | professora
  Profª | professora
  Profa\\. | professora
  Prof\\. | professor
  prof\\. | professor
  profa\\. | professora
  `,
  { behind: ' \\p{Lu}', isTitle: true },
);

const NUMBERED = abbreviationsIn(
  `
  n\\.º | número
  N\\.º | número
  nº | número
  Nº | número
  n° | número
  N° | número
  n\\. | número
  núm\\. | número
  n\\.os | números
  nos\\. | números
  No\\. | número
  pág\\. | página
  Pág\\. | página
  págs\\. | páginas
  p\\. | página
  pp\\. | páginas
  art\\. | artigo
  Art\\. | artigo
  arts\\. | artigos
  Arts\\. | artigos
  art\\.º | artigo
  inc\\. | inciso
  cap\\. | capítulo
  vol\\. | volume
  v\\. | volume
  Vol\\. | volume
  fig\\. | figura
  Fig\\. | figura
  km\\.? | quilômetro
  tel\\. | telefone
  Tel\\. | telefone
  tels\\. | telefones
  aprox\\. | aproximadamente
  máx\\. | máximo
  mín\\. | mínimo
  apto\\. | apartamento
  ap\\. | apartamento
  bl\\. | bloco
  cj\\. | conjunto
  lj\\. | loja
  qd\\. | quadra
  lt\\. | lote
  séc\\. | século
  `,
  { behind: FIGURE, isTitle: true },
);

const ANYWHERE = abbreviationsIn(`
  Srs\\. | senhores
  Sras\\. | senhoras
  Srta\\. | senhorita
  Sr\\.ª | senhora
  Srª | senhora
  Sra\\. | senhora
  Sr\\. | senhor
  sr\\. | senhor
  sra\\. | senhora
  srs\\. | senhores
  Dr\\.ª | doutora
  Drª | doutora
  Dra\\. | doutora
  Dr\\. | doutor
  dr\\. | doutor
  drs\\. | doutores
  dra\\. | doutora
  Drs\\. | doutores
  Prof\\.ª | professora
  Profª | professora
  Profa\\. | professora
  Prof\\. | professor
  prof\\. | professor
  profa\\. | professora
  V\\. ?Ex\\.?ª | vossa excelência
  V\\. ?Exa\\. | vossa excelência
  S\\. ?Exa\\. | sua excelência
  etc\\. | etcétera
  p\\. ?ex\\. | por exemplo
  P\\. ?ex\\. | por exemplo
  a\\. ?[Cc]\\. | antes de Cristo
  d\\. ?[Cc]\\. | depois de Cristo
  [Cc]ia\\. | companhia
  [Dd]epto\\. | departamento
  [Dd]pto\\. | departamento
  Ltda\\. | limitada
  Lda\\. | limitada
  S/A | S A
  E\\. ?U\\. ?A\\. | Estados Unidos
  EUA | Estados Unidos
  vs\\.? | contra
  s/n\\.?º? | sem número
  c/ | com
  p/ | para
  op\\. ?cit\\. | obra citada
  obs\\. | observação
  Obs\\. | observação
  ref\\. | referência
  mín\\. | mínima
  máx\\. | máxima
  max\\. | máximo
  pres\\. | presidente
  av\\. | avenida
  pça\\. | praça
  pç\\. | praça
  g\\. ?p\\. | grande penalidade
  esq\\. | esquerdo
  dto\\. | direito
  r/c | rés do chão
  Jr\\. | júnior
`);

const DONA: Abbreviation = {
  written: 'D\\.',
  spoken: 'dona',
  behind: ' ?\\p{Lu}\\p{Ll}*a(?!\\p{L})',
  isTitle: true,
};

const WEEKDAYS = abbreviationsIn(
  `
  seg\\. | segunda
  ter\\. | terça
  qua\\. | quarta
  qui\\. | quinta
  sex\\. | sexta
  s[áa]b\\. | sábado
  dom\\. | domingo
  `,
);

/** The other end of a span of weekdays. */
const OTHER_DAY = '(?:seg|ter|qua|qui|sex|s[áa]b|dom)\\p{L}{0,5}\\.?';

/** Weekdays are short only beside another: `seg. a sex.`; `ter` is a word. */
const SHORT_WEEKDAYS: readonly Abbreviation[] = [
  ...WEEKDAYS.map((day) => ({ ...day, behind: `,? (?:a|e|à) ${OTHER_DAY}` })),
  ...WEEKDAYS.map((day) => ({ ...day, before: `${OTHER_DAY},? (?:a|e|à) ` })),
];

const OTHERS: readonly Abbreviation[] = [
  { written: 'a\\. ?a\\.', spoken: 'ao ano', before: '% ' },
  { written: 'a\\. ?m\\.', spoken: 'ao mês', before: '% ' },
  { written: 'tri\\.?', spoken: 'trimestre', before: '\\dº ' },
  { written: 'sem\\.', spoken: 'semestre', before: '\\dº ' },
  { written: 'MM€', spoken: 'mil milhões de euros' },
  { written: 'M€', spoken: 'milhões de euros' },
  {
    written: 'S\\.',
    spoken: 'São',
    behind:
      ' (?:Paulo|Pedro|João|José|Jorge|Bento|Silvestre|Francisco|Vicente|Miguel|Martinho|' +
      'Lourenço|Domingos|Sebastião|Gonçalo|Bernardo|Caetano|Luís|Mamede)(?!\\p{L})',
  },
  { written: 'pts\\.?', spoken: 'pontos', before: '\\d ' },
  { written: 'hab\\.', spoken: 'habitantes', before: '\\d[. \\u202f]?\\d{3} ' },
  { written: 'c\\.', spoken: 'cerca de', behind: ' ?[12]?\\d{3}(?!\\d)' },
  { written: 's[ée]c\\.', spoken: 'século', behind: ' [IVXL]+(?!\\p{L})' },
  { written: 'S[ée]c\\.', spoken: 'século', behind: ' [IVXL]+(?!\\p{L})' },
  { written: 's[ée]cs\\.', spoken: 'séculos', behind: ' [IVXL]+(?!\\p{L})' },
  { written: 'ss\\.', spoken: 'seguintes', before: 'e ' },
];

/** Abbreviations, the first that fits wins. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  DONA,
  ...TITLES,
  ...NAMED,
  ...NUMBERED,
  ...ANYWHERE,
  ...SHORT_WEEKDAYS,
  ...OTHERS,
];

/** What must never reach a voice. */
export const NEVER_SPOKEN: readonly string[] = ['Sr.', 'Dra.', 'etc.', 'p. ex.', 'Profa.'];
