<?php
/**
 * A post as it is now, and what is known of its audio → one step, or several, towards audio that is as it should be.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Eligibility;
use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Core\Site_Address;

defined( 'ABSPATH' ) || exit;

/** Works on posts, in the background. */
final class Worker {
	/** Seconds for which one process waits for a job. */
	const WAIT = 20;
	/** Failures in a row after which only a person tries again: about two days. */
	const MOST_TRIES = 60;

	/** Registers it. */
	public static function register() {
		add_action( Queue::POST, array( __CLASS__, 'run' ) );
	}

	/**
	 * Works on a post. What was asked for when does not matter, only how the post is now: so no order of saves is wrong.
	 *
	 * @param int      $post_id Number of the post.
	 * @param int|null $wait    Seconds to wait for its job.
	 */
	public static function run( $post_id, $wait = null ) {
		if ( ! Settings::is_connected() || Site_Address::has_changed() ) {
			return;
		}
		$post_id = (int) $post_id;
		$lock    = Lock::take( $post_id );
		if ( ! $lock ) {
			Queue::add( $post_id, 10 );
			return;
		}
		try {
			// What another process saved meanwhile counts.
			clean_post_cache( $post_id );
			/**
			 * Filters for how many seconds one process waits for audio to be made; then another goes on.
			 *
			 * @param int $seconds Seconds.
			 */
			$seconds = null === $wait ? (int) apply_filters( 'lectern_wait_seconds', self::WAIT ) : $wait;
			self::work( $post_id, $lock, time() + $seconds );
			self::catch_up( $post_id );
		} catch ( Service_Error $error ) {
			self::note( $post_id, $error );
		} catch ( \Throwable $error ) {
			// Of another plug-in or the theme, which takes part in rendering, or of an answer that no service should give.
			/* translators: %s: what PHP reported. */
			$message = sprintf( __( 'The audio could not be made because of an error in this site: %s', 'lectern' ), $error->getMessage() );
			self::note( $post_id, new Service_Error( esc_html( $message ), 'SITE' ) );
		} finally {
			$lock->release();
		}
	}

	/**
	 * Notes what was saved while this process sent an earlier text or wrote the record: the post itself tells, whatever
	 * became of the other process's note.
	 *
	 * @param int $post_id Number of the post.
	 */
	private static function catch_up( $post_id ) {
		clean_post_cache( $post_id );
		$post    = get_post( $post_id );
		$record  = Record::of( $post_id );
		$is_sent = '' !== $record['sent_as'] && ! $record['asked'];
		if ( $post && $is_sent && Article::fingerprint( $post ) !== $record['sent_as'] ) {
			Record::change( $post_id, array( 'fingerprint' => $record['sent_as'] ) );
			Watch::see( $post_id );
		}
	}

	/**
	 * The steps.
	 *
	 * @param int  $post_id Number of the post.
	 * @param Lock $lock    Of the post.
	 * @param int  $until   Time at which waiting ends.
	 */
	private static function work( $post_id, $lock, $until ) {
		$post = get_post( $post_id );
		if ( ! $post ) {
			return;
		}
		$record = Record::of( $post_id );
		if ( ! Eligibility::allows( $post ) ) {
			self::remove( $post, $record );
			return;
		}
		if ( $record['asked'] ) {
			$record = self::send( $post, $record );
		}
		if ( '' !== $record['job'] ) {
			self::follow( $post, $lock, $until );
		}
	}

	/**
	 * Sends a post, unless the service has it in this form.
	 *
	 * @param \WP_Post $post   The post.
	 * @param array    $record Of the post.
	 * @return array The record.
	 * @throws Service_Error As the service says.
	 */
	private static function send( $post, array $record ) {
		$slug    = Article::slug( $post );
		$sent_as = Article::fingerprint( $post );
		$article = Article::of( $post, $slug );
		$digest  = Article::digest( $article );
		$is_made = '' === $record['job'] && $record['edition'] && $record['made'] === $digest;
		$is_sent = '' !== $record['job'] && $record['sent'] === $digest;
		$is_new  = $record['force'] || ( ! $is_made && ! $is_sent );
		if ( ! $is_new ) {
			return Record::change(
				$post->ID,
				array(
					'asked'   => false,
					'sent_as' => $sent_as,
					'state'   => '' === $record['job'] ? 'ready' : 'recording',
				)
			);
		}
		// Known before it is sent, so that what was made can be found again whatever happens.
		Record::change( $post->ID, array( 'slug' => $slug ) );
		$key = 'wp-' . md5( implode( ' ', array( $slug, $digest, $record['attempt'] ) ) );
		$job = Service::build( $article, $key );
		if ( ! is_string( $job['id'] ?? null ) || '' === $job['id'] ) {
			throw Service_Error::other_version();
		}
		return Record::change(
			$post->ID,
			array(
				'asked'    => false,
				'force'    => false,
				'job'      => $job['id'],
				'sent'     => $digest,
				'sent_as'  => $sent_as,
				'tries'    => 0,
				'error'    => array(),
				'progress' => array(),
				'state'    => 'recording',
			)
		);
	}

