<?php
/**
 * The audio of posts in their list: a column, a filter, and what is done with several at once.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Work\Watch;

defined( 'ABSPATH' ) || exit;

/** The list of posts. */
final class Posts_List {
	const FILTER = 'lectern_state';
	const DONE   = 'lectern_done';
	/** Most letters of a message that is shown whole. */
	const SHORT = 80;

	/** Registers it for every type that may have audio. */
	public static function register() {
		add_action( 'admin_init', array( __CLASS__, 'add' ) );
		add_action( 'restrict_manage_posts', array( __CLASS__, 'offer_filter' ) );
		add_action( 'pre_get_posts', array( __CLASS__, 'filter' ) );
		add_action( 'admin_notices', array( __CLASS__, 'tell' ) );
		add_action( 'admin_enqueue_scripts', array( __CLASS__, 'style' ) );
		add_filter( 'removable_query_args', array( __CLASS__, 'forget' ) );
	}

	/** Adds column and actions. */
	public static function add() {
		foreach ( Settings::post_types() as $type ) {
			add_filter( "manage_{$type}_posts_columns", array( __CLASS__, 'column' ) );
			add_action( "manage_{$type}_posts_custom_column", array( __CLASS__, 'cell' ), 10, 2 );
			add_filter( "bulk_actions-edit-{$type}", array( __CLASS__, 'actions' ) );
			add_filter( "handle_bulk_actions-edit-{$type}", array( __CLASS__, 'act' ), 10, 3 );
		}
	}

	/** Colours of the states. */
	public static function style() {
		$screen = get_current_screen();
		if ( $screen && ( 'edit' === $screen->base || 'post' === $screen->base || Settings_Page::SCREEN === $screen->id ) ) {
			wp_enqueue_style( 'lectern-admin', plugins_url( 'assets/admin.css', LECTERN_FILE ), array(), LECTERN_VERSION );
		}
	}

	/**
	 * The column.
	 *
	 * @param string[] $columns Of the list.
	 * @return string[]
	 */
	public static function column( $columns ) {
		$columns['lectern'] = __( 'Audio', 'lectern' );
		return $columns;
	}

	/**
	 * A post's cell.
	 *
	 * @param string $column  Its name.
	 * @param int    $post_id Number of the post.
	 */
	public static function cell( $column, $post_id ) {
		if ( 'lectern' === $column ) {
			echo wp_kses_post( self::describe( Record::of( $post_id ) ) );
		}
	}

	/**
	 * A record in a few words.
	 *
	 * @param array $record Of a post.
	 * @return string HTML.
	 */
	public static function describe( array $record ) {
		if ( '' === $record['state'] ) {
			return '<span aria-hidden="true">—</span><span class="screen-reader-text">' . esc_html( Record::label( '' ) ) . '</span>';
		}
		$words    = esc_html( Record::label( $record['state'] ) );
		$progress = $record['progress'];
		if ( 'recording' === $record['state'] && ! empty( $progress['total'] ) ) {
			$words .= ' ' . esc_html( (int) ( 100 * $progress['done'] / $progress['total'] ) . ' %' );
		}
		$html = sprintf( '<span class="lectern-state lectern-state-%s">%s</span>', esc_attr( $record['state'] ), $words );
		if ( ! empty( $record['edition']['duration'] ) ) {
			$html .= ' <span class="lectern-duration">' . esc_html( self::minutes( $record['edition']['duration'] ) ) . '</span>';
		}
		if ( ! empty( $record['error']['message'] ) ) {
			$html .= self::trouble( (string) $record['error']['message'] );
		}
		return $html;
	}

	/**
	 * What went wrong: its first sentence, and what else is said of it where someone unfolds that.
	 *
	 * @param string $message Of an error.
	 * @return string HTML.
	 */
	private static function trouble( $message ) {
		if ( mb_strlen( $message ) <= self::SHORT || ! preg_match( '/^(.{20,}?[.!?:])\s+(.+)$/su', $message, $parts ) ) {
			return '<br><span class="lectern-error">' . esc_html( $message ) . '</span>';
		}
		return '<details class="lectern-error"><summary>' . esc_html( $parts[1] ) . '</summary>' . esc_html( $parts[2] ) . '</details>';
	}

	/**
	 * A duration as it is printed: `4:05`.
	 *
	 * @param float $seconds Seconds.
	 * @return string
	 */
	public static function minutes( $seconds ) {
		$whole = (int) round( $seconds );
		return sprintf( '%d:%02d', intdiv( $whole, 60 ), $whole % 60 );
	}

