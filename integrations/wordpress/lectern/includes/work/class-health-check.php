<?php
/**
 * Whether audio can be made and heard: what the test button and Site Health tell.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Settings;
use Lectern\Core\Site_Address;

defined( 'ABSPATH' ) || exit;

/** The questions, in order. */
final class Health_Check {
	/**
	 * What was found: each with `good` and one sentence. After one that is not good, those that follow from it are left out.
	 *
	 * @return array[]
	 */
	public static function findings() {
		if ( Site_Address::has_changed() ) {
			return array( self::bad( __( 'This site has another address than when it was connected; nothing is sent until you say whether it moved or is a copy.', 'lectern' ) ) );
		}
		try {
			$version = self::version();
			/* translators: %s: number of a version. */
			$findings = array( self::good( sprintf( __( 'The service answers: Lectern %s.', 'lectern' ), $version ) ) );
		} catch ( Service_Error $error ) {
			return array( self::bad( self::words( $error ) ) );
		}
		$rights = array(
			'read'    => array( 'GET', '/v1/jobs?limit=1', null ),
			'build'   => array(
				'POST',
				'/v1/editions/script',
				array(
					'source' => array(
						'kind'    => 'text',
						'content' => 'The ferry left at noon.',
					),
				),
			),
			'publish' => array( 'DELETE', '/v1/editions/no-edition-has-this-name-' . md5( wp_generate_uuid4() ), null ),
		);
		foreach ( $rights as $scope => $asked ) {
			try {
				Service::ask( $asked[0], $asked[1], $asked[2] );
			} catch ( Service_Error $error ) {
				// It may be taken back, and there is no such edition.
				if ( 'publish' === $scope && in_array( $error->status, array( 404, 410 ), true ) ) {
					continue;
				}
				/* translators: %s: name of a scope of the service. */
				$lacks = sprintf( __( 'The token has no scope “%s”: make one with read, build and publish.', 'lectern' ), $scope );
				return array_merge( $findings, array( self::bad( 403 === $error->status ? $lacks : self::words( $error ) ) ) );
			}
		}
		$findings[] = self::good( __( 'The token may have audio made, published and taken back.', 'lectern' ) );
		$findings[] = self::readers();
		if ( defined( 'DISABLE_WP_CRON' ) && DISABLE_WP_CRON ) {
			$findings[] = self::good( __( 'wp-cron is switched off here: audio is made when your server calls wp-cron.php.', 'lectern' ) );
		}
		return $findings;
	}

	/** Whether readers reach the player. */
	private static function readers() {
		if ( 'library' === Settings::get( 'media' ) && is_readable( LECTERN_DIR . 'player/lectern-player.js' ) ) {
			return self::good( __( 'Audio and player are in this site’s own uploads.', 'lectern' ) );
		}
		$address  = Settings::get( 'public_address' ) . '/lectern-player.js';
		$response = wp_remote_head( $address, array( 'timeout' => 5 ) );
		if ( 200 === (int) wp_remote_retrieve_response_code( $response ) ) {
			return self::good( __( 'Readers reach the player and the audio.', 'lectern' ) );
		}
		/* translators: %s: an address. */
		return self::bad( sprintf( __( 'Readers cannot reach the player at %s. Set service.public: true in the configuration of the service, or the address where audio is published here.', 'lectern' ), $address ) );
	}

	/**
	 * Release of the service.
	 *
	 * @return string
	 * @throws Service_Error Where something else answers.
	 */
	private static function version() {
		$about = Service::ask( 'GET', '/openapi.json', null, array(), 5 );
		if ( ! isset( $about['paths']['/v1/editions']['post'], $about['paths']['/v1/jobs/{id}'] ) ) {
			throw Service_Error::other_version();
		}
		return (string) ( $about['info']['version'] ?? '?' );
	}

	/**
	 * Words of an error.
	 *
	 * @param Service_Error $error Any.
	 * @return string
	 */
	private static function words( Service_Error $error ) {
		return html_entity_decode( $error->getMessage(), ENT_QUOTES, 'UTF-8' );
	}

	/**
	 * Something that is as it should be.
	 *
	 * @param string $text One sentence.
	 * @return array
	 */
	private static function good( $text ) {
		return array(
			'good' => true,
			'text' => $text,
		);
	}

	/**
	 * Something that is not.
	 *
	 * @param string $text One sentence.
	 * @return array
	 */
	private static function bad( $text ) {
		return array(
			'good' => false,
			'text' => $text,
		);
	}
}
