/** → sources of expressions that the tables of world-lines.ts and world-sections.ts share. */
import { anyOf, wordList } from '../../../_internal/any-of.ts';

/** What a page calls its texts, in the languages of the tables. */
export const TEXT: string = anyOf(
  wordList(`
    artikel beitrag bericht text rezept brief newsletter article recette lettre billet texte
    artículo receta texto nota articolo ricetta testo artigo receita artykuł przepis list tekst
    recept artikkel artikkeli resepti стать[яюи] рецепт текст материал статт[яюі] матеріал
    yazı(?:yı)? tarif(?:i)? haber(?:i)? článek cikk
  `),
);

/** “Did you like”, before the name of a text. */
export const LIKED: string = anyOf(
  wordList(`
    gefällt(?:_dir|_ihnen)? dir_gefällt ihnen_gefällt hat_(?:dir|ihnen) vous_avez_aimé (?:tu_as|t’as|t'as)_aimé
    te_ha_gustado te_gustó ¿te_ha_gustado ¿te_gustó ti_è_piaciut[oa] vi_è_piaciut[oa] gostou
    podoba_(?:ci_się|wam_się) spodobał[ao]?_(?:ci|wam)_się vond_je tyckte_du kunne_du_lide likte_du
    вам_понравил(?:ась|ся) понравил(?:ась|ся) сподобал(?:ася|ся) beğendiniz_mi beğendin_mi
  `),
);

/** “Enter”, before an address of electronic mail. */
export const ENTER: string = anyOf(
  wordList(`
    gib geben_sie trage tragen_sie entrez saisissez indiquez introduce introduzca escribe inserisci
    insira digite introduza wpisz podaj vul voer ange fyll_i indtast skriv_inn kirjoita введите
    укажите введіть вкажіть zadejte zadej add_meg adja_meg introdu
  `),
);

/** The name of such an address. */
export const MAIL: string =
  '(?:e-?mails?|mail-?adresse?|e-?mail-?adress?e?n?|correo|courriel|epost|почт[ыу]|пошт[иу]|e-?posta)';

/** “Rate”, as a request. */
export const RATE: string = anyOf(
  wordList(`
    bewerte bewerten_sie notez évaluez valora puntúa califica vota valuta avalie classifique oceń
    oceńcie beoordeel betygsätt bedøm оцените оцініть puan_ver(?:in)? ohodnoťte
  `),
);

/** “Ratings”, with a count. */
export const RATINGS: string = anyOf(
  wordList(`
    ratings? reviews? votes? bewertung(?:en)? stimmen? avis notes? valoraci(?:ón|ones) votos? voti
    voto recension[ei] avaliaç(?:ão|ões) ocen(?:a|y)? głos(?:y|ów)? beoordeling(?:en)? stem(?:men)?
    betyg røster оцен(?:ка|ки|ок) голос(?:а|ов|и|ів)? oy değerlendirme
  `),
);

/** “Add to the basket” and “sold out”, as on the button below a price. */
export const TO_BASKET: string = anyOf(
  wordList(`
    add_to_(?:cart|bag|basket|trolley) sold_out out_of_stock in_den_warenkorb ajouter_au_panier ajouter_à_ma_liste_de_courses
    añadir_(?:al_carrito|a_la_cesta) agotado adicionar_ao_carrinho esgotado aggiungi_al_carrello esaurito
    (?:dodaj_)?do_koszyka in_winkelwagen lägg_i_varukorgen læg_i_kurv legg_i_handlekurv в_корзину в_кошик sepete_ekle
    加入购物车 加入購物車 カートに入れる 장바구니
  `),
);

/** An amount of money. */
export const PRICE: string =
  '(?:[$£€₹¥]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:€|zł|kr|руб\\.?|грн|tl|₺|元|円))';
