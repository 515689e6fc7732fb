<?php
/**
 * An edition as the service describes it → the parts of it that pages, feeds and search engines need.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** What was made of a post. */
final class Edition {
	/** Version of edition.json that this plug-in understands. */
	const SCHEMA_VERSION = 1;

	/**
	 * The parts that are kept.
	 *
	 * @param array  $edition An edition.json.
	 * @param string $base    Address of its folder, with a slash at its end.
	 * @return array Nothing where it is of a later version, or has no audio.
	 */
	public static function summarise( array $edition, $base ) {
		if ( self::SCHEMA_VERSION !== ( $edition['schemaVersion'] ?? null ) ) {
			return array();
		}
		$files      = is_array( $edition['files'] ?? null ) ? $edition['files'] : array();
		$audio      = self::file( $files, 'audio' );
		$transcript = self::file( $files, 'transcript', 'text/vtt' );
		$cover      = self::file( $files, 'cover' );
		if ( null === $audio ) {
			return array();
		}
		return array(
			'src'         => $base . 'edition.json',
			'base'        => $base,
			'title'       => self::text( $edition['title'] ?? '' ),
			'language'    => self::text( $edition['language'] ?? '' ),
			'duration'    => (float) self::text( $edition['duration'] ?? '' ),
			'audio'       => $base . rawurlencode( $audio['name'] ),
			'mediaType'   => $audio['mediaType'],
			'sizeBytes'   => $audio['sizeBytes'],
			'transcript'  => $transcript ? $base . rawurlencode( $transcript['name'] ) : '',
			'cover'       => $cover ? $base . rawurlencode( $cover['name'] ) : '',
			'disclosure'  => self::text( $edition['disclosure']['text'] ?? '' ),
			'source_type' => self::text( $edition['disclosure']['digitalSourceType'] ?? '' ),
			'key'         => self::text( $edition['key'] ?? '' ),
		);
	}

	/**
	 * Words or a number of an edition, whatever it has there.
	 *
	 * @param mixed $value Any value.
	 * @return string
	 */
	private static function text( $value ) {
		return is_scalar( $value ) ? (string) $value : '';
	}

	/**
	 * The first file of a role.
	 *
	 * @param array  $files Files of an edition.
	 * @param string $role  Such as `audio`.
	 * @param string $type  Media type, where it matters.
	 * @return array|null
	 */
	private static function file( array $files, $role, $type = '' ) {
		foreach ( $files as $file ) {
			$is_named = is_array( $file ) && is_string( $file['name'] ?? null ) && is_string( $file['mediaType'] ?? null ) && is_int( $file['sizeBytes'] ?? null );
			if ( $is_named && ( $file['role'] ?? '' ) === $role && ( '' === $type || $file['mediaType'] === $type ) ) {
				return $file;
			}
		}
		return null;
	}

	/**
	 * The edition that readers of a post hear now; nothing where there is none for them.
	 *
	 * @param \WP_Post|null $post The post.
	 * @return array
	 */
	public static function heard( $post ) {
		if ( ! $post instanceof \WP_Post || ! Eligibility::allows( $post ) ) {
			return array();
		}
		return Record::of( $post->ID )['edition'];
	}

	/**
	 * What anyone may know of it.
	 *
	 * @param \WP_Post|null $post The post.
	 * @return array|null
	 */
	public static function public_facts( $post ) {
		$edition = self::heard( $post );
		if ( ! $edition ) {
			return null;
		}
		return array(
			'audio'      => $edition['audio'],
			'mediaType'  => $edition['mediaType'],
			'sizeBytes'  => $edition['sizeBytes'],
			'duration'   => $edition['duration'],
			'edition'    => $edition['src'],
			'transcript' => $edition['transcript'],
			'disclosure' => $edition['disclosure'],
		);
	}
}
