/** Spanish: abbreviations. Data. */
import { abbreviationsIn } from '../../rules/iberian/words/short-forms.ts';
import type { Abbreviation } from '../../rules/iberian/iberian-words.ts';

/** Before a name, a title or another capital. */
const NAME = ' ?(?:de (?:l[ao]s? )?|del )?\\p{Lu}';
const FIGURE = ' ?(?:[\\d(]|[IVXL]+(?!\\p{L}))';

const TITLES = abbreviationsIn(
  `
  D\\. | don
  Dña\\. | doña
  D\\.ª | doña
  S\\. ?M\\. | su majestad
  SS\\. ?MM\\. | sus majestades
  S\\. ?S\\. | su santidad
  S\\. ?E\\. | su excelencia
  S\\. ?A\\. ?R\\. | su alteza real
  Excmo\\. | excelentísimo
  Excma\\. | excelentísima
  Ilmo\\. | ilustrísimo
  Ilma\\. | ilustrísima
  Mons\\. | monseñor
  Fr\\. | fray
  Hno\\. | hermano
  Hna\\. | hermana
  Rvdo\\. | reverendo
  Pbro\\. | presbítero
  Sto\\. | santo
  Sta\\. | santa
  Gral\\. | general
  Cnel\\. | coronel
  Cap\\. | capitán
  Cmdte\\. | comandante
  Tte\\. | teniente
  Sgto\\. | sargento
  Alm\\. | almirante
  Ing\\. | ingeniero
  Arq\\. | arquitecto
  Lic\\. | licenciado
  Lcdo\\. | licenciado
  Lcda\\. | licenciada
  Mtro\\. | maestro
  Mtra\\. | maestra
  Av\\. | avenida
  Avda\\. | avenida
  Pza\\. | plaza
  Plza\\. | plaza
  Pl\\. | plaza
  Ctra\\. | carretera
  Pº | paseo
  P\\.º | paseo
  C/ | calle
  c/ | calle
  Bo\\. | barrio
  [Cc]ol\\. | colonia
  Urb\\. | urbanización
  Edif\\. | edificio
  [Uu]niv\\. | universidad
  [Aa]soc\\. | asociación
  Fco\\. | Francisco
  [Gg]lta\\. | glorieta
  [Aa]yto\\. | ayuntamiento
  `,
  { behind: NAME, isTitle: true },
);

const NAMED = abbreviationsIn(
  `
  Sr\\. | señor
  Sra\\. | señora
  Sres\\. | señores
  Sras\\. | señoras
  Srta\\. | señorita
  sr\\. | señor
  sra\\. | señora
  Dr\\. | doctor
  Dra\\. | doctora
  Dres\\. | doctores
  dr\\. | doctor
  dra\\. | doctora
  Prof\\. | profesor
  Profa\\. | profesora
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
  núm\\. | número
  Núm\\. | número
  núms\\. | números
  n\\.os | números
  No\\. | número
  pág\\. | página
  Pág\\. | página
  págs\\. | páginas
  p\\. | página
  pp\\. | páginas
  art\\. | artículo
  Art\\. | artículo
  arts\\. | artículos
  Arts\\. | artículos
  cap\\. | capítulo
  caps\\. | capítulos
  vol\\. | volumen
  Vol\\. | volumen
  vols\\. | volúmenes
  párr\\. | párrafo
  fr\\. | fracción
  fig\\. | figura
  Fig\\. | figura
  apdo\\. | apartado
  Apdo\\. | apartado
  exp\\. | expediente
  expte\\. | expediente
  km\\.? | kilómetro
  kms\\.? | kilómetros
  tel\\. | teléfono
  Tel\\. | teléfono
  tfno\\. | teléfono
  Tfno\\. | teléfono
  telf\\. | teléfono
  Telf\\. | teléfono
  aprox\\. | aproximadamente
  Aprox\\. | Aproximadamente
  máx\\. | máximo
  mín\\. | mínimo
  [Ss]ecc?\\. | sección
  [Dd]isp\\. | disposición
  [Rr]ef\\. | referencia
  CP | código postal
  RD | Real Decreto
  RDL | Real Decreto-ley
  LO | Ley Orgánica
  C\\. ?P\\. | código postal
  `,
  { behind: FIGURE, isTitle: true },
);

