/** Figures with letters and signs beside them → what a newsreader says, by class of fault. */
import { describe } from 'vitest';
import { reads } from '../../helpers/spoken-rows.ts';

describe('a price and what follows it', () => {
  reads('en-GB', [
    ['from £145pn', 'from one hundred and forty-five pounds per night'],
    ['€9pp, £38 pp', 'nine euros per person, thirty-eight pounds per person'],
    ['huts at NZ$56pppn', 'huts at fifty-six New Zealand dollars per person per night'],
    ['£850pcm', 'eight hundred and fifty pounds per calendar month'],
    ['£25 pm or £1,200 pa', 'twenty-five pounds per month or one thousand two hundred pounds pa'],
    ['24.5p/kWh', 'twenty-four point five pence per kilowatt hour'],
    ['138p/litre', 'one hundred and thirty-eight pence per litre'],
    ['£30/m2', 'thirty pounds per square meter'],
    ['$4.20/sq. ft. or more', 'four dollars and twenty cents per square foot or more'],
    [
      '$85/mo. ($960/yr.)',
      'eighty-five dollars per month (nine hundred and sixty dollars per year)',
    ],
    ['at 88.26/$ today', 'at eighty-eight point two six to the dollar today'],
    ['$A1.92b', 'one point nine two billion Australian dollars'],
    ['$US12m', 'twelve million US dollars'],
    ['Rs 1,240 cr. for it', 'one thousand two hundred and forty crore rupees for it'],
    ['₹350 cr', 'three hundred and fifty crore rupees'],
    ['£599/$799', 'five hundred and ninety-nine pounds, seven hundred and ninety-nine dollars'],
    ['shares at 1,148p', 'shares at one thousand one hundred and forty-eight pence'],
    ['flights from c£120', 'flights from circa one hundred and twenty pounds'],
    [
      'employ c.1,800 or c1,800',
      'employ circa one thousand eight hundred or circa one thousand eight hundred',
    ],
  ]);
});

describe('a measure before its noun', () => {
  reads('en-GB', [
    ['add 400g tin tomatoes', 'add four hundred gram tin tomatoes'],
    ['two 400g tins of beans', 'two four hundred gram tins of beans'],
    ['A 330ml can costs £1.', 'A three hundred and thirty milliliter can costs one pound.'],
    ['It holds 500 ml can you see.', 'It holds five hundred milliliters can you see.'],
    ['two 20cm/8in tins', 'two twenty centimeter eight inch tins'],
    ["HS2's 3.5km Colne viaduct", 'HS twos three point five kilometer Colne viaduct'],
    [
      'the 1,318km Paris-Nice line',
      'the one thousand three hundred and eighteen kilometer Paris-Nice line',
    ],
    ['a 14.2in 120Hz screen', 'a fourteen point two inch one hundred and twenty hertz screen'],
    ['a 48MP f/1.6 camera', 'a forty-eight megapixel f one point six camera'],
    [
      'the £38m, 120-bed hospital',
      'the thirty-eight million pound, one hundred and twenty-bed hospital',
    ],
    [
      'of the £38m, two-thirds of it lost',
      'of the thirty-eight million pounds, two-thirds of it lost',
    ],
    ['256GB/512GB', 'two hundred and fifty-six gigabytes five hundred and twelve gigabytes'],
    [
      '636 m/2,087 ft up',
      'six hundred and thirty-six meters two thousand and eighty-seven feet up',
    ],
    ['12 m of 100 × 25 mm boards', 'twelve meters of one hundred by twenty-five millimeter boards'],
    ['600x600mm slabs', 'six hundred by six hundred millimeter slabs'],
    ['2 x 20cm tins', 'two twenty centimeter tins'],
    ['82 × 15 m blades', 'eighty-two fifteen meter blades'],
  ]);
});

describe('what doctors write', () => {
  reads('en-GB', [
    [
      'mean age 61; 1,214 pts. (54% F)',
      'mean age sixty-one; one thousand two hundred and fourteen patients (fifty-four percent F)',
    ],
    ['treated pts. ≥65 yrs', 'treated patients at least sixty-five years'],
    ['He scored 12 pts. on Monday.', 'He scored twelve points on Monday.'],
    ['Rx 500 mg t.d.s. for 7/7', 'Rx five hundred milligrams three times daily for seven days'],
    [
      'may need 2.5mg b.d. Those over 80',
      'may need two point five milligrams twice daily. Those over eighty',
    ],
    ['BP fell; clinic in 3/12', 'BP fell; clinic in three months'],
    ['for 3/12 of the land', 'for three twelfths of the land'],
    ['admitted c/o pain', 'admitted complaining of pain'],
    ['c/o Ann Ray, Bonn', 'care of Ann Ray, Bonn'],
  ]);
});

