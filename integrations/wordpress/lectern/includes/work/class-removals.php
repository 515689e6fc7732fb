<?php
/**
 * Editions of posts that were deleted, until the service has taken them back.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Settings;
use Lectern\Core\Site_Address;

defined( 'ABSPATH' ) || exit;

/** What is to be taken back without a post. */
final class Removals {
	const OPTION = 'lectern_removals';

	/** Registers the work. */
	public static function register() {
		add_action( Queue::DELETED, array( __CLASS__, 'run' ) );
	}

	/**
	 * Notes an edition.
	 *
	 * @param string $slug Its name.
	 */
	public static function add( $slug ) {
		$slugs          = self::all();
		$slugs[ $slug ] = 0;
		update_option( self::OPTION, $slugs, false );
		Queue::add_removals();
	}

	/**
	 * Names of editions, each with how often that failed.
	 *
	 * @return int[]
	 */
	public static function all() {
		$stored = get_option( self::OPTION, array() );
		return is_array( $stored ) ? $stored : array();
	}

	/** Has all of them taken back; what cannot be now is tried again. */
	public static function run() {
		if ( Site_Address::has_changed() || ! Settings::is_connected() ) {
			return;
		}
		$tries = 0;
		foreach ( array_keys( self::all() ) as $slug ) {
			$slug = (string) $slug;
			try {
				Service::take_back( $slug );
				$left = self::all();
				unset( $left[ $slug ] );
				update_option( self::OPTION, $left, false );
			} catch ( Service_Error $error ) {
				$left          = self::all();
				$left[ $slug ] = ( $left[ $slug ] ?? 0 ) + 1;
				$tries         = max( $tries, $left[ $slug ] );
				update_option( self::OPTION, $left, false );
			}
		}
		if ( $tries > 0 ) {
			Queue::add_removals( Worker::delay( $tries ) );
		}
	}
}
