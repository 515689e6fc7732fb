/** the words of the studio's screen Check and publish in Portuguese. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in Portuguese. */
export const PORTUGUESE_CHECK: StudioWords = {
  checkOf: 'Verificar e publicar: {0}',
  toArticle: 'Ir para o artigo',
  // Where it stands
  whereItStands: 'Situação da publicação',
  isNew: 'Ainda não há nada público.',
  isMadeNew: 'A edição está pronta. Ainda não há nada público.',
  isPublic: 'A versão pública é a que você vê aqui.',
  isUnlisted: 'É público no seu endereço, mas não está em nenhuma lista: é o que o artigo pede.',
  isMadeNewer:
    'Uma edição mais recente está pronta e aguarda publicação. A anterior continua pública.',
  isChanged: 'É público como estava. O artigo mudou desde então.',
  isTakenBack: 'Foi retirado: não há mais nada público.',
  isScheduledByArticle: 'Publicação marcada para {0}: é a data do artigo.',
  isExpired: 'Deixou de ser público; data indicada no artigo: {0}.',
  isDraft: 'Foi produzido como rascunho, e rascunhos não são publicados.',
  isMadeOlder: 'A edição pronta corresponde a uma versão anterior do artigo.',
  publicUnknown: 'No momento não é possível saber o que é público.',
  // Where publishing leads
  placeFolder: 'Ao publicar, ele é copiado para {0}.',
  placeStore: 'Ao publicar, ele é enviado para {0}.',
  placeService: 'Ao publicar, ele é mostrado aos leitores do serviço, a partir de {0}.',
  placeOutput: 'Ao publicar, ele entra na página de todas as edições em {0}.',
  placeOutputHelp:
    'Nenhum lugar de publicação está configurado (publish.to): os leitores o encontram onde ' +
    'você hospedar ou enviar essa pasta.',
  placeFeed: 'O feed do podcast é atualizado junto.',
  // What can be done
  partsToRecord: 'A gravar: {0}',
  charactersCount: '{0} caracteres',
  nothingMissing: 'Está tudo gravado.',
  costsNothing: 'A voz funciona neste computador: gravar não custa nada.',
  makeFirst: 'Primeiro grave e produza; depois ele pode ser publicado.',
  approveFirst: 'Ainda não pode ser publicado: {0}.',
  publish: 'Publicar',
  publishNow: 'Publicar agora',
  publishLater: 'Agendar…',
  takeBack: 'Retirar…',
  published: 'Publicado.',
  // The dialog of publishing
  publishTitle: 'Publicar “{0}”',
  publishFirst: 'Torna-se público pela primeira vez.',
  publishReplaces: 'Substitui a edição pública atual.',
  publishUndo: '“Desfazer” não o retira; “Retirar” sim.',
  othersToo: 'Esta publicação envia também:',
  othersWait: 'Nada pode ser publicado enquanto trechos de outros artigos aguardam aprovação:',
  reachUnknown: 'Não é possível saber o que mais seria publicado: {0}',
  // The dialog of a time
  publishTimeTitle: 'Agendar a publicação de “{0}”',
  publishTime: 'Dia e hora',
  publishTimeZone: 'Fuso horário deste dispositivo: {0}',
  publishTimeNeeds:
    'Nesse momento este estúdio precisa estar aberto, ou é preciso executar depois “lectern ' +
    'publish”, por exemplo com uma tarefa agendada.',
  publishTimeElse: 'Caso contrário, será publicado assim que um dos dois for iniciado.',
  publishTimeKept:
    'Até lá, o que é público continua como está. A hora fica em um arquivo da pasta de saída.',
  publishTimePast: 'Esse momento já passou.',
  plan: 'Agendar',
  planned:
    'Publicação marcada para {0}, se nesse momento o estúdio ou “lectern publish” estiver ' +
    'em execução.',
  plannedLabel: 'Agendar para {0}',
  plannedOther:
    'A publicação estava marcada para {0}. Como a edição foi produzida de novo desde então, ' +
    'isso não acontecerá.',
  plannedOverdue: 'A publicação estava marcada para {0} e não foi feita:',
  doNotPublishThen: 'Cancelar o agendamento',
  // The dialog of taking back
  takeBackTitle: 'Retirar “{0}”',
  takeBackGoes: 'Será removido',
  takeBackFilesOne: '1 arquivo da edição neste computador',
  takeBackFiles: '{0} arquivos da edição neste computador',
  takeBackTargetOne: '1 arquivo onde está publicado',
  takeBackTarget: '{0} arquivos onde está publicado',
  takeBackLists: 'as suas entradas em {0}',
  takeBackStays: 'Será mantido',
  takeBackKeeps: 'o artigo, todas as decisões sobre ele e as suas gravações',
  takeBackLeft: 'outros arquivos na sua pasta: {0}',
  takeBackCopies: 'cópias que aplicativos de podcast e navegadores já baixaram',
  takeBackUndo: '“Desfazer” o restaura como estava, sem gravar nada.',
  takeBackNoUndo:
    '“Desfazer” não pode restaurá-lo: o artigo mudou desde que foi publicado. Você pode ' +
    'produzi-lo e publicá-lo de novo.',
  takeBackDo: 'Retirar',
  takenBack: 'Retirado.',
  // What changed
  whatChanged: 'O que mudou',
  whatChangedSince: 'O que mudou desde a publicação',
  allNewAgain: 'Nada está mais público: tudo é novo.',
  allNew: 'Nunca foi público: tudo é novo.',
  noChanges: 'Nada mudou desde a publicação.',
  unchangedOne: '1 trecho sem alterações.',
  unchanged: '{0} trechos sem alterações.',
  soundUnknown:
    'O que foi gravado para a edição pública não é conhecido neste computador: só o texto é ' +
    'comparado.',
  changeAdded: 'Novo',
  changeRemoved: 'Removido',
  changeWords: 'Outras palavras',
  changeSaid: 'Dito de outro modo',
  changeVoice: 'Outra voz',
  changeTake: 'Outro take',
  changeDelivery: 'Outro ritmo, pausa ou entonação',
  voicesChanged: '{0} em vez de {1}',
  markOut: 'retirado: ',
  markIn: 'inserido: ',
  hearBefore: 'Antes',
  hearNow: 'Agora',
  keyBefore: 'em “Verificar e publicar”: ouvir o que é público',
  keyNow: 'em “Verificar e publicar”: ouvir como é agora',
  checkShort: 'Verificar',
  playBefore: 'Antes: {0}',
  playNow: 'Agora: {0}',
  oneLevel: 'Os dois têm o mesmo volume.',
  notYetRecorded: 'O que ainda não está gravado é lido como teste quando você pressiona “Agora”.',
  // Approvals
  approvals: 'Aprovações',
  needNone: 'Nenhuma aprovação é exigida (requireApproval: none).',
  needFlagged: 'O que está sinalizado precisa ser aprovado (requireApproval: flagged).',
  needChanged: 'O que mudou desde a aprovação precisa ser aprovado (requireApproval: changed).',
  needAll: 'Cada trecho precisa ser aprovado (requireApproval: all).',
  approvedBy: '{0} aprovou {1}',
  approvedByOn: '{0} aprovou {1}, pela última vez em {2}',
  someone: 'Alguém',
  passagesOne: '1 trecho',
  passages: '{0} trechos',
  waitingOne: '1 trecho aguardando aprovação',
  waiting: '{0} trechos aguardando aprovação',
  andMore: 'e mais {0}',
  approveThere: 'Ouça e aprove no artigo.',
  // Checks
  checks: 'Verificações',
  checksNone: 'Não há nada a verificar até que a edição esteja pronta.',
  checksRunning: 'Verificando…',
  checksOf: 'Verifica-se a edição pronta, como em “lectern verify”.',
  groupRecordings: 'Gravações: som em cada uma, durações plausíveis, tempos em ordem',
  groupSound: 'Arquivo de áudio: integridade, duração, tags e capítulos',
  groupTexts: 'Transcrição e legendas',
  groupPages: 'Páginas',
  groupFeed: 'Feed do podcast',
  groupFiles: 'Capa, imagens e dados',
  checksPassedOne: '1 verificação bem-sucedida',
  checksPassed: '{0} verificações bem-sucedidas',
  checksFailedOne: '1 verificação com falha',
  checksFailed: '{0} verificações com falha',
  checkFailed: '{0}: {1}. Esperado: {2}; encontrado: {3}',
  checksFix:
    'Produza de novo: nada é gravado para isso. As páginas e o feed também são escritos na publicação.',
  buildAgain: 'Produzir de novo',
  // Disclosure
  disclosure: 'Criado com IA',
  disclosureSpoken: 'É lido e mostrado: “{0}”',
  disclosureShown: 'É mostrado, mas não lido: “{0}”',
  disclosureOff:
    'Nenhum aviso: está desativado na configuração (disclosure). As tags e os dados dos ' +
    'arquivos continuam indicando isso.',
  testTones: 'No lugar da voz há sons de teste, que o feed deixa de fora.',
  // The paid voice
  paidVoice: 'O que a voz paga diz de outro modo',
  paidVoiceHelp:
    'O que não está gravado é testado com {1}. {0} recebe estas palavras em outra forma.',
  paidSame: '{0} recebe as mesmas palavras que {1}, com a qual tudo é testado.',
  paidDelivery: 'Ela também decide sozinha a entonação das frases.',
  paidPrinted: 'No artigo',
  paidGiven: '{0} recebe',
  paidTried: '{0} recebe',
  paidMore: 'e mais {0}',
};
