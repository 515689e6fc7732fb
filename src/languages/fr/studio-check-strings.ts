/** the words of the studio's screen Check and publish in French. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in French. */
export const FRENCH_CHECK: StudioWords = {
  checkOf: 'Vérifier et publier : {0}',
  toArticle: 'Voir l’article',
  // Where it stands
  whereItStands: 'Où il en est',
  isNew: 'Rien n’en est encore public.',
  isMadeNew: 'L’édition est produite. Rien n’en est encore public.',
  isPublic: 'Ce qui est public est ce que vous voyez ici.',
  isUnlisted: 'Il est public à son adresse et ne figure dans aucune liste : l’article le demande.',
  isMadeNewer:
    'Une édition plus récente est produite et attend. La précédente est toujours publique.',
  isChanged: 'Il est public tel qu’il était. L’article a changé depuis.',
  isTakenBack: 'Il a été retiré : rien n’en est public.',
  isScheduledByArticle: 'Il paraît le {0} : c’est la date de l’article.',
  isExpired: 'Il n’est plus public depuis le {0} : c’est la date de l’article.',
  isDraft: 'Il a été produit comme brouillon, et les brouillons ne sont pas publiés.',
  isMadeOlder: 'L’édition produite correspond à une version antérieure de l’article.',
  publicUnknown: 'Impossible de voir pour le moment ce qui est public.',
  // Where publishing leads
  placeFolder: 'La publication le copie dans {0}.',
  placeStore: 'La publication l’envoie à {0}.',
  placeService: 'La publication le montre aux lecteurs du service, depuis {0}.',
  placeOutput: 'La publication le place sur la page de toutes les éditions dans {0}.',
  placeOutputHelp:
    'Aucun lieu de publication n’est configuré (publish.to) : il atteint les lecteurs là où vous ' +
    'servez ou téléversez ce dossier.',
  placeFeed: 'Le flux du podcast est renouvelé en même temps.',
  // What can be done
  partsToRecord: 'À enregistrer : {0}',
  charactersCount: '{0} caractères',
  nothingMissing: 'Tout est enregistré.',
  costsNothing: 'La voix fonctionne sur cette machine : l’enregistrement ne coûte rien.',
  makeFirst: 'Enregistrez-le et produisez-le d’abord ; il pourra ensuite être publié.',
  approveFirst: 'Il ne peut pas encore être publié : {0}.',
  publish: 'Publier',
  publishNow: 'Publier maintenant',
  publishLater: 'À un moment précis…',
  takeBack: 'Le retirer…',
  published: 'C’est publié.',
  // The dialog of publishing
  publishTitle: 'Publier « {0} »',
  publishFirst: 'Il devient public pour la première fois.',
  publishReplaces: 'Il remplace l’édition qui est publique.',
  publishUndo: '« Annuler » ne le retire pas ; « Le retirer » le fait.',
  othersToo: 'La même publication envoie aussi :',
  othersWait:
    'Rien ne peut être publié tant que des passages d’autres articles attendent une validation :',
  reachUnknown: 'Impossible de voir ce qui serait publié d’autre : {0}',
  // The dialog of a time
  publishTimeTitle: 'Publier « {0} » à un moment précis',
  publishTime: 'Jour et heure',
  publishTimeZone: 'À l’heure de cet appareil : {0}',
  publishTimeNeeds:
    'À ce moment-là, ce studio doit être ouvert, ou quelqu’un doit ensuite lancer ' +
    '« lectern publish », par exemple une tâche planifiée.',
  publishTimeElse: 'Sinon, il est publié dès que l’un des deux démarre.',
  publishTimeKept:
    'D’ici là, ce qui est public le reste. L’heure est gardée dans un fichier du dossier de sortie.',
  publishTimePast: 'Ce moment est passé.',
  plan: 'Publier à ce moment',
  planned: 'Il paraît le {0}, si le studio ou « lectern publish » fonctionne alors.',
  plannedLabel: 'Publier le {0}',
  plannedOther:
    'Il devait paraître le {0}. Il a été produit de nouveau depuis, donc cela n’aura pas lieu.',
  plannedOverdue: 'Il devait paraître le {0} et n’est pas publié :',
  doNotPublishThen: 'Ne pas le publier à ce moment',
  // The dialog of taking back
  takeBackTitle: 'Retirer « {0} »',
  takeBackGoes: 'Disparaît',
  takeBackFilesOne: '1 fichier de l’édition sur cette machine',
  takeBackFiles: '{0} fichiers de l’édition sur cette machine',
  takeBackTargetOne: '1 fichier là où il est publié',
  takeBackTarget: '{0} fichiers là où il est publié',
  takeBackLists: 'ses entrées dans {0}',
  takeBackStays: 'Reste',
  takeBackKeeps: 'l’article, toutes les décisions à son sujet et ses enregistrements',
  takeBackLeft: 'les fichiers d’autres personnes dans son dossier : {0}',
  takeBackCopies: 'les copies déjà chargées par des applications de podcast et des navigateurs',
  takeBackUndo: '« Annuler » le remet tel qu’il était, sans rien enregistrer.',
  takeBackNoUndo:
    '« Annuler » ne peut pas le remettre : l’article a changé depuis sa publication. Vous pouvez ' +
    'le produire et le publier de nouveau.',
  takeBackDo: 'Le retirer',
  takenBack: 'Il est retiré.',
  // What changed
  whatChanged: 'Ce qui a changé',
  whatChangedSince: 'Ce qui a changé depuis la publication',
  allNewAgain: 'Plus rien n’est public : tout est nouveau.',
  allNew: 'Il n’a jamais été public : tout est nouveau.',
  noChanges: 'Rien n’a changé depuis la publication.',
  unchangedOne: '1 passage est inchangé.',
  unchanged: '{0} passages sont inchangés.',
  soundUnknown:
    'Ce qui a été enregistré pour l’édition publique n’est pas connu sur cette machine : seuls les ' +
    'mots imprimés sont comparés.',
  changeAdded: 'Nouveau',
  changeRemoved: 'Supprimé',
  changeWords: 'Autres mots',
  changeSaid: 'Dit autrement',
  changeVoice: 'Autre voix',
  changeTake: 'Autre prise',
  changeDelivery: 'Autre débit, pause ou diction',
  voicesChanged: '{0} au lieu de {1}',
  markOut: 'retiré : ',
  markIn: 'ajouté : ',
  hearBefore: 'Avant',
  hearNow: 'Maintenant',
  keyBefore: 'dans « Vérifier et publier » : écouter ce qui est public',
  keyNow: 'dans « Vérifier et publier » : écouter ce qui est prévu',
  checkShort: 'Vérifier',
  playBefore: 'Avant : {0}',
  playNow: 'Maintenant : {0}',
  oneLevel: 'Les deux sont au même volume.',
  notYetRecorded:
    'Ce qui n’est pas encore enregistré est dit à l’essai quand vous appuyez sur « Maintenant ».',
  // Approvals
  approvals: 'Validations',
  needNone: 'Aucune validation n’est requise (requireApproval: none).',
  needFlagged: 'Ce qui est signalé attend (requireApproval: flagged).',
  needChanged: 'Ce qui a changé depuis sa validation attend (requireApproval: changed).',
  needAll: 'Chaque passage doit être validé (requireApproval: all).',
  approvedBy: '{0} a validé {1}',
  approvedByOn: '{0} a validé {1}, en dernier le {2}',
  someone: 'Quelqu’un',
  passagesOne: '1 passage',
  passages: '{0} passages',
  waitingOne: '1 passage attend une validation',
  waiting: '{0} passages attendent une validation',
  andMore: 'et {0} de plus',
  approveThere: 'Écoutez-les et validez-les dans l’article.',
  // Checks
  checks: 'Contrôles',
  checksNone: 'Il n’y a rien à contrôler avant que l’édition soit produite.',
  checksRunning: 'Contrôle en cours…',
  checksOf: 'de l’édition produite, comme les fait « lectern verify »',
  groupRecordings: 'Enregistrements : du son dans chacun, durées plausibles, temps dans l’ordre',
  groupSound: 'Fichier audio : complet, sa durée, ses balises et ses chapitres',
  groupTexts: 'Transcription et sous-titres',
  groupPages: 'Pages',
  groupFeed: 'Flux du podcast',
  groupFiles: 'Couverture, images et données',
  checksPassedOne: '1 contrôle réussi',
  checksPassed: '{0} contrôles réussis',
  checksFailedOne: '1 contrôle échoué',
  checksFailed: '{0} contrôles échoués',
  checkFailed: '{0} : {1}. Attendu : {2} ; trouvé : {3}',
  checksFix:
    'Produisez-le de nouveau : rien n’est enregistré pour cela. Les pages et le flux sont aussi ' +
    'écrits à la publication.',
  buildAgain: 'Produire de nouveau',
  // Disclosure
  disclosure: 'Créé avec l’IA',
  disclosureSpoken: 'C’est dit et affiché : « {0} »',
  disclosureShown: 'C’est affiché sans être dit : « {0} »',
  disclosureOff:
    'Aucune ligne ne le dit : c’est désactivé dans la configuration (disclosure). Les balises et les ' +
    'données des fichiers le disent toujours.',
  testTones: 'La voix est faite de sons d’essai, que le flux laisse de côté.',
  // The paid voice
  paidVoice: 'Ce que la voix payante dit autrement',
  paidVoiceHelp:
    'Ce qui n’est pas enregistré est essayé avec {1}. {0} reçoit ces mots sous une autre forme.',
  paidSame: '{0} reçoit les mêmes mots que {1}, avec qui tout est essayé.',
  paidDelivery: 'Elle décide aussi elle-même de la mélodie des phrases.',
  paidPrinted: 'Imprimé',
  paidGiven: '{0} reçoit',
  paidTried: '{0} reçoit',
  paidMore: 'et {0} de plus',
};
