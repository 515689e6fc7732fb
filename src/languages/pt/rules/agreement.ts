/** Portuguese: the words beside a number that decide its form. Data, and the gender of a noun. */
import { anyIn } from '../../../_internal/any-of.ts';
import { wordsOf } from '../../language.ts';
import type { AgreementWords } from '../../rules/iberian/iberian-words.ts';

/** Nouns in `a` that are masculine, or of people of either gender, without their plural ending. */
const MASCULINE_IN_A = new Set(
  wordsOf(`
    dia mapa planeta cometa sofá pijama clima idioma problema sistema programa tema lema drama poema
    esquema dilema diploma diagrama telegrama grama quilograma miligrama sintoma aroma fantasma
    enigma estigma paradigma teorema dogma carisma plasma trauma magma cinema emblema fonema
    atleta poeta pirata colega camarada astronauta internauta democrata patriota profeta gorila guia
    jesuíta monarca patriarca burocrata aristocrata acrobata terapeuta fisioterapeuta psicopata
    cineasta ginasta entusiasta suicida homicida delta gambá guarda policial belga croata persa
    asteca maia indígena agrícola crachá xá sabiá maracujá alvará
  `),
);

/** Nouns in other letters that are feminine, singular and plural. */
const FEMININE = new Set(
  wordsOf(`
    mulher mulheres vez vezes noite noites tarde tardes parte partes morte mortes rede redes base
    bases fase fases frase frases nave naves chave chaves torre torres flor flores voz vozes luz
    luzes cruz cruzes raiz raízes atriz atrizes série séries espécie espécies fonte fontes gente
    gentes sede sedes classe classes lei leis mãe mães mão mãos irmã irmãs maçã maçãs manhã manhãs
    foto fotos moto motos árvore árvores cor cores dor dores ponte pontes lente lentes crise crises
    tese teses análise análises dose doses síntese hipótese hipóteses catástrofe catástrofes nuvem
    nuvens ordem ordens virgem origem origens imagem imagens viagem viagens passagem passagens
    capital capitais central centrais filial filiais multinacional multinacionais carne carnes pele
    peles neve febre greve greves tribo tribos ave aves saúde saudade juventude plateia fé sé maré
    marés ré cirurgiã campeã campeãs alemã alemãs cidadã cidadãs razão razões opinião opiniões
    região regiões reunião reuniões religião religiões união uniões rebelião rebeliões legião
    legiões fusão fusões expressão prisão prisões mansão decisão decisões gestão gestões questão
    questões mídia mídias ong ongs startup startups app vacina pandemia barragem ex-mulher
    vertente variante variantes constante patente patentes enchente enchentes corrente correntes
    estante estantes semente sementes frente frentes gripe equipe equipes elite elites suíte suítes
    limusine boate boates creche creches sorte cidade superfície superfícies cárie cáries barbárie
    intempérie planície planícies calvície avó avós madre madres xícara colher colheres paz rapidez
    gravidez vez nudez tez foz noz nozes juíza pfs pj pjs pme pmes etar etars
    entidade televisão licitação pós-graduação libra
    chance chances face faces performance performances nuance nuances alface alfaces couve couves
    parede paredes grade grades fraude fraudes manchete manchetes raquete raquetes maquete maquetes
    enquete enquetes lanchonete lanchonetes caminhonete caminhonetes overdose overdoses reprise
    reprises grife grifes marquise marquises gangue gangues estrofe estrofes síndrome síndromes
    serpente serpentes nascente nascentes torrente torrentes mente mentes gestante gestantes
    trave traves prece preces hélice hélices tosse ênfase metástase metástases catedral catedrais
    espiral espirais vogal vogais selfie selfies live lives holding holdings utis tvs cpis pecs
  `),
);

const FEMININE_ENDING = new RegExp(
  `${anyIn(`
    ção ções são sões xão xões [dtz]ade [dtz]ades agem agens igem igens ugem ugens tude tudes
    ície eza ezas ância ência triz trizes
  `)}$`,
);

/** Nouns with such an ending that are masculine. */
const MASCULINE = new Set(
  wordsOf(`
    coração corações selvagem selvagens personagem personagens brasão brasões diapasão
    abade abades frade frades jade cade
  `),
);

/** Adjectives of either gender before a noun. */
const EITHER = anyIn(`
  grandes principais melhores piores maiores menores possíveis importantes diferentes seguintes
  recentes atuais ilegais legais nacionais internacionais locais regionais federais estaduais
  municipais mensais anuais semanais oficiais jovens fortes breves simples
`);

/** Whether a noun in lower case is feminine, by lists and by its ending. */
export function isFeminine(noun: string): boolean {
  if (MASCULINE.has(noun)) return false;
  if (FEMININE.has(noun) || FEMININE_ENDING.test(noun)) return true;
  const singular = noun.replace(/s$/, '');
  if (/[^ã]ã$/.test(singular)) return true;
  if (!singular.endsWith('a')) return false;
  return (
    !MASCULINE_IN_A.has(singular) &&
    !/(?:ista|grama|tema|lema|blema|iatra|arca|cida|pata|latra|nauta)$/.test(singular)
  );
}

/** What decides the form of a Portuguese number. */
export const AGREEMENT: AgreementWords = {
  feminineBefore: new RegExp(
    `(?:^|[^\\p{L}])${anyIn(`
      as às das nas pelas umas outras estas essas aquelas destas dessas nestas nessas todas
      primeiras últimas próximas nossas muitas poucas novas ambas cerca_das
    `)}[ \\u202f]$`,
    'iu',
  ),
  ofFeminine: /^ d(?:as|estas|essas|aquelas|elas)(?!\p{L})/u,
  thousandBehind: /^ mil(?= \p{L})/u,
  eitherGender: new RegExp(`^${EITHER}$`, 'u'),
  notNouns: new Set(
    wordsOf(`
      de do da dos das e ou a ao à aos às em no na nos nas com por para que se são é foi era há não
      mais menos sobre entre desde até segundo como quando onde sem sob durante mas nem já também
      porque pois contra foram eram está estão será serão tem têm havia temos somos estamos depois
      antes apenas após atrás aliás os as um uma uns umas seus suas cada quase só logo vírgula ponto
      respectivamente pode podem deve disse morreu morreram ficou ficaram inclui incluiu pelo pela
      pelos pelas vamos simples através duas dois dos mil
    `),
  ),
  isFeminine,
  beforeYear: new RegExp(
    `(?:^|[^\\p{L}])${anyIn(`
      em de do desde até ano anos para entre e a inverno verão outono primavera janeiro
      fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
      temporada após antes_de depois_de
    `)}[ \\u202f]\\(?$`,
    'iu',
  ),
};
