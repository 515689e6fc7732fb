<?php
/**
 * The audio of a post beside the classic editor.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Eligibility;
use Lectern\Core\Meta;
use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Work\Service;
use Lectern\Work\Watch;

defined( 'ABSPATH' ) || exit;

/** The box. */
final class Meta_Box {
	const NONCE  = 'lectern_box';
	const ACTION = 'lectern_do';

	/** Registers it. */
	public static function register() {
		add_action( 'add_meta_boxes', array( __CLASS__, 'add' ) );
		// Before the post is looked at as a whole.
		add_action( 'save_post', array( __CLASS__, 'save' ) );
		add_action( 'admin_post_' . self::ACTION, array( __CLASS__, 'act' ) );
	}

	/**
	 * Adds the box; the block editor has a panel of its own.
	 *
	 * @param string $type Of the post.
	 */
	public static function add( $type ) {
		if ( Settings::handles( $type ) ) {
			add_meta_box( 'lectern', __( 'Audio', 'lectern' ), array( __CLASS__, 'show' ), $type, 'side', 'default', array( '__back_compat_meta_box' => true ) );
		}
	}

	/**
	 * Shows it.
	 *
	 * @param \WP_Post $post The post.
	 */
	public static function show( $post ) {
		$voice = (string) get_post_meta( $post->ID, Meta::VOICE, true );
		$is_on = '1' !== get_post_meta( $post->ID, Meta::OFF, true );
		wp_nonce_field( self::NONCE, self::NONCE );
		echo '<p>' . wp_kses_post( Posts_List::describe( Record::of( $post->ID ) ) ) . '</p>';
		printf( '<p><label><input type="checkbox" name="lectern_off" value="1"%s> %s</label></p>', checked( $is_on, false, false ), esc_html__( 'Do not narrate', 'lectern' ) );
		printf( '<p><label for="lectern-voice">%s</label><br>', esc_html__( 'Voice', 'lectern' ) );
		self::voice_field( 'lectern_voice', $voice, 'lectern-voice' );
		echo '</p>';
		if ( Rest::may( $post->ID ) && Eligibility::allows( $post ) ) {
			echo '<p>';
			self::link( $post, 'make', __( 'Make audio', 'lectern' ) );
			echo ' ';
			self::link( $post, 'remake', __( 'Make again', 'lectern' ) );
			echo ' ';
			self::link( $post, 'take_back', __( 'Take back', 'lectern' ) );
			echo '</p>';
		}
	}

	/**
	 * A field for the name of a voice, with those that the service has.
	 *
	 * @param string $name  Of the field.
	 * @param string $value Of the field.
	 * @param string $id    Of the field.
	 */
	public static function voice_field( $name, $value, $id ) {
		printf( '<input type="text" class="regular-text code" style="max-width:100%%" name="%s" id="%s" value="%s" list="lectern-voices" placeholder="%s">', esc_attr( $name ), esc_attr( $id ), esc_attr( $value ), esc_attr__( 'Default voice', 'lectern' ) );
		static $is_listed = false;
		if ( $is_listed ) {
			return;
		}
		$is_listed = true;
		echo '<datalist id="lectern-voices">';
		foreach ( Settings::is_connected() ? Service::voices() : array() as $voice ) {
			printf( '<option value="%s"></option>', esc_attr( $voice ) );
		}
		echo '</datalist>';
	}

	/**
	 * A button that does something at once.
	 *
	 * @param \WP_Post $post The post.
	 * @param string   $what To be done.
	 * @param string   $text Of the button.
	 */
	private static function link( $post, $what, $text ) {
		$address = add_query_arg(
			array(
				'action' => self::ACTION,
				'do'     => $what,
				'post'   => $post->ID,
			),
			admin_url( 'admin-post.php' )
		);
		printf( '<a class="button button-small" href="%s">%s</a>', esc_url( wp_nonce_url( $address, self::ACTION . $post->ID ) ), esc_html( $text ) );
	}

	/**
	 * Keeps what was set.
	 *
	 * @param int $post_id Number of the post.
	 */
	public static function save( $post_id ) {
		$nonce = isset( $_POST[ self::NONCE ] ) && is_string( $_POST[ self::NONCE ] ) ? sanitize_key( wp_unslash( $_POST[ self::NONCE ] ) ) : '';
		if ( ! wp_verify_nonce( $nonce, self::NONCE ) || ! current_user_can( 'edit_post', $post_id ) || wp_is_post_revision( $post_id ) || ( defined( 'DOING_AUTOSAVE' ) && DOING_AUTOSAVE ) ) {
			return;
		}
		$off   = isset( $_POST['lectern_off'] ) ? '1' : '';
		$voice = isset( $_POST['lectern_voice'] ) && is_string( $_POST['lectern_voice'] ) ? Meta::sanitize_voice( sanitize_text_field( wp_unslash( $_POST['lectern_voice'] ) ) ) : '';
		update_post_meta( $post_id, Meta::OFF, $off );
		update_post_meta( $post_id, Meta::VOICE, wp_slash( $voice ) );
	}

	/** Does what a button asks for. */
	public static function act() {
		$post_id = isset( $_GET['post'] ) ? absint( $_GET['post'] ) : 0;
		$what    = isset( $_GET['do'] ) && is_string( $_GET['do'] ) ? sanitize_key( wp_unslash( $_GET['do'] ) ) : '';
		check_admin_referer( self::ACTION . $post_id );
		if ( ! Rest::may( $post_id ) ) {
			wp_die( esc_html__( 'You may not publish this post.', 'lectern' ), '', array( 'response' => 403 ) );
		}
		$post = get_post( $post_id );
		if ( 'take_back' === $what ) {
			Watch::take_back( $post );
		} else {
			Watch::make( $post, 'remake' === $what );
		}
		wp_safe_redirect( get_edit_post_link( $post_id, 'url' ) );
		exit;
	}
}
