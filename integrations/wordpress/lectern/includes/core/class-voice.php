<?php
/**
 * A post → who reads it: what the post says, else the rule for its tag, category or author, else the default.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** The voice of a post. */
final class Voice {
	/**
	 * Name of the voice; nothing for the one of the service.
	 *
	 * @param \WP_Post $post The post.
	 * @return string
	 */
	public static function of( $post ) {
		$voice = (string) get_post_meta( $post->ID, Meta::VOICE, true );
		if ( '' === $voice ) {
			$voice = self::by_rule( $post );
		}
		/**
		 * Filters the voice that reads a post.
		 *
		 * @param string   $voice Name of a voice of the service; empty for its default.
		 * @param \WP_Post $post  The post.
		 */
		return (string) apply_filters( 'lectern_voice', $voice, $post );
	}

	/**
	 * By the first rule that holds: rules for tags come before those for categories, and these before those for authors.
	 *
	 * @param \WP_Post $post The post.
	 * @return string
	 */
	private static function by_rule( $post ) {
		$settings = Settings::all();
		foreach ( array( 'tag', 'category', 'author' ) as $by ) {
			foreach ( $settings['rules'] as $rule ) {
				if ( $rule['by'] === $by && self::holds( $rule, $post ) ) {
					return $rule['voice'];
				}
			}
		}
		return $settings['voice'];
	}

	/**
	 * Whether a rule is for a post.
	 *
	 * @param array    $rule Its `by` and `which`.
	 * @param \WP_Post $post The post.
	 */
	private static function holds( array $rule, $post ) {
		if ( 'author' === $rule['by'] ) {
			$author = get_userdata( (int) $post->post_author );
			return $author && in_array( $rule['which'], array( $author->user_nicename, $author->user_login, $author->display_name ), true );
		}
		$taxonomy = 'tag' === $rule['by'] ? 'post_tag' : 'category';
		return is_object_in_taxonomy( $post->post_type, $taxonomy ) && has_term( $rule['which'], $taxonomy, $post );
	}
}
