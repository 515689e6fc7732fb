<?php
/**
 * What search engines and other sites read of a post's audio.
 *
 * @package Lectern
 */

namespace Lectern\Front;

use Lectern\Core\Edition;

defined( 'ABSPATH' ) || exit;

/** The head of a post's page. */
final class Head {
	/** Registers it. */
	public static function register() {
		add_action( 'wp_head', array( __CLASS__, 'write' ), 20 );
		add_filter( 'wpseo_schema_article', array( __CLASS__, 'add_to_yoast' ) );
	}

	/** Structured data, Open Graph and the address of the oEmbed answer. */
	public static function write() {
		$post    = is_singular() ? get_post( get_queried_object_id() ) : null;
		$edition = $post && ! post_password_required( $post ) ? Edition::heard( $post ) : array();
		if ( ! $edition ) {
			return;
		}
		if ( ! defined( 'WPSEO_VERSION' ) ) {
			$data = array(
				'@context' => 'https://schema.org',
				'@type'    => 'Article',
				'@id'      => get_permalink( $post ),
				'headline' => $edition['title'],
				'audio'    => self::audio( $post, $edition ),
			);
			echo '<script type="application/ld+json">' . wp_json_encode( $data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_HEX_TAG | JSON_HEX_AMP ) . "</script>\n";
		}
		printf( '<meta property="og:audio" content="%s">' . "\n", esc_url( $edition['audio'] ) );
		printf( '<meta property="og:audio:type" content="%s">' . "\n", esc_attr( $edition['mediaType'] ) );
		if ( empty( $edition['local'] ) ) {
			printf( '<link rel="alternate" type="application/json+oembed" href="%s" title="%s">' . "\n", esc_url( $edition['base'] . 'oembed.json' ), esc_attr( $edition['title'] ) );
		}
	}

	/**
	 * The audio in terms of schema.org.
	 *
	 * @param \WP_Post $post    The post.
	 * @param array    $edition As Edition::summarise gives it.
	 * @return array
	 */
	private static function audio( $post, array $edition ) {
		$audio = array(
			'@type'               => 'AudioObject',
			'@id'                 => get_permalink( $post ) . '#audio',
			'name'                => $edition['title'],
			'contentUrl'          => $edition['audio'],
			'encodingFormat'      => $edition['mediaType'],
			'contentSize'         => (string) $edition['sizeBytes'],
			'duration'            => 'PT' . (int) round( $edition['duration'] ) . 'S',
			'inLanguage'          => $edition['language'],
			'uploadDate'          => get_post_modified_time( 'c', true, $post ),
			'isAccessibleForFree' => true,
			'creditText'          => $edition['disclosure'],
			'digitalSourceType'   => $edition['source_type'],
		);
		if ( '' !== $edition['transcript'] ) {
			$audio['caption'] = array(
				'@type'          => 'MediaObject',
				'contentUrl'     => $edition['transcript'],
				'encodingFormat' => 'text/vtt',
			);
		}
		return array_filter(
			$audio,
			static function ( $value ) {
				return '' !== $value;
			}
		);
	}

	/**
	 * The audio in the article that Yoast SEO describes.
	 *
	 * @param mixed $article Its data.
	 * @return mixed
	 */
	public static function add_to_yoast( $article ) {
		$post    = is_singular() ? get_post( get_queried_object_id() ) : null;
		$edition = Edition::heard( $post );
		if ( is_array( $article ) && $edition ) {
			$article['audio'] = self::audio( $post, $edition );
		}
		return $article;
	}
}