	/**
	 * The choice of a state above the list.
	 *
	 * @param string $type Of the posts.
	 */
	public static function offer_filter( $type ) {
		if ( ! Settings::handles( $type ) ) {
			return;
		}
		$chosen = self::chosen();
		echo '<label class="screen-reader-text" for="lectern-state">' . esc_html__( 'Filter by audio', 'lectern' ) . '</label>';
		echo '<select name="' . esc_attr( self::FILTER ) . '" id="lectern-state"><option value="">' . esc_html__( 'All audio', 'lectern' ) . '</option>';
		foreach ( array_merge( Record::STATES, array( 'none' ) ) as $state ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $state ), selected( $chosen, $state, false ), esc_html( Record::label( $state ) ) );
		}
		echo '</select>';
	}

	/** The state that was chosen. */
	private static function chosen() {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A filter of a list changes nothing.
		return isset( $_GET[ self::FILTER ] ) && is_string( $_GET[ self::FILTER ] ) ? sanitize_key( wp_unslash( $_GET[ self::FILTER ] ) ) : '';
	}

	/**
	 * Lists only posts of the state that was chosen.
	 *
	 * @param \WP_Query $query Of the list.
	 */
	public static function filter( $query ) {
		$chosen = self::chosen();
		$is_own = is_admin() && $query->is_main_query() && function_exists( 'get_current_screen' ) && get_current_screen() && 'edit' === get_current_screen()->base;
		if ( ! $is_own || ! in_array( $chosen, array_merge( Record::STATES, array( 'none' ) ), true ) ) {
			return;
		}
		$clause   = 'none' === $chosen
			? array(
				'key'     => Record::STATE,
				'compare' => 'NOT EXISTS',
			)
			: array(
				'key'   => Record::STATE,
				'value' => $chosen,
			);
		$others   = $query->get( 'meta_query' );
		$others   = is_array( $others ) ? $others : array();
		$others[] = $clause;
		$query->set( 'meta_query', $others );
	}

	/**
	 * What is done with several posts.
	 *
	 * @param string[] $actions Of the list.
	 * @return string[]
	 */
	public static function actions( $actions ) {
		return array_merge(
			$actions,
			array(
				'lectern_make'      => __( 'Make audio', 'lectern' ),
				'lectern_remake'    => __( 'Make audio again', 'lectern' ),
				'lectern_take_back' => __( 'Take audio back', 'lectern' ),
			)
		);
	}

	/**
	 * Does it. WordPress has checked the nonce of the list.
	 *
	 * @param string $address  Where the browser goes then.
	 * @param string $action   Name of the action.
	 * @param int[]  $post_ids Numbers of posts.
	 * @return string
	 */
	public static function act( $address, $action, $post_ids ) {
		if ( ! in_array( $action, array( 'lectern_make', 'lectern_remake', 'lectern_take_back' ), true ) ) {
			return $address;
		}
		$done = 0;
		foreach ( array_map( 'absint', (array) $post_ids ) as $post_id ) {
			if ( ! Rest::may( $post_id ) ) {
				continue;
			}
			$post = get_post( $post_id );
			if ( 'lectern_take_back' === $action ) {
				Watch::take_back( $post );
				++$done;
			} elseif ( '' === Watch::make( $post, 'lectern_remake' === $action ) ) {
				++$done;
			}
		}
		return add_query_arg( self::DONE, $done . '-' . count( (array) $post_ids ), $address );
	}

	/** Says what was done. */
	public static function tell() {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A number that is shown.
		$done = isset( $_GET[ self::DONE ] ) && is_string( $_GET[ self::DONE ] ) ? sanitize_text_field( wp_unslash( $_GET[ self::DONE ] ) ) : '';
		if ( preg_match( '/^(\d+)-(\d+)$/', $done, $found ) ) {
			/* translators: 1: number of posts done, 2: number of posts chosen. */
			$text = sprintf( __( 'Audio: %1$d of %2$d posts. Posts that are not public, or that you may not publish, were left as they are.', 'lectern' ), (int) $found[1], (int) $found[2] );
			echo '<div class="notice notice-success is-dismissible"><p>' . esc_html( $text ) . '</p></div>';
		}
	}

	/**
	 * What WordPress removes from addresses once it is shown.
	 *
	 * @param string[] $names Of parameters.
	 * @return string[]
	 */
	public static function forget( $names ) {
		$names[] = self::DONE;
		return $names;
	}
}
