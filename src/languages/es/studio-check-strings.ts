/** the words of the studio's screen Check and publish in Spanish. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in Spanish. */
export const SPANISH_CHECK: StudioWords = {
  checkOf: 'Revisar y publicar: {0}',
  toArticle: 'Ir al artículo',
  // Where it stands
  whereItStands: 'En qué estado está',
  isNew: 'Todavía no hay nada público.',
  isMadeNew: 'La edición está hecha. Todavía no hay nada público.',
  isPublic: 'Lo público es lo que ve aquí.',
  isUnlisted: 'Es público en su dirección y no está en ninguna lista: así lo indica el artículo.',
  isMadeNewer: 'Hay una edición más nueva que espera. La anterior sigue siendo pública.',
  isChanged: 'Es público tal como estaba. El artículo ha cambiado desde entonces.',
  isTakenBack: 'Se ha retirado: no hay nada público.',
  isScheduledByArticle: 'Se publica el {0}: así lo indica la fecha del artículo.',
  isExpired: 'No es público desde el {0}: así lo indica la fecha del artículo.',
  isDraft: 'Se hizo como borrador, y los borradores no se publican.',
  isMadeOlder: 'La edición hecha es de una versión anterior del artículo.',
  publicUnknown: 'Ahora mismo no se puede ver lo que es público.',
  // Where publishing leads
  placeFolder: 'Al publicar se copia en {0}.',
  placeStore: 'Al publicar se envía a {0}.',
  placeService: 'Al publicar se muestra a los lectores del servicio, desde {0}.',
  placeOutput: 'Al publicar aparece en la página de todas las ediciones en {0}.',
  placeOutputHelp:
    'No hay ningún lugar configurado donde publicar (publish.to): llega a los lectores donde usted ' +
    'sirva o suba esa carpeta.',
  placeFeed: 'El canal del pódcast se renueva a la vez.',
  // What can be done
  partsToRecord: 'Por grabar: {0}',
  charactersCount: '{0} caracteres',
  nothingMissing: 'Todo está grabado.',
  makeFirst: 'Primero hay que grabarlo y producirlo; después se puede publicar.',
  approveFirst: 'Todavía no se puede publicar: {0}.',
  publish: 'Publicar',
  publishNow: 'Publicar ahora',
  publishLater: 'En otro momento…',
  takeBack: 'Retirarlo…',
  published: 'Está publicado.',
  // The dialog of publishing
  publishTitle: 'Publicar «{0}»',
  publishFirst: 'Se hace público por primera vez.',
  publishReplaces: 'Sustituye a la edición que es pública.',
  publishUndo: '«Deshacer» no lo retira; «Retirarlo» sí.',
  othersToo: 'La misma publicación envía también:',
  othersWait:
    'No se puede publicar nada mientras haya pasajes de otros artículos que esperan aprobación:',
  reachUnknown: 'No se puede ver qué más se publicaría: {0}',
  // The dialog of a time
  publishTimeTitle: 'Publicar «{0}» en otro momento',
  publishTime: 'Día y hora',
  publishTimeZone: 'En la hora de este dispositivo: {0}',
  publishTimeNeeds:
    'En ese momento este estudio tiene que estar abierto, o alguien tiene que ejecutar después ' +
    '«lectern publish», por ejemplo una tarea programada.',
  publishTimeElse: 'Si no, se publica en cuanto empiece uno de los dos.',
  publishTimeKept:
    'Hasta entonces, lo público sigue igual. La hora se guarda en un archivo de la carpeta de salida.',
  publishTimePast: 'Ese momento ya ha pasado.',
  plan: 'Publicar entonces',
  planned: 'Se publica el {0}, si entonces funciona el estudio o «lectern publish».',
  plannedLabel: 'Publicar el {0}',
  plannedOther:
    'Iba a publicarse el {0}. Se ha producido de nuevo desde entonces, así que no ocurrirá.',
  plannedOverdue: 'Tenía que publicarse el {0} y no está publicado:',
  doNotPublishThen: 'No publicarlo entonces',
  // The dialog of taking back
  takeBackTitle: 'Retirar «{0}»',
  takeBackGoes: 'Desaparece',
  takeBackFilesOne: '1 archivo de la edición en este equipo',
  takeBackFiles: '{0} archivos de la edición en este equipo',
  takeBackTargetOne: '1 archivo donde está publicado',
  takeBackTarget: '{0} archivos donde está publicado',
  takeBackLists: 'sus entradas en {0}',
  takeBackStays: 'Queda',
  takeBackKeeps: 'el artículo, todas las decisiones sobre él y sus grabaciones',
  takeBackLeft: 'archivos de otros en su carpeta: {0}',
  takeBackCopies: 'copias que ya han cargado aplicaciones de pódcast y navegadores',
  takeBackUndo: '«Deshacer» lo devuelve como estaba, sin grabar nada.',
  takeBackNoUndo:
    '«Deshacer» no puede devolverlo: el artículo ha cambiado desde que se publicó. Puede producirlo ' +
    'y publicarlo de nuevo.',
  takeBackDo: 'Retirarlo',
  takenBack: 'Se ha retirado.',
  // What changed
  whatChanged: 'Qué ha cambiado',
  whatChangedSince: 'Qué ha cambiado desde que se publicó',
  allNew: 'Nunca fue público: todo es nuevo.',
  noChanges: 'No ha cambiado nada desde que se publicó.',
  unchangedOne: '1 pasaje sigue igual.',
  unchanged: '{0} pasajes siguen igual.',
  soundUnknown:
    'En este equipo no se conoce lo que se grabó para la edición pública: solo se comparan las ' +
    'palabras impresas.',
  changeAdded: 'Nuevo',
  changeRemoved: 'Eliminado',
  changeWords: 'Otras palabras',
  changeSaid: 'Dicho de otro modo',
  changeVoice: 'Otra voz',
  changeTake: 'Otra toma',
  changeDelivery: 'Otro ritmo, pausa o entonación',
  voicesChanged: '{0} en lugar de {1}',
  markOut: 'quitado: ',
  markIn: 'añadido: ',
  hearBefore: 'Antes',
  hearNow: 'Ahora',
  keyBefore: 'en «Revisar y publicar»: escuchar lo que es público',
  keyNow: 'en «Revisar y publicar»: escuchar cómo es ahora',
  checkShort: 'Revisar…',
  playBefore: 'Antes: {0}',
  playNow: 'Ahora: {0}',
  oneLevel: 'Los dos suenan al mismo volumen.',
  notYetRecorded: 'Lo que aún no está grabado se dice de prueba al pulsar «Ahora».',
  // Approvals
  approvals: 'Aprobaciones',
  needNone: 'No se requiere ninguna aprobación (requireApproval: none).',
  needFlagged: 'Lo señalado espera (requireApproval: flagged).',
  needChanged: 'Lo que ha cambiado desde su aprobación espera (requireApproval: changed).',
  needAll: 'Hay que aprobar todos los pasajes (requireApproval: all).',
  approvedBy: '{0} ha aprobado {1}',
  approvedByOn: '{0} ha aprobado {1}, por última vez el {2}',
  someone: 'Alguien',
  passagesOne: '1 pasaje',
  passages: '{0} pasajes',
  waitingOne: '1 pasaje espera aprobación',
  waiting: '{0} pasajes esperan aprobación',
  andMore: 'y {0} más',
  approveThere: 'Escúchelos y apruébelos en el artículo.',
  // Checks
  checks: 'Comprobaciones',
  checksNone: 'No hay nada que comprobar antes de hacer la edición.',
  checksRunning: 'Comprobando…',
  checksOf: 'de la edición hecha, como las de «lectern verify»',
  groupRecordings: 'Grabaciones: sonido en cada una, duraciones plausibles, tiempos en orden',
  groupSound: 'Archivo de audio: completo, su duración, etiquetas y capítulos',
  groupTexts: 'Transcripción y subtítulos',
  groupPages: 'Páginas',
  groupFeed: 'Canal del pódcast',
  groupFiles: 'Portada, imágenes y datos',
  checksPassedOne: '1 comprobación superada',
  checksPassed: '{0} comprobaciones superadas',
  checksFailedOne: '1 comprobación no superada',
  checksFailed: '{0} comprobaciones no superadas',
  checkFailed: '{0}: {1}. Se esperaba {2}; se ha encontrado {3}',
  checksFix:
    'Prodúzcalo de nuevo: para eso no se graba nada. Las páginas y el canal también se escriben al ' +
    'publicar.',
  buildAgain: 'Producir de nuevo',
  // Disclosure
  disclosure: 'Hecho con IA',
  disclosureSpoken: 'Se dice y se muestra: «{0}»',
  disclosureShown: 'Se muestra y no se dice: «{0}»',
  disclosureOff:
    'Ninguna línea lo dice: está desactivado en la configuración (disclosure). Las etiquetas y los ' +
    'datos de los archivos lo siguen diciendo.',
  testTones: 'La voz son tonos de prueba, que el canal deja fuera.',
  // The paid voice
  paidVoice: 'Lo que la voz de pago dice de otro modo',
  paidVoiceHelp:
    'Lo que no está grabado se prueba con {1}. {0} recibe estas palabras en otra forma.',
  paidSame: '{0} recibe las mismas palabras que {1}, con la que se prueba todo.',
  paidDelivery: 'También decide por sí misma la entonación de las frases.',
  paidPrinted: 'Impreso',
  paidGiven: '{0} recibe',
  paidTried: '{0} recibe',
  paidMore: 'y {0} más',
};
