/** the words of the studio's screen Check and publish in French. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in French. */
export const FRENCH_CHECK: StudioWords = {
  checkOf: 'Vérifier et publier\u00a0: {0}',
  toArticle: 'Voir l’article',
  // Where it stands
  whereItStands: 'État de la publication',
  isNew: 'Rien n’est encore public.',
  isMadeNew: 'L’édition est produite. Rien n’est encore public.',
  isPublic: 'La version publique est celle que vous voyez ici.',
  isUnlisted:
    'Il est public à son adresse et ne figure dans aucune liste\u00a0: l’article le demande.',
  isMadeNewer:
    'Une édition plus récente est produite et attend. La précédente est toujours publique.',
  isChanged: 'Il est public tel qu’il était. L’article a changé depuis.',
  isTakenBack: 'Il a été retiré\u00a0: rien n’est public.',
  isScheduledByArticle: 'Il paraîtra le {0}, selon la date indiquée dans l’article.',
  isExpired: 'Il n’est plus public depuis le {0}, selon la date indiquée dans l’article.',
  isDraft: 'Il a été produit en tant que brouillon, et les brouillons ne sont pas publiés.',
  isMadeOlder: 'L’édition produite correspond à une version antérieure de l’article.',
  publicUnknown: 'Impossible de savoir pour le moment ce qui est public.',
  // Where publishing leads
  placeFolder: 'La publication le copie dans {0}.',
  placeStore: 'La publication l’envoie à {0}.',
  placeService: 'La publication le montre aux lecteurs du service, depuis {0}.',
  placeOutput: 'La publication le place sur la page de toutes les éditions dans {0}.',
  placeOutputHelp:
    'Aucun lieu de publication n’est configuré (publish.to)\u00a0: les lecteurs le trouveront là ' +
    'où vous hébergez ou téléversez ce dossier.',
  placeFeed: 'Le flux du podcast est mis à jour en même temps.',
  // What can be done
  partsToRecord: 'À enregistrer\u00a0: {0}',
  charactersCount: '{0} caractères',
  nothingMissing: 'Tout est enregistré.',
  costsNothing: 'La voix fonctionne sur cette machine\u00a0: l’enregistrement ne coûte rien.',
  makeFirst: 'Enregistrez-le et produisez-le d’abord\u00a0; il pourra ensuite être publié.',
  approveFirst: 'Il ne peut pas encore être publié\u00a0: {0}.',
  publish: 'Publier',
  publishNow: 'Publier maintenant',
  publishLater: 'Programmer…',
  takeBack: 'Retirer…',
  published: 'Publié.',
  // The dialog of publishing
  publishTitle: 'Publier «\u00a0{0}\u00a0»',
  publishFirst: 'C’est sa première publication.',
  publishReplaces: 'Il remplace l’édition actuellement publique.',
  publishUndo: '«\u00a0Annuler\u00a0» ne le retire pas\u00a0; «\u00a0Retirer\u00a0» le fait.',
  othersToo: 'Cette publication envoie aussi\u00a0:',
  othersWait:
    'Rien ne peut être publié tant que des passages d’autres articles sont en attente de ' +
    'validation\u00a0:',
  reachUnknown: 'Impossible de savoir ce qui serait publié d’autre\u00a0: {0}',
  // The dialog of a time
  publishTimeTitle: 'Programmer la publication de «\u00a0{0}\u00a0»',
  publishTime: 'Jour et heure',
  publishTimeZone: 'Fuseau horaire de cet appareil\u00a0: {0}',
  publishTimeNeeds:
    'À ce moment-là, ce studio doit être ouvert, ou «\u00a0lectern publish\u00a0» doit être lancé ' +
    'ensuite, par exemple par une tâche planifiée.',
  publishTimeElse: 'Sinon, il sera publié dès que l’un des deux démarrera.',
  publishTimeKept:
    'D’ici là, ce qui est public le reste. L’heure est conservée dans un fichier du dossier ' +
    'de sortie.',
  publishTimePast: 'Ce moment est passé.',
  plan: 'Programmer',
  planned:
    'Il paraîtra le {0}, si le studio ou «\u00a0lectern publish\u00a0» est alors en cours ' +
    'd’exécution.',
  plannedLabel: 'Publier le {0}',
  plannedOther:
    'Il devait paraître le {0}. Comme il a été produit de nouveau depuis, cela n’aura pas ' +
    'lieu.',
  plannedOverdue: 'Il devait paraître le {0} et n’est pas publié\u00a0:',
  doNotPublishThen: 'Annuler la programmation',
  // The dialog of taking back
  takeBackTitle: 'Retirer «\u00a0{0}\u00a0»',
  takeBackGoes: 'Sera supprimé',
  takeBackFilesOne: '1 fichier de l’édition sur cet ordinateur',
  takeBackFiles: '{0} fichiers de l’édition sur cet ordinateur',
  takeBackTargetOne: '1 fichier là où il est publié',
  takeBackTarget: '{0} fichiers là où il est publié',
  takeBackLists: 'ses entrées dans {0}',
  takeBackStays: 'Sera conservé',
  takeBackKeeps: 'l’article, toutes les décisions à son sujet et ses enregistrements',
  takeBackLeft: 'les autres fichiers de son dossier\u00a0: {0}',
  takeBackCopies:
    'les copies déjà téléchargées par des applications de podcasts et des navigateurs',
  takeBackUndo: '«\u00a0Annuler\u00a0» le rétablit tel qu’il était, sans rien enregistrer.',
  takeBackNoUndo:
    '«\u00a0Annuler\u00a0» ne peut pas le rétablir\u00a0: l’article a changé depuis sa publication. Vous ' +
    'pouvez le produire et le publier de nouveau.',
  takeBackDo: 'Retirer',
  takenBack: 'Retiré.',
  // What changed
  whatChanged: 'Ce qui a changé',
  whatChangedSince: 'Ce qui a changé depuis la publication',
  allNewAgain: 'Plus rien n’est public\u00a0: tout est nouveau.',
  allNew: 'Il n’a jamais été public\u00a0: tout est nouveau.',
  noChanges: 'Rien n’a changé depuis la publication.',
  unchangedOne: '1 passage est inchangé.',
  unchanged: '{0} passages sont inchangés.',
  soundUnknown:
    'Ce qui a été enregistré pour l’édition publique n’est pas connu sur cet ordinateur\u00a0: ' +
    'seuls les textes sont comparés.',
  changeAdded: 'Nouveau',
  changeRemoved: 'Supprimé',
  changeWords: 'Autres mots',
  changeSaid: 'Dit autrement',
  changeVoice: 'Autre voix',
  changeTake: 'Autre prise',
  changeDelivery: 'Autre débit, pause ou diction',
  voicesChanged: '{0} au lieu de {1}',
  markOut: 'retiré\u00a0: ',
  markIn: 'ajouté\u00a0: ',
  hearBefore: 'Avant',
  hearNow: 'Maintenant',
  keyBefore: 'dans «\u00a0Vérifier et publier\u00a0»\u00a0: écouter ce qui est public',
  keyNow: 'dans «\u00a0Vérifier et publier\u00a0»\u00a0: écouter ce qui est prévu',
  checkShort: 'Vérifier',
  playBefore: 'Avant\u00a0: {0}',
  playNow: 'Maintenant\u00a0: {0}',
  oneLevel: 'Les deux sont au même volume.',
  notYetRecorded:
    'Ce qui n’est pas encore enregistré est lu à titre d’essai quand vous appuyez sur «\u00a0' +
    'Maintenant\u00a0».',
  // Approvals
  approvals: 'Validations',
  needNone: 'Aucune validation n’est requise (requireApproval: none).',
  needFlagged: 'Ce qui est signalé doit être validé (requireApproval: flagged).',
  needChanged:
    'Ce qui a changé depuis sa validation doit être validé de nouveau (requireApproval: ' +
    'changed).',
  needAll: 'Chaque passage doit être validé (requireApproval: all).',
  approvedBy: '{0} a validé {1}',
  approvedByOn: '{0} a validé {1}, la dernière fois le {2}',
  someone: 'Quelqu’un',
  passagesOne: '1 passage',
  passages: '{0} passages',
  waitingOne: '1 passage en attente de validation',
  waiting: '{0} passages en attente de validation',
  andMore: 'et {0} de plus',
  approveThere: 'Écoutez-les et validez-les dans l’article.',
  // Checks
  checks: 'Contrôles',
  checksNone: 'Il n’y a rien à contrôler tant que l’édition n’est pas produite.',
  checksRunning: 'Contrôle en cours…',
  checksOf: 'Contrôles de l’édition produite, les mêmes que ceux de «\u00a0lectern verify\u00a0»',
  groupRecordings:
    'Enregistrements\u00a0: du son dans chacun, durées plausibles, horodatage dans l’ordre',
  groupSound: 'Fichier audio\u00a0: intégrité, durée, balises et chapitres',
  groupTexts: 'Transcription et sous-titres',
  groupPages: 'Pages',
  groupFeed: 'Flux du podcast',
  groupFiles: 'Couverture, images et données',
  checksPassedOne: '1 contrôle réussi',
  checksPassed: '{0} contrôles réussis',
  checksFailedOne: '1 contrôle en échec',
  checksFailed: '{0} contrôles en échec',
  checkFailed: '{0}\u00a0: {1}. Attendu\u00a0: {2}\u00a0; trouvé\u00a0: {3}',
  checksFix:
    'Produisez-le de nouveau\u00a0: rien n’est enregistré pour cela. Les pages et le flux sont aussi ' +
    'écrits à la publication.',
  buildAgain: 'Produire de nouveau',
  // Disclosure
  disclosure: 'Créé avec l’IA',
  disclosureSpoken: 'Mention lue et affichée\u00a0: «\u00a0{0}\u00a0»',
  disclosureShown: 'Mention affichée, mais non lue\u00a0: «\u00a0{0}\u00a0»',
  disclosureOff:
    'Aucune mention\u00a0: elle est désactivée dans la configuration (disclosure). Les balises ' +
    'et les données des fichiers l’indiquent toujours.',
  testTones: 'La voix est remplacée par des signaux de test, que le flux laisse de côté.',
  // The paid voice
  estimates: 'Ce que coûterait une voix payante',
  estimatesHelp:
    'Estimations d’après les listes de prix, hors taxes et remises. Personne n’est interrogé, aucune clé n’est nécessaire.',
  estimatesFirst: 'Une voix qui n’a encore rien lu de l’article l’enregistre d’abord en entier.',
  estimateAll: 'L’article entier',
  estimateMissing: 'Ce qui manque maintenant',
  estimatesUse:
    'Écrivez son nom dans la configuration (provider: NOM) et sa clé là où «\u00a0lectern doctor\u00a0» la cherche.',
  estimatesUntil: 'D’ici là, la voix de cette machine parle.',
  about: 'environ {0}',
  priceList: 'liste de prix du {0}',
  freeEachMonth: '{0} unités gratuites par mois',
  exports: 'Fichiers pour d’autres programmes',
  exportSpoken: 'Ce qui est dit, en texte',
  exportDocx: 'Ce qui est dit, en document Word avec les changements marqués',
  exportCorrections: 'Corrections, en tableau (CSV)',
  exportAudacity: 'Marqueurs pour Audacity',
  paidVoice: 'Ce que la voix payante dit autrement',
  paidVoiceHelp:
    'Ce qui n’est pas enregistré est essayé avec {1}. {0} reçoit ces mots sous une autre forme.',
  paidSame: '{0} reçoit les mêmes mots que {1}, avec laquelle tout est essayé.',
  paidDelivery: 'Elle décide aussi elle-même de la mélodie des phrases.',
  paidPrinted: 'Dans l’article',
  paidGiven: '{0} reçoit',
  paidTried: '{0} reçoit',
  paidMore: 'et {0} de plus',
};
