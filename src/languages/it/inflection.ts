/** Italian: how its words are inflected and joined, for the list of known words. Data. */
import type { VocabularyWords } from '../language.ts';

/** Italian. */
export const ITALIAN_VOCABULARY: VocabularyWords = {
  endings: `
    - a o e i are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo ante anti ente
    enti ava avano avo avi eva evano iva ivano iamo ete ono ano ò é ì ai asti arono erono irono erà
    eranno erei erebbe erebbero irà iranno irebbe irebbero assero asse esse essero isse isca iscono
    isce isco arsi ersi irsi arlo arla arli arle erlo erla irlo irla armi arti arci arne arvi si
    andosi endosi andolo endolo zione zioni mente ino ina ini ine etto etta etti ette issimo issima
    issimi issime tore trice tori trici bile bili ista isti iste ismo iere iera ieri ale ali he hi
    ghe ghi che chi hiamo herà heranno rono ché
  `,
  prefixes: `
    anti auto bi co contro de dis ex extra in inter iper ipo macro maxi mega micro mini multi neo
    post pre pro ri s semi sopra sotto sovra stra sub super tele ultra vice
  `,
  elided: `
    l d un all dell nell sull dall coll quell quest bell sant c s m t v n dov com anch neanch nient
    quand mezz vent trent quarant cinquant sessant settant ottant novant cent
  `,
};
