/**
 * the forms of lines that label or operate a page: versions to print, pins, ratings, buttons of obituaries and recipes, whose picture it
 * is, where a poem appeared, whose opinion a comment is.
 */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { LEADING_SIGNS } from '../pointing-forms.ts';
import type { LineForm } from './button-forms.ts';

/** A version to print. */
const PRINTED = anyOf([
  'printer[- ]friendly(?: version)?',
  'print (?:this )?(?:article|page|post|recipe|story|version)',
  '(?:artikel|beitrag|rezept|seite) (?:aus)?drucken',
  'druck(?:ansicht|version)',
  'version imprimable',
  "imprimer (?:l[’']article|cet article|cette (?:page|recette)|la (?:page|recette))",
  'versión (?:para imprimir|imprimible)',
  'imprimir (?:artículo|receta|artigo|receita|notícia|página)',
  'versione stampabile',
  "stampa (?:l[’']articolo|la (?:pagina|ricetta)|articolo|ricetta)",
  'versão (?:para impressão|de impressão)',
  '(?:artikel|recept|pagina) (?:afdrukken|printen)',
  'printversie',
  'skriv ut (?:artikel|recept|sidan|saken)(?:en|et)?',
  '(?:udskriv|print) (?:artikel|opskrift|side)(?:en)?',
  '(?:drukuj|wydrukuj) (?:artykuł|przepis|stronę)',
  'wersja do (?:druku|wydruku)',
  'verze (?:pro|k) tisku?',
  '(?:vy)?tisknout (?:článek|recept)',
  'версія для друку',
  'версия для печати',
  'nyomtatható (?:változat|verzió)',
  'versiune(?:a)? (?:pentru tipărire|printabilă)',
  'yazdırılabilir (?:sürüm|versiyon)',
]);

/** “Save it to”, with a board of pictures. */
const PIN_IT = anyOf([
  '(?:pin|save)(?: (?:it|this))?(?: (?:for later|recipe|image|post))?(?: (?:on|to))?',
  'auf',
  'bei',
  '(?:enregistre[rz]?|épingle[rz]?)(?:[- ](?:la|le|cette recette))?(?: sur)?',
  '(?:guarda|guardar|guárda(?:la|lo)|pinea\\w*)(?: esta receta)?(?: en)?',
  '(?:salva(?:la|lo)?|salvar|guarda[rl]\\w*)(?: (?:a ricetta|esta receita))?(?: (?:no|su))?',
  '(?:bewaar|pin)(?: dit recept)?(?: op)?',
  '(?:spara|gem|lagre)(?: (?:på|til|till))?',
  'zapisz na',
]);

/** Units of a rating. */
const STARS = anyOf([
  'stars?',
  'sternen?',
  'étoiles?',
  'estrellas?',
  'stelle',
  'estrelas?',
  'sterren',
  'stjärnor',
  'stjerner',
  'gwiazdek',
]);

/** Those who rated. */
const VOTES = anyOf([
  'ratings?',
  'reviews?',
  'votes?',
  'bewertungen',
  'stimmen',
  'avis',
  'votos?',
  'valoraciones',
  'voti',
  'avaliações',
  'beoordelingen',
  'stemmen',
  'omdömen',
  'głosów',
  'ocen',
]);

/** What is credited. */
const CREDITED = anyOf([
  'adapted',
  'copyright',
  '©',
  'excerpted',
  'excerpts?',
  'extracts?',
  'from',
  'graphics?',
  'illustrations?',
  'images?',
  'maps?',
  'photo(?:graph)?s?',
  'poems?',
  'taken',
  'text',
  'translation',
]);