describe('a full stop inside a sentence', () => {
  reads('en-US', [
    [
      'Whisk 1 tsp. Dijon into 1 c. Greek yogurt.',
      'Whisk one teaspoon Dijon into one cup Greek yogurt.',
    ],
    ['Add salt, 1 tsp. Stir well.', 'Add salt, one teaspoon. Stir well.'],
    ['new Apts. 3A and 5D', 'new Apartments three A and five D'],
  ]);
  reads('en-GB', [
    [
      'seen on Sat. 18th Oct. Call 101.',
      'seen on Saturday the eighteenth of October. Call one zero one.',
    ],
    ['On 18 Oct. Smith left.', 'On the eighteenth of October Smith left.'],
  ]);
});

describe('sport cut short', () => {
  reads('en-GB', [
    ['101 n.o. off 108 balls', 'one hundred and one not out off one hundred and eight balls'],
    ['Head 41no at stumps', 'Head forty-one not out at stumps'],
    ['won by 3 wkts with 9 balls left', 'won by three wickets with nine balls left'],
    ['After 50 overs, Starc: 10-1-62-2', 'After fifty overs, Starc: ten, one, sixty-two, two'],
    [
      'Kent 820-9 dec. drew with Durham 362 and 59-1',
      'Kent eight hundred and twenty for nine declared drew with Durham three hundred and sixty-two and fifty-nine for one',
    ],
    ['He made 214:7 at stumps.', 'He made two hundred and fourteen for seven at stumps.'],
    [
      'Moon (11/2) beat Sea (9-4 fav) a nk',
      'Moon (eleven to two) beat Sea (nine to four favourite) a neck',
    ],
    ['at 12/20 of it', 'at twelve twentieths of it'],
  ]);
  reads('en-US', [
    ['9 rebs. and 11 asts. in OT', 'nine rebounds and eleven assists in OT'],
    ['They are 7-2, 4-0 at home.', 'They are seven and two, four and oh at home.'],
    ['by UD (48-47, 48-47)', 'by UD (forty-eight forty-seven, forty-eight forty-seven)'],
    ['Ohio State (9-3, 6-2 Big Ten)', 'Ohio State (nine and three, six and two Big Ten)'],
    [
      '422 hp and 516 lb-ft',
      'four hundred twenty-two horsepower and five hundred sixteen pound-feet',
    ],
    ['184 pax, 2 nts', 'one hundred eighty-four passengers, two nights'],
  ]);
});

describe('technical figures and times', () => {
  reads('en-GB', [
    ['shoots 4K/100p', 'shoots four K, one hundred P'],
    ['at 1440p it ran', 'at fourteen forty P it ran'],
    [
      'shares at 720p, not 480p',
      'shares at seven hundred and twenty pence, not four hundred and eighty pence',
    ],
    ['a 1/1.3in sensor', 'a one over one point three inch sensor'],
    ['a 1:50,000 map', 'a one to fifty thousand map'],
    ['a ratio of 1:1,000', 'a ratio of one to one thousand'],
    ['at 1:50, 300 left', 'at one fifty, three hundred left'],
    ['landed at 19:52Z, by 18Z', 'landed at nineteen fifty-two Zulu, by eighteen Zulu'],
    [
      'It takes 6h50, from 6h50 to 12h30.',
      'It takes six hours fifty minutes, from six fifty to twelve thirty.',
    ],
    ['5ft 10in-6ft', 'five feet ten inches to six feet'],
    ['in WP No. 640/2025', 'in WP number six hundred and forty of twenty twenty-five'],
    [
      'in FY24-25 and FY25/26',
      'in fiscal year twenty-four to twenty-five and fiscal year twenty-five twenty-six',
    ],
    ['p=.03', 'p equals point zero three'],
  ]);
});

