<?php
/**
 * Whether this is still the site that was connected: a copy must not change the audio of the one it was copied from.
 *
 * @package Lectern
 */

namespace Lectern\Core;

use Lectern\Front\Enclosure;
use Lectern\Front\Media;
use Lectern\Work\Removals;

defined( 'ABSPATH' ) || exit;

/** The address at which the site was connected. */
final class Site_Address {
	const OPTION = 'lectern_site';

	/** Notes the address of today; a name of the site that goes with it stays. */
	public static function remember() {
		$known = self::known();
		update_option(
			self::OPTION,
			array(
				'id'   => '' === $known['id'] ? substr( md5( wp_generate_uuid4() ), 0, 6 ) : $known['id'],
				'home' => self::now(),
			)
		);
	}

	/** Notes the address of today where none is known. */
	public static function remember_first() {
		if ( '' === self::known()['home'] ) {
			self::remember();
		}
	}

	/** This is another site than the one that was copied: its posts get editions of their own. */
	public static function separate() {
		foreach ( self::recorded() as $post_id ) {
			Media::remove( $post_id );
			Enclosure::remove( $post_id );
		}
		update_option(
			self::OPTION,
			array(
				'id'   => substr( md5( wp_generate_uuid4() ), 0, 6 ),
				'home' => self::now(),
			)
		);
		delete_post_meta_by_key( Record::FIELD );
		delete_post_meta_by_key( Record::STATE );
		delete_option( Removals::OPTION );
	}

	/**
	 * Numbers of the posts that have a record.
	 *
	 * @return int[]
	 */
	private static function recorded() {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Posts of every type and status, once.
		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM `$wpdb->postmeta` WHERE meta_key = %s", Record::FIELD ) ) );
	}

	/** Whether the site has another address than when it was connected. */
	public static function has_changed() {
		$known = self::known();
		return '' !== $known['home'] && self::now() !== $known['home'];
	}

	/**
	 * The address that is known, and the name of the site in names of editions.
	 *
	 * @return array
	 */
	public static function known() {
		$stored = get_option( self::OPTION, array() );
		return array_merge(
			array(
				'id'   => '',
				'home' => '',
			),
			is_array( $stored ) ? $stored : array()
		);
	}

	/**
	 * The address of today, without its scheme: a certificate makes no other site of it. Not home_url(), which multilingual plug-ins change.
	 *
	 * @return string
	 */
	private static function now() {
		return preg_replace( '#^https?://#', '', untrailingslashit( (string) get_option( 'home' ) ) );
	}
}
