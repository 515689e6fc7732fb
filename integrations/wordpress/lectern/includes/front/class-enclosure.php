<?php
/**
 * The audio of a post as its `enclosure` field, by which WordPress's own feeds have it.
 *
 * @package Lectern
 */

namespace Lectern\Front;

use Lectern\Core\Record;

defined( 'ABSPATH' ) || exit;

/** The enclosure of a post. */
final class Enclosure {
	const FIELD = 'enclosure';

	/**
	 * Whether this plug-in removes the field itself.
	 *
	 * @var bool
	 */
	private static $is_own_removal = false;

	/** Registers what keeps it from core, which removes enclosures that are not linked in the text. */
	public static function register() {
		add_filter( 'delete_post_metadata_by_mid', array( __CLASS__, 'keep' ), 10, 2 );
	}

	/**
	 * Writes the enclosure of a post, in the place of the one it had. One that core found in the text stays the only one.
	 *
	 * @param int   $post_id Number of the post.
	 * @param array $edition As Edition::summarise gives it.
	 */
	public static function write( $post_id, array $edition ) {
		self::remove( $post_id, $edition['audio'] );
		foreach ( get_post_meta( $post_id, self::FIELD, false ) as $value ) {
			if ( self::address( $value ) === $edition['audio'] ) {
				return;
			}
		}
		add_post_meta( $post_id, self::FIELD, implode( "\n", array( $edition['audio'], $edition['sizeBytes'], $edition['mediaType'] ) ) );
	}

	/**
	 * Removes the enclosures of this post's editions.
	 *
	 * @param int    $post_id Number of the post.
	 * @param string $kept    Address of one that stays.
	 */
	public static function remove( $post_id, $kept = '' ) {
		self::$is_own_removal = true;
		foreach ( get_post_meta( $post_id, self::FIELD, false ) as $value ) {
			$address = self::address( $value );
			if ( $address !== $kept && self::is_ours( $post_id, $address ) ) {
				delete_post_meta( $post_id, self::FIELD, wp_slash( $value ) );
			}
		}
		self::$is_own_removal = false;
	}

	/**
	 * Whether an address is of an edition of this post: its name is in the address, wherever its files are.
	 *
	 * @param int    $post_id Number of the post.
	 * @param string $address Of an enclosure.
	 */
	private static function is_ours( $post_id, $address ) {
		$slug = Record::of( $post_id )['slug'];
		return '' !== $slug && false !== strpos( $address, '/' . $slug . '/' );
	}

	/**
	 * The first line of an enclosure.
	 *
	 * @param mixed $value Of the field.
	 * @return string
	 */
	private static function address( $value ) {
		return is_string( $value ) ? trim( strtok( $value, "\n" ) ) : '';
	}

	/**
	 * Refuses to remove ours where core's do_enclose() wants to.
	 *
	 * @param mixed $decided What others decided.
	 * @param int   $mid     Number of the field.
	 * @return mixed
	 */
	public static function keep( $decided, $mid ) {
		if ( self::$is_own_removal || null !== $decided ) {
			return $decided;
		}
		$field = get_metadata_by_mid( 'post', $mid );
		if ( ! $field || self::FIELD !== $field->meta_key || ! self::is_called_by_core() ) {
			return $decided;
		}
		return self::is_ours( (int) $field->post_id, self::address( $field->meta_value ) ) ? false : $decided;
	}

	/** Whether core looks for enclosures now: it does in the background, with its pings, or as it is told to by do_enclose(). */
	private static function is_called_by_core() {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace -- There is no other sign of it, and it is rare.
		foreach ( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS, 12 ) as $frame ) {
			if ( 'do_enclose' === $frame['function'] ) {
				return true;
			}
		}
		return false;
	}
}
