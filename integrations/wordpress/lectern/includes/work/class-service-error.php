<?php
/**
 * Why the service did not do what it was asked.
 *
 * @package Lectern
 */

namespace Lectern\Work;

defined( 'ABSPATH' ) || exit;

/** A request that failed. */
final class Service_Error extends \RuntimeException {
	/**
	 * Code of the service, such as `SERVICE_LIMIT`; of this plug-in: `UNREACHABLE`, `OTHER_VERSION`, `TOKEN`.
	 *
	 * @var string
	 */
	public $name;

	/**
	 * Status of the answer; 0 without one.
	 *
	 * @var int
	 */
	public $status;

	/**
	 * Seconds after which the same request may succeed; 0 where nothing is known.
	 *
	 * @var int
	 */
	public $retry_after;

	/**
	 * Notes what happened.
	 *
	 * @param string $message     One sentence for people.
	 * @param string $name        Code.
	 * @param int    $status      Status of the answer.
	 * @param int    $retry_after Seconds.
	 */
	public function __construct( $message, $name, $status = 0, $retry_after = 0 ) {
		parent::__construct( $message );
		$this->name        = $name;
		$this->status      = $status;
		$this->retry_after = $retry_after;
	}

	/**
	 * Something else than a service of this plug-in's time answers.
	 *
	 * @param int $status Status of the answer; 0 where it is as it should be.
	 * @return self
	 */
	public static function other_version( $status = 0 ) {
		$message = __( 'What answers at this address is not a Lectern service that this plug-in knows. Look at the address under Settings → Lectern; if it is right, update the plug-in or the service.', 'lectern' );
		if ( $status > 0 ) {
			/* translators: %d: status of an HTTP answer. */
			$message .= ' ' . sprintf( __( '(Status %d.)', 'lectern' ), $status );
		}
		return new self( esc_html( $message ), 'OTHER_VERSION', absint( $status ) );
	}

	/**
	 * What a service says went wrong and what may be done, as sentences.
	 *
	 * @param mixed $message Of an answer.
	 * @param mixed $hint    Of an answer.
	 * @return string Empty where it says nothing.
	 */
	public static function told( $message, $hint ) {
		$message = is_scalar( $message ) ? trim( (string) $message ) : '';
		$hint    = is_scalar( $hint ) ? trim( (string) $hint ) : '';
		$is_open = '' !== $message && '' !== $hint && ! preg_match( '/[.!?…:;][”"’)]?$/u', $message );
		return trim( $message . ( $is_open ? '.' : '' ) . ' ' . $hint );
	}

	/** Whether the same request may succeed later. */
	public function may_pass() {
		return 'UNREACHABLE' === $this->name || in_array( $this->status, array( 408, 429 ), true ) || ( $this->status >= 500 && 501 !== $this->status );
	}
}
