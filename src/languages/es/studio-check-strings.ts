/** the words of the studio's screen Check and publish in Spanish. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in Spanish. */
export const SPANISH_CHECK: StudioWords = {
  checkOf: 'Revisar y publicar: {0}',
  toArticle: 'Ir al artículo',
  // Where it stands
  whereItStands: 'Estado de la publicación',
  isNew: 'Todavía no hay nada público.',
  isMadeNew: 'La edición está lista. Todavía no hay nada público.',
  isPublic: 'La versión pública es la que ve aquí.',
  isUnlisted:
    'Es público en su dirección, pero no está en ninguna lista: así lo indica el artículo.',
  isMadeNewer:
    'Hay lista una edición más reciente, pendiente de publicar. La anterior sigue siendo ' +
    'pública.',
  isChanged: 'Es público tal como estaba. El artículo ha cambiado desde entonces.',
  isTakenBack: 'Se ha retirado: ya no hay nada público.',
  isScheduledByArticle: 'Se publicará el {0}: así lo indica la fecha del artículo.',
  isExpired: 'Dejó de ser público el {0}: así lo indica la fecha del artículo.',
  isDraft: 'Se produjo como borrador, y los borradores no se publican.',
  isMadeOlder: 'La edición lista corresponde a una versión anterior del artículo.',
  publicUnknown: 'Ahora mismo no se puede saber qué es público.',
  // Where publishing leads
  placeFolder: 'Al publicar se copia en {0}.',
  placeStore: 'Al publicar se envía a {0}.',
  placeService: 'Al publicar se muestra a los lectores del servicio, desde {0}.',
  placeOutput: 'Al publicar aparece en la página de todas las ediciones en {0}.',
  placeOutputHelp:
    'No hay ningún lugar configurado donde publicar (publish.to): llega a los lectores donde usted ' +
    'sirva o suba esa carpeta.',
  placeFeed: 'El feed del pódcast se actualiza a la vez.',
  // What can be done
  partsToRecord: 'Por grabar: {0}',
  charactersCount: '{0} caracteres',
  nothingMissing: 'Todo está grabado.',
  costsNothing: 'La voz funciona en este equipo: grabar no cuesta nada.',
  makeFirst: 'Primero hay que grabarlo y producirlo; después se puede publicar.',
  approveFirst: 'Todavía no se puede publicar: {0}.',
  publish: 'Publicar',
  publishNow: 'Publicar ahora',
  publishLater: 'Programar…',
  takeBack: 'Retirar…',
  published: 'Publicado.',
  // The dialog of publishing
  publishTitle: 'Publicar «{0}»',
  publishFirst: 'Se hace público por primera vez.',
  publishReplaces: 'Sustituye a la edición pública actual.',
  publishUndo: '«Deshacer» no lo retira; «Retirar» sí.',
  othersToo: 'Esta publicación envía también:',
  othersWait:
    'No se puede publicar nada mientras haya pasajes de otros artículos pendientes de ' +
    'aprobación:',
  reachUnknown: 'No se puede saber qué más se publicaría: {0}',
  // The dialog of a time
  publishTimeTitle: 'Programar la publicación de «{0}»',
  publishTime: 'Día y hora',
  publishTimeZone: 'Zona horaria de este dispositivo: {0}',
  publishTimeNeeds:
    'En ese momento este estudio tiene que estar abierto, o hay que ejecutar después ' +
    '«lectern publish», por ejemplo con una tarea programada.',
  publishTimeElse: 'De lo contrario, se publicará en cuanto se inicie uno de los dos.',
  publishTimeKept:
    'Hasta entonces, lo público sigue igual. La hora se guarda en un archivo de la carpeta ' +
    'de salida.',
  publishTimePast: 'Ese momento ya ha pasado.',
  plan: 'Programar',
  planned: 'Se publicará el {0}, si en ese momento está en marcha el estudio o «lectern publish».',
  plannedLabel: 'Publicar el {0}',
  plannedOther:
    'Iba a publicarse el {0}. Como se ha producido de nuevo desde entonces, no ocurrirá.',
  plannedOverdue: 'Tenía que publicarse el {0} y no está publicado:',
  doNotPublishThen: 'Cancelar la programación',
  // The dialog of taking back
  takeBackTitle: 'Retirar «{0}»',
  takeBackGoes: 'Se elimina',
  takeBackFilesOne: '1 archivo de la edición en este equipo',
  takeBackFiles: '{0} archivos de la edición en este equipo',
  takeBackTargetOne: '1 archivo donde está publicado',
  takeBackTarget: '{0} archivos donde está publicado',
  takeBackLists: 'sus entradas en {0}',
  takeBackStays: 'Se conserva',
  takeBackKeeps: 'el artículo, todas las decisiones sobre él y sus grabaciones',
  takeBackLeft: 'otros archivos de su carpeta: {0}',
  takeBackCopies: 'copias que ya han descargado aplicaciones de pódcast y navegadores',
  takeBackUndo: '«Deshacer» lo restablece tal como estaba, sin grabar nada.',
  takeBackNoUndo:
    '«Deshacer» no puede restablecerlo: el artículo ha cambiado desde que se publicó. Puede ' +
    'producirlo y publicarlo de nuevo.',
  takeBackDo: 'Retirar',
  takenBack: 'Retirado.',
  // What changed
  whatChanged: 'Qué ha cambiado',
  whatChangedSince: 'Qué ha cambiado desde que se publicó',
  allNewAgain: 'Ya no hay nada público: todo es nuevo.',
  allNew: 'Nunca fue público: todo es nuevo.',
  noChanges: 'No ha cambiado nada desde que se publicó.',
  unchangedOne: '1 pasaje sigue igual.',
  unchanged: '{0} pasajes siguen igual.',
  soundUnknown:
    'En este equipo no se conoce lo que se grabó para la edición pública: solo se compara ' +
    'el texto.',
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
  checkShort: 'Revisar',
  playBefore: 'Antes: {0}',
  playNow: 'Ahora: {0}',
  oneLevel: 'Los dos suenan al mismo volumen.',
  notYetRecorded: 'Lo que aún no está grabado se lee a modo de prueba al pulsar «Ahora».',
  // Approvals
  approvals: 'Aprobaciones',
  needNone: 'No se requiere ninguna aprobación (requireApproval: none).',
  needFlagged: 'Hay que aprobar lo marcado (requireApproval: flagged).',
  needChanged: 'Hay que aprobar lo que ha cambiado desde su aprobación (requireApproval: changed).',
  needAll: 'Hay que aprobar todos los pasajes (requireApproval: all).',
  approvedBy: '{0} ha aprobado {1}',
  approvedByOn: '{0} ha aprobado {1}, por última vez el {2}',
  someone: 'Alguien',
  passagesOne: '1 pasaje',
  passages: '{0} pasajes',
  waitingOne: '1 pasaje pendiente de aprobación',
  waiting: '{0} pasajes pendientes de aprobación',
  andMore: 'y {0} más',
  approveThere: 'Escúchelos y apruébelos en el artículo.',
  // Checks
  checks: 'Comprobaciones',
  checksNone: 'No hay nada que comprobar hasta que la edición esté lista.',
  checksRunning: 'Comprobando…',
  checksOf: 'Se comprueba la edición lista, como con «lectern verify».',
  groupRecordings: 'Grabaciones: sonido en cada una, duraciones plausibles, tiempos en orden',
  groupSound: 'Archivo de audio: integridad, duración, etiquetas y capítulos',
  groupTexts: 'Transcripción y subtítulos',
  groupPages: 'Páginas',
  groupFeed: 'Feed del pódcast',
  groupFiles: 'Portada, imágenes y datos',
  checksPassedOne: '1 comprobación superada',
  checksPassed: '{0} comprobaciones superadas',
  checksFailedOne: '1 comprobación no superada',
  checksFailed: '{0} comprobaciones no superadas',
  checkFailed: '{0}: {1}. Se esperaba {2}; se ha encontrado {3}',
  checksFix:
    'Prodúzcalo de nuevo: para eso no se graba nada. Las páginas y el feed también se ' +
    'escriben al publicar.',
  buildAgain: 'Producir de nuevo',
  // Disclosure
  disclosure: 'Creado con IA',
  disclosureSpoken: 'Se lee y se muestra: «{0}»',
  disclosureShown: 'Se muestra, pero no se lee: «{0}»',
  disclosureOff:
    'Ningún aviso lo indica: está desactivado en la configuración (disclosure). Las ' +
    'etiquetas y los datos de los archivos lo siguen indicando.',
  testTones: 'La voz son tonos de prueba, que el feed deja fuera.',
  // The paid voice
  estimates: 'Lo que costaría una voz de pago',
  estimatesHelp:
    'Estimaciones según las listas de precios, sin impuestos ni descuentos. No se pregunta a nadie ni hace falta clave.',
  estimatesFirst: 'Una voz que aún no ha leído nada del artículo lo graba primero entero.',
  estimateAll: 'El artículo entero',
  estimateMissing: 'Lo que falta ahora',
  estimatesUse:
    'Para usar una, escriba su nombre en la configuración (provider: NOMBRE) y su clave donde «lectern doctor» la busca.',
  estimatesUntil: 'Hasta entonces habla la voz de este equipo.',
  about: 'unos {0}',
  priceList: 'lista de precios del {0}',
  freeEachMonth: '{0} unidades gratis al mes',
  exports: 'Archivos para otros programas',
  exportSpoken: 'Lo que se dice, como texto',
  exportDocx: 'Lo que se dice, como documento de Word con los cambios marcados',
  exportCorrections: 'Correcciones, como tabla (CSV)',
  exportAudacity: 'Etiquetas para Audacity',
  paidVoice: 'Lo que la voz de pago dice de otro modo',
  paidVoiceHelp:
    'Lo que no está grabado se prueba con {1}. {0} recibe estas palabras en otra forma.',
  paidSame: '{0} recibe las mismas palabras que {1}, con la que se prueba todo.',
  paidDelivery: 'También decide por sí misma la entonación de las frases.',
  paidPrinted: 'En el artículo',
  paidGiven: '{0} recibe',
  paidTried: '{0} recibe',
  paidMore: 'y {0} más',
};
