<?php
/**
 * The files of an edition in this site's own library, where the publisher wants them there.
 *
 * @package Lectern
 */

namespace Lectern\Front;

use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Work\Service_Error;

defined( 'ABSPATH' ) || exit;

/** Editions among the site's uploads. */
final class Media {
	/** Field of an attachment that names the post whose audio it is. */
	const FIELD = '_lectern_post';
	/** Seconds that a file may take. */
	const TIMEOUT = 120;
	/** Media types that are brought; anything else stays in the service. */
	const TYPES = '#^(?:audio/(?:mpeg|mp4|ogg|flac|wav|x-wav|aac)|text/vtt|application/(?:json|x-subrip)(?:\+chapters)?|application/json\+chapters|image/(?:png|jpeg))$#';

	/**
	 * Brings the files of an edition.
	 *
	 * @param \WP_Post $post    The post.
	 * @param array    $edition Its edition.json.
	 * @param array    $summary As Edition::summarise gives it.
	 * @return array The summary with the addresses of this site.
	 * @throws Service_Error Where a file cannot be had, or is not what was made.
	 */
	public static function bring( $post, array $edition, array $summary ) {
		$slug    = Record::of( $post->ID )['slug'];
		$uploads = wp_upload_dir( null, false );
		$folder  = $uploads['basedir'] . '/lectern/' . $slug;
		if ( ! wp_mkdir_p( $folder ) ) {
			throw new Service_Error( esc_html__( 'The folder of uploads cannot be written.', 'lectern' ), 'UPLOADS' );
		}
		$base  = $uploads['baseurl'] . '/lectern/' . rawurlencode( $slug ) . '/';
		$names = array( 'edition.json' );
		foreach ( $edition['files'] as $file ) {
			$name = (string) ( $file['name'] ?? '' );
			if ( 'picture' === ( $file['role'] ?? '' ) || ! preg_match( self::TYPES, (string) ( $file['mediaType'] ?? '' ) ) || sanitize_file_name( $name ) !== $name ) {
				continue;
			}
			self::fetch( $slug, $file, $folder . '/' . $name );
			$names[] = $name;
		}
		// After the files that it names.
		self::put( $folder . '/edition.json', wp_json_encode( $edition, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) );
		self::tidy( $folder, $names );
		foreach ( array( 'src', 'audio', 'transcript', 'cover' ) as $part ) {
			$name             = rawurldecode( basename( $summary[ $part ] ) );
			$summary[ $part ] = in_array( $name, $names, true ) ? $base . rawurlencode( $name ) : $summary[ $part ];
		}
		$summary['base']  = $base;
		$summary['local'] = true;
		self::attach( $post, $folder . '/' . rawurldecode( basename( $summary['audio'] ) ), $summary );
		return $summary;
	}

	/**
	 * Fetches a file, unless it is there. Its digest decides both.
	 *
	 * @param string $slug Name of the edition.
	 * @param array  $file As edition.json has it.
	 * @param string $path Where it goes.
	 * @throws Service_Error Where it is not what was made.
	 */
	private static function fetch( $slug, array $file, $path ) {
		if ( is_file( $path ) && hash_file( 'sha256', $path ) === $file['sha256'] ) {
			return;
		}
		$settings = Settings::all();
		$partial  = $path . '.part';
		$response = wp_remote_get(
			$settings['address'] . '/v1/editions/' . rawurlencode( $slug ) . '/files/' . rawurlencode( $file['name'] ),
			array(
				'timeout'     => self::TIMEOUT,
				'redirection' => 0,
				'stream'      => true,
				'filename'    => $partial,
				'headers'     => array( 'Authorization' => 'Bearer ' . $settings['token'] ),
			)
		);
		$is_whole = 200 === wp_remote_retrieve_response_code( $response ) && is_file( $partial ) && hash_file( 'sha256', $partial ) === $file['sha256'];
		if ( ! $is_whole ) {
			wp_delete_file( $partial );
			/* translators: %s: name of a file. */
			throw new Service_Error( esc_html( sprintf( __( 'The file %s could not be brought from the service.', 'lectern' ), $file['name'] ) ), 'UNREACHABLE' );
		}
		rename( $partial, $path ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rename_rename -- A reader never finds half a file.
	}

	/**
	 * Writes a small file whole.
	 *
	 * @param string $path Of the file.
	 * @param string $text Its content.
	 */
	private static function put( $path, $text ) {
		// phpcs:disable WordPress.WP.AlternativeFunctions -- The file system's abstraction asks for a password where it has none.
		file_put_contents( $path . '.part', $text );
		rename( $path . '.part', $path );
		// phpcs:enable
	}

	/**
	 * Removes what the edition does not name any more.
	 *
	 * @param string   $folder Of the edition.
	 * @param string[] $kept   Names of files.
	 */
	private static function tidy( $folder, array $kept ) {
		foreach ( (array) glob( $folder . '/*' ) as $path ) {
			if ( is_file( $path ) && ! in_array( basename( $path ), $kept, true ) ) {
				wp_delete_file( $path );
			}
		}
	}

	/**
	 * Lists the audio in the library, once for each post.
	 *
	 * @param \WP_Post $post    The post.
	 * @param string   $path    Of the audio.
	 * @param array    $summary Of the edition.
	 */
	private static function attach( $post, $path, array $summary ) {
		$known = self::attachment( $post->ID );
		if ( $known ) {
			update_attached_file( $known, $path );
			return;
		}
		$id = wp_insert_attachment(
			wp_slash(
				array(
					'post_title'     => $summary['title'],
					'post_content'   => $summary['disclosure'],
					'post_status'    => 'inherit',
					'post_mime_type' => $summary['mediaType'],
					'guid'           => $summary['audio'],
				)
			),
			$path,
			$post->ID
		);
		if ( $id && ! is_wp_error( $id ) ) {
			update_post_meta( $id, self::FIELD, $post->ID );
			update_post_meta(
				$id,
				'_wp_attachment_metadata',
				array(
					'filesize'  => $summary['sizeBytes'],
					'length'    => (int) $summary['duration'],
					'mime_type' => $summary['mediaType'],
				)
			);
		}
	}

	/**
	 * The attachment of a post's audio.
	 *
	 * @param int $post_id Number of the post.
	 * @return int 0 where there is none.
	 */
	private static function attachment( $post_id ) {
		$found = get_posts(
			array(
				'post_type'   => 'attachment',
				'post_status' => 'any',
				'numberposts' => 1,
				'fields'      => 'ids',
				'post_parent' => $post_id,
				'lang'        => '',
				'meta_key'    => self::FIELD, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Among the attachments of one post.
			)
		);
		return $found ? (int) $found[0] : 0;
	}

	/**
	 * Removes everything of a post's edition from the library.
	 *
	 * @param int $post_id Number of the post.
	 */
	public static function remove( $post_id ) {
		$record = Record::of( $post_id );
		if ( '' === $record['slug'] || empty( $record['edition']['local'] ) ) {
			return;
		}
		$known = self::attachment( $post_id );
		if ( $known ) {
			wp_delete_attachment( $known, true );
		}
		self::remove_folder( $record['slug'] );
	}

	/**
	 * Removes the folder of an edition.
	 *
	 * @param string $slug Its name.
	 */
	public static function remove_folder( $slug ) {
		$uploads = wp_upload_dir( null, false );
		$folder  = $uploads['basedir'] . '/lectern/' . sanitize_file_name( $slug );
		if ( is_dir( $folder ) ) {
			self::tidy( $folder, array() );
			rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
		}
	}
}
