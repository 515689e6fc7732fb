<?php
/**
 * Posts whose work was interrupted, by a lost event, another token or a move of the site → back in the queue.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Core\Site_Address;

defined( 'ABSPATH' ) || exit;

/** Goes on with what was interrupted. */
final class Recovery {
	/** Registers it. */
	public static function register() {
		add_action( Queue::SWEEP, array( __CLASS__, 'sweep' ) );
		add_action( 'update_option_' . Settings::OPTION, array( __CLASS__, 'reconnect' ), 10, 2 );
		add_action( 'init', array( Queue::class, 'add_sweep' ) );
	}

	/** Goes on with posts whose next step was lost, as with a process that was killed. */
	public static function sweep() {
		self::resume( array( 'waiting', 'recording' ) );
		if ( Removals::all() ) {
			Queue::add_removals();
		}
	}

	/**
	 * Tries again what failed, with another address or token.
	 *
	 * @param mixed $before Settings.
	 * @param mixed $after  Settings.
	 */
	public static function reconnect( $before, $after ) {
		$place = static function ( $settings ) {
			return array( $settings['address'] ?? '', $settings['token'] ?? '' );
		};
		if ( $place( (array) $before ) !== $place( (array) $after ) ) {
			Site_Address::remember_first();
			self::resume( array( 'waiting', 'recording', 'failed' ) );
		}
	}

	/** The site has moved: editions get the new addresses of their posts. Nothing is recorded again. */
	public static function move() {
		foreach ( self::posts_in( array( 'ready', 'outdated', 'waiting', 'recording' ) ) as $id ) {
			$record = Record::of( $id );
			Record::change(
				$id,
				array(
					'asked'   => true,
					'attempt' => $record['attempt'] + 1,
					'tries'   => 0,
				)
			);
			Queue::add( $id );
		}
	}

	/**
	 * Puts posts into the queue again.
	 *
	 * @param string[] $states Of the posts.
	 */
	private static function resume( array $states ) {
		foreach ( self::posts_in( $states ) as $id ) {
			$record = Record::of( $id );
			// What failed before it was sent, or while it was made, is asked for again.
			$is_lost = 'failed' === $record['state'] && '' === $record['job'];
			Record::change(
				$id,
				array(
					'tries' => 0,
					'asked' => $record['asked'] || $is_lost,
					'state' => $is_lost ? 'waiting' : $record['state'],
				)
			);
			Queue::add( $id );
		}
	}

	/**
	 * Numbers of the posts in some states.
	 *
	 * @param string[] $states Of the posts.
	 * @return int[]
	 */
	private static function posts_in( array $states ) {
		return get_posts(
			array(
				'post_type'   => Settings::post_types(),
				'post_status' => array_keys( get_post_stati() ),
				'numberposts' => 500, // phpcs:ignore WordPress.WP.PostsPerPage.posts_per_page_numberposts -- Numbers alone, and seldom.
				'fields'      => 'ids',
				// Of every language, whichever one is shown now: WPML lets get_posts() be, and Polylang obeys this.
				'lang'        => '',
				'meta_query'  => array( // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query -- In the background, and after a change of settings.
					array(
						'key'     => Record::STATE,
						'value'   => $states,
						'compare' => 'IN',
					),
				),
			)
		);
	}
}
