/** the words after a figure → whether it counts something feminine: `vingt et une communes`. */
import { anyIn } from '../../../_internal/any-of.ts';
import { wordsOf } from '../../language.ts';

/** Feminine nouns whose ending does not tell, singular. */
const FEMININE = new Set(
  wordsOf(`
    affaire agression aile allée ampoule année antenne antilope appli arme armée assiette attaque
    auto baignoire balle banque barre base beauté bergère bière blessure bombe bouche bouteille
    boutique boîte branche brasse brigade brique buvette cabine caisse calorie campagne caméra
    cantine carte case caserne cause cellule centaine centrale chaise chambre chance chapelle
    charge chaîne chose cible cime citerne classe clef clinique clé colline colonne colère commune
    compagnie coque coupe cour couronne course crise critique croix crue crèche cuillère cuve danse
    danseuse date demande dent descente dette diagonale digue dispute dizaine donnée douzaine
    dynastie défaite dépêche eau embauche empreinte enceinte enquête entreprise erreur escale
    espèce fabrique facture faculté faille fatigue faute femme fenêtre ferme feuille fille fin
    firme fleur flotte foire fois folie force forme forêt foule frappe frontière fuite fusillade
    fête galerie gamme gare gloire goule goutte grille grippe grâce grève guerre guirlande halte
    hausse herbe heure histoire hryvnia hypothèse idée image infraction jambe joueuse journée
    jument jupe lampe lance langue larme larve lettre liasse licence ligne ligue limite lire liste
    livraison locomotive loge loi lune lutte légion machine main mairie maison manche marche marque
    masse mer messe mesure mine minute mission misère moitié montagne montre mosquée moto
    municipalité musique mâchoire mère ménagère méthode naissance neige niche nouvelle nuit
    obligation offre ombre ombrelle once opinion opération orange otite page paire panthère
    parcelle parole part partie passagère pastille patinoire patrouille pause peine peinture
    pelouse pensée personne perte peseta peur photo phrase pierre pile pinte piscine piste pizza
    pièce place plage plainte plante plaque pluie plume poignée poire poitrine politique polémique
    pomme pompe porte poule poupée prime prise procédure promesse province prune présence puce
    péniche question quête race rafale rafle raison rame rangée recette reine religion remise
    rencontre rente requête ressource revue ride rive rivière robe rondelle roquette rose roue
    roupie route rubrique rue ruelle ruine rupture ruse règle rébellion récompense région réponse
    république réserve réunion saison salle sanction sandale scène seconde secousse section semaine
    serre serviette sieste signature sirène soirée somme sonde sorte source station statistique
    statue séance série table tablette tasse taxe technique tempête tente tombe tonne torpille
    touche trace trajectoire tranche tribu tribune trompe troupe trêve tuile tâche tête union unité
    usine vache vague valeur valise variante vedette verge veste veuve victime victoire vidéo vie
    villa ville visite vitre voie voiture voix voyelle voûte vue zone âme échelle école église
    émeute éolienne époque épreuve équipe étagère étape étoile étrangère étude île œuvre
  `),
);

/** Nouns with feminine endings that are masculine. */
const MASCULINE = new Set(
  wordsOf(`
    abîme agent aller ans antoine apogée arrière arrêté article athlète athénée augure avion
    bastion bocal bénéfice camarade camion capitaine caprice carême centime centimètre cercle
    champion chapitre cimetière collègue comité comté crime côté dentifrice derrière dimanche
    dixième dollar domaine duché décolleté déporté député endetté espion euro exercice fascicule
    foie franc frère gorille grade gramme génie hameau incendie indice interprète invité isthme
    jade kilogramme kilomètre libelle lion litre lycée magazine malade mausolée maître mercure
    messie milliard milligramme millimètre million ministre miracle modèle moine morpion murmure
    muscle musée mystère mètre mégawatt obstacle office oracle organisme ouvrage parapluie parjure
    patrimoine pion point porche portefeuille poste poète poêle prophète pygmée pâté père périgée
    reproche retour retraité régime révolté sacrifice scarabée scorpion service silence siècle
    sosie spectacle squelette stade titre traité trophée vermicelle vice violoncelle véhicule
    zombie édifice été
  `),
);

const FEMININE_ENDING = new RegExp(
  String.raw`${anyIn(String.raw`
    [ts]ion xion té ette ance ence ure ée ie euse trice esse elle enne onne ade tude ise ine
    aine ière isse ille che ose
  `)}$`,
  '',
);

/** Feminine forms of adjectives that stand before their noun. */
const FEMININE_ADJECTIVES = new Set(
  wordsOf(`
    ancienne belle bonne certaine dernière différente fameuse grande grosse haute importante
    longue mauvaise meilleure nombreuse nouvelle petite première principale prochaine présumée
    prétendue puissante seule toute vieille vraie
  `),
);

/** Adjectives alike in both genders. */
const NEUTRAL_ADJECTIVE =
  /^(?:autre|jeune|même|simple|pauvre|rare|large|célèbre|énorme|immense|véritable)s?$/;

/** Whether the text behind a figure begins with something feminine. */
export function isFeminine(behind: string): boolean {
  const words = /^[ -](\p{L}+)(?: (\p{L}+))?/u.exec(behind);
  if (words === null) return false;
  const first = words[1]!.toLowerCase();
  if (FEMININE_ADJECTIVES.has(first.replace(/s$/, ''))) return true;
  if (NEUTRAL_ADJECTIVE.test(first) && words[2] !== undefined)
    return isFeminineNoun(words[2].toLowerCase());
  return isFeminineNoun(first);
}

function isFeminineNoun(noun: string): boolean {
  const singular = FEMININE.has(noun) ? noun : noun.replace(/[sx]$/, '');
  if (MASCULINE.has(singular) || MASCULINE.has(noun)) return false;
  return FEMININE.has(singular) || (singular.length > 3 && FEMININE_ENDING.test(singular));
}
