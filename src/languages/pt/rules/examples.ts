/** The examples of Portuguese rules, by rule: whole texts, written and spoken. Data. */
import type { IberianLanguage } from '../../rules/iberian/iberian-words.ts';

/** Examples of Portuguese. */
export const PORTUGUESE_EXAMPLES: IberianLanguage['examples'] = {
  'bracketed-note': [['O navio afundou.[12] Ninguém soube.', 'O navio afundou. Ninguém soube.']],
  email: [
    [
      'Escreva para redacao@exemplo.com.br hoje.',
      'Escreva para redacao arroba exemplo ponto com ponto BR hoje.',
    ],
  ],
  url: [['Veja https://www.exemplo.pt/mapa.', 'Veja WWW ponto exemplo ponto PT barra mapa.']],
  'web-address': [['Mais em exemplo.com.br.', 'Mais em exemplo ponto com ponto BR.']],
  handle: [['Quem disse foi @ana_luz ontem.', 'Quem disse foi arroba ana sublinhado luz ontem.']],
  hashtag: [
    ['Sobe #ForaTemer e #Rio2016.', 'Sobe hashtag Fora Temer e hashtag Rio dois mil e dezesseis.'],
  ],
  'telephone-with-country': [
    [
      'Ligue para +55 (11) 3333-4444.',
      'Ligue para mais cinco cinco, um um, três três três três, quatro quatro quatro quatro.',
    ],
  ],
  telephone: [
    ['Telefone: 21 2555-1234.', 'Telefone: dois um, dois cinco cinco cinco, um dois três quatro.'],
    ['Disque 190.', 'Disque um nove zero.'],
  ],
  'telephone-by-its-groups': [
    [
      'Informações: (21) 98888-1234.',
      'Informações: (dois um), nove oito oito oito oito, um dois três quatro.',
    ],
  ],
  extension: [
    [
      'Tel. 3333-4444, ext. 21.',
      'telefone três três três três, quatro quatro quatro quatro, ramal dois um.',
    ],
  ],
  'iso-date': [['Cópia de 2024-03-15.', 'Cópia de quinze de março de dois mil e vinte e quatro.']],
  'numeric-date': [
    ['Lisboa, 31.12.2023.', 'Lisboa, trinta e um de dezembro de dois mil e vinte e três.'],
    ['Em 01/02/24 choveu.', 'Em primeiro de fevereiro de dois mil e vinte e quatro choveu.'],
  ],
  'day-and-month-in-figures': [
    ['Foi na terça-feira (12/3).', 'Foi na terça-feira (doze de março).'],
    ['No dia 5/11 choveu.', 'No dia cinco de novembro choveu.'],
  ],
  'day-and-month': [
    ['No dia 1º de maio de 2021.', 'No dia primeiro de maio de dois mil e vinte e um.'],
    ['Em 3 mar. 2024.', 'Em três de março de dois mil e vinte e quatro.'],
    [
      'Venceu o 4º set em 25 set. 2024.',
      'Venceu o quarto set em vinte e cinco de setembro de dois mil e vinte e quatro.',
    ],
  ],
  'month-first-date': [['Março 15, 2024.', 'quinze de março de dois mil e vinte e quatro.']],
  'month-alone': [['Subiu em nov. 2%.', 'Subiu em novembro dois por cento.']],
  'short-month': [['Edição de fev. 2024.', 'Edição de fevereiro de dois mil e vinte e quatro.']],
  'money-sign-first': [
    ['Custa R$ 1.412,50.', 'Custa mil quatrocentos e doze reais e cinquenta centavos.'],
    [
      'São R$ 1,5 mi e US$ 200 mil.',
      'São um vírgula cinco milhão de reais e duzentos mil dólares.',
    ],
    ['Custou R$ 0,50.', 'Custou cinquenta centavos.'],
  ],
  'money-sign-last': [
    ['Custa 12,05 €.', 'Custa doze euros e cinco centavos.'],
    ['São 2 € por dia.', 'São dois euros por dia.'],
    ['Ganha 900 €/mês.', 'Ganha novecentos euros por mês.'],
    ['Vale 2 £.', 'Vale duas libras.'],
  ],
  'money-in-words': [['Vale 3,20 euros.', 'Vale três euros e vinte centavos.']],
  'sporting-time': [
    ['Correu em 9s98.', 'Correu em nove segundos e noventa e oito.'],
    ['Fez 1min23s45.', 'Fez um minuto vinte e três segundos e quarenta e cinco.'],
  ],
  'duration-in-signs': [
    ['Durou 2h35min.', 'Durou duas horas e trinta e cinco minutos.'],
    ['Venceu em 3 min 20 s.', 'Venceu em três minutos e vinte segundos.'],
  ],
  'time-with-seconds': [
    ['Correu em 2:05:42.', 'Correu em duas horas cinco minutos e quarenta e dois segundos.'],
    [
      'Fez a volta em 1:23,456.',
      'Fez a volta em um minuto e vinte e três vírgula quatro cinco seis segundos.',
    ],
  ],
  'clock-times': [
    ['Abre das 9h30-14h.', 'Abre das nove e trinta às catorze horas.'],
    ['Horário: 9h-17h.', 'Horário: das nove às dezessete horas.'],
  ],
  'clock-time': [
    ['Durou 1h30.', 'Durou uma hora e trinta minutos.'],
    ['Às 14h30 e às 8h05.', 'Às catorze e trinta e às oito e cinco.'],
    ['Às 21:00.', 'Às vinte e uma horas.'],
    ['Às 3:30 p.m.', 'Às três e trinta da tarde.'],
  ],
  'clock-times-with-points': [
    ['Abre das 17.00 às 20.00.', 'Abre das dezessete horas às vinte horas.'],
  ],
  'postal-code': [['Em 1200-602 Lisboa.', 'Em mil e duzentos, seiscentos e dois Lisboa.']],
  'time-after-article': [['Começa às 18.30.', 'Começa às dezoito e trinta.']],
  'whole-hour': [['Às 14h e à 1h.', 'Às catorze horas e à uma hora.']],
  'vulgar-fraction': [
    ['Pesa 2 ½ kg.', 'Pesa dois quilos e meio.'],
    ['Junte 1 ½ xícaras e ¾ de litro.', 'Junte uma xícara e meia e três quartos de litro.'],
  ],
  percent: [
    ['Subiu 13,75%.', 'Subiu treze vírgula setenta e cinco por cento.'],
    ['De 5-10%.', 'De cinco a dez por cento.'],
    ['Uns 3 ‰.', 'Uns três por mil.'],
  ],
  coordinates: [["A 23° 33' S.", 'A vinte e três graus trinta e três minutos sul.']],
  degrees: [
    ['Fará 35 °C e -1 °C.', 'Fará trinta e cinco graus Celsius e menos um grau Celsius.'],
    ['Girou 180°.', 'Girou cento e oitenta graus.'],
  ],
  unit: [
    ['Mede 21 m² e pesa 1 t.', 'Mede vinte e um metros quadrados e pesa uma tonelada.'],
    ['Ia a 120 km/h.', 'Ia a cento e vinte quilômetros por hora.'],
    ['São 2 t.', 'São duas toneladas.'],
    ['Foram 1,5 km.', 'Foram um vírgula cinco quilômetro.'],
    ['São 3 milhões de t.', 'São três milhões de toneladas.'],
  ],
  'unit-behind-fraction': [
    ['Mede 3 3/5 m.', 'Mede três e três quintos de metro.'],
    ['Correu 1/2 km.', 'Correu meio quilômetro.'],
  ],
  version: [['Instale a versão 2.0.1.', 'Instale a versão dois ponto zero ponto um.']],
  ratio: [['Na escala 1:25.000.', 'Na escala um para vinte e cinco mil.']],
  'short-magnitude': [
    ['Cerca de 1,2 mi de pessoas.', 'Cerca de um vírgula dois milhão de pessoas.'],
  ],
  'decimal-thousands': [['Cerca de 12,5 mil pessoas.', 'Cerca de doze mil e quinhentas pessoas.']],
  'so-many-times': [['Marcou 2x.', 'Marcou duas vezes.']],
  'dashed-list': [
    ['Saíram 08 - 14 - 32 - 45.', 'Saíram zero oito, catorze, trinta e dois, quarenta e cinco.'],
  ],
  'line-up': [['Jogou num 4-3-3.', 'Jogou num quatro três três.']],
  dimensions: [
    ['Uma sala de 3x4 m.', 'Uma sala de três por quatro metros.'],
    ['Venceu por 2 x 1.', 'Venceu por dois a um.'],
  ],
  season: [['Na temporada 2023/24.', 'Na temporada dois mil e vinte e três vinte e quatro.']],
  'number-of-year': [
    [
      'A Lei 14.532/2023.',
      'A Lei catorze mil quinhentos e trinta e dois de dois mil e vinte e três.',
    ],
    ['O decreto 135/95.', 'O decreto cento e trinta e cinco de noventa e cinco.'],
  ],
  fraction: [
    ['Venceu por 7/5 e 4/6.', 'Venceu por sete a cinco e quatro a seis.'],
    ['Junte 1/2 xícara e 1/4 de litro.', 'Junte meia xícara e um quarto de litro.'],
    ['São 3/11.', 'São três onze avos.'],
    ['Foram 2/3 dos votos.', 'Foram dois terços dos votos.'],
  ],
  ordinal: [
    ['O 1º lugar e a 22ª fase.', 'O primeiro lugar e a vigésima segunda fase.'],
    ['A 2ª-feira.', 'A segunda-feira.'],
  ],
  'ordinal-with-degree-sign': [['O 2° turno.', 'O segundo turno.']],
  'aircraft-model': [['Um Boeing 737-800.', 'Um Boeing setecentos e trinta e sete oitocentos.']],
  range: [
    ['Caiu por 3-1.', 'Caiu por três a um.'],
    ['Uns 10-15 anos.', 'Uns dez a quinze anos.'],
    ['São 200-300 vagas.', 'São duzentas a trezentas vagas.'],
  ],
  'doubtful-figure': [['Foram 1,200 pessoas.', 'Foram um vírgula dois zero zero pessoas.']],
  number: [
    [
      'São 2 mulheres, 21 casas e 200 mil vagas.',
      'São duas mulheres, vinte e uma casas e duzentas mil vagas.',
    ],
    ['Em 2021 houve 1.202 casos.', 'Em dois mil e vinte e um houve mil duzentos e dois casos.'],
    ['Teve 2 chances em 22 performances.', 'Teve duas chances em vinte e duas performances.'],
    ['Votaram 2 das 22.', 'Votaram duas das vinte e duas.'],
    ['Subiu 0,25 ponto.', 'Subiu zero vírgula vinte e cinco ponto.'],
    ['O agente 007.', 'O agente zero zero sete.'],
  ],
  'letters-and-digits': [
    ['O G20, o H1N1 e o CO2.', 'O G vinte, o H um N um e o C O dois.'],
    ['A T4.', 'A T quatro.'],
  ],
  'digits-and-letters': [['A rede 5G em 4K.', 'A rede cinco G em quatro K.']],
  abbreviation: [
    [
      'O Sr. Silva e a Dra. Luz moram nos EUA.',
      'O senhor Silva e a doutora Luz moram nos Estados Unidos.',
    ],
    ['No art. 21, pág. 3, nº 5.', 'No artigo vinte e um, página três, número cinco.'],
    ['Morreu no séc. V a.C.', 'Morreu no século quinto antes de Cristo.'],
    ['Pão, vinho, etc.', 'Pão, vinho, etcétera.'],
  ],
  'roman-century': [
    ['O século XXI e o século V.', 'O século vinte e um e o século quinto.'],
    ['Os séculos XVI e XVII.', 'Os séculos dezesseis e dezessete.'],
    ['O capítulo III.', 'O capítulo três.'],
  ],
  'roman-ordinal': [
    ['O XV Congresso e a III Cúpula.', 'O décimo quinto Congresso e a terceira Cúpula.'],
    ['A I Guerra Mundial.', 'A primeira Guerra Mundial.'],
  ],
  'roman-ruler': [
    [
      'Dom Pedro II, Maria I e João XXIII.',
      'Dom Pedro segundo, Maria primeira e João vinte e três.',
    ],
    ['O foguete Apolo XI.', 'O foguete Apolo onze.'],
  ],
  'roman-alone': [['E já no XIX mudou.', 'E já no dezenove mudou.']],
  'initials-of-a-name': [
    ['Escreve J. K. Rowling.', 'Escreve J K Rowling.'],
    ['Falou José M. Garcia.', 'Falou José M Garcia.'],
  ],
  'dotted-initials': [
    ['A empresa Norte S.A.', 'A empresa Norte S A.'],
    ['A emissora B.B.C. emite.', 'A emissora BBC emite.'],
  ],
  'spelled-initials': [['A USP e o IR.', 'A U S P e o I R.']],
  'number-sign': [['É o #1 do mundo.', 'É o número um do mundo.']],
  'plus-or-minus': [
    ['Caiu a -5 e subiu a +3.', 'Caiu a menos cinco e subiu a mais três.'],
    ['Mede 3 cm ±2.', 'Mede três centímetros mais menos dois.'],
  ],
  operator: [['E 5 + 3 = 8.', 'E cinco mais três é igual a oito.']],
  'and-sign': [['Comprou Sá & Filhos.', 'Comprou Sá e Filhos.']],
  'section-sign': [['Segundo o § 2º.', 'Segundo o parágrafo segundo.']],
  slash: [
    ['São 300 pessoas/dia.', 'São trezentas pessoas por dia.'],
    [
      'A equipe Ferrari/Haas e os cantores / atores.',
      'A equipe Ferrari, Haas e os cantores, atores.',
    ],
  ],
  'cut-year': [["O disco de '68.", 'O disco de sessenta e oito.']],
  'unit-alone': [
    ['O preço por m² cai.', 'O preço por metro quadrado cai.'],
    ['Os km/h importam.', 'Os quilômetros por hora importam.'],
  ],
  'minute-of-play': [
    ["Marcou aos 45' e no 90+3'.", 'Marcou aos quarenta e cinco minutos e no noventa mais três.'],
  ],
  by: [['Mede 3 m x 4 m.', 'Mede três metros por quatro metros.']],
  'either-or': [['Pão e/ou vinho.', 'Pão e ou vinho.']],
  'last-resort-sign': [['a$ b', 'a dólares b']],
};
