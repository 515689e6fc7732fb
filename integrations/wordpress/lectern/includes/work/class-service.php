<?php
/**
 * Requests to `lectern service`, by WordPress's own HTTP functions, so that no extension of PHP is needed.
 *
 * @package Lectern
 */

namespace Lectern\Work;

use Lectern\Core\Settings;

defined( 'ABSPATH' ) || exit;

/** The service. */
final class Service {
	/** Seconds that an answer may take. */
	const TIMEOUT = 15;
	/** Most bytes of an answer that is read as JSON: a book's edition has some 5 MB. */
	const MOST_BYTES = 20971520;

	/**
	 * Has an edition made.
	 *
	 * @param array  $article As Article::of gives it.
	 * @param string $key     The same request under the same key is one job.
	 * @return array The job.
	 */
	public static function build( array $article, $key ) {
		return self::ask( 'POST', '/v1/editions', $article, array( 'Idempotency-Key' => $key ) );
	}

	/**
	 * Takes an edition back. It is no error if there is none.
	 *
	 * @param string $slug Name of the edition.
	 * @throws Service_Error As the service says.
	 */
	public static function take_back( $slug ) {
		try {
			self::ask( 'DELETE', '/v1/editions/' . rawurlencode( $slug ) );
		} catch ( Service_Error $error ) {
			if ( ! in_array( $error->status, array( 404, 410 ), true ) || 'OTHER_VERSION' === $error->name ) {
				throw $error;
			}
		}
	}

	/**
	 * How far a job is.
	 *
	 * @param string $id Of the job.
	 * @return array|null Null where the service knows of no such job any more.
	 * @throws Service_Error As the service says.
	 */
	public static function job( $id ) {
		try {
			return self::ask( 'GET', '/v1/jobs/' . rawurlencode( $id ) );
		} catch ( Service_Error $error ) {
			if ( 404 === $error->status && 'OTHER_VERSION' !== $error->name ) {
				return null;
			}
			throw $error;
		}
	}

	/**
	 * An edition as it was made.
	 *
	 * @param string $slug Name of the edition.
	 * @return array
	 */
	public static function edition( $slug ) {
		return self::ask( 'GET', '/v1/editions/' . rawurlencode( $slug ) );
	}

	/**
	 * What an edition would take, and what would be said.
	 *
	 * @param array $article As Article::of gives it.
	 * @return array[] `plan` and `script`.
	 */
	public static function check( array $article ) {
		return array(
			'plan'   => self::ask( 'POST', '/v1/editions/plan', $article ),
			'script' => self::ask( 'POST', '/v1/editions/script', $article ),
		);
	}

	/**
	 * Names of the voices, kept for an hour. None where the service cannot be asked.
	 *
	 * @return string[]
	 */
	public static function voices() {
		$key    = 'lectern_voices_' . md5( Settings::get( 'address' ) );
		$voices = get_transient( $key );
		if ( is_array( $voices ) ) {
			return $voices;
		}
		try {
			$answer = self::ask( 'GET', '/v1/audio/voices', null, array(), 2 );
		} catch ( Service_Error $error ) {
			// The editor is not held up by a service that is down.
			set_transient( $key, array(), 5 * MINUTE_IN_SECONDS );
			return array();
		}
		$voices = array();
		foreach ( (array) ( $answer['voices'] ?? array() ) as $voice ) {
			// Other programs' names for these voices are left out.
			if ( is_string( $voice['id'] ?? null ) && empty( $voice['spoken_by'] ) ) {
				$voices[] = $voice['id'];
			}
		}
		set_transient( $key, $voices, HOUR_IN_SECONDS );
		return $voices;
	}

	/**
	 * Asks the service.
	 *
	 * @param string     $method  Of HTTP.
	 * @param string     $path    Begins with a slash.
	 * @param array|null $body    Sent as JSON.
	 * @param array      $headers Others than those that every request has.
	 * @param int        $timeout Seconds.
	 * @return array The answer.
	 * @throws Service_Error With the words of the service, where it has any.
	 */
	public static function ask( $method, $path, $body = null, array $headers = array(), $timeout = self::TIMEOUT ) {
		return self::read( self::request( $method, $path, $body, $headers, $timeout ) );
	}

