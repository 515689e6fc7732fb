<?php
/**
 * A post → what the service is asked with: its blocks as a page shows them, with what must not be read marked.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Language;
use Lectern\Core\Meta;
use Lectern\Core\Record;
use Lectern\Core\Site_Address;
use Lectern\Core\Voice;

defined( 'ABSPATH' ) || exit;

/** An article that is sent. */
final class Article {
	/** Blocks without words of the article; what a pull quote says stands in the article too. */
	const UNREAD_BLOCKS = array(
		'core/archives',
		'core/avatar',
		'core/button',
		'core/buttons',
		'core/calendar',
		'core/categories',
		'core/comments',
		'core/embed',
		'core/file',
		'core/latest-comments',
		'core/latest-posts',
		'core/loginout',
		'core/navigation',
		'core/page-list',
		'core/post-author',
		'core/post-comments-form',
		'core/post-date',
		'core/post-navigation-link',
		'core/post-terms',
		'core/pullquote',
		'core/query',
		'core/read-more',
		'core/rss',
		'core/search',
		'core/social-links',
		'core/tag-cloud',
	);

	/**
	 * Whether an article is being rendered, so that our own block and short code leave no trace in it.
	 *
	 * @var bool
	 */
	public static $is_rendering = false;

	/**
	 * The body of a request for the edition of a post.
	 *
	 * @param \WP_Post $post The post.
	 * @param string   $slug Name of the edition.
	 * @return array
	 */
	public static function of( $post, $slug ) {
		$entry = array(
			'url'         => (string) get_permalink( $post ),
			'title'       => self::plain( get_the_title( $post ), 500 ),
			'authors'     => self::authors( $post ),
			'publishedAt' => self::time( $post->post_date_gmt ),
			'modifiedAt'  => self::time( $post->post_modified_gmt ),
			'language'    => Language::of( $post ),
			'description' => has_excerpt( $post ) ? self::plain( get_the_excerpt( $post ), 500 ) : '',
			'siteName'    => self::plain( get_bloginfo( 'name' ), 500 ),
			'content'     => self::content( $post ),
		);
		$given = array(
			'voice'   => Voice::of( $post ),
			'section' => self::section( $post ),
			'tags'    => array_slice( self::terms( $post, 'post_tag' ), 0, 100 ),
		);
		$asked = array(
			'slug'     => $slug,
			'source'   => array(
				'kind'  => 'entry',
				'entry' => array_filter( $entry, array( __CLASS__, 'is_given' ) ),
			),
			'settings' => (object) array_filter( $given, array( __CLASS__, 'is_given' ) ),
		);
		/**
		 * Filters what the service is asked with.
		 *
		 * @param array    $asked The body of the request.
		 * @param \WP_Post $post  The post.
		 */
		return (array) apply_filters( 'lectern_request', $asked, $post );
	}

	/**
	 * Identifies what is sent. When the post was last saved is no part of it.
	 *
	 * @param array $article As `of` gives it.
	 * @return string
	 */
	public static function digest( array $article ) {
		unset( $article['source']['entry']['modifiedAt'] );
		return md5( wp_json_encode( $article ) );
	}

	/**
	 * Identifies what was written and set, without rendering it: a save that changes nothing of it is not sent.
	 *
	 * @param \WP_Post $post The post.
	 * @return string
	 */
	public static function fingerprint( $post ) {
		$parts = array(
			$post->post_title,
			$post->post_content,
			$post->post_excerpt,
			$post->post_author,
			$post->post_name,
			$post->post_date_gmt,
			Voice::of( $post ),
			Language::of( $post ),
			get_post_meta( $post->ID, Meta::OFF, true ),
		);
		return md5( wp_json_encode( $parts ) );
	}

	/**
	 * The name of a post's edition: readable, and of this post of this site alone. It stays when the post is renamed.
	 *
	 * @param \WP_Post $post The post.
	 * @return string
	 */
	public static function slug( $post ) {
		$known = Record::of( $post->ID )['slug'];
		if ( '' !== $known ) {
			return $known;
		}
		$words = trim( preg_replace( '/[^a-z0-9]+/', '-', strtolower( remove_accents( urldecode( $post->post_name ) ) ) ), '-' );
		$end   = $post->ID . '-' . Site_Address::known()['id'];
		return trim( trim( substr( $words, 0, 79 - strlen( $end ) ), '-' ) . '-' . $end, '-' );
	}

	/**
	 * The content as its page has it, in HTML.
	 *
	 * @param \WP_Post $post The post.
	 * @return string
	 */
	private static function content( $post ) {
		$before             = $GLOBALS['post'] ?? null;
		$GLOBALS['post']    = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- As the loop does; put back below.
		self::$is_rendering = true;
		add_filter( 'render_block', array( __CLASS__, 'mark_block' ), 100, 2 );
		add_filter( 'embed_oembed_html', array( __CLASS__, 'mark_embed' ), 100 );
		try {
			setup_postdata( $post );
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's own: what it gives is what readers see.
			$html = apply_filters( 'the_content', $post->post_content );
		} finally {
			remove_filter( 'render_block', array( __CLASS__, 'mark_block' ), 100 );
			remove_filter( 'embed_oembed_html', array( __CLASS__, 'mark_embed' ), 100 );
			self::$is_rendering = false;
			$GLOBALS['post']    = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- As it was.
			if ( $before instanceof \WP_Post ) {
				setup_postdata( $before );
			}
		}
		return self::mark_shortcodes( (string) $html );
	}

