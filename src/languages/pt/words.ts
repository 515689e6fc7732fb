/** Portuguese: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import { PORTUGUESE_PRONUNCIATION } from './pronunciation.ts';
import { PORTUGUESE_VOCABULARY } from './inflection.ts';

/** Portuguese. */
export const PORTUGUESE: Language = {
  code: 'pt',
  disclosure: 'Este áudio foi criado com o auxílio de inteligência artificial.',
  byline: 'Por',
  formula: 'uma fórmula',
  corrected: 'Versão corrigida de {0}.',
  voice: 'pf_dora',
  months: `
    janeiro jan | fevereiro fev | março mar | abril abr | maio mai | junho jun | julho jul | agosto
    ago | setembro set | outubro out | novembro nov | dezembro dez
  `,
  datelines: {
    by: [
      '(?:publicado |escrito |(?:uma? )?(?:análise|crónica|crônica|entrevista|reportagem|resenha|texto) )?por:?',
      '(?:reportagem|texto) de',
      '(?:da )?redação(?:,? com reportagem de|\\s?[/|,])',
      'texto:',
      'autora?:',
    ],
    published: ['publicad[oa]', 'postado', 'criado', 'data de publicação'],
    updated: ['ac?tualizad[oa]', '(?:última )?ac?tualização', 'modificado'],
    relative: ['hoje', 'ontem', 'há (?:\\d{1,3}|uma?) (?:minutos?|horas?|dias?)'],
    weekdays: [
      'segunda(?:-feira)?',
      'terça(?:-feira)?',
      'quarta(?:-feira)?',
      'quinta(?:-feira)?',
      'sexta(?:-feira)?',
      'sábado',
      'domingo',
    ],
    beforeDate: ['em'],
    verbs: `
      é são foi foram era eram está estão estava será há havia tem tinha têm pode disse fez chegou
      morreu ficou
    `,
  },
  smallWords: `
    o a os as de do da dos das e um uma que em no na nos nas com por para ao à aos é se seu sua
    mais mas foi são como não pelo pela
  `,
  announcements: {
    heading: 'O artigo contém um intertítulo.',
    paragraph: 'Um parágrafo foi omitido aqui.',
    listItem: 'Um item de uma lista foi omitido aqui.',
    quote: 'O artigo contém uma citação.',
    code: 'O artigo contém um exemplo de código.',
    table: 'O artigo contém uma tabela.',
    caption: 'O artigo contém uma imagem.',
    footnote: 'O artigo contém uma nota.',
    embed: 'O artigo contém um vídeo ou outro elemento incorporado.',
    boilerplate: 'O que a empresa diz de si mesma foi omitido aqui.',
  },
  pages: {
    editions: 'Artigos para ouvir',
    none: 'Ainda não há gravações.',
    readArticle: 'Ler o artigo',
    captions: 'Legendas',
    subscribe: 'Assine no seu app de podcasts',
    copyFeed: 'Copie este endereço para o seu app de podcasts:',
    notFound: 'Não há nada neste endereço',
    draft: 'Este é um rascunho. Ele não está publicado.',
    search: 'Pesquisar',
    author: 'Autor',
    allAuthors: 'Todos os autores',
    section: 'Seção',
    allSections: 'Todas as seções',
    date: 'Data',
    allDates: 'Qualquer data',
    noMatch: 'Nenhum artigo encontrado.',
  },
  player: {
    listen: 'Ouvir o artigo',
    play: 'Reproduzir',
    pause: 'Pausar',
    back: 'Retroceder 15 segundos',
    forward: 'Avançar 15 segundos',
    position: 'Posição',
    positionOf: '{0} de {1}',
    speed: 'Velocidade',
    chapters: 'Capítulos',
    transcript: 'Transcrição',
    download: 'Baixar',
    close: 'Fechar o miniplayer',
    earlier: 'Este áudio corresponde à versão de {0}; o artigo mudou desde então.',
    earlierUndated: 'Este áudio corresponde a uma versão anterior; o artigo mudou desde então.',
    changed: 'Frases alteradas: {0}.',
    dismiss: 'Ocultar',
    playFrom: 'Ouvir a partir daqui: {0}',
    backToSentence: 'Voltar à frase',
    testTones: 'São sons de teste, não uma voz.',
    audioFailed: 'Não foi possível carregar o áudio.',
    offline: 'Sem conexão com a internet.',
    missing: 'O áudio deste artigo não foi encontrado.',
    blocked: 'Não foi possível acessar o áudio deste artigo.',
    unreadable: 'Este áudio precisa de uma versão mais recente do player.',
    plain: 'Não foi possível carregar os capítulos e o texto deste áudio.',
    noSeek: 'Este site não permite avançar nem recuar no áudio.',
    retry: 'Tentar novamente',
    resume: 'Continuar a partir de {0}',
    startOver: 'Ouvir do início',
    voice: 'Voz: {0}',
    left: 'Faltam {0}',
    more: 'Mais',
    copyLink: 'Copiar link a partir de {0}',
    copied: 'Link copiado',
    share: 'Compartilhar',
    sleep: 'Temporizador',
    sleepOff: 'Desativado',
    sleepChapter: 'Fim do capítulo',
    keys: 'Atalhos de teclado',
    seek: 'Avançar ou recuar no áudio',
    previous: 'Anterior',
    next: 'Próximo',
    autoplay: 'Reprodução automática',
  },
  delivery: {
    unaccented: `
      o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela para
      com sem sob sobre entre até desde e ou mas nem que quem qual cujo onde quando como se porque
      eu tu ele ela nós vós eles elas me te lhe lhes meu minha teu seu sua este esta esse essa
      isto isso é são era eram foi foram ser ter tem têm tinha há está estão não mais muito também
      já
    `,
    asking: String.raw`quem|que|qual|quais|quando|onde|aonde|como|por que|porque|porquê|quant[oa]s?`,
    beforeAsking: 'e mas então ou de a com para por desde em até sobre o',
    tag: String.raw`não|não é|né|certo|verdade|pois não|não é verdade`,
    choice: String.raw`ou(?! não)`,
  },
  pronunciation: PORTUGUESE_PRONUNCIATION,
  sentences: {
    beforeName: `
      Adm Alf Alm dep min pres sen gov Lg apto Arq dr dra drs prof profa sr sra sras srs Engª Lda Pç Jd Vl Estr Trav Lgo
      Al Cmte Cel Del Av av Bel Brig Cap Cb Cel Cia Cmdt Com Comte Cond Conq D Dep Deps Dept Des
      Desa Dr Dra Dras Drs Eng Engª Exas Exma Exmo Fr Gal Gen Gov Hon Il Ilma Ilmo Insp Ir Jr Lic
      Maj Mal Me Min Mons Mr Mrs Mto Mª N.S P.ex p.ex Pe Pq Pref Pres Presid Prof prof Profa
      Profas Profs Pça Rem Rev Revmo Rod Rvdo S.Ex S.M Secr Sen Ses Sgt Sr Sra Sras Sres Srs Srta
      Sta Sto Subt Supte Ten Tte Univ V.Ex V.Exa V.M V.S Ver Vig Vv
    `,
    beforeNumber: `
      abr ago aprox apt Art art arts Cap cap caps cf cx dez dom ed ex fev Fig fig figs fl fls inc
      incs jan jul jun km mai Mar n No no nov Nº nº núm núms obs mín máx p par pp Pág pág págs Ref seg Set
      sext sáb Séc séc tab Tel tel Ter tít Vol vol vols
    `,
    anywhere: `
      a.C a.m d.C E.U.A etc hab Inc Ltda op.cit p.m S.A ss
    `,
    starters: `
      a agora ainda algo algum alguma algumas alguns alguém ali além ambos antes ao aos apenas
      apesar após aquela aquele aqueles aqui aquilo as assim através até cada com como contra
      contudo da das de depois desde dessa desse desta deste do dois dos duas durante e ela elas ele
      eles em embora enquanto entre entretanto então era essa essas esse esses esta estas este estes
      está estão eu foi foram graças havia hoje há inclusive isso isto já logo lá mais mas me mesmo
      meu minha muita muitas muito muitos na nada nas nem nenhum nenhuma nessa nesse nesta neste
      ninguém no nos nossa nosso nunca nós o onde ontem os ou outra outras outro outros para pela
      pelo pelos perante pois por porque portanto porém pouco primeiro qual quando quanto quase que
      quem quer se segundo seja sem sempre ser será seu seus sim sob sobre sua suas só tal talvez
      também tanto tem todas todavia todo todos três tu tudo têm um uma você vocês vários é
    `,
  },
  vocabulary: PORTUGUESE_VOCABULARY,
};
