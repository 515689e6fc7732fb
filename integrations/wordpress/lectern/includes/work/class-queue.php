<?php
/**
 * Work for later: by Action Scheduler where a plug-in brings it, else by wp-cron.
 *
 * @package Lectern
 */

namespace Lectern\Work;

defined( 'ABSPATH' ) || exit;

/** What waits to be done in the background. */
final class Queue {
	const POST    = 'lectern_work';
	const DELETED = 'lectern_removals';
	const SWEEP   = 'lectern_sweep';
	const GROUP   = 'lectern';

	/**
	 * Has a post worked on; what waits for it already is moved to this time if that is sooner.
	 *
	 * @param int $post_id Number of the post.
	 * @param int $delay   Seconds from now.
	 */
	public static function add( $post_id, $delay = 0 ) {
		self::schedule( self::POST, array( (int) $post_id ), $delay );
	}

	/**
	 * Has the editions of deleted posts taken back.
	 *
	 * @param int $delay Seconds from now.
	 */
	public static function add_removals( $delay = 0 ) {
		self::schedule( self::DELETED, array(), $delay );
	}

	/** Looks every hour for work that was lost. */
	public static function add_sweep() {
		if ( ! wp_next_scheduled( self::SWEEP ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'hourly', self::SWEEP );
		}
	}

	/** Forgets everything that waits. */
	public static function clear() {
		foreach ( array( self::POST, self::DELETED, self::SWEEP ) as $hook ) {
			if ( function_exists( 'as_unschedule_all_actions' ) ) {
				as_unschedule_all_actions( $hook, array(), self::GROUP );
			}
			wp_unschedule_hook( $hook );
		}
	}

	/**
	 * Schedules a hook.
	 *
	 * @param string $hook  Its name.
	 * @param array  $given Its arguments.
	 * @param int    $delay Seconds from now.
	 */
	private static function schedule( $hook, array $given, $delay ) {
		$time = time() + $delay;
		if ( self::has_action_scheduler() ) {
			$next = as_next_scheduled_action( $hook, $given, self::GROUP );
			if ( is_int( $next ) && $next <= $time ) {
				return;
			}
			as_unschedule_action( $hook, $given, self::GROUP );
			as_schedule_single_action( $time, $hook, $given, self::GROUP );
			return;
		}
		$next = wp_next_scheduled( $hook, $given );
		if ( $next && $next <= $time ) {
			return;
		}
		// wp-cron takes no second event of a kind within ten minutes: the later one goes.
		wp_clear_scheduled_hook( $hook, $given );
		wp_schedule_single_event( $time, $hook, $given );
		if ( 0 === $delay && ! wp_doing_cron() && ! defined( 'WP_CLI' ) ) {
			add_action( 'shutdown', array( __CLASS__, 'start' ), PHP_INT_MAX );
		}
	}

	/** Starts wp-cron where the answer can be finished first: no one waits for it. Elsewhere the next request starts it. */
	public static function start() {
		foreach ( array( 'fastcgi_finish_request', 'litespeed_finish_request' ) as $finish ) {
			if ( function_exists( $finish ) ) {
				$finish();
				spawn_cron();
				return;
			}
		}
	}

	/** Whether Action Scheduler is there and has begun its work. */
	private static function has_action_scheduler() {
		return function_exists( 'as_schedule_single_action' ) && class_exists( 'ActionScheduler', false ) && \ActionScheduler::is_initialized();
	}
}
