/** French: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import { FRENCH_PRONUNCIATION } from './pronunciation.ts';
import { FRENCH_VOCABULARY } from './inflection.ts';

/** French. */
export const FRENCH: Language = {
  code: 'fr',
  disclosure: 'Cet enregistrement a été réalisé à l’aide de l’IA.',
  byline: 'Par',
  formula: 'une formule',
  corrected: 'Version corrigée du {0}.',
  voice: 'ff_siwis',
  months: `
    janvier janv | février févr fevr fév | mars | avril avr | mai | juin | juillet juill juil | août
    aout | septembre sept | octobre oct | novembre nov | décembre déc
  `,
  datelines: {
    by: [
      '(?:publié |écrit |propos recueillis |recueilli |(?:un )?(?:article|entretien|récit|reportage|texte) )?par:?',
      '(?:un )?(?:article|récit|reportage|texte) de',
      '(?:article )?rédigé par:?',
      '(?:texte|reportage|enquête|entretien):',
      'auteure?:',
      'autrice:',
    ],
    published: ['publiée?', 'paru', 'posté', 'créé', 'mis en ligne'],
    updated: ['mise? à jour', 'dernière mise à jour', 'modifiée?', 'actualisé'],
    relative: ["aujourd[’']hui", 'hier', 'il y a (?:\\d{1,3}|une?) (?:minutes?|heures?|jours?)'],
    beforeDate: ['le'],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    verbs: `
      est sont était étaient fut furent sera ont avait avaient aura s'est peut doit fait faisait
      vient va allait dit disait
    `,
  },
  smallWords: `
    le la les l d de du des et un une que qui en dans avec par pour au aux est sont sur pas plus
    se ce cette ces il elle sa ses leur comme mais a été ont après
  `,
  announcements: {
    heading: 'L’article contient un intertitre.',
    paragraph: 'Un paragraphe a été omis ici.',
    listItem: 'Un élément de liste a été omis ici.',
    quote: 'L’article contient une citation.',
    code: 'L’article contient un exemple de code.',
    table: 'L’article contient un tableau.',
    caption: 'L’article contient une image.',
    footnote: 'L’article contient une note.',
    embed: 'L’article contient une vidéo ou un autre élément intégré.',
    boilerplate: 'La présentation de l’entreprise par elle-même a été omise ici.',
  },
  pages: {
    editions: 'Articles à écouter',
    none: 'Aucun enregistrement pour le moment.',
    readArticle: 'Lire l’article',
    captions: 'Sous-titres',
    subscribe: 'S’abonner dans votre application de podcasts',
    copyFeed: 'Copiez cette adresse dans votre application de podcasts\u00a0:',
    notFound: 'Il n’y a rien à cette adresse',
    draft: 'Ceci est un brouillon. Il n’est pas publié.',
    search: 'Rechercher',
    author: 'Auteur',
    allAuthors: 'Tous les auteurs',
    section: 'Rubrique',
    allSections: 'Toutes les rubriques',
    date: 'Date',
    allDates: 'Toutes les dates',
    noMatch: 'Aucun article trouvé.',
  },
  player: {
    listen: 'Écouter l’article',
    play: 'Écouter',
    pause: 'Pause',
    back: 'Reculer de 15 secondes',
    forward: 'Avancer de 15 secondes',
    position: 'Position',
    positionOf: '{0} sur {1}',
    speed: 'Vitesse',
    chapters: 'Chapitres',
    transcript: 'Transcription',
    download: 'Télécharger',
    close: 'Fermer le mini-lecteur',
    earlier: 'Cet enregistrement correspond à la version du {0}\u00a0; l’article a changé depuis.',
    earlierUndated:
      'Cet enregistrement correspond à une version antérieure\u00a0; l’article a changé depuis.',
    changed: 'Phrases modifiées\u00a0: {0}.',
    dismiss: 'Masquer',
    playFrom: 'Écouter à partir d’ici\u00a0: {0}',
    backToSentence: 'Revenir à la phrase',
    testTones: 'Ce sont des signaux de test, pas une voix.',
    audioFailed: 'L’enregistrement n’a pas pu être chargé.',
    offline: 'Vous êtes hors ligne.',
    missing: 'L’enregistrement de cet article est introuvable.',
    blocked: 'L’enregistrement de cet article est inaccessible.',
    unreadable: 'Cet enregistrement nécessite une version plus récente du lecteur.',
    plain: 'Les chapitres et le texte de cet enregistrement n’ont pas pu être chargés.',
    noSeek: 'Ce site ne permet pas de se déplacer dans l’enregistrement.',
    retry: 'Réessayer',
    resume: 'Reprendre à {0}',
    startOver: 'Recommencer',
    voice: 'Voix\u00a0: {0}',
    left: 'Reste {0}',
    more: 'Plus',
    copyLink: 'Copier le lien à {0}',
    copied: 'Lien copié',
    share: 'Partager',
    sleep: 'Minuteur de mise en veille',
    sleepOff: 'Désactivé',
    sleepChapter: 'Fin du chapitre',
    keys: 'Raccourcis clavier',
    seek: 'Se déplacer dans l’enregistrement',
    previous: 'Précédent',
    next: 'Suivant',
    autoplay: 'Lecture automatique',
  },
  delivery: {
    unaccented: `
      le la les l un une des du de d à au aux en y et ou mais donc or ni car que qu qui quoi dont
      où je j tu il elle on nous vous ils elles me m te t se s lui leur moi toi soi eux ce c cet
      cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leurs ne n pas plus par pour
      dans sur sous avec sans chez vers entre est sont était étaient a ont avait avaient été être
      avoir fut si comme quand lorsque puisque tout toute tous très aussi
    `,
    asking:
      String.raw`qui|que|qu['’](?:est|a|ont|en|y|avez|as|avons|allez|attend)|quoi|quand|où|pourquoi|` +
      String.raw`comment|combien|quel(?:le)?s?|lequel|laquelle`,
    beforeAsking: 'et mais alors donc ou or de à pour avec depuis par en dans sur',
    tag: String.raw`n['’]est-ce pas|non|hein|pas vrai|d['’]accord`,
    choice: String.raw`ou(?! (?:non|pas))`,
  },
  pronunciation: FRENCH_PRONUNCIATION,
  sentences: {
    spacedQuotes: '»',
    beforeName: `
      adj all angl apr arr av Bd bd boul c.-à-d capt Cdt Cf cf chev Cne Col Dr Dre Drs dép env ex Fr
      Gal Gén gén Ing intr Jr lat Lieut litt LL.AA LL.AA.II.RR Lt M Maj Me Mgr Mgrs Mlle MM Mme Mmes
      Mr Mrs N.-D N.B N.D P.-S p.ex Pr Prof préf Prés R.P S.Exc S.M Sgt SS St Ste trad vs Vve édit ét alt rens Rens sf
    `,
    beforeNumber: `
      alin Art art avr bibl ch Chap chap dim déc fasc Fig fig fol févr jan janv jeud juil juill mer jeu lun Mar
      Mer n No no nov num N° n° oct p pl pp ref réf sam sect sept t Tél tél trim ven vend Vol vol éd
    `,
    anywhere: `
      a.m apr.J.-C av.J.-C Cie etc J.-C Ltée min op.cit p.m R.-U S.A S.A.R.L suiv É.-U
    `,
    starters: `
      afin ainsi alors après au aucun aucune aujourd'hui aussi autre autres aux avant avec beaucoup
      c' car ce ceci cela celle celles celui cependant certains ces cet cette ceux chaque chez comme
      comment contre d' dans de depuis des deux devant donc durant dès déjà elle elles en encore
      enfin ensuite entre et grâce hier ici il ils j' jamais je jusqu' l' la le les leur leurs lors
      lorsque lui là ma mais malgré mes moi mon même n' non nos notre nous on or ou oui où par parce
      parfois parmi pendant personne peu plus plusieurs pour pourquoi pourtant près puis puisque qu'
      quand que quel quelle quelques qui rien s' sa sans se selon ses si son sous souvent sur tandis
      tous tout toute toutefois toutes trois très tu un une vers voici voilà vos votre vous y à
    `,
  },
  vocabulary: FRENCH_VOCABULARY,
};