	/**
	 * Speaks words at once.
	 *
	 * @param array $asked As the speech endpoint takes it.
	 * @return string The sound.
	 * @throws Service_Error As the service says.
	 */
	public static function speak( array $asked ) {
		$response = self::request( 'POST', '/v1/audio/speech', $asked, array( 'Accept' => 'audio/*' ), 10 * self::TIMEOUT );
		$type     = is_wp_error( $response ) ? '' : (string) wp_remote_retrieve_header( $response, 'content-type' );
		if ( 0 !== strpos( $type, 'audio/' ) ) {
			self::read( $response );
			throw Service_Error::other_version();
		}
		return wp_remote_retrieve_body( $response );
	}

	/**
	 * Sends a request.
	 *
	 * @param string     $method  Of HTTP.
	 * @param string     $path    Begins with a slash.
	 * @param array|null $body    Sent as JSON.
	 * @param array      $headers Others than those that every request has.
	 * @param int        $timeout Seconds.
	 * @return array|\WP_Error
	 * @throws Service_Error Where there is no service.
	 */
	private static function request( $method, $path, $body, array $headers, $timeout ) {
		$settings = Settings::all();
		if ( ! Settings::is_connected() ) {
			throw new Service_Error( esc_html__( 'No address and token of the service are set.', 'lectern' ), 'TOKEN' );
		}
		$request = array(
			'method'              => $method,
			'timeout'             => $timeout,
			// The token goes to the address that was set and nowhere else.
			'redirection'         => 0,
			'limit_response_size' => self::MOST_BYTES,
			'user-agent'          => 'lectern-wordpress/' . LECTERN_VERSION,
			'headers'             => array_merge(
				array(
					'Authorization' => 'Bearer ' . $settings['token'],
					'Accept'        => 'application/json',
				),
				null === $body ? array() : array( 'Content-Type' => 'application/json' ),
				$headers
			),
		);
		if ( null !== $body ) {
			$request['body'] = wp_json_encode( $body );
		}
		// Not wp_safe_remote_request: the service may well be on this machine, and its address was set by an administrator.
		return wp_remote_request( $settings['address'] . $path, $request );
	}

	/**
	 * What was answered.
	 *
	 * @param array|\WP_Error $response As WordPress gives it.
	 * @return array
	 * @throws Service_Error For anything that is not a good answer.
	 */
	private static function read( $response ) {
		if ( is_wp_error( $response ) ) {
			throw new Service_Error( esc_html( self::trouble( $response->get_error_message() ) ), 'UNREACHABLE' );
		}
		$status = (int) wp_remote_retrieve_response_code( $response );
		$answer = json_decode( wp_remote_retrieve_body( $response ), true );
		if ( $status >= 200 && $status < 300 && is_array( $answer ) ) {
			return $answer;
		}
		$code  = is_array( $answer ) ? self::text( $answer['code'] ?? '' ) : '';
		$place = wp_remote_retrieve_header( $response, 'location' );
		if ( $status >= 300 && $status < 400 && is_string( $place ) && '' !== $place ) {
			/* translators: %s: an address. */
			$message = sprintf( __( 'The address leads on to %s: enter the one at which the service itself answers under Settings → Lectern.', 'lectern' ), $place );
			throw new Service_Error( esc_html( $message ), 'OTHER_VERSION', absint( $status ) );
		}
		if ( 401 === $status && '' !== $code ) {
			throw new Service_Error( esc_html__( 'The service refuses the token: it was revoked, has expired, or is of another service. Make one with “lectern service token add”, and enter it under Settings → Lectern.', 'lectern' ), 'TOKEN', 401 );
		}
		if ( '' === $code && ( $status < 500 || is_array( $answer ) ) ) {
			throw Service_Error::other_version( absint( $status ) );
		}
		$detail = Service_Error::told( $answer['detail'] ?? $answer['title'] ?? '', $answer['hint'] ?? '' );
		if ( '' === $detail ) {
			/* translators: %d: status of an HTTP answer. */
			$detail = sprintf( __( 'The service answered with status %d.', 'lectern' ), $status );
		}
		$after = absint( wp_remote_retrieve_header( $response, 'retry-after' ) );
		throw new Service_Error( esc_html( $detail ), esc_html( '' === $code ? 'UNREACHABLE' : $code ), absint( $status ), absint( $after ) );
	}

	/**
	 * What a connection reported, in words.
	 *
	 * @param string $report Of cURL or PHP's streams.
	 * @return string
	 */
	private static function trouble( $report ) {
		if ( preg_match( '/timed? ?out/i', $report ) ) {
			/* translators: %s: what the connection reported. */
			return sprintf( __( 'The service did not answer in time: %s', 'lectern' ), $report );
		}
		/* translators: %s: what the connection reported. */
		return sprintf( __( 'The service cannot be reached: %s', 'lectern' ), $report );
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