/** Tried in order, after the other forms. */
export const LABEL_FORMS: readonly LineForm[] = [
  {
    rule: 'page-furniture',
    mostWords: 5,
    pattern: caseless(`^${LEADING_SIGNS}${PRINTED}${LEADING_SIGNS}$`),
  },
  {
    rule: 'share-bar',
    mostWords: 7,
    pattern: caseless(`^${LEADING_SIGNS}${PIN_IT} pinterest${LEADING_SIGNS}$`),
  },
  {
    // "A star rating of 4.8 out of 5.", "4,7 von 5 Sternen (212 Bewertungen)".
    rule: 'page-furniture',
    mostWords: 12,
    pattern: caseless(
      '^' +
        anyOf([
          'an? (?:star )?rating of \\d(?:[.,]\\d+)? (?:out of|/) ?\\d+',
          `(?:rated )?\\d(?:[.,]\\d+)? ?(?:av|de|di|från|/|out of|sur|su|van|von|z) ?(?:5|10)(?: ${STARS})?(?: ` +
            `?[(·|–-]? ?(?:from |based on |aus |sur |con )?\\d[\\d.,]* ${VOTES}\\)?)`,
          `\\d(?:[.,]\\d+)? ?${STARS}? ?\\(\\d[\\d.,]* ${VOTES}\\)`,
        ]) +
        '[.!]?$',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 4,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        '(?:bookmark|email|pin|print|rate|review|save|scale|share)(?: (?:it|my|the|this))? (?:article|obituary|poem|recipe|story)',
        'shop (?:the )?(?:ingredients|look|recipe|story)',
        'goes (?:great|well) with',
      ])}${LEADING_SIGNS}$`,
    ),
  },
  {
    // "Published by Quay Tribune from Jun. 3 to Jun. 10, 2025."
    rule: 'credits',
    mostWords: 20,
    pattern:
      /^(?:originally )?published (?:by|in|online in) [^.!?]{2,60}\b(?:from|on) .{2,24}\d{4}\.?$/i,
  },
  {
    // "From The Drowned Diary (Heron Press, 2023). Used with the permission of the author."
    rule: 'credits',
    mostWords: 45,
    pattern: caseless(
      `^${LEADING_SIGNS}(?:${CREDITED}\\b.*)?\\b(?:reprinted|reproduced|used) (?:here )?(?:by|with) (?:the )?(?:kind )?permission\\b`,
    ),
  },
  {
    // "This poem originally appeared in the summer issue of Saltmarsh Quarterly."
    rule: 'credits',
    mostWords: 40,
    pattern: caseless(
      '^(?:this|these) (?:article|column|essay|excerpt|interview|piece|poem|post|recipe|review|story|translation)s? ' +
        '(?:also |was |were )?(?:also |first |originally |previously )?' +
        '(?:appear(?:ed|s)|published|printed|ran) (?:as|at|by|in|on|under|with)\\b',
    ),
  },
  {
    // "fot. Z. Kordas", "Foto: privat".
    rule: 'photo-credit',
    mostWords: 8,
    pattern:
      /^(?:fot|foto|photo|phot|ph|bild|bilder|kuva|valokuva)(?:\.|:|\.:) ?(?:\p{Lu}|©|dpa|privat|materiały)[^!?]*$/iu,
  },
  {
    // "Os comentários não representam a opinião do jornal."
    rule: 'comments',
    mostWords: 45,
    pattern: caseless(
      '^' +
        anyOf([
          'comments (?:are|do not|posted|published|represent)\\b(?=.*\\b(?:opinions?|views|authors?|reflect)\\b)',
          'os comentários\\b(?=.*\\b(?:opinião|responsabilidade)\\b)',
          'los comentarios\\b(?=.*\\b(?:opinión|opiniones|responsabilidad)\\b)',
          'i commenti\\b(?=.*\\b(?:opinioni?|responsabilità)\\b)',
          "les commentaires\\b(?=.*\\b(?:opinions?|responsabilité|n[’']engagent)\\b)",
          'die kommentare\\b(?=.*\\b(?:meinung|verantwort))',
        ]),
    ),
  },
  {
    // "Compare to similar products", "Today's best lamp deals".
    rule: 'call-to-action',
    mostWords: 9,
    pattern: caseless(
      `^${anyOf([
        'compare (?:to|with) similar (?:items|products)',
        "today[’']s best (?:\\S+ ){0,5}(?:deals|offers|prices)",
        '(?:buy|get|order) (?:her|his|my|the|their|this) (?:album|book|e-?book|magazine)',
        'see all (?:stories|tags|topics)',
        'follow(?:ing)?: see all (?:stories|tags|topics)',
        'free (?:download|printable)s?: \\S.*',
      ])}$`,
    ),
  },
];
