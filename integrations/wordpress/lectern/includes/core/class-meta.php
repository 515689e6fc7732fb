<?php
/**
 * The fields of a post that editors and other programs see.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** Fields of posts. */
final class Meta {
	/** Whether a post is not to be narrated: `1`. */
	const OFF = '_lectern_off';
	/** The voice of a post. */
	const VOICE = '_lectern_voice';

	/** Registers them. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'add_fields' ), 20 );
		add_action( 'rest_api_init', array( __CLASS__, 'add_rest_field' ) );
	}

	/** What an editor sets, in the post itself. */
	public static function add_fields() {
		foreach ( Settings::post_types() as $type ) {
			foreach ( array( self::OFF, self::VOICE ) as $name ) {
				register_post_meta(
					$type,
					$name,
					array(
						'type'              => 'string',
						'single'            => true,
						'default'           => '',
						'show_in_rest'      => true,
						'sanitize_callback' => self::OFF === $name ? array( __CLASS__, 'sanitize_off' ) : array( __CLASS__, 'sanitize_voice' ),
						'auth_callback'     => static function ( $allowed, $key, $post_id ) {
							return current_user_can( 'edit_post', $post_id );
						},
					)
				);
			}
		}
	}

	/**
	 * `1`, or nothing.
	 *
	 * @param mixed $value What was sent.
	 * @return string
	 */
	public static function sanitize_off( $value ) {
		return in_array( $value, array( '1', 1, true, 'true' ), true ) ? '1' : '';
	}

	/**
	 * Name of a voice.
	 *
	 * @param mixed $value What was sent.
	 * @return string
	 */
	public static function sanitize_voice( $value ) {
		return is_string( $value ) ? mb_substr( sanitize_text_field( $value ), 0, 200 ) : '';
	}

	/** What anyone may know of a post's audio: `lectern` of each post in the REST API. */
	public static function add_rest_field() {
		register_rest_field(
			Settings::post_types(),
			'lectern',
			array(
				'get_callback' => static function ( $post ) {
					return Edition::public_facts( get_post( $post['id'] ) );
				},
				'schema'       => array(
					'description' => __( 'The audio of the post; null where it has none.', 'lectern' ),
					'type'        => array( 'object', 'null' ),
					'context'     => array( 'view', 'edit', 'embed' ),
					'readonly'    => true,
					'properties'  => array(
						'audio'      => array(
							'type'   => 'string',
							'format' => 'uri',
						),
						'mediaType'  => array( 'type' => 'string' ),
						'sizeBytes'  => array( 'type' => 'integer' ),
						'duration'   => array( 'type' => 'number' ),
						'edition'    => array(
							'type'   => 'string',
							'format' => 'uri',
						),
						'transcript' => array( 'type' => 'string' ),
						'disclosure' => array( 'type' => 'string' ),
					),
				),
			)
		);
	}
}
