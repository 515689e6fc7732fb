/** Spanish: the words beside a number that decide its form. Data, and the gender of a noun. */
import { anyIn } from '../../../_internal/any-of.ts';
import { wordsOf } from '../../language.ts';
import type { AgreementWords } from '../../rules/iberian/iberian-words.ts';

/** Nouns in `a` that are masculine, or of people of either gender, without their plural ending. */
const MASCULINE_IN_A = new Set(
  wordsOf(`
    día mediodía tranvía guardia policía mapa planeta cometa sofá papá pijama clima idioma problema
    sistema programa tema lema drama poema esquema dilema diploma diagrama crucigrama telegrama
    kilograma miligrama síntoma aroma fantasma enigma estigma paradigma teorema dogma carisma plasma
    trauma magma asma atleta poeta pirata colega camarada astronauta internauta cosmonauta demócrata
    patriota profeta gorila guía espía centinela recluta cura jerarca monarca patriarca
    autodidacta burócrata aristócrata acróbata terapeuta fisioterapeuta psicópata
    kamikaze karma gurú panda koala puma cineasta gimnasta entusiasta fantasista
    suicida homicida parricida pederasta belga croata persa azteca maya inca indígena agrícola
  `),
);

/** Nouns in other letters that are feminine, singular and plural. */
const FEMININE = new Set(
  wordsOf(`
    mujer mujeres vez veces noche noches tarde tardes medianoche calle calles clase clases ley leyes
    parte partes muerte muertes cárcel cárceles sede sedes red redes base bases fase fases frase
    frases nave naves nube nubes llave llaves clave claves torre torres flor flores voz voces luz
    luces cruz cruces raíz raíces actriz actrices matriz matrices directriz directrices imagen
    imágenes señal señales sal sales piel pieles serie series especie especies superficie
    superficies fuente fuentes mente mentes gente gentes suerte suertes sangre carne carnes nieve
    nieves leche madre madres hambre fe virgen vírgenes capital capitales labor labores catástrofe
    catástrofes tesis crisis dosis síntesis hipótesis metrópolis mano manos foto fotos
    moto motos radio radios web webs pyme pymes ong ongs tablet tablets sucursal sucursales
    vacante vacantes patente patentes corriente corrientes pendiente vertiente vertientes variante
    variantes constante constantes cumbre cumbres costumbre costumbres lumbre certidumbre legumbre
    legumbres muchedumbre torre sartén miel hiel col coles cal res reses nariz narices perdiz
    perdices codorniz cicatriz cicatrices paz tos sien sed pared paredes central centrales editorial
    multinacional multinacionales filial filiales terminal terminales tribu
    tribus ave aves fiebre fiebres lumbre liebre sangre catarsis diabetes metástasis
    sinopsis prótesis intemperie barbarie planicie carie caries estirpe efigie esfinge
    falange superficie plebe prole índole higiene hélice hélices elipse sor
    peste pestes sílice apoteosis hueste huestes suite suites
    elite elites élite élites start-up start-ups app apps gripe gripes serpiente serpientes catedral
    catedrales liebres urbe urbes estirpes planicies órdenes espiral espirales sienes sobredosis
    parálisis consonante consonantes
  `),
);

const FEMININE_ENDING = new RegExp(
  `${anyIn(`
    [cgsxt]i[oó]n(?:es)? (?:n|l|r|b|v|d)ión
    (?:un|lig|reg|op|reun|leg|reb|rebel|religi|opin)i?ones d[au]d(?:es)? t[au]d(?:es)? umbres?
    triz trices itis
  `)}$`,
);

const MASCULINE_IN_ION =
  /(?:avi|cami|gorri|embri|centuri|basti|escorpi|milli|billi|guardi|sarampi)[oó]n(?:es)?$/;

/** Adjectives of either gender before a noun. */
const EITHER = anyIn(`
  grandes principales mejores peores mayores menores posibles importantes diferentes distintos?
  siguientes recientes actuales antiguos? ilegales legales nacionales internacionales locales
  regionales federales estatales municipales mensuales anuales semanales diarios? oficiales reales
  jóvenes fuertes breves largos? miles
`);

/** Whether a noun in lower case is feminine, by lists and by its ending. */
export function isFeminine(noun: string): boolean {
  if (FEMININE.has(noun)) return true;
  if (MASCULINE_IN_ION.test(noun)) return false;
  if (FEMININE_ENDING.test(noun)) return true;
  const singular = noun.replace(/s$/, '');
  if (!singular.endsWith('a')) return false;
  return (
    !MASCULINE_IN_A.has(singular) &&
    !/(?:[ií]sta|grama|tema|lema|blema|iatra|arca|cida|pata|latra|nauta)$/.test(singular)
  );
}

/** What decides the form of a Spanish number. */
export const AGREEMENT: AgreementWords = {
  feminineBefore: new RegExp(
    `(?:^|[^\\p{L}])${anyIn(`
      las unas otras estas esas aquellas todas primeras últimas próximas nuestras vuestras
      cuantas muchas pocas nuevas ambas aquella otra
    `)}[ \\u202f]$`,
    'iu',
  ),
  ofFeminine: /^ de (?:las|estas|esas|aquellas|ellas|nuestras)(?!\p{L})/u,
  thousandBehind: /^ mil(?= \p{L})/u,
  eitherGender: new RegExp(`^${EITHER}$`, 'u'),
  notNouns: new Set(
    wordsOf(`
      de del y e o u a al en con por para que se es son fue era ha han no más menos sobre entre desde
      hasta según como cuando donde tras sin ante bajo durante mediante pero sino ni si ya también
      aunque porque pues contra hacia fueron eran está están será serán tiene tienen había hay vemos
      hemos somos tenemos estamos después antes además entonces quizás quizá apenas mientras jamás
      detrás atrás lejos demás les las los nos lo la el le me te su sus cada casi solo sólo luego
      aproximadamente respectivamente inclusive ambos además coma punto podría puede pueden debe
      dijo murió murieron quedó quedan incluye incluyó
    `),
  ),
  isFeminine,
  beforeYear: new RegExp(
    `(?:^|[^\\p{L}])${anyIn(`
      en de del desde hasta año años para entre y a invierno verano otoño primavera enero
      febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      temporada curso ejercicio hacia tras antes_de después_de
    `)}[ \\u202f]\\(?$`,
    'iu',
  ),
};
