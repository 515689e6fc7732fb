<?php
/**
 * Which posts may leave this site to be read aloud: those that anyone may read.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** Whether a post may have audio. */
final class Eligibility {
	/**
	 * Why a post may have no audio; nothing where it may.
	 *
	 * @param \WP_Post|null $post The post.
	 * @return string
	 */
	public static function refusal( $post ) {
		if ( ! $post instanceof \WP_Post || ! Settings::handles( $post->post_type ) ) {
			return __( 'Posts of this kind have no audio.', 'lectern' );
		}
		if ( '1' === get_post_meta( $post->ID, Meta::OFF, true ) ) {
			return __( 'This post is not to be narrated.', 'lectern' );
		}
		if ( ! self::anyone_may_read( $post ) ) {
			return __( 'Only published posts without a password are sent to the service.', 'lectern' );
		}
		/**
		 * Filters whether a public post may have audio, as a membership plug-in may decide.
		 *
		 * @param bool     $narrates Whether it may.
		 * @param \WP_Post $post     The post.
		 */
		if ( ! apply_filters( 'lectern_narrates', true, $post ) ) {
			return __( 'This site has no audio of this post.', 'lectern' );
		}
		return '';
	}

	/**
	 * Whether a post may have audio.
	 *
	 * @param \WP_Post|null $post The post.
	 */
	public static function allows( $post ) {
		return '' === self::refusal( $post );
	}

	/**
	 * Whether a post is published, and no password is needed.
	 *
	 * @param \WP_Post $post The post.
	 */
	private static function anyone_may_read( $post ) {
		if ( 'publish' !== $post->post_status || '' !== $post->post_password ) {
			return false;
		}
		$type = get_post_type_object( $post->post_type );
		return null !== $type && is_post_type_viewable( $type );
	}
}
