<?php
/**
 * What happens to posts → what is noted for the background. Nothing here waits for the service.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Eligibility;
use Lectern\Core\Meta;
use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Front\Media;

defined( 'ABSPATH' ) || exit;

/** Looks at posts as they change. */
final class Watch {
	/** Registers it. */
	public static function register() {
		add_action( 'wp_after_insert_post', array( __CLASS__, 'see' ), 20, 1 );
		add_action( 'transition_post_status', array( __CLASS__, 'see_status' ), 20, 3 );
		add_action( 'before_delete_post', array( __CLASS__, 'see_deletion' ) );
	}

	/**
	 * A post was saved, with its terms and fields.
	 *
	 * @param int $post_id Number of the post.
	 */
	public static function see( $post_id ) {
		if ( wp_is_post_revision( $post_id ) || wp_is_post_autosave( $post_id ) ) {
			return;
		}
		$post = get_post( $post_id );
		if ( $post && Settings::handles( $post->post_type ) ) {
			self::consider( $post );
		}
	}

	/**
	 * A post that was public is not any more: its audio is withheld at once, and taken back in the background. What
	 * becomes public is seen when all of it is saved.
	 *
	 * @param string   $after  Status.
	 * @param string   $before Status.
	 * @param \WP_Post $post   The post.
	 */
	public static function see_status( $after, $before, $post ) {
		if ( 'publish' === $before && 'publish' !== $after && Settings::handles( $post->post_type ) ) {
			self::consider( $post );
		}
	}

	/**
	 * A post goes for good, and its fields with it.
	 *
	 * @param int $post_id Number of the post.
	 */
	public static function see_deletion( $post_id ) {
		$slug = Record::of( $post_id )['slug'];
		if ( '' !== $slug ) {
			Media::remove( $post_id );
			Removals::add( $slug );
		}
	}

	/**
	 * Notes what is to be done about a post, if anything is.
	 *
	 * @param \WP_Post $post The post.
	 */
	public static function consider( $post ) {
		$record = Record::of( $post->ID );
		if ( ! Eligibility::allows( $post ) ) {
			$has_audio = '' !== $record['slug'] && 'taken-back' !== $record['state'];
			if ( $has_audio ) {
				// Readers have it no longer; the service takes it back in the background.
				Record::change(
					$post->ID,
					array(
						'asked' => false,
						'tries' => 0,
						'state' => 'waiting',
					)
				);
				Queue::add( $post->ID );
			} elseif ( $record['asked'] ) {
				Record::change(
					$post->ID,
					array(
						'asked' => false,
						'state' => '',
					)
				);
			}
			return;
		}
		$fingerprint = Article::fingerprint( $post );
		$is_known    = $record['fingerprint'] === $fingerprint && in_array( $record['state'], array( 'waiting', 'recording', 'ready', 'outdated' ), true );
		if ( $is_known ) {
			return;
		}
		if ( 'manual' !== Settings::get( 'mode' ) ) {
			self::ask( $post );
		} elseif ( $record['edition'] ) {
			Record::change( $post->ID, array( 'state' => 'outdated' ) );
		}
	}

	/**
	 * Has the audio of a post made.
	 *
	 * @param \WP_Post $post     The post.
	 * @param bool     $is_force Whether also where nothing changed.
	 */
	public static function ask( $post, $is_force = false ) {
		$record = Record::of( $post->ID );
		Record::change(
			$post->ID,
			array(
				'asked'       => true,
				'force'       => $is_force || $record['force'],
				'fingerprint' => Article::fingerprint( $post ),
				'attempt'     => $record['attempt'] + 1,
				'tries'       => 0,
				'error'       => array(),
				'state'       => 'waiting',
			)
		);
		Queue::add( $post->ID );
	}

	/**
	 * Has it made because someone asked for it: the post is to be narrated again.
	 *
	 * @param \WP_Post $post     The post.
	 * @param bool     $is_force Whether also where nothing changed.
	 * @return string Why not; nothing where it will be made.
	 */
	public static function make( $post, $is_force = false ) {
		delete_post_meta( $post->ID, Meta::OFF );
		$refusal = Eligibility::refusal( $post );
		if ( '' === $refusal ) {
			self::ask( $post, $is_force );
		}
		return $refusal;
	}

	/**
	 * Takes the audio of a post back, and makes none again until someone asks for it.
	 *
	 * @param \WP_Post $post The post.
	 */
	public static function take_back( $post ) {
		update_post_meta( $post->ID, Meta::OFF, '1' );
		self::consider( $post );
	}
}
