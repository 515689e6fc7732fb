/** Swedish: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';

/** Swedish. */
export const SWEDISH: Language = {
  code: 'sv',
  disclosure: 'Det här ljudet är skapat med hjälp av AI.',
  months: `
    januari jan | februari feb | mars mar | april apr | maj | juni jun | juli jul | augusti aug |
    september sep | oktober okt | november nov | december dec
  `,
  datelines: {
    by: ['av:?', 'text:'],
    published: ['publicera(?:d|t)'],
    updated: ['(?:senast )?uppdatera(?:d|t)'],
    relative: [
      'idag',
      'igår',
      '(?:\\d{1,3}|en) (?:min(?:ut(?:er)?)?|timm(?:e|ar)|dag(?:ar)?) sedan',
    ],
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    beforeDate: ['den'],
    verbs: `
      är var blev blir har hade kom gick fick står stod låg började sade säger kan kunde ska
      skulle måste slocknade
    `,
  },
  smallWords: `
    och i att det en ett den som på av med för är var till inte har han hon de från vid efter om
    sig eller ska blev vill
  `,
  sentences: {
    beforeName: `
      bitr bl.a d.v.s Dir dir doc Dr dr dvs ev exkl f.d fd fil forts fr.o.m Gen gen Hr hr inkl j.fr
      Jfr jfr kand kapt kh lic likn m.a.o möjl n.b näml o.d p.g.a pga Prof prof red resp s.k S:t
      S:ta sen sk St t.ex t.o.m tekn u.p.a ung urspr utg v.v vgl övers
    `,
    beforeNumber: `
      apr art aug avd ca dec feb Fig fig jan jul juli jun juni Kap kap kl mom nov Nr nr okt p par s
      sep sept sid st str tab Tel tel vol
    `,
    anywhere: `
      a.a dyl e.d e.Kr e.m etc f.Kr f.m f.ö jr kr m.fl m.m mdr milj mkr o.d o.dyl o.s.v osv s.a.s
      sek sr tim tkr
    `,
    starters: `
      all alla allt andra att av bara bland både de den denna dessa dessutom det detta du där
      därefter därför då efter eftersom efteråt ej en enligt ett fast flera från följande för förra
      först genom ha han har hela henne hennes hon hos hur här i idag igår in ingen inget inte ja
      jag kan kanske kommer man med medan men mer mest mot mycket många nej ni nu när något några
      och också ofta om på redan samma samtidigt se sedan senare sin ska som så till tre trots två
      under upp ur utan vad var varför varje vem vi vid vilken vissa än är även åt
    `,
  },
};