describe('what a figure decides', () => {
  reads('en-US', [
    ['vs. est. of $2.55B', 'versus estimate of two point five five billion dollars'],
    ['vs. an est. 50K', 'versus an estimated fifty thousand'],
    [
      'est. 1920; est. 1,920 people',
      'established nineteen twenty; estimated one thousand nine hundred twenty people',
    ],
    ['Eff. Jan. 1, rates rise', 'Effective January first, rates rise'],
    [
      'the 2200 blk. of W. 54th St.',
      'the two thousand two hundred block of West fifty-fourth Street.',
    ],
    ['on a 0.38-ac. lot', 'on a zero point three eight-acre lot'],
    [
      '38 g carb., 680 mg sodium',
      'thirty-eight grams carbohydrate, six hundred eighty milligrams sodium',
    ],
  ]);
  reads('en-GB', [
    ['in the yr to May', 'in the year to May'],
    [
      'an av. of £292,575',
      'an average of two hundred and ninety-two thousand five hundred and seventy-five pounds',
    ],
    [
      'held u/s 482 w.e.f. 1 April',
      'held under section four hundred and eighty-two with effect from the first of April',
    ],
    ['a b/w photo', 'a b w photo'],
    [
      'the 4* Hotel Miramar, 3*-5* hotels',
      'the four star Hotel Miramar, three star to five star hotels',
    ],
    ['Yrs 7-9', 'Years seven to nine'],
  ]);
});

describe('directions, grades and meters', () => {
  reads('en-GB', [
    ['A*-A at A-level was 28%', 'ay star to ay at A-level was twenty-eight percent'],
    ['won an A* at GCSE', 'won an ay star at GCSE'],
    ['the plan A* as agreed', 'the plan A as agreed'],
    ['fell N of I-94', 'fell north of I-ninety-four'],
    ['vitamin E of Bayer', 'vitamin E of Bayer'],
    ['a low (SSE of Iceland)', 'a low (south-southeast of Iceland)'],
    [
      'The waiting list stood at 7.41m in August.',
      'The waiting list stood at seven point four one million in August.',
    ],
    [
      'He cleared 6.30m on his third attempt.',
      'He cleared six point three zero meters on his third attempt.',
    ],
    [
      'Pollard slotted a pen from 48m to win it.',
      'Pollard slotted a pen from forty-eight meters to win it.',
    ],
  ]);
});

describe('more words cut short', () => {
  reads('en-US', [
    ["its Jan. '13 low", 'its January twenty thirteen low'],
    ['UK mkt share', 'UK market share'],
    [
      'eGFR <30 mL/min/1.73 m²',
      'eGFR less than thirty milliliters per minute per one point seven three square meters',
    ],
    ['+8.2% Y/Y', 'plus eight point two percent year on year'],
    ['dues eff. Jan. 1st', 'dues effective January first'],
    [
      '$1,240/cr. hr. for grads',
      'one thousand two hundred forty dollars per credit hour for grads',
    ],
    ['take Hwy. 24 E. instead', 'take Highway twenty-four East instead'],
    ['who has d. aged 94', 'who has died aged ninety-four'],
    ['Roberts, C.J., joined', 'Roberts, Chief Justice, joined'],
    ['1.2m hl of beer', 'one point two million hectoliters of beer'],
  ]);
});

describe('prices and places of reports', () => {
  reads('en-GB', [
    ['a 2p rise', 'a two pence rise'],
    ['up to 94.5¢ after it', 'up to ninety-four point five cents after it'],
    ['Underhill (No 7) ran', 'Underhill (number seven) ran'],
    ['The 2.05 Ascot: 1 Jonbon', 'The two oh five Ascot: one Jonbon'],
    [
      '3 Edwardstone (100-30). 6 ran. 2¼l, 14l.',
      'three Edwardstone (one hundred to thirty). six ran. two and a quarter lengths, fourteen lengths.',
    ],
  ]);
  reads('en-US', [
    ['going 1-1 with a walk', 'going one and one with a walk'],
    [
      'a 785-sf condo, $1,410 psf',
      'a seven hundred eighty-five square foot condo, one thousand four hundred ten dollars per square foot',
    ],
    ['at 350 W. 57th St., #12F', 'at three fifty West fifty-seventh Street, number twelve F'],
  ]);
});

