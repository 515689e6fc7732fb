/** Labels, buttons and questions to readers in languages other than English. */
import { describe, expect, it } from 'vitest';
import { findClutter } from '../../../../src/article/clutter/phrases/clutter.ts';

const ruleOf = (text: string): string | undefined =>
  findClutter(text, { words: text.split(' ').length })?.rule;

describe('a line of a page', () => {
  it.each([
    ['skip-link', 'Zur Hauptnavigation springen'],
    ['skip-link', 'Przejdź do treści'],
    ['reading-time', 'Tempo di lettura: 4 minuti'],
    ['reading-time', '3 min leitura'],
    ['photo-caption', 'Ada Holm and Bo Sund in “The Salt Year.” Courtesy of Tidewater Pictures'],
    ['photo-caption', 'Ada Holm, en su taller, en 2011. / Archivo Diario de la Ribera'],
    ['skip-link', '跳到主要内容'],
    ['skip-link', '本文へスキップ'],
    ['menu', 'Mitglied werden'],
    ['menu', '登录 | 注册'],
    ['menu', '当前位置:首页 > 文化 > 访谈'],
    ['menu', 'ログイン'],
    ['menu', 'Vous êtes ici : Accueil / Recettes'],
    ['share-bar', '分享到:微信 微博'],
    ['share-bar', '点赞 1268'],
    ['share-bar', '4,7 von 31 Bewertungen'],
    ['share-bar', 'Deel dit artikel'],
    ['share-bar', 'Оцените рецепт'],
    ['call-to-action', 'Dir gefällt dieser Newsletter?'],
    ['call-to-action', 'Vous avez aimé cette recette ? Dites-le !'],
    ['call-to-action', 'Podoba Ci się ten artykuł? Podaj dalej!'],
    ['call-to-action', 'Понравилась статья?'],
    ['call-to-action', 'Try Quaybook free for 14 days'],
    ['call-to-action', 'Pin it for later'],
    ['newsletter', 'Gib deine E-Mail-Adresse ein und du bekommst jeden Brief.'],
    ['newsletter', 'Wpisz swój e-mail'],
    ['newsletter', 'Thanks for reading The Quay! This post is public so feel free to share it.'],
    ['newsletter', 'Vous lisez 1 article offert. Abonnez-vous pour continuer.'],
    ['comments', '댓글'],
    ['comments', 'Deixe um comentário'],
    ['comments', 'メールアドレスが公開されることはありません。'],
    ['related', '热门文章'],
    ['related', 'Meer over de haven'],
    ['read-more', 'Also Read'],
    ['read-more', 'Más información'],
    ['read-more', 'あわせて読みたい'],
    ['read-more', 'MORE: Why the ferry waits on Mondays'],
    ['legal-links', 'Tillgänglighetsredogörelse'],
    ['legal-links', '粤ICP备00000000号'],
    ['disclaimer', '版权声明:未经本网授权,不得转载。'],
    ['credits', '责任编辑:周敏'],
    ['tag-list', 'Publicado em Poemas'],
  ])('is known by its words, %s: %s', (rule, line) => {
    expect(ruleOf(line)).toBe(rule);
  });

  it.each([
    'They were here by courtesy of the harbour master.',
    'Publicado em 16/09/2025 às 10h12',
    'Die Leute am Kai gaben ihre Adressen an und gingen.',
    'Geben Sie die Butter dazu.',
    'Notez que le bac ne part pas le lundi.',
    'Comparte la casa con dos hermanas y un perro viejo.',
    'Więcej czasu zajęło im malowanie burty niż cały rejs.',
    '他们在码头上分享了一壶茶。',
    'Thanks for reading the meter while we were away.',
    'More ferries will run in June: the crews have agreed.',
  ])('belongs to a story: %s', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });
});

describe('what a letter says of itself', () => {
  it.each([
    'Email not displaying correctly? View it online',
    'Ver no navegador',
    'Voir cette lettre dans votre navigateur',
    'Apri nel browser',
    'Recebeu este e-mail porque se inscreveu',
    'Vous recevez ce message car vous êtes inscrit',
    'Se désabonner',
    'Darse de baja',
    'Cancelar subscrição',
    'Gestionar preferencias',
  ])('“%s” is the page’s', (text) => {
    expect(findClutter(text, { words: text.split(' ').length })).toBeDefined();
  });
});
