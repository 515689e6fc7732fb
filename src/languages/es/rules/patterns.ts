/** Spanish: what rules match. Data. */
import { anyIn } from '../../../_internal/any-of.ts';
import { writtenSigns } from '../../rules/iberian/counted-nouns.ts';
import type { IberianPatterns } from '../../rules/iberian/iberian-words.ts';
import { CURRENCIES, WRITTEN_MAGNITUDES } from './currencies.ts';
import { MONTHS } from './function-words.ts';
import { PER_WORDS, UNITS } from './unit-signs.ts';

const SHORT_MONTHS = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ');

/** Names and abbreviations of months → 0 to 11. */
const MONTH_NAMES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(MONTHS.map((name, index) => [name, index])),
  ...Object.fromEntries(SHORT_MONTHS.map((name, index) => [name, index])),
  sept: 8,
  setiembre: 8,
};

/** What rules match in Spanish, besides abbreviations. */
export const PATTERNS: Omit<IberianPatterns, 'abbreviations'> = {
  months: MONTH_NAMES,
  beforeMonth: 'en|de|desde|hasta|a|y|para|entre',
  wordMonths: /^mar$/,
  // The auxiliary before a participle, with what may stand between them.
  wordUnits: {
    ha:
      '(?!junto(?!\\p{L}))(?:(?:ya|no|casi|vuelto a|podido|sabido|querido|tenido que) )?' +
      '(?:sido|habido|\\p{L}+(?:[aeií]do|to|cho|so))(?!\\p{L})',
  },
  beforeCountdown: 'a falta de|faltan|faltaban|quedan|quedaban',
  beforeSeason: /(?:^|[^\p{L}])(?:temporadas?|cursos?|campañas?|ligas?|ejercicio) (?:de )?$/iu,
  throws: /^ en (?:tiros|triples|libres|lanzamientos)(?!\p{L})/u,
  beforeRaceTime: /(?:^|[^\p{L}])(?:tiempo|crono|marca|registro|parcial)s? (?:de|en) $/iu,
  fullMonths: new Set([...MONTHS, 'setiembre']),
  openers: ['ptos', 'n', 'nº', 'pº', 'vs', 'h'],
  telephoneWords: anyIn(`
    tel[eé]fonos?(?:_móvil|_gratuito|_de_[\\p{L}_]{3,24})? tel\\. tfno\\. telf\\. m[oó]vil
    celular whatsapp fax llam(?:ar|en|e|ando|ada|adas)(?:_gratis)?_al marc(?:ar|ando|ó|e)_el
    número_gratuito
  `),
  telephoneShapes: [
    '[689]\\d{2} \\d{3} \\d{3}',
    '[6-9]\\d{2} \\d{2} \\d{2} \\d{2}',
    '9\\d \\d{3} \\d{2} \\d{2}',
    '\\d{2} \\d{4} \\d{4}',
    '\\d{3} \\d{3} \\d{4}',
    '\\d{3}-\\d{3}-\\d{3,4}',
    '\\d{3}-\\d{2}-\\d{2}-\\d{2}',
    '(?:\\d{2,4}\\) ?)\\d{3,4}[- ]\\d{3,4}',
  ],
  romanCenturies: 'siglos?|ss?\\.|dinastías?',
  romanBefore: anyIn(`
    capítulos? títulos? tomos? vol(?:umen|úmenes|\\.) actos? partes? fases? libros? anexos?
    artículos? sección secciones grupos? nivel tipos? zonas? bloques? clases? categoría
    guerra_mundial episodios? apartados? canto plan super_bowl año
  `),
  romanBehind: anyIn(`
    congresos? ediciones edición aniversario cumbres? guerra república legislatura festival feria
    premios? certamen concurso copa trofeo semana jornadas? asamblea conferencia concilio
    centenario milenio dinastía cruzada internacional imperio reich plan convenio foro simposio
    encuentros? ciclo salón gala marcha carrera maratón media_maratón campeonatos? torneo juegos
    olimpiadas? regata vuelta memorial muestra bienal distrito región división ejército flota
    brigada marqués marquesa conde condesa duque duquesa barón baronesa seminario curso promoción
    apóstol gran_premio centuria convención acuerdo pleno exposición travesía subida rallye?
    trienal quinquenio lugar puesto piso planta grado turno división
  `),
  rulers: anyIn(`
    Felipe Carlos Alfonso Isabel Fernando Luis Enrique Jorge Eduardo Guillermo Federico Francisco
    Benedicto Pablo Juan Pío León Clemente Gregorio Sixto Inocencio Urbano Alejandro Nicolás
    Pedro Catalina María Margarita Beatriz Cristina Napoleón Ramsés Tolomeo Ptolomeo Harald
    Haakon Gustavo Olaf Alberto Balduino Leopoldo Abdalá Hasán Hassan Mohamed Mohammed Sancho
    Jaime Ricardo Jacobo Manuel Humberto Maximiliano Otón Iván Constantino Ramiro Ordoño Bermudo
    Recaredo García Pelayo Teodosio Darío Ciro Jerjes Artajerjes Moctezuma Julio Bonifacio
    Celestino Adriano Esteban Martín Martino Juana Ana Victoria José Joaquín Claudio Vaticano
    Rainiero Balduino Tutmosis Amenofis Seti Simeón Miguel Boris Zog Faruk Atahualpa Abderramán
    Almanzor Boabdil Yusuf Solimán Selim Murad Mehmed
  `),
  crowns: anyIn(`
    [Rr]ey [Rr]eina [Pp]apa [Ee]mperador [Ee]mperatriz [Zz]ar [Zz]arina [Pp]ríncipe [Pp]rincesa
    [Ss]ultán [Ff]araón [Dd]uque [Dd]uquesa [Cc]onde [Pp]atriarca [Dd]on [Dd]oña
  `),
  queens: 'Isabel|Catalina|María|Margarita|Beatriz|Cristina|Juana|Ana|Victoria',
  articles: 'el|la|los|las|del|al|su|sus|este|esta|un|una|lo',
  feminineArticles: 'la|las|una|esta',
  laws: anyIn(`
    ley(?:_orgánica)? (?:real_)?decreto(?:[-_]ley)? orden sentencia resolución auto directiva reglamento
    expediente procedimiento recurso diligencias acuerdo circular RD
  `),
  fractions: '\\d/\\d{1,2}|cuartos?|tercios?|quintos?|décimos?|medio',
  beforeSingular: 'por|cada|un|el|del|al|este',
  shortMagnitudes: 'M|MM|mill\\.',
  magnitudes: WRITTEN_MAGNITUDES,
  units: Object.keys(UNITS),
  perUnits: Object.keys(PER_WORDS)
    .filter((name) => !name.startsWith('°'))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('.', '\\.')),
  perNouns: 'día|mes|año|semana|noche|persona|hora|habitante',
  currencySigns: writtenSigns(CURRENCIES),
  currencyNames: ['euros?', 'pesos?', 'soles'],
  beforeDay:
    '(?:el|del|al|días?|fecha|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: día)?[ ,(]{1,2}',
  behindFraction: ' (?:de (?:los?|las?|su|sus|cada|\\p{Ll})|partes?|del)',
  ordinalEndings: {
    º: { gender: 'masculine' },
    ª: { gender: 'feminine' },
    os: { gender: 'masculine', plural: true, digits: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    ᵉʳ: { gender: 'masculine', short: true },
    er: { gender: 'masculine', short: true, digits: [1, 3] },
    ro: { gender: 'masculine', digits: [1, 3] },
    ra: { gender: 'feminine', digits: [1, 3] },
    do: { gender: 'masculine', digits: [2] },
    da: { gender: 'feminine', digits: [2] },
    to: { gender: 'masculine', digits: [4, 5, 6] },
    ta: { gender: 'feminine', digits: [4, 5, 6] },
    mo: { gender: 'masculine', digits: [7, 0, 1, 2] },
    ma: { gender: 'feminine', digits: [7, 0, 1, 2] },
    vo: { gender: 'masculine', digits: [8] },
    va: { gender: 'feminine', digits: [8] },
    no: { gender: 'masculine', digits: [9] },
    na: { gender: 'feminine', digits: [9] },
  },
  beforeClock: '(?:^|[^\\p{L}])(?:las?|desde las|hasta las)[ \\u202f]',
  addressParts: { es: 'es', eu: 'eu' },
  hourWords: 'horas?|hrs\\.?(?!\\p{L})',
  scoresHaveX: false,
};