	/**
	 * Marks a block that is not read.
	 *
	 * @param string $html  Of the block.
	 * @param array  $block As parsed.
	 * @return string
	 */
	public static function mark_block( $html, $block ) {
		/**
		 * Filters the names of the blocks that are not read aloud.
		 *
		 * @param string[] $names Names of blocks.
		 */
		$unread  = apply_filters( 'lectern_unread_blocks', self::UNREAD_BLOCKS );
		$name    = (string) ( $block['blockName'] ?? '' );
		$is_off  = ! empty( $block['attrs']['lecternSkip'] );
		$is_skip = $is_off || in_array( $name, $unread, true ) || 0 === strpos( $name, 'core-embed/' );
		return $is_skip ? self::skip( (string) $html ) : (string) $html;
	}

	/**
	 * Marks what an address became that stands alone in a paragraph.
	 *
	 * @param string $html Of the embed.
	 * @return string
	 */
	public static function mark_embed( $html ) {
		return self::skip( (string) $html );
	}

	/**
	 * HTML that is not read.
	 *
	 * @param string $html Any.
	 * @return string
	 */
	private static function skip( $html ) {
		return '' === trim( $html ) ? $html : '<div data-lectern="skip">' . $html . '</div>';
	}

	/**
	 * Marks short codes that no plug-in knows, and which therefore stand on the page as they were written. Words in
	 * brackets, such as [sic], are words: a short code has attributes, an end, a sign in its name, or a paragraph of its own.
	 * The page gets the same marks, by which the player knows that nothing was added there.
	 *
	 * @param string $html The content.
	 * @return string
	 */
	public static function mark_shortcodes( $html ) {
		$name  = '[a-zA-Z][\w-]{1,60}';
		$codes = array(
			"\\[$name(?:\\s+[\\w-]{1,60}=(?:&#?\\w{1,8};|[^\\[\\]<>]){0,500})+/?\\]",
			'\\[/' . $name . '\\]',
			'\\[[a-zA-Z][a-zA-Z0-9]*[_-][\\w-]{1,60}/?\\]',
			"(?<=<p>)\\s*\\[$name/?\\]\\s*(?=</p>)",
		);
		// The opening of a pair has no sign of its own: its end does.
		if ( preg_match_all( '#\[/(' . $name . ')\]#', $html, $ends ) ) {
			foreach ( array_unique( $ends[1] ) as $end ) {
				$codes[] = '\\[' . preg_quote( $end, '~' ) . '\\]';
			}
		}
		$marked = preg_replace( '~' . implode( '|', $codes ) . '~', '<span data-lectern="skip">$0</span>', $html );
		return null === $marked ? $html : $marked;
	}

	/**
	 * Who wrote a post.
	 *
	 * @param \WP_Post $post The post.
	 * @return string[]
	 */
	private static function authors( $post ) {
		$name = self::plain( get_the_author_meta( 'display_name', (int) $post->post_author ), 500 );
		/**
		 * Filters the names of those who wrote a post, as plug-ins for several authors know them.
		 *
		 * @param string[] $names Names.
		 * @param \WP_Post $post  The post.
		 */
		$names = (array) apply_filters( 'lectern_authors', '' === $name ? array() : array( $name ), $post );
		return array_slice( array_values( array_filter( $names, 'is_string' ) ), 0, 50 );
	}

	/**
	 * The category of a post that says something: not the one that WordPress gives to posts without any.
	 *
	 * @param \WP_Post $post The post.
	 * @return string Empty where there is none.
	 */
	private static function section( $post ) {
		$default = (int) get_option( 'default_category' );
		// Multilingual plug-ins have one for each language.
		$defaults = function_exists( 'pll_get_term_translations' ) ? pll_get_term_translations( $default ) : array();
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WPML's own filter.
		$defaults[] = apply_filters( 'wpml_object_id', $default, 'category', true, strtok( Language::of( $post ), '-' ) );
		$defaults[] = $default;
		$names      = self::terms( $post, 'category', array_map( 'intval', $defaults ) );
		return $names[0] ?? '';
	}

	/**
	 * Names of a post's terms.
	 *
	 * @param \WP_Post $post     The post.
	 * @param string   $taxonomy Name of a taxonomy.
	 * @param int[]    $except   Numbers of terms that are left out.
	 * @return string[]
	 */
	private static function terms( $post, $taxonomy, array $except = array() ) {
		$terms = is_object_in_taxonomy( $post->post_type, $taxonomy ) ? get_the_terms( $post, $taxonomy ) : array();
		$names = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			if ( ! in_array( $term->term_id, $except, true ) ) {
				$names[] = self::plain( $term->name, 500 );
			}
		}
		return $names;
	}

	/**
	 * Words without markup.
	 *
	 * @param string $html Words, perhaps with markup.
	 * @param int    $most Most characters.
	 * @return string
	 */
	private static function plain( $html, $most ) {
		$text = html_entity_decode( wp_strip_all_tags( (string) $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		return mb_substr( trim( preg_replace( '/\s+/u', ' ', $text ) ?? '' ), 0, $most );
	}

	/**
	 * A time of the database with its zone.
	 *
	 * @param string $gmt Such as `2026-11-30 08:00:00`.
	 * @return string Empty for the time of a draft.
	 */
	private static function time( $gmt ) {
		return preg_match( '/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/', (string) $gmt ) ? str_replace( ' ', 'T', $gmt ) . 'Z' : '';
	}

	/**
	 * Whether a field has a value.
	 *
	 * @param mixed $value Any.
	 */
	private static function is_given( $value ) {
		return '' !== $value && array() !== $value;
	}
}
