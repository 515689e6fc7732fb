/** Portuguese: units of measure and what they are divided by, as in Brazil; Portugal's differ by spelling. Data. */
import { unitsIn, wordsIn } from '../../rules/iberian/counted-nouns.ts';
import type { CountedNoun } from '../../rules/iberian/iberian-words.ts';

/** Units by sign. */
export const UNITS: Readonly<Record<string, CountedNoun>> = unitsIn(`
  km Km | m | quilômetro | quilômetros
  hm | m | hectômetro | hectômetros
  m | m | metro | metros
  dm | m | decímetro | decímetros
  cm | m | centímetro | centímetros
  mm | m | milímetro | milímetros
  µm μm | m | micrômetro | micrômetros
  nm | m | nanômetro | nanômetros
  km² km2 | m | quilômetro quadrado | quilômetros quadrados
  m² m2 | m | metro quadrado | metros quadrados
  cm² cm2 | m | centímetro quadrado | centímetros quadrados
  hm³ hm3 | m | hectômetro cúbico | hectômetros cúbicos
  km³ | m | quilômetro cúbico | quilômetros cúbicos
  m³ m3 | m | metro cúbico | metros cúbicos
  cm³ cm3 cc | m | centímetro cúbico | centímetros cúbicos
  ha | m | hectare | hectares
  l L | m | litro | litros
  ml mL | m | mililitro | mililitros
  cl cL | m | centilitro | centilitros
  dl dL | m | decilitro | decilitros
  hl hL | m | hectolitro | hectolitros
  kg Kg | m | quilo | quilos
  g gr | m | grama | gramas
  mg | m | miligrama | miligramas
  µg μg mcg | m | micrograma | microgramas
  t | f | tonelada | toneladas
  Mt | m | milhão de toneladas | milhões de toneladas
  lb | f | libra | libras
  oz | f | onça | onças
  W | m | watt | watts
  kW KW | m | quilowatt | quilowatts
  MW | m | megawatt | megawatts
  GW | m | gigawatt | gigawatts
  TW | m | terawatt | terawatts
  Wh | m | watt-hora | watts-hora
  kWh KWh | m | quilowatt-hora | quilowatts-hora
  MWh | m | megawatt-hora | megawatts-hora
  GWh | m | gigawatt-hora | gigawatts-hora
  TWh | m | terawatt-hora | terawatts-hora
  V | m | volt | volts
  kV | m | quilovolt | quilovolts
  mA | m | miliampere | miliamperes
  mAh | m | miliampere-hora | miliamperes-hora
  Hz | m | hertz | hertz
  kHz | m | quilohertz | quilohertz
  MHz | m | megahertz | megahertz
  GHz | m | gigahertz | gigahertz
  kB KB | m | quilobyte | quilobytes
  MB | m | megabyte | megabytes
  GB | m | gigabyte | gigabytes
  TB | m | terabyte | terabytes
  Mbps Mb/s | m | megabit por segundo | megabits por segundo
  Gbps Gb/s | m | gigabit por segundo | gigabits por segundo
  ms | m | milissegundo | milissegundos
  s seg seg. | m | segundo | segundos
  min min. | m | minuto | minutos
  dB | m | decibel | decibéis
  hPa | m | hectopascal | hectopascais
  Pa | m | pascal | pascais
  bar | m | bar | bares
  mbar | m | milibar | milibares
  J | m | joule | joules
  kJ | m | quilojoule | quilojoules
  cal | f | caloria | calorias
  kcal Kcal | f | quilocaloria | quilocalorias
  cv CV | m | cavalo | cavalos
  hp HP | m | cavalo-vapor | cavalos-vapor
  rpm | f | rotação por minuto | rotações por minuto
  ppm | f | parte por milhão | partes por milhão
  mph | f | milha por hora | milhas por hora
  kph km/h Km/h | m | quilômetro por hora | quilômetros por hora
  bpm | m | batimento por minuto | batimentos por minuto
  px | m | pixel | pixels
  Mpx | m | megapixel | megapixels
  hab/km² hab./km² hab/km2 hab./km2 | m | habitante por quilômetro quadrado | habitantes por quilômetro quadrado
  pág. págs. pp. | f | página | páginas
  un. | f | unidade | unidades
  ft | m | pé | pés
  p.p. pp | m | ponto percentual | pontos percentuais
`);

/** What is said after a unit or an amount and a slash. */
export const PER_WORDS: Readonly<Record<string, string>> = {
  '100 km': 'a cada cem quilômetros',
  '100km': 'a cada cem quilômetros',
  ...wordsIn(`
  h hora | por hora
  min | por minuto
  s seg | por segundo
  m² m2 | por metro quadrado
  m³ m3 | por metro cúbico
  km² km2 | por quilômetro quadrado
  km | por quilômetro
  m | por metro
  kg Kg quilo | por quilo
  g | por grama
  t tonelada | por tonelada
  l L litro | por litro
  dl dL | por decilitro
  ml mL | por mililitro
  ha | por hectare
  kWh | por quilowatt-hora
  MWh | por megawatt-hora
  dia | por dia
  mês | por mês
  ano | por ano
  semana | por semana
  noite | por noite
  pessoa | por pessoa
  hab hab. habitante | por habitante
  barril | por barril
  saca | por saca
  °C | Celsius
  °F | Fahrenheit
  °K | Kelvin
`),
};

/** Words as they are spelled in Portugal. */
export function inPortugal(words: string): string {
  return words.replaceAll('ômetro', 'ómetro');
}
