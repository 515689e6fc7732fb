/** Portuguese: what rules match. Data. */
import { anyIn } from '../../../_internal/any-of.ts';
import { writtenSigns } from '../../rules/iberian/counted-nouns.ts';
import type { IberianPatterns } from '../../rules/iberian/iberian-words.ts';
import { CURRENCIES, WRITTEN_MAGNITUDES } from './currencies.ts';
import { MONTHS } from './function-words.ts';
import { PER_WORDS, UNITS } from './unit-signs.ts';

const SHORT_MONTHS = 'jan fev mar abr mai jun jul ago set out nov dez'.split(' ');

/** Names and abbreviations of months → 0 to 11. */
const MONTH_NAMES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(MONTHS.map((name, index) => [name, index])),
  ...Object.fromEntries(SHORT_MONTHS.map((name, index) => [name, index])),
};

/** What rules match in Portuguese, besides abbreviations. */
export const PATTERNS: Omit<IberianPatterns, 'abbreviations'> = {
  months: MONTH_NAMES,
  beforeMonth: 'em|de|desde|até|a|e|para|entre',
  wordMonths: /^(?:mar|dez)$/,
  beforeCountdown: 'faltam|faltavam|faltando|a faltar|restando|restam|restavam',
  beforeSeason: /(?:^|[^\p{L}])(?:temporadas?|[ée]pocas?|safras?|modelo|ano letivo) (?:de )?$/iu,
  throws: /^ (?:em|n[oa]s) (?:arremessos|lances|lançamentos|bolas|triplos|triplas)(?!\p{L})/u,
  beforeRaceTime: /(?:^|[^\p{L}])(?:tempo|marca|registro|registo|parcial) (?:de|em) $/iu,
  fullMonths: new Set(MONTHS),
  openers: ['tri', 'pts', 'n', 'nº', 'vs', 'dª', 'srª', 'drª', 'profª', 'engª'],
  telephoneWords: anyIn(`
    telefones?(?:_de_[\\p{L}_]{3,24}|_gratuito)? tels?\\. fone celular telem[óo]vel whatsapp fax
    disque(?:-\\p{L}+)? lig(?:ar|ue|uem|ando)_(?:para|ao)?(?:_o)? linha central
  `),
  telephoneShapes: [
    '\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}',
    '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}',
    '\\d{7}-\\d{2}\\.\\d{4}\\.\\d\\.\\d{2}\\.\\d{4}',
    '\\d{2}\\) ?9?\\d{4}-\\d{4}',
    '\\d{2} 9?\\d{4}-\\d{4}',
    '9?\\d{4}-\\d{4}(?= ?[.,;)]|$)',
    '\\d{3}-\\d{4}',
    '0[38]00[ -]\\d{3}[ -]?\\d{4}',
    '[2789]\\d{2} \\d{3} \\d{3}',
    '[78]0\\d \\d{2} \\d{2} \\d{2}',
    '2\\d \\d{3} \\d{2} \\d{2}',
  ],
  romanCenturies: 's[ée]culos?|s[ée]cs?\\.|dinastias?',
  romanBefore: anyIn(`
    cap[íi]tulos? t[íi]tulos? tomos? vol(?:ume|umes|\\.) atos? actos? partes? fases? livros?
    anexos? artigos? se[çc]ão secção grupos? n[íi]vel tipos? zonas? blocos? classes? categoria
    guerra_mundial epis[óo]dios? incisos? canto plano super_bowl al[íi]nea lote
  `),
  romanBehind: anyIn(`
    congressos? liga edição edições anivers[áa]rio c[úu]pulas? cimeiras? guerra rep[úu]blica
    legislatura festival feira pr[êée]mios? concurso copa taça trof[ée]u semana jornadas?
    assembleia confer[êe]ncia conc[íi]lio centen[áa]rio mil[êée]nio dinastia cruzada
    internacional imp[ée]rio reich plano f[óo]rum simp[óo]sio encontros? ciclo salão gala marcha
    corrida maratona campeonatos? torneio jogos olimp[íi]adas? regata volta memorial mostra
    bienal distrito região divisão ex[ée]rcito frota brigada marquês marquesa conde condessa
    duque duquesa barão baronesa semin[áa]rio curso grande_pr[êée]mio convenção acordo exposição
    travessia rali lugar turno andar grau reinado governo_constitucional dia encontro exame
  `),
  rulers: anyIn(`
    Pedro João Manuel Afonso Sancho Dinis Duarte Sebastião Filipe Carlos Luís José Maria Henrique
    Fernando Miguel Isabel Elizabeth Elisabete Bento Pio Leão Clemente Gregório Sisto Inocêncio
    Urbano Alexandre Nicolau Catarina Margarida Napoleão Ramsés Ptolomeu Guilherme Frederico
    Francisco Jorge Eduardo Ricardo Alberto Balduíno Leopoldo Paulo Júlio Bonifácio Celestino
    Adriano Estêvão Martinho Ana Vitória Cristina Gustavo Haroldo Harald Olavo Ivan Constantino
    Teodósio Dario Ciro Xerxes Abdullah Mohammed Hassan Felipe Juan_Carlos Vaticano Rainier
    Tutmés Jaime Tiago Humberto Maximiliano Otão Luiz
  `),
  crowns: anyIn(`
    [Rr]ei [Rr]ainha [Pp]apa [Ii]mperador [Ii]mperatriz [Cc]zar [Pp]ríncipe [Pp]rincesa [Ss]ultão
    [Ff]araó [Dd]uque [Dd]uquesa [Cc]onde [Pp]atriarca [Dd]om [Dd]ona D\\.
  `),
  queens: 'Maria|Isabel|Elizabeth|Elisabete|Catarina|Margarida|Ana|Vitória|Cristina',
  articles: anyIn(`
    os? as? dos? das? nos? nas? ao à aos às pelos? pelas? seus? suas? este esta um uma deste
    desta neste nesta
  `),
  feminineArticles: 'as?|das?|nas?|à|às|pelas?|suas?|esta|uma|desta|nesta',
  laws: anyIn(`
    lei(?:_complementar)? decreto(?:-lei)? portaria resolução despacho acórdão processo diretiva directiva
    regulamento medida_provisória MP PL PEC instrução_normativa súmula edital parecer
  `),
  fractions: '\\d/\\d{1,2}|quartos?|terços?|quintos?|décimos?|meio',
  beforeSingular: 'por|cada|um|o|do|ao|no|este',
  shortMagnitudes: 'mi|bi|tri|M',
  magnitudes: WRITTEN_MAGNITUDES,
  units: Object.keys(UNITS),
  perUnits: Object.keys(PER_WORDS)
    .filter((name) => !name.startsWith('°'))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('.', '\\.')),
  perNouns: 'dia|mês|ano|semana|noite|pessoa|hora|habitante',
  currencySigns: writtenSigns(CURRENCIES),
  currencyNames: ['euros?', 'dólar(?:es)?', 'libras?', 'reais', 'real'],
  beforeDay:
    '(?:dias?|segunda|terça|quarta|quinta|sexta|feira|sábado|domingo|ontem|hoje|amanhã)[ ,(]{1,2}',
  behindFraction: ' (?:d(?:e (?:uma?|\\p{Ll})|[oa]s?)|partes?)',
  ordinalEndings: {
    º: { gender: 'masculine' },
    ª: { gender: 'feminine' },
    ºs: { gender: 'masculine', plural: true },
    ªs: { gender: 'feminine', plural: true },
    as: { gender: 'feminine', plural: true, digits: [2, 3, 4, 5, 6] },
  },
  beforeClock: '(?:^|[^\\p{L}])(?:às|as|das|desde as|até as|até às)[ \\u202f]',
  addressParts: { eu: 'eu' },
  hourWords: 'horas?',
  scoresHaveX: true,
};
