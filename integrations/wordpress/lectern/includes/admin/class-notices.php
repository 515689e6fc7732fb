<?php
/**
 * What administrators are told on every page: that the site has another address, or that the service refuses the token.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Settings;
use Lectern\Core\Site_Address;
use Lectern\Work\Recovery;

defined( 'ABSPATH' ) || exit;

/** Notices. */
final class Notices {
	const ACTION = 'lectern_site';

	/** Registers them. */
	public static function register() {
		add_action( 'admin_notices', array( __CLASS__, 'show' ) );
		add_action( 'admin_post_' . self::ACTION, array( __CLASS__, 'decide' ) );
	}

	/** Asks whether the site moved. */
	public static function show() {
		if ( ! current_user_can( 'manage_options' ) || ! Settings::is_connected() || ! Site_Address::has_changed() ) {
			return;
		}
		$known = Site_Address::known();
		/* translators: %s: former address of the site. */
		$text = sprintf( __( 'Lectern: this site was at %s. Has it moved, or is it a copy? Until you say so, no audio is made or taken back from here.', 'lectern' ), $known['home'] );
		echo '<div class="notice notice-warning"><p>' . esc_html( $text ) . '</p><p>';
		foreach ( array(
			'moved' => __( 'It has moved', 'lectern' ),
			'copy'  => __( 'It is a copy: leave the audio of the other alone', 'lectern' ),
		) as $what => $words ) {
			$address = add_query_arg(
				array(
					'action' => self::ACTION,
					'site'   => $what,
				),
				admin_url( 'admin-post.php' )
			);
			printf( '<a class="button" href="%s">%s</a> ', esc_url( wp_nonce_url( $address, self::ACTION ) ), esc_html( $words ) );
		}
		echo '</p></div>';
	}

	/** Does as was said. */
	public static function decide() {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not change this.', 'lectern' ), '', array( 'response' => 403 ) );
		}
		$what = isset( $_GET['site'] ) && is_string( $_GET['site'] ) ? sanitize_key( wp_unslash( $_GET['site'] ) ) : '';
		if ( 'copy' === $what ) {
			Site_Address::separate();
		} elseif ( 'moved' === $what ) {
			Site_Address::remember();
			Recovery::move();
		}
		wp_safe_redirect( Settings_Page::address() );
		exit;
	}
}
