/** The examples of Spanish rules, by rule: whole texts, written and spoken. Data. */
import type { IberianLanguage } from '../../rules/iberian/iberian-words.ts';

/** Examples of Spanish. */
export const SPANISH_EXAMPLES: IberianLanguage['examples'] = {
  'bracketed-note': [
    ['El barco se hundió.[12] Nadie lo supo.', 'El barco se hundió. Nadie lo supo.'],
  ],
  email: [
    ['Escriba a redaccion@ejemplo.es hoy.', 'Escriba a redaccion arroba ejemplo punto es hoy.'],
  ],
  url: [['Véase https://www.ejemplo.es/mapa.', 'Véase WWW punto ejemplo punto es barra mapa.']],
  'web-address': [['Más en ejemplo.com/noticias.', 'Más en ejemplo punto com barra noticias.']],
  handle: [['Lo dijo @ana_ruiz ayer.', 'Lo dijo arroba ana guion bajo ruiz ayer.']],
  hashtag: [
    [
      'La etiqueta #NiUnaMenos y #Madrid2030.',
      'La etiqueta hashtag Ni Una Menos y hashtag Madrid dos mil treinta.',
    ],
    ['Arde #LaPalma.', 'Arde hashtag La Palma.'],
  ],
  'telephone-with-country': [
    [
      'Llame al +34 912 345 678.',
      'Llame al más tres cuatro, nueve uno dos, tres cuatro cinco, seis siete ocho.',
    ],
  ],
  telephone: [
    ['Teléfono: 91 555 12 34.', 'Teléfono: nueve uno, cinco cinco cinco, uno dos, tres cuatro.'],
    ['Llame al 112.', 'Llame al uno uno dos.'],
  ],
  'telephone-by-its-groups': [
    [
      'Informa el 600 12 34 56, de 9 a 14 h.',
      'Informa el seis cero cero, uno dos, tres cuatro, cinco seis, de nueve a catorce horas.',
    ],
  ],
  extension: [
    [
      'Tel. 91 555 12 34, ext. 21.',
      'teléfono nueve uno, cinco cinco cinco, uno dos, tres cuatro, extensión dos uno.',
    ],
  ],
  'iso-date': [['Copia del 2024-03-15.', 'Copia del quince de marzo de dos mil veinticuatro.']],
  'numeric-date': [
    ['Madrid, 3/4/2024.', 'Madrid, tres de abril de dos mil veinticuatro.'],
    ['El 21-05-99 nevó.', 'El veintiuno de mayo de mil novecientos noventa y nueve nevó.'],
  ],
  'day-and-month-in-figures': [
    ['Ocurrió el lunes (15/3).', 'Ocurrió el lunes (quince de marzo).'],
    ['Hasta el día 31/12.', 'Hasta el día treinta y uno de diciembre.'],
  ],
  'day-and-month': [
    ['El 21 de mayo de 2021 llovió.', 'El veintiuno de mayo de dos mil veintiuno llovió.'],
    ['Del 3-5 mayo.', 'Del tres a cinco de mayo.'],
  ],
  'month-first-date': [['Marzo 15, 2024.', 'quince de marzo de dos mil veinticuatro.']],
  'month-alone': [['Subió en nov. un 2 %.', 'Subió en noviembre un dos por ciento.']],
  'short-month': [['Número de ene. 2024.', 'Número de enero de dos mil veinticuatro.']],
  'money-sign-first': [
    [
      'Pagó $1,500 y US$ 2,5 millones.',
      'Pagó mil quinientos dólares y dos coma cinco millones de dólares.',
    ],
    ['Cuesta € 21.', 'Cuesta veintiún euros.'],
  ],
  'money-sign-last': [
    ['Cuesta 21 € o 5,50 €.', 'Cuesta veintiún euros o cinco euros con cincuenta céntimos.'],
    ['Facturó 3.500 M€.', 'Facturó tres mil quinientos millones de euros.'],
    ['Paga 1.200 €/mes.', 'Paga mil doscientos euros al mes.'],
    ['Son 200 £.', 'Son doscientas libras.'],
  ],
  'money-in-words': [['Vale 3,20 euros.', 'Vale tres euros con veinte céntimos.']],
  'sporting-time': [
    ['Nadó en 1min52s30.', 'Nadó en un minuto cincuenta y dos segundos y treinta.'],
  ],
  'duration-in-signs': [
    ['Duró 2 h 35 min.', 'Duró dos horas y treinta y cinco minutos.'],
    ['Ganó en 1m19,32s.', 'Ganó en un minuto y diecinueve coma treinta y dos segundos.'],
    ['Ganó en 3 min 20 s.', 'Ganó en tres minutos y veinte segundos.'],
  ],
  'time-with-seconds': [
    ['Corrió en 2:05:42.', 'Corrió en dos horas cinco minutos y cuarenta y dos segundos.'],
    [
      'Dio la vuelta en 1:23.456.',
      'Dio la vuelta en un minuto y veintitrés coma cuatrocientos cincuenta y seis segundos.',
    ],
  ],
  'clock-times': [
    ['Abre de 9:30-14:00.', 'Abre de nueve y media a catorce horas.'],
    ['Horario: 9:00-17:00.', 'Horario: de nueve a diecisiete horas.'],
  ],
  'clock-time': [
    ['Duró 1h30.', 'Duró una hora y treinta minutos.'],
    ['A las 9:30 y a las 20:15 horas.', 'A las nueve y media y a las veinte quince horas.'],
    ['A las 5:02 p. m.', 'A las cinco y dos de la tarde.'],
    ['A la 1:00.', 'A la una.'],
    ['A las 0:52.', 'A las cero cincuenta y dos.'],
    ['Marcó a falta de 1:30.', 'Marcó a falta de un minuto y treinta segundos.'],
  ],
  'clock-times-with-points': [
    ['Abre de 17.00 a 20.00.', 'Abre de diecisiete horas a veinte horas.'],
  ],
  'postal-code': [['En 1200-602 Lisboa.', 'En mil doscientos, seiscientos dos Lisboa.']],
  'time-after-article': [['Empieza a las 18.30.', 'Empieza a las dieciocho treinta.']],
  'whole-hour': [
    ['Abierto las 24 h.', 'Abierto las veinticuatro horas.'],
    ['De 17-20 h.', 'De diecisiete a veinte horas.'],
  ],
  'vulgar-fraction': [
    ['Pesa 2 ½ kg.', 'Pesa dos kilos y medio.'],
    ['Añada 1 ½ tazas y ¾ de litro.', 'Añada una taza y media y tres cuartos de litro.'],
  ],
  percent: [
    ['Subió un 0,74 %.', 'Subió un cero coma setenta y cuatro por ciento.'],
    ['Entre el 5-10%.', 'Entre el cinco a diez por ciento.'],
    ['Un 3 ‰.', 'Un tres por mil.'],
  ],
  coordinates: [["A 40° 25' N.", 'A cuarenta grados veinticinco minutos norte.']],
  degrees: [
    ['Hará 35 °C y -1 °C.', 'Hará treinta y cinco grados Celsius y menos un grado Celsius.'],
    ['A 31° N.', 'A treinta y un grados norte.'],
    ['Giró 180°.', 'Giró ciento ochenta grados.'],
  ],
  unit: [
    ['Mide 21 m² y pesa 1 t.', 'Mide veintiún metros cuadrados y pesa una tonelada.'],
    ['Iba a 120 km/h.', 'Iba a ciento veinte kilómetros por hora.'],
    ['Son 200 t.', 'Son doscientas toneladas.'],
    ['Llovieron 30 l/m².', 'Llovieron treinta litros por metro cuadrado.'],
    ['Costó 3 millones de t.', 'Costó tres millones de toneladas.'],
    ['Arden 12 ha y el 20 ha dicho que sí.', 'Arden doce hectáreas y el veinte ha dicho que sí.'],
  ],
  'unit-behind-fraction': [
    ['Mide 3 3/5 m.', 'Mide tres y tres quintos de metro.'],
    ['Corrió 1/2 km.', 'Corrió medio kilómetro.'],
  ],
  version: [['Instale la versión 2.0.1.', 'Instale la versión dos punto cero punto uno.']],
  ratio: [
    [
      'Ganó con un tiempo de 30:53.',
      'Ganó con un tiempo de treinta minutos y cincuenta y tres segundos.',
    ],
    ['A escala 1:25.000.', 'A escala uno a veinticinco mil.'],
  ],
  'short-magnitude': [
    ['Unos 24,6 M de turistas.', 'Unos veinticuatro coma seis millones de turistas.'],
  ],
  'decimal-thousands': [['Unas 12,5 mil personas.', 'Unas doce mil quinientas personas.']],
  'so-many-times': [['Marcó 2x.', 'Marcó dos veces.']],
  'dashed-list': [
    [
      'Salieron 08 - 14 - 32 - 45.',
      'Salieron cero ocho, catorce, treinta y dos, cuarenta y cinco.',
    ],
  ],
  'line-up': [['Jugó con un 4-3-3.', 'Jugó con un cuatro tres tres.']],
  dimensions: [
    ['Una sala de 3x4 m.', 'Una sala de tres por cuatro metros.'],
    ['El relevo 4x100.', 'El relevo cuatro por cien.'],
  ],
  season: [
    ['En la temporada 2023-24.', 'En la temporada dos mil veintitrés veinticuatro.'],
    ['El curso 2024/2025.', 'El curso dos mil veinticuatro dos mil veinticinco.'],
  ],
  'number-of-year': [
    ['La Ley 7/2023.', 'La Ley siete de dos mil veintitrés.'],
    ['El Decreto 135/95.', 'El Decreto ciento treinta y cinco de noventa y cinco.'],
  ],
  fraction: [
    ['Ganó por 6/4 y 4/6.', 'Ganó por seis a cuatro y cuatro a seis.'],
    ['Añada 1/2 taza y 1/4 de litro.', 'Añada media taza y un cuarto de litro.'],
    ['Dos de 2/3 partes.', 'Dos de dos terceras partes.'],
    ['Son 2 1/2 cucharadas.', 'Son dos cucharadas y media.'],
    ['Abierto 24/7.', 'Abierto veinticuatro siete.'],
  ],
  ordinal: [
    ['El 1.er premio y la 2.ª fase.', 'El primer premio y la segunda fase.'],
    ['El 3.º puesto.', 'El tercer puesto.'],
    ['Quedó 21.º.', 'Quedó vigesimoprimero.'],
  ],
  'ordinal-with-degree-sign': [['El 2° puesto.', 'El segundo puesto.']],
  'aircraft-model': [['Un Boeing 727-200.', 'Un Boeing setecientos veintisiete doscientos.']],
  range: [
    ['Ganó 3-1.', 'Ganó tres a uno.'],
    ['Unos 10-15 años.', 'Unos diez a quince años.'],
    ['De 200-300 plazas.', 'De doscientas a trescientas plazas.'],
  ],
  'doubtful-figure': [['Fueron 1,200 personas.', 'Fueron uno coma doscientos personas.']],
  number: [
    ['Son 21 catedrales y 31 sobredosis.', 'Son veintiuna catedrales y treinta y una sobredosis.'],
    [
      'Hay 21 mujeres, 31 hombres y 201 niñas.',
      'Hay veintiuna mujeres, treinta y un hombres y doscientas una niñas.',
    ],
    [
      'En 2021 hubo 2.700.404 parados.',
      'En dos mil veintiuno hubo dos millones setecientos mil cuatrocientos cuatro parados.',
    ],
    ['Son 21 mil plazas.', 'Son veintiuna mil plazas.'],
    ['Votaron 21 de las 31.', 'Votaron veintiuna de las treinta y una.'],
    ['Subió 0,25 puntos.', 'Subió cero coma veinticinco puntos.'],
    ['El agente 007.', 'El agente cero cero siete.'],
  ],
  'letters-and-digits': [
    ['El G20, el H1N1 y el CO2.', 'El G veinte, el H uno N uno y el C O dos.'],
    ['La L3.', 'La L tres.'],
  ],
  'digits-and-letters': [['La red 5G en 4K.', 'La red cinco G en cuatro K.']],
  abbreviation: [
    [
      'El Sr. Ruiz y la Dra. Gil viven en EE. UU.',
      'El señor Ruiz y la doctora Gil viven en Estados Unidos.',
    ],
    ['En el art. 21, pág. 3, n.º 5.', 'En el artículo veintiuno, página tres, número cinco.'],
    ['Murió en el s. V a. C.', 'Murió en el siglo quinto antes de Cristo.'],
    ['Pan, vino, etc.', 'Pan, vino, etcétera.'],
  ],
  'roman-century': [
    ['El siglo XXI y el siglo V.', 'El siglo veintiuno y el siglo quinto.'],
    ['Los siglos XVI y XVII.', 'Los siglos dieciséis y diecisiete.'],
    ['El capítulo III.', 'El capítulo tres.'],
  ],
  'roman-ordinal': [
    ['El XV Congreso y la III Cumbre.', 'El decimoquinto Congreso y la tercera Cumbre.'],
    ['La I Guerra Mundial.', 'La primera Guerra Mundial.'],
  ],
  'roman-ruler': [
    ['Felipe VI, Isabel II y Luis XIV.', 'Felipe sexto, Isabel segunda y Luis catorce.'],
    ['El cohete Apolo XI.', 'El cohete Apolo once.'],
  ],
  'roman-alone': [['Y ya en el XIX cambió.', 'Y ya en el diecinueve cambió.']],
  'initials-of-a-name': [
    ['Escribe J. K. Rowling.', 'Escribe J K Rowling.'],
    ['Habló José M. García.', 'Habló José M García.'],
  ],
  'dotted-initials': [
    ['La empresa Norte S.A.', 'La empresa Norte S A.'],
    ['La emisora B.B.C. emite.', 'La emisora BBC emite.'],
  ],
  'spelled-initials': [['La IA, la OMS y el ADN.', 'La I A, la O M S y el A D N.']],
  'number-sign': [['Es el #1 del mundo.', 'Es el número uno del mundo.']],
  'plus-or-minus': [
    ['Bajó a -5 y subió a +3.', 'Bajó a menos cinco y subió a más tres.'],
    ['Mide 3 cm ±2.', 'Mide tres centímetros más menos dos.'],
  ],
  operator: [['Y 5 + 3 = 8.', 'Y cinco más tres igual a ocho.']],
  'and-sign': [['Compró Pérez & Hijos.', 'Compró Pérez y Hijos.']],
  'section-sign': [['Según el § 3.', 'Según el párrafo tres.']],
  slash: [
    ['Acuden 300 personas/día.', 'Acuden trescientas personas al día.'],
    [
      'El equipo Ferrari/Haas y los jugadores / actores.',
      'El equipo Ferrari, Haas y los jugadores, actores.',
    ],
  ],
  'cut-year': [["El disco del '68.", 'El disco del sesenta y ocho.']],
  'unit-alone': [
    ['El precio por m² baja.', 'El precio por metro cuadrado baja.'],
    ['Los km/h importan.', 'Los kilómetros por hora importan.'],
  ],
  'minute-of-play': [
    ["Marcó en el 45' y a los 90'.", 'Marcó en el cuarenta y cinco y a los noventa minutos.'],
    ["El gol (23').", 'El gol (minuto veintitrés).'],
  ],
  by: [['Mide 3 m x 4 m.', 'Mide tres metros por cuatro metros.']],
  'either-or': [['Pan y/o vino.', 'Pan y o vino.']],
  'last-resort-sign': [['a$ b', 'a dólares b']],
};
