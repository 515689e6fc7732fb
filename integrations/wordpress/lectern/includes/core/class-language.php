<?php
/**
 * A post → the language it is written in, as its multilingual plug-in says it.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** The language of a post. */
final class Language {
	/**
	 * BCP 47 tag of a post's language: WPML's or Polylang's, else the site's.
	 *
	 * @param \WP_Post $post The post.
	 * @return string
	 */
	public static function of( $post ) {
		$found = '';
		if ( function_exists( 'pll_get_post_language' ) ) {
			$found = (string) pll_get_post_language( $post->ID, 'locale' );
		}
		if ( '' === $found && ( has_filter( 'wpml_post_language_details' ) || defined( 'ICL_SITEPRESS_VERSION' ) ) ) {
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WPML's own filter.
			$details = apply_filters( 'wpml_post_language_details', null, $post->ID );
			if ( is_array( $details ) ) {
				$found = (string) ( $details['locale'] ?? $details['language_code'] ?? '' );
			}
		}
		$tag = self::tag( '' === $found ? get_locale() : $found );
		/**
		 * Filters the language in which a post is written.
		 *
		 * @param string   $tag  BCP 47 tag.
		 * @param \WP_Post $post The post.
		 */
		return (string) apply_filters( 'lectern_language', $tag, $post );
	}

	/**
	 * A locale of WordPress as BCP 47: `de_DE_formal` is `de-DE`.
	 *
	 * @param string $locale Such as `pt_BR`.
	 * @return string
	 */
	public static function tag( $locale ) {
		$parts    = explode( '_', str_replace( '-', '_', (string) $locale ) );
		$language = strtolower( $parts[0] );
		if ( ! preg_match( '/^[a-z]{2,3}$/', $language ) ) {
			return 'en';
		}
		foreach ( array_slice( $parts, 1 ) as $part ) {
			if ( preg_match( '/^(?:[A-Za-z]{2}|\d{3})$/', $part ) ) {
				return $language . '-' . strtoupper( $part );
			}
		}
		return $language;
	}
}
