<?php
/**
 * The player on the page of a post: where the writer put it, else before or after the text.
 *
 * @package Lectern
 */

namespace Lectern\Front;

use Lectern\Core\Edition;
use Lectern\Core\Settings;
use Lectern\Work\Article;

defined( 'ABSPATH' ) || exit;

/** The player. */
final class Player {
	const SCRIPT = 'lectern-player';
	const BLOCK  = 'lectern/player';

	/** Registers the block, the short code and the automatic place. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'add_block' ) );
		add_shortcode( 'lectern', array( __CLASS__, 'shortcode' ) );
		add_filter( 'the_content', array( __CLASS__, 'place' ), 20 );
		add_action( 'wp_enqueue_scripts', array( __CLASS__, 'enqueue' ) );
		add_filter( 'script_loader_tag', array( __CLASS__, 'script_tag' ), 10, 2 );
	}

	/** The block, which the server renders. */
	public static function add_block() {
		register_block_type( LECTERN_DIR . 'block', array( 'render_callback' => array( __CLASS__, 'block' ) ) );
		wp_set_script_translations( 'lectern-player-editor-script', 'lectern', LECTERN_DIR . 'languages' );
	}

	/**
	 * The block of a post.
	 *
	 * @param array          $attributes `layout` and `theme`.
	 * @param string         $content    Nothing.
	 * @param \WP_Block|null $block      Knows the post, where a query shows several.
	 * @return string
	 */
	public static function block( $attributes, $content = '', $block = null ) {
		$post_id = $block instanceof \WP_Block && ! empty( $block->context['postId'] ) ? (int) $block->context['postId'] : get_the_ID();
		$player  = self::markup( $post_id, (array) $attributes );
		if ( '' === $player ) {
			return '';
		}
		return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $player );
	}

	/**
	 * The short code: `[lectern]`, or `[lectern id="12" layout="full" theme="dark"]`.
	 *
	 * @param array|string $given Attributes.
	 * @return string
	 */
	public static function shortcode( $given ) {
		$given = shortcode_atts(
			array(
				'id'     => 0,
				'layout' => '',
				'theme'  => '',
			),
			is_array( $given ) ? $given : array(),
			'lectern'
		);
		return self::markup( absint( $given['id'] ) ? absint( $given['id'] ) : get_the_ID(), array_filter( $given ) );
	}

	/**
	 * Puts the player before or after the content of a post on its own page, unless the writer put it elsewhere. Feeds,
	 * excerpts and lists get the content as it is.
	 *
	 * @param string $content Of a post.
	 * @return string
	 */
	public static function place( $content ) {
		if ( Article::$is_rendering || ! self::is_own_page() ) {
			return $content;
		}
		$placement = Settings::get( 'placement' );
		$post      = get_post();
		if ( Edition::heard( $post ) ) {
			$content = Article::mark_shortcodes( $content );
		}
		if ( 'none' === $placement || has_block( self::BLOCK, $post ) || has_shortcode( $post->post_content, 'lectern' ) || self::is_in_template() ) {
			return $content;
		}
		$player = self::markup( $post->ID );
		return 'after' === $placement ? $content . $player : $player . $content;
	}

	/** Whether what is rendered now is the text of the page's own post. */
	private static function is_own_page() {
		if ( ! is_singular() || is_feed() || is_embed() || wp_doing_ajax() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
			return false;
		}
		if ( doing_filter( 'get_the_excerpt' ) || get_the_ID() !== get_queried_object_id() ) {
			return false;
		}
		return in_the_loop() && is_main_query();
	}

	/** Whether the template of a block theme has the block. */
	private static function is_in_template() {
		global $_wp_current_template_content;
		return is_string( $_wp_current_template_content ) && has_block( self::BLOCK, $_wp_current_template_content );
	}

	/**
	 * The player of a post.
	 *
	 * @param int   $post_id Number of the post.
	 * @param array $given   `layout` and `theme`, where they differ from the settings.
	 * @return string Nothing where no one may hear it here.
	 */
	public static function markup( $post_id, array $given = array() ) {
		$post = get_post( $post_id );
		if ( Article::$is_rendering || ! $post || is_feed() || post_password_required( $post ) ) {
			return '';
		}
		$edition = Edition::heard( $post );
		if ( ! $edition ) {
			return '';
		}
		$settings = Settings::all();
		$layout   = self::choice( 'layout', $given['layout'] ?? '', $settings );
		$theme    = self::choice( 'theme', $given['theme'] ?? '', $settings );
		$has_text = (int) get_queried_object_id() === $post->ID && is_singular();
		$html     = sprintf(
			'<div class="lectern-audio"><lectern-player src="%1$s" layout="%2$s"%3$s%4$s><audio controls preload="none" src="%5$s"></audio>%6$s</lectern-player></div>',
			esc_url( $edition['src'] ),
			esc_attr( $layout ),
			'auto' === $theme ? '' : ' theme="' . esc_attr( $theme ) . '"',
			$has_text ? ' read-along' : '',
			esc_url( $edition['audio'] ),
			'' === $edition['disclosure'] ? '' : '<noscript><p>' . esc_html( $edition['disclosure'] ) . '</p></noscript>'
		);
		/**
		 * Filters the HTML of the player.
		 *
		 * @param string   $html The player.
		 * @param \WP_Post $post The post.
		 */
		return apply_filters( 'lectern_player', $html, $post ) . self::script();
	}

	/**
	 * A value that is allowed.
	 *
	 * @param string $name     Of the setting.
	 * @param string $value    What was given.
	 * @param array  $settings All.
	 * @return string
	 */
	private static function choice( $name, $value, array $settings ) {
		return in_array( $value, Settings::CHOICES[ $name ], true ) ? $value : $settings[ $name ];
	}

	/** In the head of pages that will have a player. */
	public static function enqueue() {
		wp_register_script( self::SCRIPT, self::script_address(), array(), null, false ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The service says by ETag which one is current.
		if ( is_singular() && Edition::heard( get_post( get_queried_object_id() ) ) ) {
			wp_enqueue_script( self::SCRIPT );
		}
	}

	/**
	 * Where the player's script is: beside the editions; with media in the library, the copy of this plug-in.
	 *
	 * @return string
	 */
	private static function script_address() {
		$own = LECTERN_DIR . 'player/lectern-player.js';
		if ( 'library' === Settings::get( 'media' ) && is_readable( $own ) ) {
			return plugins_url( 'player/lectern-player.js', LECTERN_FILE );
		}
		return Settings::get( 'public_address' ) . '/lectern-player.js';
	}

	/**
	 * The script beside the player, where the head is printed already without it: a theme may have no footer.
	 *
	 * @return string
	 */
	private static function script() {
		$is_head_done = did_action( 'wp_head' ) && ! doing_action( 'wp_head' );
		if ( ! $is_head_done ) {
			wp_enqueue_script( self::SCRIPT );
			return '';
		}
		if ( wp_script_is( self::SCRIPT, 'done' ) ) {
			return '';
		}
		ob_start();
		wp_print_scripts( array( self::SCRIPT ) );
		return (string) ob_get_clean();
	}

	/**
	 * Loads it beside the page. The argument for that is of WordPress 6.3.
	 *
	 * @param string $tag    A script element.
	 * @param string $handle Its name.
	 * @return string
	 */
	public static function script_tag( $tag, $handle ) {
		return self::SCRIPT === $handle && false === strpos( $tag, ' defer' ) ? str_replace( '<script ', '<script defer ', $tag ) : $tag;
	}
}
