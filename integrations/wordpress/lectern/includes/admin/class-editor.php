<?php
/**
 * The audio of a post in the sidebar of the block editor.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Meta;
use Lectern\Core\Settings;
use Lectern\Work\Service;

defined( 'ABSPATH' ) || exit;

/** The panel. */
final class Editor {
	const SCRIPT = 'lectern-editor';

	/** Registers it. */
	public static function register() {
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'enqueue' ) );
		add_filter( 'register_block_type_args', array( __CLASS__, 'add_attribute' ) );
	}

	/** Loads it where a post is edited that may have audio. */
	public static function enqueue() {
		$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
		if ( ! $screen || 'post' !== $screen->base || ! Settings::handles( (string) $screen->post_type ) ) {
			return;
		}
		wp_enqueue_script(
			self::SCRIPT,
			plugins_url( 'assets/editor.js', LECTERN_FILE ),
			array( 'wp-api-fetch', 'wp-block-editor', 'wp-components', 'wp-compose', 'wp-core-data', 'wp-data', 'wp-edit-post', 'wp-element', 'wp-hooks', 'wp-i18n', 'wp-plugins' ),
			LECTERN_VERSION,
			true
		);
		wp_add_inline_script(
			self::SCRIPT,
			'window.lecternEditor = ' . wp_json_encode(
				array(
					'off'       => Meta::OFF,
					'voice'     => Meta::VOICE,
					'voices'    => Settings::is_connected() ? Service::voices() : array(),
					'connected' => Settings::is_connected(),
					'settings'  => current_user_can( 'manage_options' ) ? Settings_Page::address() : '',
				),
				JSON_HEX_TAG | JSON_HEX_AMP
			) . ';',
			'before'
		);
		wp_set_script_translations( self::SCRIPT, 'lectern', LECTERN_DIR . 'languages' );
	}

	/**
	 * The server knows the attribute by which a block is not read, so that blocks which it renders keep it.
	 *
	 * @param array $args Of a type of blocks.
	 * @return array
	 */
	public static function add_attribute( $args ) {
		if ( isset( $args['attributes'] ) && is_array( $args['attributes'] ) ) {
			$args['attributes']['lecternSkip'] = array( 'type' => 'boolean' );
		}
		return $args;
	}
}
