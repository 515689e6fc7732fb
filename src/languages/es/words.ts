/** Spanish: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import { SPANISH_PRONUNCIATION } from './pronunciation.ts';
import { SPANISH_VOCABULARY } from './inflection.ts';

/** Spanish. */
export const SPANISH: Language = {
  code: 'es',
  disclosure: 'Este audio se ha creado con ayuda de inteligencia artificial.',
  byline: 'Por',
  formula: 'una fórmula',
  corrected: 'Versión corregida del {0}.',
  voice: 'ef_dora',
  months: `
    enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto
    ago | septiembre setiembre sept sep set | octubre oct | noviembre nov | diciembre dic
  `,
  datelines: {
    by: [
      '(?:publicado |escrito |(?:una? )?(?:análisis|crónica|entrevista|reportaje|reseña|texto) )?por:?',
      '(?:una? )?(?:análisis|crónica|reportaje|reseña|texto) de',
      '(?:redacción|texto)(?:\\s?[/|]|:)',
      'autora?:',
    ],
    published: ['publicad[oa]', 'creado', 'fecha de publicación'],
    updated: ['actualizad[oa]', '(?:última )?actualización', 'modificado'],
    relative: ['hoy', 'ayer', 'hace (?:\\d{1,3}|una?) (?:minutos?|horas?|días?)'],
    beforeDate: ['el', 'del'],
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    verbs: `
      es fue fueron era eran está están estaba será ha han había habían hay hubo tiene tenía puede
      dijo hizo llegó murió quedó quedaron
    `,
  },
  smallWords: `
    el la los las de del y un una unos unas que en con por para al es se su sus lo como más pero
    fue son ha a o está
  `,
  announcements: {
    heading: 'El artículo contiene un intertítulo.',
    paragraph: 'Aquí se omite un párrafo.',
    listItem: 'Aquí se omite un elemento de lista.',
    quote: 'El artículo contiene una cita.',
    code: 'El artículo contiene un ejemplo de código.',
    table: 'El artículo contiene una tabla.',
    caption: 'El artículo contiene una imagen.',
    footnote: 'El artículo contiene una nota.',
    embed: 'El artículo contiene un vídeo u otro elemento insertado.',
    boilerplate: 'Aquí se omite lo que la empresa dice de sí misma.',
  },
  pages: {
    editions: 'Artículos para escuchar',
    none: 'Todavía no hay grabaciones.',
    readArticle: 'Leer el artículo',
    captions: 'Subtítulos',
    subscribe: 'Suscribirse en su app de pódcast',
    copyFeed: 'Copie esta dirección en su app de pódcast:',
    notFound: 'No hay nada en esta dirección',
    draft: 'Esto es un borrador. No está publicado.',
    search: 'Buscar',
    author: 'Autor',
    allAuthors: 'Todos los autores',
    section: 'Sección',
    allSections: 'Todas las secciones',
    date: 'Fecha',
    allDates: 'Cualquier fecha',
    noMatch: 'No se ha encontrado ningún artículo.',
  },
  player: {
    listen: 'Escuchar el artículo',
    play: 'Reproducir',
    pause: 'Pausa',
    back: 'Retroceder 15 segundos',
    forward: 'Avanzar 15 segundos',
    position: 'Posición',
    positionOf: '{0} de {1}',
    speed: 'Velocidad',
    chapters: 'Capítulos',
    transcript: 'Transcripción',
    download: 'Descargar',
    close: 'Cerrar el minirreproductor',
    earlier: 'Este audio corresponde a la versión del {0}; el artículo ha cambiado desde entonces.',
    earlierUndated:
      'Este audio corresponde a una versión anterior; el artículo ha cambiado desde entonces.',
    changed: 'Frases modificadas: {0}.',
    dismiss: 'Ocultar',
    playFrom: 'Reproducir desde aquí: {0}',
    backToSentence: 'Volver a la frase',
    testTones: 'Son tonos de prueba, no una voz.',
    audioFailed: 'No se ha podido cargar el audio.',
    offline: 'No hay conexión a internet.',
    missing: 'No se ha encontrado el audio de este artículo.',
    blocked: 'No se puede acceder al audio de este artículo.',
    unreadable: 'Este audio necesita una versión más reciente del reproductor.',
    plain: 'No se han podido cargar los capítulos ni el texto de este audio.',
    noSeek: 'Este sitio no permite avanzar ni retroceder dentro del audio.',
    retry: 'Intentar de nuevo',
    resume: 'Continuar desde {0}',
    startOver: 'Empezar de nuevo',
    voice: 'Voz: {0}',
    left: 'Quedan {0}',
    more: 'Más',
    copyLink: 'Copiar enlace desde {0}',
    copied: 'Enlace copiado',
    share: 'Compartir',
    sleep: 'Temporizador de apagado',
    sleepOff: 'Desactivado',
    sleepChapter: 'Fin del capítulo',
    keys: 'Atajos de teclado',
    seek: 'Moverse por el audio',
    previous: 'Anterior',
    next: 'Siguiente',
    autoplay: 'Reproducción automática',
  },
  delivery: {
    unaccented: `
      el la los las lo un una unos unas de del a al en y e o u pero sino ni que quien quienes cual
      cuales cuyo donde cuando como si porque pues yo tú él ella ello nosotros vosotros ellos
      ellas me te se le les nos os mi mis tu tus su sus nuestro nuestra este esta estos estas ese
      esa eso esto con sin por para sobre entre hasta desde hacia tras es son era eran fue fueron
      ser ha han había haber está están no más muy ya también
    `,
    asking: String.raw`quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|adónde|cómo|cuánt[oa]s?|por qué`,
    beforeAsking: 'y e pero entonces pues o de a con para por desde en hasta sobre',
    tag: String.raw`no|verdad|no es así|cierto|vale|eh`,
    choice: String.raw`[ou](?! no)`,
  },
  pronunciation: SPANISH_PRONUNCIATION,
  sentences: {
    beforeName: `
      Alfz Alm Arq Av av Avda avda dr dra sr sra Pza Plza Ctra ctra Dep Dip Cmdte Edif Mns Bco
      Blvd Brig Cap Cdad Cmdte Cnel Col Comdte Comte Ctro Cía D Dn Dpto Dr Dra Dres Dto Dña Edo EE
      Emmo Excma Excmo Exma Exmo Fdo Fr Gob Gobno Gral Hna Hno Hnos Ilma Ilmo Ing Inga Insp Jr Lda
      Ldo Lic Mag Mons Mr Mrs Mt Mtra Mtro Ob P.ej p.ej Pbro Pcia Pdta Pdte Presb Prof Profa Prov
      Rev Rvda Rvdo S.A.R S.E S.M S.S Sdad Sgto Sr Sra Sras Sres Srta St Sta Sto Subtte Tcnel Tte
      Ud Uds Univ Fco Asoc asoc Ayto Disp Adic pl urb v.gr Vd Vda vda Vds vs
    `,
    beforeNumber: `
      abr ago Apdo apdo aprox aptdo Art art arts c Cap cap caps cf Cl Cra dic dom ed ene esc expte
      Ext ext Fax feb Fig fig figs jue jul jun km lun Mar mier mié n No nov N° n° Nº nº Núm núm núms
      oct p pp Pág pág págs párr párrf párrs Ref Secc secc Tfno tfno prob máx mín dorm ptos s sep sept sáb t Tel tel tít vie Vol vol vols
    `,
    anywhere: `
      a.C a.m hab AA.VV CC.OO RR.HH CC.AA RR.EE RR.SS d.C DD.HH EE.UU etc FF.AA JJ.OO Ltda m.n p.m S.A S.L S.R.L ss
    `,
    starters: `
      a además ahora al algo alguien alguna algunas algunos algún allí ambos ante antes aquel
      aquella aquí así aunque ayer aún bajo bien cada casi como con contra cual cualquier cuando
      cuándo cómo de del desde después donde dos durante dónde e el ella ellas ello ellos en
      entonces entre era es esa esas ese eso esos esta estas este esto estos está están fue gracias
      había hace hacia han hasta hay hoy incluso la las le les lo los luego me mediante mi mientras
      mis muchas mucho muchos muy más nada nadie ni ninguna ningún no nos nosotros nuestra nuestro
      nunca o otra otras otro otros para pero poco por porque primero pues que quien quienes quizá
      quizás quién qué se según ser si siempre sin sino sobre solo son su sus sí sólo también
      tampoco tan tanto todas todavía todo todos tras tres tu tú un una unas uno unos usted varios y
      ya yo él
    `,
  },
  vocabulary: SPANISH_VOCABULARY,
};
