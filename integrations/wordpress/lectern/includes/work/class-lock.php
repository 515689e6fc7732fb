<?php
/**
 * One process at a time works on a post.
 *
 * @package Lectern
 */

namespace Lectern\Work;

defined( 'ABSPATH' ) || exit;

/** A lock in the table of options: a row that only one process can insert. */
final class Lock {
	/** Seconds after which the process that took it is believed dead. It renews it more often. */
	const STALE = 120;

	/**
	 * Name of the row.
	 *
	 * @var string
	 */
	private $name;

	/**
	 * What this process wrote into it.
	 *
	 * @var string
	 */
	private $value;

	/**
	 * Notes what was taken.
	 *
	 * @param string $name  Name of the row.
	 * @param string $value Its value.
	 */
	private function __construct( $name, $value ) {
		$this->name  = $name;
		$this->value = $value;
	}

	/**
	 * Takes the lock of a post.
	 *
	 * @param int $post_id Number of the post.
	 * @return self|null Null while another process has it.
	 */
	public static function take( $post_id ) {
		global $wpdb;
		$name  = 'lectern_lock_' . (int) $post_id;
		$value = self::value();
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- add_option() overwrites a row that is there already: that is no lock.
		if ( $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO `$wpdb->options` (option_name, option_value, autoload) VALUES (%s, %s, 'no')", $name, $value ) ) ) {
			return new self( $name, $value );
		}
		$held = (string) $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM `$wpdb->options` WHERE option_name = %s", $name ) );
		if ( (int) $held > time() - self::STALE ) {
			return null;
		}
		$taken = $wpdb->query( $wpdb->prepare( "UPDATE `$wpdb->options` SET option_value = %s WHERE option_name = %s AND option_value = %s", $value, $name, $held ) );
		// phpcs:enable
		return $taken ? new self( $name, $value ) : null;
	}

	/** Says that this process is alive. */
	public function renew() {
		global $wpdb;
		$value = self::value();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
		if ( $wpdb->query( $wpdb->prepare( "UPDATE `$wpdb->options` SET option_value = %s WHERE option_name = %s AND option_value = %s", $value, $this->name, $this->value ) ) ) {
			$this->value = $value;
		}
	}

	/** Gives it back. */
	public function release() {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
		$wpdb->query( $wpdb->prepare( "DELETE FROM `$wpdb->options` WHERE option_name = %s AND option_value = %s", $this->name, $this->value ) );
	}

	/**
	 * The time, and which process it is.
	 *
	 * @return string
	 */
	private static function value() {
		return time() . ' ' . wp_generate_uuid4();
	}
}
