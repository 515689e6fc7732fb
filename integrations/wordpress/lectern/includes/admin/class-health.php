<?php
/**
 * The test of Site Health.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Settings;
use Lectern\Work\Health_Check;

defined( 'ABSPATH' ) || exit;

/** Whether audio can be made and heard. */
final class Health {
	/** Registers it. */
	public static function register() {
		add_filter( 'site_status_tests', array( __CLASS__, 'add' ) );
		add_action( 'rest_api_init', array( __CLASS__, 'add_route' ) );
	}

	/**
	 * Adds it to those that run one after the other in the browser: it asks another server.
	 *
	 * @param array $tests Of WordPress.
	 * @return array
	 */
	public static function add( $tests ) {
		$tests['async']['lectern'] = array(
			'label'             => __( 'Articles read aloud', 'lectern' ),
			'test'              => rest_url( Rest::SPACE . '/site-health' ),
			'has_rest'          => true,
			'async_direct_test' => array( __CLASS__, 'test' ),
		);
		return $tests;
	}

	/** Its route. */
	public static function add_route() {
		register_rest_route(
			Rest::SPACE,
			'/site-health',
			array(
				'methods'             => 'GET',
				'callback'            => array( __CLASS__, 'test' ),
				'permission_callback' => static function () {
					return current_user_can( 'view_site_health_checks' );
				},
			)
		);
	}

	/**
	 * The test.
	 *
	 * @return array
	 */
	public static function test() {
		$findings = Settings::is_connected() ? Health_Check::findings() : array(
			array(
				'good' => false,
				'text' => __( 'No address and token of the service are set.', 'lectern' ),
			),
		);
		$is_good  = ! in_array( false, wp_list_pluck( $findings, 'good' ), true );
		$lines    = '';
		foreach ( $findings as $finding ) {
			$lines .= '<p>' . esc_html( $finding['text'] ) . '</p>';
		}
		return array(
			'label'       => $is_good ? __( 'Articles can be read aloud', 'lectern' ) : __( 'Articles cannot be read aloud', 'lectern' ),
			'status'      => $is_good ? 'good' : 'recommended',
			'badge'       => array(
				'label' => 'Lectern',
				'color' => 'blue',
			),
			'description' => $lines,
			'actions'     => sprintf( '<p><a href="%s">%s</a></p>', esc_url( Settings_Page::address() ), esc_html__( 'Settings', 'lectern' ) ),
			'test'        => 'lectern',
		);
	}
}
