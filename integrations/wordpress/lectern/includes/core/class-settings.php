<?php
/**
 * What the publisher set: one option, with its defaults and its checks.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** Settings of the plug-in. */
final class Settings {
	const OPTION = 'lectern';

	/** Each setting with its default, which also gives its type. */
	const DEFAULTS = array(
		'address'        => '',
		'token'          => '',
		'public_address' => '',
		'mode'           => 'automatic',
		'post_types'     => array( 'post' ),
		'placement'      => 'before',
		'layout'         => 'compact',
		'theme'          => 'auto',
		'voice'          => '',
		'rules'          => array(),
		'media'          => 'service',
		'feed_title'     => '',
		'feed_author'    => '',
		'feed_email'     => '',
		'feed_category'  => 'News',
		'feed_image'     => '',
		'remove_data'    => false,
	);

	/** Values that a setting may have; the first is the default. */
	const CHOICES = array(
		'mode'      => array( 'automatic', 'manual' ),
		'placement' => array( 'before', 'after', 'none' ),
		'layout'    => array( 'compact', 'full' ),
		'theme'     => array( 'auto', 'light', 'dark' ),
		'media'     => array( 'service', 'library' ),
	);

	/** Most rules for voices. */
	const MOST_RULES = 100;

	/**
	 * All settings. A constant LECTERN_ADDRESS or LECTERN_TOKEN of wp-config.php wins over the option.
	 *
	 * @return array
	 */
	public static function all() {
		$stored = get_option( self::OPTION, array() );
		$all    = array_merge( self::DEFAULTS, is_array( $stored ) ? $stored : array() );
		foreach ( array( 'address', 'token' ) as $name ) {
			$constant = 'LECTERN_' . strtoupper( $name );
			if ( defined( $constant ) && '' !== (string) constant( $constant ) ) {
				$all[ $name ] = (string) constant( $constant );
			}
		}
		$all['address'] = untrailingslashit( $all['address'] );
		if ( '' === $all['public_address'] && '' !== $all['address'] ) {
			$all['public_address'] = $all['address'] . '/audio';
		}
		return $all;
	}

	/**
	 * One setting.
	 *
	 * @param string $name Name of the setting.
	 * @return mixed
	 */
	public static function get( $name ) {
		return self::all()[ $name ];
	}

	/** Whether a service can be asked. */
	public static function is_connected() {
		$all = self::all();
		return '' !== $all['address'] && '' !== $all['token'];
	}

	/**
	 * Whether posts of this type may have audio.
	 *
	 * @param string $type Name of a post type.
	 */
	public static function handles( $type ) {
		return in_array( $type, self::post_types(), true );
	}

	/**
	 * Types of posts that may have audio.
	 *
	 * @return string[]
	 */
	public static function post_types() {
		/**
		 * Filters the types of posts that may have audio.
		 *
		 * @param string[] $types Names of post types.
		 */
		return (array) apply_filters( 'lectern_post_types', self::get( 'post_types' ) );
	}

	/**
	 * What a form sent, in the form that is kept. An empty token keeps the one that is there.
	 *
	 * @param mixed $given What was sent.
	 * @return array
	 */
	public static function sanitize( $given ) {
		$given  = is_array( $given ) ? $given : array();
		$stored = get_option( self::OPTION, array() );
		$before = array_merge( self::DEFAULTS, is_array( $stored ) ? $stored : array() );
		$kept   = array();
		foreach ( array( 'address', 'public_address', 'feed_image' ) as $name ) {
			$kept[ $name ] = self::address( $given[ $name ] ?? $before[ $name ] );
		}
		foreach ( array( 'voice', 'feed_title', 'feed_author', 'feed_category' ) as $name ) {
			$kept[ $name ] = mb_substr( sanitize_text_field( self::text( $given[ $name ] ?? $before[ $name ] ) ), 0, 500 );
		}
		foreach ( self::CHOICES as $name => $choices ) {
			$value         = self::text( $given[ $name ] ?? $before[ $name ] );
			$kept[ $name ] = in_array( $value, $choices, true ) ? $value : $choices[0];
		}
		$token               = preg_replace( '/[^\x21-\x7e]/', '', self::text( $given['token'] ?? '' ) );
		$kept['token']       = '' === $token ? $before['token'] : $token;
		$kept['feed_email']  = sanitize_email( self::text( $given['feed_email'] ?? $before['feed_email'] ) );
		$kept['post_types']  = self::known_types( $given['post_types'] ?? $before['post_types'] );
		$kept['rules']       = self::rules( $given['rules'] ?? $before['rules'] );
		$kept['remove_data'] = ! empty( $given['remove_data'] );
		return $kept;
	}

	/**
	 * Words, whatever was sent.
	 *
	 * @param mixed $value Any value.
	 * @return string
	 */
	private static function text( $value ) {
		return is_scalar( $value ) ? trim( (string) $value ) : '';
	}

	/**
	 * An http or https address, or nothing.
	 *
	 * @param mixed $value What was sent.
	 * @return string
	 */
	private static function address( $value ) {
		$address = esc_url_raw( self::text( $value ), array( 'http', 'https' ) );
		return untrailingslashit( (string) $address );
	}

	/**
	 * Names of post types that exist.
	 *
	 * @param mixed $value What was sent.
	 * @return string[]
	 */
	private static function known_types( $value ) {
		$names = array_map( 'sanitize_key', array_filter( (array) $value, 'is_string' ) );
		return array_values( array_filter( $names, 'post_type_exists' ) );
	}

	/**
	 * Rules for voices: whose posts (author, category, tag; by slug) are read by which voice.
	 *
	 * @param mixed $value What was sent: rows with `by`, `which` and `voice`.
	 * @return array[]
	 */
	private static function rules( $value ) {
		$rules = array();
		foreach ( is_array( $value ) ? $value : array() as $row ) {
			$by    = self::text( $row['by'] ?? '' );
			$which = sanitize_text_field( self::text( $row['which'] ?? '' ) );
			$voice = sanitize_text_field( self::text( $row['voice'] ?? '' ) );
			if ( in_array( $by, array( 'category', 'tag', 'author' ), true ) && '' !== $which && '' !== $voice ) {
				$rules[] = compact( 'by', 'which', 'voice' );
			}
		}
		return array_slice( $rules, 0, self::MOST_RULES );
	}
}
