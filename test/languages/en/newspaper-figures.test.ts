/** Figures as newspapers write them → the value that they state, by class of fault. */
import { describe } from 'vitest';
import { reads } from '../../helpers/spoken-rows.ts';

describe('a value that is not another', () => {
  reads('en-US', [
    ['Ice 0.5–2 m thick', 'Ice zero point five to two meters thick'],
    [
      'It rose 0.63-1.01 m under this plan.',
      'It rose zero point six three to one point zero one meters under this plan.',
    ],
    ['6.1m km away', 'six point one million kilometers away'],
    ['at 150m°C', 'at one hundred fifty million degrees Celsius'],
    ['over 704m yrs.', 'over seven hundred four million years.'],
    [
      'Sales: $571M -1.2%',
      'Sales: five hundred seventy-one million dollars minus one point two percent',
    ],
    ['It costs kr 42,90.', 'It costs forty-two point nine zero kroner.'],
    [
      'It costs 1.234,56 EUR.',
      'It costs one thousand two hundred thirty-four euros and fifty-six cents.',
    ],
    ['€1.234,56 a head', 'one thousand two hundred thirty-four euros and fifty-six cents a head'],
    ['a loss of 1.234,5 tons', 'a loss of one thousand two hundred thirty-four point five tons'],
    ['an M8 × 1.0 bolt', 'an M eight by one point zero bolt'],
    ['in 8-pt. type', 'in eight point type'],
    ['a 2-pt. jar', 'a two pint jar'],
    ['every 15s', 'every fifteen seconds'],
    ['It runs for 30s.', 'It runs for thirty seconds.'],
    ['women in their 30s', 'women in their thirties'],
    ['a 5* hotel', 'a five star hotel'],
    ['R.I.P. Jo', 'R I P Jo'],
    ['in the S.D.N.Y. court', 'in the S-D-N-Y court'],
    ['82 × 15 MW turbines', 'eighty-two fifteen megawatt turbines'],
    ['2 x 400g tins', 'two four hundred gram tins'],
    ['a 12 x 18 ft. room', 'a twelve by eighteen foot room'],
    ['20cm x 30cm', 'twenty centimeters by thirty centimeters'],
    ['-0.3% m/m', 'minus zero point three percent month on month'],
    ['worth $3T', 'worth three trillion dollars'],
    ['a .45-cal. pistol', 'a point four five caliber pistol'],
    ['1 t salt and 2 T. oil', 'one teaspoon salt and two tablespoons oil'],
    ['by 2100', 'by twenty-one hundred'],
    ['dated 3/12/21', 'dated March twelfth, twenty twenty-one'],
    ['the Top 100 - 15th May', 'the Top one hundred - the fifteenth of May'],
  ]);
});

describe('a unit glued, cut short or without a figure', () => {
  reads('en-US', [
    ['40 g butter', 'forty grams butter'],
    ['1.2 L stock', 'one point two liters stock'],
    ['0.3 s. off the pace', 'zero point three seconds off the pace'],
    ['a price per kWh', 'a price per kilowatt hour'],
    ['10 min. per lb. of pork', 'ten minutes per pound of pork'],
    ['a 22cm/9in tin', 'a twenty-two centimeter nine inch tin'],
    ['30 sq metres, per sq metre', 'thirty square metres, per square metre'],
    ['winds of 58kn', 'winds of fifty-eight knots'],
    ['94 pp. long', 'ninety-four pages long'],
    ['3.65 m wide', 'three point six five meters wide'],
    ['each 262 m tall', 'each two hundred sixty-two meters tall'],
    ['a 262 m tall tower', 'a two hundred sixty-two meter tall tower'],
    ['cook 1 1/2 hr. longer', 'cook one and a half hours longer'],
    ['1½ lb. shrimp', 'one and a half pounds shrimp'],
    ['a 15-yr., or 30-yr. loan', 'a fifteen year, or thirty year loan'],
    ['1 (14½-oz.) can', 'one (fourteen and a half ounce) can'],
    ['2 (15 oz.) cans', 'two (fifteen ounce) cans'],
    ['55 min.-1 hr.', 'fifty-five minutes to one hour.'],
    ['1½-in.-thick steaks', 'one and a half inch-thick steaks'],
    ['in 6 mos. or 3 wks.', 'in six months or three weeks.'],
    ['a 4-wk. mean', 'a four week mean'],
    ['1 c. (2 sticks) butter, 1/2 c. sugar', 'one cup (two sticks) butter, one half cup sugar'],
    ['1 Tbsp. oil, 8 Tbs. milk', 'one tablespoon oil, eight tablespoons milk'],
    ['2 doz. eggs, 1 pkg. yeast', 'two dozen eggs, one package yeast'],
    ['at 350 degrees F. Bake it.', 'at three hundred fifty degrees Fahrenheit. Bake it.'],
    ['over med.-high heat', 'over medium-high heat'],
    ['cut into 4cm chunks', 'cut into four centimeter chunks'],
    ['$2.1m/dose', 'two point one million dollars per dose'],
    ['6 hrs./night', 'six hours per night'],
    ['100 miles/wk', 'one hundred miles per week'],
    ['$500/mo. into a fund', 'five hundred dollars per month into a fund'],
    ['125 GeV', 'one hundred twenty-five gigaelectronvolts'],
    ['16 pct', 'sixteen percent'],
    ['9m b/d of oil', 'nine million barrels per day of oil'],
    ['He left at 9 p.m. at last.', 'He left at nine PM at last.'],
    ['a 6ft-high wall, 20mph winds', 'a six foot-high wall, twenty mile per hour winds'],
    ['reheat in a 180C oven', 'reheat in a one hundred eighty degree Celsius oven'],
    ['10 mg/kg/day of it', 'ten milligrams per kilogram per day of it'],
    [
      'at 190C/375F/gas 5',
      'at one hundred ninety degrees Celsius three hundred seventy-five degrees Fahrenheit gas five',
    ],
    ['due by 0300 on Thurs.', 'due by oh three hundred on Thursday.'],
    ['22 km SW of Bonn', 'twenty-two kilometers southwest of Bonn'],
  ]);
  reads('en-GB', [
    [
      'up 20p to 148.9p a litre',
      'up twenty pence to one hundred and forty-eight point nine pence a litre',
    ],
    ['A share is £1.25, +5p.', 'A share is one pound and twenty-five pence, plus five pence.'],
    [
      'a rent of £975 pcm, or £50 p.a.',
      'a rent of nine hundred and seventy-five pounds per calendar month, or fifty pounds per annum.',
    ],
    ['notice under s.21', 'notice under section twenty-one'],
    ['a dividend of 34.4c per share', 'a dividend of thirty-four point four cents per share'],
  ]);
});

