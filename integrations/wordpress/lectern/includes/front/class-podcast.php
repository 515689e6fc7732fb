<?php
/**
 * The podcast feed of the posts that have audio: /feed/lectern/.
 *
 * @package Lectern
 */

namespace Lectern\Front;

use Lectern\Core\Edition;
use Lectern\Core\Record;
use Lectern\Core\Settings;

defined( 'ABSPATH' ) || exit;

/** The feed. */
final class Podcast {
	const NAME = 'lectern';
	/** Most episodes. */
	const EPISODES = 100;
	/** Name space of the UUIDs by which podcasts are known. */
	const GUID_SPACE = 'ead4c236bf5858c6a2c6a6b28d128cb6';

	/** Registers it. */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'add' ) );
		add_filter( 'feed_content_type', array( __CLASS__, 'content_type' ), 10, 2 );
		add_action( 'wp_head', array( __CLASS__, 'link' ) );
	}

	/** Adds it to the feeds of WordPress. */
	public static function add() {
		add_feed( self::NAME, array( __CLASS__, 'write' ) );
	}

	/**
	 * Its media type.
	 *
	 * @param string $type Media type.
	 * @param string $feed Name of a feed.
	 * @return string
	 */
	public static function content_type( $type, $feed ) {
		return self::NAME === $feed ? 'application/rss+xml' : $type;
	}

	/** Where apps find it. */
	public static function link() {
		if ( Settings::is_connected() ) {
			printf( '<link rel="alternate" type="application/rss+xml" title="%s" href="%s">' . "\n", esc_attr( self::title() ), esc_url( get_feed_link( self::NAME ) ) );
		}
	}

	/** Its title. */
	private static function title() {
		$title = Settings::get( 'feed_title' );
		return '' === $title ? self::default_title() : $title;
	}

	/** Its title where none is set. */
	public static function default_title() {
		/* translators: %s: name of the site. */
		return sprintf( __( '%s, read aloud', 'lectern' ), get_bloginfo( 'name' ) );
	}

	/** Writes it. */
	public static function write() {
		header( 'Content-Type: application/rss+xml; charset=UTF-8', true );
		$posts = get_posts(
			array(
				'post_type'        => Settings::post_types(),
				'post_status'      => 'publish',
				'has_password'     => false,
				'posts_per_page'   => self::EPISODES,
				'suppress_filters' => false,
				'meta_query'       => array( // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query -- A feed is read through a cache.
					array(
						'key'     => Record::STATE,
						'value'   => array( 'ready', 'outdated', 'waiting', 'recording', 'failed' ),
						'compare' => 'IN',
					),
				),
			)
		);
		echo '<?xml version="1.0" encoding="UTF-8"?>' . "\n";
		echo '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>' . "\n";
		self::write_channel( $posts );
		foreach ( $posts as $post ) {
			$edition = Edition::heard( $post );
			if ( $edition ) {
				self::write_episode( $post, $edition );
			}
		}
		echo "</channel></rss>\n";
	}

	/**
	 * What is said of the podcast.
	 *
	 * @param \WP_Post[] $posts Its posts.
	 */
	private static function write_channel( array $posts ) {
		$settings = Settings::all();
		$address  = get_feed_link( self::NAME );
		$about    = get_bloginfo( 'description' );
		$author   = '' === $settings['feed_author'] ? get_bloginfo( 'name' ) : $settings['feed_author'];
		$image    = '' === $settings['feed_image'] ? self::cover( $posts ) : $settings['feed_image'];
		self::element( 'title', self::title() );
		self::element( 'link', home_url( '/' ) );
		self::element( 'description', '' === $about ? self::title() : $about );
		self::element( 'language', get_bloginfo( 'language' ) );
		self::element( 'generator', 'Lectern ' . LECTERN_VERSION );
		self::element(
			'atom:link',
			'',
			array(
				'href' => $address,
				'rel'  => 'self',
				'type' => 'application/rss+xml',
			)
		);
		self::element( 'itunes:author', $author );
		self::element( 'itunes:category', '', array( 'text' => $settings['feed_category'] ) );
		self::element( 'itunes:explicit', 'false' );
		if ( '' !== $image ) {
			self::element( 'itunes:image', '', array( 'href' => $image ) );
		}
		if ( '' !== $settings['feed_email'] ) {
			echo '<itunes:owner>';
			self::element( 'itunes:name', $author );
			self::element( 'itunes:email', $settings['feed_email'] );
			echo '</itunes:owner>';
		}
		self::element( 'podcast:guid', self::guid( $address ) );
		self::element( 'podcast:locked', 'no' );
		self::element( 'podcast:txt', 'true', array( 'purpose' => 'ai-content' ) );
	}

	/**
	 * One post.
	 *
	 * @param \WP_Post $post    The post.
	 * @param array    $edition As Edition::summarise gives it.
	 */
	private static function write_episode( $post, array $edition ) {
		$about = trim( wp_strip_all_tags( get_the_excerpt( $post ) ) . "\n\n" . $edition['disclosure'] );
		echo '<item>';
		self::element( 'title', mb_substr( $edition['title'], 0, 255 ) );
		self::element( 'link', get_permalink( $post ) );
		self::element( 'guid', $post->guid, array( 'isPermaLink' => 'false' ) );
		self::element( 'pubDate', mysql2date( 'D, d M Y H:i:s +0000', $post->post_date_gmt, false ) );
		self::element( 'description', $about );
		self::element(
			'enclosure',
			'',
			array(
				'url'    => $edition['audio'],
				'length' => $edition['sizeBytes'],
				'type'   => $edition['mediaType'],
			)
		);
		self::element( 'itunes:duration', (string) max( 1, (int) round( $edition['duration'] ) ) );
		self::element( 'itunes:author', get_the_author_meta( 'display_name', (int) $post->post_author ) );
		self::element( 'itunes:explicit', 'false' );
		if ( '' !== $edition['cover'] ) {
			self::element( 'itunes:image', '', array( 'href' => $edition['cover'] ) );
		}
		if ( '' !== $edition['transcript'] ) {
			self::element(
				'podcast:transcript',
				'',
				array(
					'url'  => $edition['transcript'],
					'type' => 'text/vtt',
				)
			);
		}
		self::element( 'podcast:txt', 'true', array( 'purpose' => 'ai-content' ) );
		echo "</item>\n";
	}

	/**
	 * The site's icon where it is large enough, else the cover of the newest post.
	 *
	 * @param \WP_Post[] $posts Posts.
	 * @return string
	 */
	private static function cover( array $posts ) {
		foreach ( $posts as $post ) {
			$edition = Edition::heard( $post );
			if ( ! empty( $edition['cover'] ) ) {
				return $edition['cover'];
			}
		}
		return (string) get_site_icon_url( 512 );
	}

	/**
	 * A name that stays with the address of a feed: UUID version 5.
	 *
	 * @param string $address Of the feed.
	 * @return string
	 */
	private static function guid( $address ) {
		$name = rtrim( preg_replace( '#^https?://#', '', $address ), '/' );
		$hash = sha1( pack( 'H*', self::GUID_SPACE ) . $name );
		return sprintf( '%s-%s-5%s-%x%s-%s', substr( $hash, 0, 8 ), substr( $hash, 8, 4 ), substr( $hash, 13, 3 ), hexdec( $hash[16] ) & 3 | 8, substr( $hash, 17, 3 ), substr( $hash, 20, 12 ) );
	}

	/**
	 * An element of XML.
	 *
	 * @param string $name       Of the element, one of this file's.
	 * @param string $text       Its content.
	 * @param array  $attributes Its attributes.
	 */
	private static function element( $name, $text, array $attributes = array() ) {
		$start = $name;
		foreach ( $attributes as $key => $value ) {
			$start .= ' ' . $key . '="' . self::xml( $value ) . '"';
		}
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped by xml(); names are of this file.
		echo '' === $text ? "<$start/>" : "<$start>" . self::xml( $text ) . "</$name>";
	}

	/**
	 * Text for XML, without characters that no XML may have.
	 *
	 * @param string|int $text Any text.
	 * @return string
	 */
	private static function xml( $text ) {
		$text = html_entity_decode( wp_check_invalid_utf8( (string) $text, true ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		$text = preg_replace( '/[^\x{9}\x{A}\x{D}\x{20}-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]/u', '', $text );
		return htmlspecialchars( trim( (string) $text ), ENT_XML1 | ENT_QUOTES, 'UTF-8' );
	}
}