	/**
	 * Follows a job to its end, or for a while.
	 *
	 * @param \WP_Post $post  The post.
	 * @param Lock     $lock  Of the post.
	 * @param int      $until Time at which waiting ends.
	 */
	private static function follow( $post, $lock, $until ) {
		for ( $pause = 1; ; $pause = min( 3, $pause + 1 ) ) {
			if ( self::look( $post ) ) {
				return;
			}
			if ( time() + $pause > $until ) {
				Queue::add( $post->ID, 15 );
				return;
			}
			sleep( $pause );
			$lock->renew();
		}
	}

	/**
	 * Looks at the job of a post once.
	 *
	 * @param \WP_Post $post The post.
	 * @return bool Whether there is nothing more to wait for.
	 * @throws Service_Error As the service says.
	 */
	private static function look( $post ) {
		$record = Record::of( $post->ID );
		$job    = Service::job( $record['job'] );
		if ( null === $job ) {
			// The service has forgotten it: it is asked again.
			Record::change(
				$post->ID,
				array(
					'job'     => '',
					'asked'   => true,
					'attempt' => $record['attempt'] + 1,
				)
			);
			Queue::add( $post->ID, self::delay( 1 ) );
			return true;
		}
		if ( ! is_string( $job['state'] ?? null ) ) {
			throw Service_Error::other_version();
		}
		switch ( $job['state'] ) {
			case 'done':
				Outcome::finish( $post, $record, $job );
				return true;
			case 'failed':
				Outcome::fail( $post, $record, $job );
				return true;
			case 'superseded':
				Record::change( $post->ID, array( 'job' => (string) ( $job['supersededBy'] ?? '' ) ) );
				return empty( $job['supersededBy'] );
			case 'takenBack':
				Outcome::clear( $post, __( 'It was taken back in the service.', 'lectern' ) );
				return true;
			default:
				Record::change(
					$post->ID,
					array(
						'state'    => 'recording',
						'progress' => array(
							'done'        => (int) ( $job['segments']['done'] ?? 0 ),
							'total'       => (int) ( $job['segments']['total'] ?? 0 ),
							'secondsLeft' => (float) ( $job['secondsLeft'] ?? 0 ),
						),
					)
				);
				return false;
		}
	}

	/**
	 * Takes the audio of a post back that no one may hear any more.
	 *
	 * @param \WP_Post $post   The post.
	 * @param array    $record Of the post.
	 */
	private static function remove( $post, array $record ) {
		if ( '' === $record['slug'] || 'taken-back' === $record['state'] ) {
			return;
		}
		Service::take_back( $record['slug'] );
		Outcome::clear( $post );
	}

	/**
	 * Notes that the service could not be asked, or would not do it.
	 *
	 * @param int           $post_id Number of the post.
	 * @param Service_Error $error   Why.
	 */
	private static function note( $post_id, Service_Error $error ) {
		$record  = Record::of( $post_id );
		$tries   = $record['tries'] + 1;
		$changes = array(
			'tries' => $tries,
			'error' => array(
				'code'    => $error->name,
				'message' => html_entity_decode( $error->getMessage(), ENT_QUOTES, 'UTF-8' ),
			),
		);
		if ( $error->may_pass() && $tries < self::MOST_TRIES ) {
			Record::change( $post_id, $changes );
			Queue::add( $post_id, max( self::delay( $tries ), $error->retry_after ) );
			return;
		}
		Record::change( $post_id, array_merge( $changes, array( 'state' => 'failed' ) ) );
	}

	/**
	 * Seconds until the next attempt.
	 *
	 * @param int $tries Failures in a row.
	 * @return int
	 */
	public static function delay( $tries ) {
		return (int) min( HOUR_IN_SECONDS, 15 * pow( 2, min( 8, $tries - 1 ) ) );
	}
}