describe('days and words cut short', () => {
  reads('en-US', [
    ['On Tues. she left.', 'On Tuesday she left.'],
    ['Mon., Wed. & Fri.', 'Monday, Wednesday and Friday.'],
    ['shut on Sat. after a spill', 'shut on Saturday after a spill'],
    ['He said so Thurs. They left.', 'He said so Thursday. They left.'],
    ['The Sun. said so.', 'The Sun. said so.'],
    ['Flt. 1549 of Wm. Hale', 'Flight fifteen forty-nine of William Hale'],
    ['Health Sec. Al Byrne', 'Health Secretary Al Byrne'],
    ['the 1400 block of N. Clark St.', 'the fourteen hundred block of North Clark Street.'],
    ['its E. wing', 'its east wing'],
    ['E. coli and S. aureus', 'E. coli and S. aureus'],
    ['in S. Korea', 'in South Korea'],
    ['at Jct. 4', 'at Junction four'],
    ['the lap avg. was', 'the lap average was'],
    ['a min. of 8', 'a minimum of eight'],
  ]);
  reads('en-GB', [['Jo Ray (Lab.), Lee Holm (Con.)', 'Jo Ray (Labour), Lee Holm (Conservative)']]);
});

describe('scores and records', () => {
  reads('en-US', [
    ['a 19-7 season', 'a nineteen and seven season'],
    ['a 5-46 haul', 'a five for forty-six haul'],
    ['Bumrah took 5-46.', 'Bumrah took five for forty-six.'],
    ['They were 4-73 at lunch.', 'They were four for seventy-three at lunch.'],
    ['165-6 after 20 overs', 'one hundred sixty-five for six after twenty overs'],
    ['declared on 823-7', 'declared on eight hundred twenty-three for seven'],
    ['The Chiefs (11-2) won 16-14.', 'The Chiefs (eleven and two) won sixteen to fourteen.'],
    ['Crawford (41-0) won.', 'Crawford (forty-one and oh) won.'],
    ['She is 24-2 on clay.', 'She is twenty-four and two on clay.'],
    ["Shami's 4-38 in ten overs", "Shami's four for thirty-eight in ten overs"],
    ['is 9-2 since May', 'is nine and two since May'],
    ['The vote was 5-4.', 'The vote was five to four.'],
    ['the 0-5 road trip', 'the oh and five road trip'],
  ]);
});

describe('the third of his name', () => {
  reads('en-US', [
    ['Adam "Trey" Stidham III', 'Adam "Trey" Stidham the Third'],
    ['Judge T.S. Ellis III ruled', 'Judge T S Ellis the Third ruled'],
    ['Cpl. Jo T. Walsh III, 22, of Quincy', 'Corporal Jo T Walsh the Third, twenty-two, of Quincy'],
    ['Guy XIII, Count of Laval', 'Guy the Thirteenth, Count of Laval'],
    ['Rocky III, a film', 'Rocky three, a film'],
  ]);
});

describe('a clock time with a point', () => {
  reads('en-GB', [
    ['At 5.10 it rang.', 'At five ten it rang.'],
    ['the 6.14 to Hove', 'the six fourteen to Hove'],
    ['the 8.06 did not run', 'the eight oh six did not run'],
    ['at 7.15, 9.30 and 11.45 am', 'at seven fifteen, nine thirty and eleven forty-five AM'],
    ['the 6.14 per cent rise', 'the six point one four per cent rise'],
  ]);
  reads('en-US', [['at 06.40 on Monday', 'at six forty on Monday']]);
});