const ANYWHERE = abbreviationsIn(`
  D\\. ?E\\. ?P\\. | descanse en paz
  E\\. ?P\\. ?D\\. | en paz descanse
  q\\. ?e\\. ?p\\. ?d\\. | que en paz descanse
  p\\. ?b\\. | puntos básicos
  p\\. ?p\\. | puntos porcentuales
  EE\\. ?UU\\.(?: ?A\\.)? | Estados Unidos
  EE ?UU | Estados Unidos
  E\\. ?E\\. ?U\\. ?U\\. | Estados Unidos
  CC\\. ?OO\\. | Comisiones Obreras
  CC ?OO | Comisiones Obreras
  CCOO | Comisiones Obreras
  CC\\. ?AA\\. | comunidades autónomas
  CCAA | comunidades autónomas
  FF\\. ?AA\\. | Fuerzas Armadas
  FFAA | Fuerzas Armadas
  JJ\\. ?OO\\. | Juegos Olímpicos
  JJOO | Juegos Olímpicos
  RR\\. ?HH\\. | recursos humanos
  RRHH | recursos humanos
  DD\\. ?HH\\. | derechos humanos
  DDHH | derechos humanos
  RR\\. ?EE\\. | Relaciones Exteriores
  RR\\. ?SS\\. | redes sociales
  RRSS | redes sociales
  AA\\. ?VV\\. | asociaciones de vecinos
  Sr\\. | señor
  Sra\\. | señora
  Sres\\. | señores
  Sras\\. | señoras
  Srta\\. | señorita
  sr\\. | señor
  sra\\. | señora
  Dr\\. | doctor
  Dra\\. | doctora
  Dres\\. | doctores
  dr\\. | doctor
  dra\\. | doctora
  Prof\\. | profesor
  Profa\\. | profesora
  Ud\\. | usted
  Uds\\. | ustedes
  Vd\\. | usted
  Vds\\. | ustedes
  etc\\. | etcétera
  M\\.ª | María
  Mª | María
  [Dd]isp\\. ?[Aa]dic\\. | disposición adicional
  [Dd]isp\\. ?[Tt]rans\\. | disposición transitoria
  [Dd]isp\\. ?[Ff]inal | disposición final
  incl\\. | incluido
  p\\. ?k\\. | punto kilométrico
  dorm\\. | dormitorios
  prob\\. | probabilidad
  máx\\. | máxima
  mín\\. | mínima
  asoc\\. | asociación
  pl\\. | plaza
  p\\. ?ej\\. | por ejemplo
  P\\. ?ej\\. | por ejemplo
  a\\. ?de ?C\\. | antes de Cristo
  a\\. ?[Cc]\\. | antes de Cristo
  d\\. ?de ?C\\. | después de Cristo
  d\\. ?[Cc]\\. | después de Cristo
  [Cc]ía\\. | compañía
  [Dd]pto\\. | departamento
  [Dd]epto\\. | departamento
  izq\\. | izquierda
  izda\\. | izquierda
  dcha\\. | derecha
  dcho\\. | derecho
  pza\\. | plaza
  avda\\. | avenida
  ctra\\. | carretera
  admón\\. | administración
  gob\\. | gobierno
  pdte\\. | presidente
  Hnos\\. | hermanos
  vs\\.? | contra
  c/u | cada uno
  s/n | sin número
  v\\. ?gr\\. | verbigracia
  op\\. ?cit\\. | obra citada
  ed\\. | edición
  trad\\. | traducción
  D\\. ?F\\. | DF
  c\\.º b\\. | camino bajo
`);

const WEEKDAYS = abbreviationsIn(
  `
  lun\\. | lunes
  mar\\. | martes
  mi[eé]\\. | miércoles
  jue\\. | jueves
  vie\\. | viernes
  s[aá]b\\. | sábado
  dom\\. | domingo
  `,
);

/** The other end of a span of weekdays. */
const OTHER_DAY = '(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\\p{L}{0,6}\\.?';

/** Weekdays are short only beside another: `lun. a vie.`; `mar` is a word. */
const SHORT_WEEKDAYS: readonly Abbreviation[] = [
  ...WEEKDAYS.map((day) => ({ ...day, behind: `,? (?:a|y|e) ${OTHER_DAY}` })),
  ...WEEKDAYS.map((day) => ({ ...day, before: `${OTHER_DAY},? (?:a|y|e) ` })),
  ...WEEKDAYS.filter(({ spoken }) => spoken !== 'martes').map((day) => ({
    ...day,
    before: '(?:^|[^\\p{L}])(?:el|este|del|al) ',
  })),
];

/** Around a point of the compass. */
const DIRECTION = { before: '(?:^| )(?:al|del) ', behind: ' de ' } as const;

const OTHERS: readonly Abbreviation[] = [
  { written: 'M€', spoken: 'millones de euros' },
  { written: 'NE', spoken: 'noreste', ...DIRECTION },
  { written: 'NO', spoken: 'noroeste', ...DIRECTION },
  { written: 'SE', spoken: 'sureste', ...DIRECTION },
  { written: 'SO', spoken: 'suroeste', ...DIRECTION },
  { written: 'ptos?\\.?', spoken: 'puntos', before: '\\d ' },
  { written: 'J\\.', spoken: 'jornada', before: '\\(', behind: ' \\d' },
  { written: 'dom\\.', spoken: 'domingo', behind: ',? de \\d', before: '(?:[,;(]|y) ' },
  { written: 'hab\\.', spoken: 'habitantes', before: '\\d[. \\u202f]?\\d{3} ' },
  { written: 'c\\.', spoken: 'hacia', behind: ' ?[12]?\\d{3}(?!\\d)' },
  { written: 's\\.', spoken: 'siglo', behind: ' [IVXL]+(?!\\p{L})' },
  { written: 'ss\\.', spoken: 'siglos', behind: ' [IVXL]+(?!\\p{L})' },
  { written: 'ss\\.', spoken: 'siguientes', before: '\\d y |y ' },
  { written: 'h\\.', spoken: 'horas', before: '\\p{L}{3,} ', behind: '$|[ ,;)]' },
];

/** Abbreviations, the first that fits wins. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  ...ANYWHERE.slice(0, 1),
  ...TITLES,
  ...NAMED,
  ...NUMBERED,
  ...ANYWHERE,
  ...SHORT_WEEKDAYS,
  ...OTHERS,
];

/** What must never reach a voice. */
export const NEVER_SPOKEN: readonly string[] = ['EE. UU.', 'Sr.', 'Dra.', 'etc.', 'p. ej.'];