describe('figures of markets, gardens and reviews', () => {
  reads('en-GB', [
    [
      'A 6 x 4m marquee costs £495; put sockets every 5m and 1 loo per 60 people.',
      'A six by four meter marquee costs four hundred and ninety-five pounds; put sockets every five m and one loo per sixty people.',
    ],
    [
      'covering 26,000nm in 8 months',
      'covering twenty-six thousand nautical miles in eight months',
    ],
    [
      'High water at Dover: 11.42 (6.7m) and 23.58 (6.5m). Sun rises 7.32, sets 15.58.',
      'High water at Dover: eleven forty-two (six point seven meters) and twenty-three fifty-eight (six point five meters). Sun rises seven thirty-two, sets fifteen fifty-eight.',
    ],
    ['The £1bn Lower Thames Crossing', 'The one billion pound Lower Thames Crossing'],
    ["Greggs' £2.85 roll", "Greggs' two pound and eighty-five pence roll"],
    ["The 80kg Borzoi's handler", "The eighty kilogram Borzoi's handler"],
    ["down on last wk's 5.8m viewers", "down on last week's five point eight million viewers"],
    ['a chip of 5 nm', 'a chip of five nanometers'],
    ['milk at 38.4ppl', 'milk at thirty-eight point four pence per litre'],
  ]);
  reads('en-US', [
    [
      "Soto's 15-yr., $765M pact",
      "Soto's fifteen year, seven hundred sixty-five million dollar pact",
    ],
    ["Ohtani's $700M, 10-yr. deal", "Ohtani's seven hundred million dollar, ten year deal"],
    [
      'up 4¼¢ at $4.29½/bu. today',
      'up four and a quarter cents at four dollars and twenty-nine and a half cents per bushel today',
    ],
    ['the round hit at 0415 hrs. local', 'the round hit at oh four fifteen hours local'],
    ['in Zip 94306', 'in Zip nine four three zero six'],
    ['a 4-3-2-1 shape', 'a four, three, two, one shape'],
  ]);
});

describe('figures of cases, crews and shooters', () => {
  reads('en-US', [
    ['in Roe v. Holm (24-109) today', 'in Roe versus Holm (twenty-four to one hundred nine) today'],
    ['on a 25-9 run', 'on a twenty-five to nine run'],
    [
      'Southwest 737-700s seat 137',
      'Southwest seven thirty-seven seven hundreds seat one hundred thirty-seven',
    ],
    ['at 08:08:42 UTC', 'at eight oh eight and forty-two seconds UTC'],
    ['(4.4σ)', '(four point four sigma)'],
    ['Pts. on 7.2 mg lost 20%.', 'Patients on seven point two milligrams lost twenty percent.'],
  ]);
  reads('en-GB', [
    [
      '340/3 in 49 ov. for the first wkt',
      'three hundred and forty for three in forty-nine overs for the first wicket',
    ],
    ['2 heaped tbsp yoghurt', 'two heaped tablespoons yoghurt'],
    ['1 x 400ml can Guinness', 'one four hundred milliliter can Guinness'],
    [
      'fell 6.5% to 1,711½p',
      'fell six point five percent to one thousand seven hundred and eleven and a half pence',
    ],
    [
      'sunny spells, max 7C; windy, 10-12C.',
      'sunny spells, max seven degrees Celsius; windy, ten to twelve degrees Celsius.',
    ],
  ]);
});

describe('ferries, bowlers and sprouts', () => {
  reads('en-GB', [
    ['kept the 07.30 Scrabster ferry in port', 'kept the seven thirty Scrabster ferry in port'],
    [
      'axed the 15.41 and 17.52 to Thurso',
      'axed the fifteen forty-one and seventeen fifty-two to Thurso',
    ],
    [
      'In 45 overs Deepti took 5/39 and Shafali Verma 2/36.',
      'In forty-five overs Deepti took five for thirty-nine and Shafali Verma two for thirty-six.',
    ],
    ['payable (r.10)', 'payable (rule ten)'],
  ]);
  reads('en-US', [
    [
      'Toss 1½ lb. Brussels sprouts with oil.',
      'Toss one and a half pounds Brussels sprouts with oil.',
    ],
    [
      'LVEF fell by >10 pts. in 12 of 384 pts. (3.1%)',
      'LVEF fell by more than ten points in twelve of three hundred eighty-four patients (three point one percent)',
    ],
  ]);
});
