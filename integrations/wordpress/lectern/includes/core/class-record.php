<?php
/**
 * What is known of a post's audio: one private field, and its state in another, by which posts are listed.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** The record of a post. */
final class Record {
	const FIELD = '_lectern';
	const STATE = '_lectern_state';

	/** The states, in the order of lists. */
	const STATES = array( 'waiting', 'recording', 'ready', 'outdated', 'failed', 'taken-back' );

	/**
	 * Each part of a record with its default.
	 * `slug`: name of the edition, kept for good. `asked`: whether something is to be sent. `fingerprint`: of the post
	 * when that was noted, and `sent_as`: when it was last sent. `attempt`: how often it was asked for. `sent`: digest of
	 * what was last sent; `made`: of what the edition was made from. `tries`: failures in a row that may pass. `edition`: what the page needs.
	 */
	const DEFAULTS = array(
		'slug'        => '',
		'asked'       => false,
		'force'       => false,
		'fingerprint' => '',
		'sent_as'     => '',
		'attempt'     => 0,
		'job'         => '',
		'sent'        => '',
		'made'        => '',
		'made_at'     => 0,
		'tries'       => 0,
		'progress'    => array(),
		'error'       => array(),
		'edition'     => array(),
	);

	/**
	 * The record of a post.
	 *
	 * @param int $post_id Number of the post.
	 * @return array Parts as in DEFAULTS, and `state`, which may be empty.
	 */
	public static function of( $post_id ) {
		$stored          = get_post_meta( $post_id, self::FIELD, true );
		$record          = array_merge( self::DEFAULTS, is_array( $stored ) ? $stored : array() );
		$record['state'] = (string) get_post_meta( $post_id, self::STATE, true );
		return $record;
	}

	/**
	 * Changes parts of a record.
	 *
	 * @param int   $post_id Number of the post.
	 * @param array $changes Parts with their new values; `state` among them.
	 * @return array The record as it is now.
	 */
	public static function change( $post_id, array $changes ) {
		// Another process may have written it since this one first read it.
		wp_cache_delete( $post_id, 'post_meta' );
		$record = array_merge( self::of( $post_id ), $changes );
		$parts  = array_intersect_key( $record, self::DEFAULTS );
		update_post_meta( $post_id, self::FIELD, wp_slash( $parts ) );
		if ( isset( $changes['state'] ) ) {
			update_post_meta( $post_id, self::STATE, $changes['state'] );
		}
		return $record;
	}

	/**
	 * Forgets everything of a post's audio.
	 *
	 * @param int $post_id Number of the post.
	 */
	public static function forget( $post_id ) {
		delete_post_meta( $post_id, self::FIELD );
		delete_post_meta( $post_id, self::STATE );
	}

	/**
	 * Words for a state.
	 *
	 * @param string $state One of STATES, or nothing.
	 * @return string
	 */
	public static function label( $state ) {
		$labels = array(
			'waiting'    => __( 'Waiting', 'lectern' ),
			'recording'  => __( 'Recording', 'lectern' ),
			'ready'      => __( 'Ready', 'lectern' ),
			'outdated'   => __( 'Out of date', 'lectern' ),
			'failed'     => __( 'Failed', 'lectern' ),
			'taken-back' => __( 'Taken back', 'lectern' ),
		);
		return $labels[ $state ] ?? __( 'No audio', 'lectern' );
	}
}
