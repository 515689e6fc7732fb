<?php
/**
 * How a job ended → what is noted of the post's audio.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Edition;
use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Front\Enclosure;
use Lectern\Front\Media;

defined( 'ABSPATH' ) || exit;

/** What became of a job. */
final class Outcome {
	/**
	 * Notes what was made.
	 *
	 * @param \WP_Post $post   The post.
	 * @param array    $record Of the post.
	 * @param array    $job    That is done.
	 * @throws Service_Error Where it cannot be used.
	 */
	public static function finish( $post, array $record, array $job ) {
		if ( 'removal' === ( $job['kind'] ?? '' ) ) {
			self::clear( $post, __( 'It was taken back in the service.', 'lectern' ) );
			return;
		}
		if ( false === ( $job['published'] ?? null ) ) {
			self::hold( $post, self::text( $job['whyUnpublished'] ?? '' ) );
			return;
		}
		$edition = Service::edition( $record['slug'] );
		$base    = Settings::get( 'public_address' ) . '/' . rawurlencode( $record['slug'] ) . '/';
		$summary = Edition::summarise( $edition, $base );
		if ( ! $summary ) {
			throw new Service_Error( esc_html__( 'The service makes editions of a later version: this plug-in needs an update.', 'lectern' ), 'OTHER_VERSION' );
		}
		if ( 'library' === Settings::get( 'media' ) ) {
			$summary = Media::bring( $post, $edition, $summary );
		}
		Record::change(
			$post->ID,
			array(
				'job'      => '',
				'made'     => $record['sent'],
				'made_at'  => time(),
				'progress' => array(),
				'error'    => array(),
				'tries'    => 0,
				'edition'  => $summary,
				'state'    => Record::of( $post->ID )['asked'] ? 'waiting' : 'ready',
			)
		);
		Enclosure::write( $post->ID, $summary );
		/**
		 * The audio of a post is there, or has changed.
		 *
		 * @param int   $post_id Number of the post.
		 * @param array $summary Its address, type, size, duration and disclosure.
		 */
		do_action( 'lectern_ready', $post->ID, $summary );
	}

	/**
	 * Notes that an edition waits for someone to publish it, and looks again later.
	 *
	 * @param \WP_Post $post The post.
	 * @param string   $why  One sentence.
	 */
	private static function hold( $post, $why ) {
		$message = '' === $why ? __( 'It waits in the service for someone to publish it.', 'lectern' ) : $why;
		Record::change(
			$post->ID,
			array(
				'state' => 'waiting',
				'error' => array(
					'code'    => 'HELD',
					'message' => sanitize_text_field( $message ),
				),
			)
		);
		Queue::add( $post->ID, 5 * MINUTE_IN_SECONDS );
	}

	/**
	 * Notes that a job failed.
	 *
	 * @param \WP_Post $post   The post.
	 * @param array    $record Of the post.
	 * @param array    $job    That failed.
	 */
	public static function fail( $post, array $record, array $job ) {
		$failure = is_array( $job['failure'] ?? null ) ? $job['failure'] : array();
		$code    = self::text( $failure['code'] ?? 'INTERNAL' );
		if ( 'ARTICLE_SLUG_TAKEN' === $code && $record['tries'] < 2 ) {
			// The post has moved to another address: its edition of the former one makes room for it. Nothing is recorded again.
			Service::take_back( $record['slug'] );
			Record::change(
				$post->ID,
				array(
					'job'     => '',
					'asked'   => true,
					'attempt' => $record['attempt'] + 1,
					'tries'   => $record['tries'] + 1,
				)
			);
			Queue::add( $post->ID, 2 );
			return;
		}
		Record::change(
			$post->ID,
			array(
				'job'      => '',
				'progress' => array(),
				'state'    => 'failed',
				'error'    => array(
					'code'    => sanitize_text_field( $code ),
					'message' => sanitize_text_field( Service_Error::told( $failure['message'] ?? '', $failure['hint'] ?? '' ) ),
				),
			)
		);
	}

	/**
	 * Notes that there is no audio any more.
	 *
	 * @param \WP_Post $post The post.
	 * @param string   $why  One sentence, where no one here asked for it.
	 */
	public static function clear( $post, $why = '' ) {
		Media::remove( $post->ID );
		Enclosure::remove( $post->ID );
		Record::change(
			$post->ID,
			array(
				'asked'       => false,
				'job'         => '',
				'sent'        => '',
				'made'        => '',
				'fingerprint' => '',
				'sent_as'     => '',
				'progress'    => array(),
				'tries'       => 0,
				'edition'     => array(),
				'state'       => 'taken-back',
				'error'       => '' === $why ? array() : array(
					'code'    => 'TAKEN_BACK',
					'message' => $why,
				),
			)
		);
	}

	/**
	 * Words of an answer, whatever it has there.
	 *
	 * @param mixed $value Any value.
	 * @return string
	 */
	private static function text( $value ) {
		return is_scalar( $value ) ? (string) $value : '';
	}
}
