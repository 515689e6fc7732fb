/** Spanish: units of measure and what they are divided by. Data. */
import { unitsIn, wordsIn } from '../../rules/iberian/counted-nouns.ts';
import type { CountedNoun } from '../../rules/iberian/iberian-words.ts';

/** Units by sign. */
export const UNITS: Readonly<Record<string, CountedNoun>> = unitsIn(`
  km Km | m | kilómetro | kilómetros
  hm | m | hectómetro | hectómetros
  m | m | metro | metros
  dm | m | decímetro | decímetros
  cm | m | centímetro | centímetros
  mm | m | milímetro | milímetros
  µm μm | m | micrómetro | micrómetros
  nm | m | nanómetro | nanómetros
  km² km2 | m | kilómetro cuadrado | kilómetros cuadrados
  m² m2 | m | metro cuadrado | metros cuadrados
  cm² cm2 | m | centímetro cuadrado | centímetros cuadrados
  hm³ hm3 | m | hectómetro cúbico | hectómetros cúbicos
  km³ | m | kilómetro cúbico | kilómetros cúbicos
  m³ m3 | m | metro cúbico | metros cúbicos
  cm³ cm3 cc | m | centímetro cúbico | centímetros cúbicos
  ha Ha | f | hectárea | hectáreas
  l L | m | litro | litros
  ml mL | m | mililitro | mililitros
  cl cL | m | centilitro | centilitros
  dl dL | m | decilitro | decilitros
  hl hL | m | hectolitro | hectolitros
  kg Kg | m | kilo | kilos
  g gr | m | gramo | gramos
  mg | m | miligramo | miligramos
  µg μg mcg | m | microgramo | microgramos
  t | f | tonelada | toneladas
  Mt | m | millón de toneladas | millones de toneladas
  lb | f | libra | libras
  oz | f | onza | onzas
  W | m | vatio | vatios
  kW KW | m | kilovatio | kilovatios
  MW | m | megavatio | megavatios
  GW | m | gigavatio | gigavatios
  TW | m | teravatio | teravatios
  Wh | m | vatio hora | vatios hora
  kWh KWh | m | kilovatio hora | kilovatios hora
  MWh | m | megavatio hora | megavatios hora
  GWh | m | gigavatio hora | gigavatios hora
  TWh | m | teravatio hora | teravatios hora
  V | m | voltio | voltios
  kV | m | kilovoltio | kilovoltios
  mA | m | miliamperio | miliamperios
  mAh | m | miliamperio hora | miliamperios hora
  Hz | m | hercio | hercios
  kHz | m | kilohercio | kilohercios
  MHz | m | megahercio | megahercios
  GHz | m | gigahercio | gigahercios
  kB KB | m | kilobyte | kilobytes
  MB | m | megabyte | megabytes
  GB | m | gigabyte | gigabytes
  TB | m | terabyte | terabytes
  Mbps Mb/s | m | megabit por segundo | megabits por segundo
  Gbps Gb/s | m | gigabit por segundo | gigabits por segundo
  ms | m | milisegundo | milisegundos
  s seg seg. | m | segundo | segundos
  min min. | m | minuto | minutos
  dB | m | decibelio | decibelios
  hPa | m | hectopascal | hectopascales
  Pa | m | pascal | pascales
  bar | m | bar | bares
  mbar | m | milibar | milibares
  J | m | julio | julios
  kJ | m | kilojulio | kilojulios
  cal | f | caloría | calorías
  kcal Kcal | f | kilocaloría | kilocalorías
  CV cv | m | caballo | caballos
  hp HP | m | caballo de fuerza | caballos de fuerza
  rpm r.p.m. | f | revolución por minuto | revoluciones por minuto
  ppm | f | parte por millón | partes por millón
  mph | f | milla por hora | millas por hora
  kph km/h Km/h | m | kilómetro por hora | kilómetros por hora
  bpm lpm | m | latido por minuto | latidos por minuto
  mSv | m | milisievert | milisieverts
  px | m | píxel | píxeles
  Mpx Mpx. | m | megapíxel | megapíxeles
  mdp | m | millón de pesos | millones de pesos
  mdd | m | millón de dólares | millones de dólares
  pp p.p. | m | punto porcentual | puntos porcentuales
  pb p.b. | m | punto básico | puntos básicos
  hab/km² hab./km² hab/km2 hab./km2 | m | habitante por kilómetro cuadrado | habitantes por kilómetro cuadrado
  pág. págs. pp. | f | página | páginas
  ud. uds. | f | unidad | unidades
  ft | m | pie | pies
  Ma | m | millón de años | millones de años
`);

/** What is said after a unit or an amount and a slash. */
export const PER_WORDS: Readonly<Record<string, string>> = {
  '100 km': 'cada cien kilómetros',
  '100km': 'cada cien kilómetros',
  ...wordsIn(`
  h hora | por hora
  min | por minuto
  s seg | por segundo
  m² m2 | por metro cuadrado
  m³ m3 | por metro cúbico
  km² km2 | por kilómetro cuadrado
  km | por kilómetro
  m | por metro
  kg Kg kilo | por kilo
  g | por gramo
  t tonelada | por tonelada
  l L litro | por litro
  dl dL | por decilitro
  ml mL | por mililitro
  ha | por hectárea
  kWh | por kilovatio hora
  MWh | por megavatio hora
  día | al día
  mes | al mes
  año | al año
  semana | a la semana
  noche | por noche
  persona | por persona
  hab hab. habitante | por habitante
  barril | por barril
  °C | Celsius
  °F | Fahrenheit
  °K | Kelvin
`),
};
