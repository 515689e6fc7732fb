/** Dutch: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';

/** Dutch. */
export const DUTCH: Language = {
  code: 'nl',
  disclosure: 'Deze audio is gemaakt met behulp van AI.',
  formula: 'een formule',
  months: `
    januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug
    | september sep | oktober okt | november nov | december dec
  `,
  datelines: {
    by: ['door:?', 'auteur:', 'tekst:'],
    published: ['gepubliceerd', 'geplaatst'],
    updated: ['(?:laatst )?bijgewerkt', 'laatste update', 'aangepast', 'gewijzigd'],
    relative: [
      'vandaag',
      'gisteren',
      '(?:\\d{1,3}|een) (?:min(?:uten|uut)?|uur|dag(?:en)?) geleden',
    ],
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    beforeDate: ['op'],
    verbs: `
      waren wordt werd werden heeft hebben hadden kwam kwamen ging gingen staat stond lag lagen
      begon zei kan kon moet viel bleef
    `,
  },
  smallWords: `
    de het een en van in op te is was met voor aan bij uit naar ook als dat die niet zijn wordt
    werd heeft er om door over na of ze hij zich nog tot
  `,
  sentences: {
    beforeName: `
      afd arr b.v bibl bijv Burg burg Bv bv c.q d.d d.w.z Dhr dhr dir div Dr dr Drs drs Ds ds dw e.v
      eig evt excl Fam fam fr Gebr gebr gem Gen gen Hr hr i.c i.p.v i.v.m incl Ing ing insp Ir ir
      Jhr jhr jkvr jl Kapt kapt Kol kol lic Lt lt m.a.w m.b.t m.b.v m.i Mej mej Mevr mevr Mgr mgr Mr
      mr Mrs Mw mw n.a.v nl o.a o.b.v o.i.d o.l.v o.m p/a past plv pres Prof prof resp secr Sgt sgt
      Sr sr St st t.a.v t.g.v t.o.v v.a Vgl vgl vnl voorz wed z.g zgn zog
    `,
    beforeNumber: `
      aant Afb afb afl alg apr Art art aug bijl Blz blz ca dec deel di dl dln do feb Fig fig Hfdst
      hfdst jan jg jul jun ma nov Nr nr nrs okt p pag par pp sept str tab Tel tel vol vr wo za zo
    `,
    anywhere: `
      a.d a.u.b B.V cie CV e.a e.d enz etc i.o Jr jr Ltd mld mln n.Chr N.V o.i.d s.v.p sr v.Chr
      V.O.F z.s.m
    `,
    starters: `
      aan acht alle alleen als bij daar daarna daarom dan dat de deze die dit door drie een eerst
      elke en er geen gisteren haar had hebben heeft hele het hier hierdoor hij hoe hoewel hun
      iedereen iemand ik in is ja je jij jullie kan maar meer men mensen met mijn misschien na naar
      nee niemand niet niets nog nooit nu of om omdat ondanks onder ons ook op over per sinds
      sommige soms te tegen terwijl toch toen tot tussen twee uit van vandaag veel volgens voor
      vooral waar waarom wanneer want was wat we weer wel welke wie wij ze zelfs zij zijn zo zoals
      zonder zou zullen
    `,
  },
};
