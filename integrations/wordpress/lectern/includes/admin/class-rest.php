<?php
/**
 * What the editor asks this site: how far the audio of a post is, what it would take, and to make it or take it back.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Eligibility;
use Lectern\Core\Record;
use Lectern\Core\Skip_Rule;
use Lectern\Core\Voice;
use Lectern\Work\Article;
use Lectern\Work\Health_Check;
use Lectern\Work\Service;
use Lectern\Work\Service_Error;
use Lectern\Work\Watch;
use Lectern\Work\Worker;

defined( 'ABSPATH' ) || exit;

/** Routes below lectern/v1. */
final class Rest {
	const SPACE = 'lectern/v1';

	/** Registers them. */
	public static function register() {
		add_action( 'rest_api_init', array( __CLASS__, 'add_routes' ) );
	}

	/** Adds the routes. */
	public static function add_routes() {
		self::add( 'audio', 'GET', 'show' );
		self::add(
			'make',
			'POST',
			'make',
			array(
				'again' => array(
					'type'    => 'boolean',
					'default' => false,
				),
			)
		);
		self::add( 'take-back', 'POST', 'take_back' );
		self::add( 'check', 'POST', 'check' );
		register_rest_route(
			self::SPACE,
			'/test',
			array(
				'methods'             => 'POST',
				'callback'            => static function () {
					return rest_ensure_response( array( 'findings' => Health_Check::findings() ) );
				},
				'permission_callback' => static function () {
					return current_user_can( 'manage_options' );
				},
			)
		);
	}

	/**
	 * Adds a route of a post, for those who may edit it.
	 *
	 * @param string $name     Last part of its address.
	 * @param string $method   Of HTTP.
	 * @param string $callback Of this class.
	 * @param array  $args     Parameters.
	 */
	private static function add( $name, $method, $callback, array $args = array() ) {
		register_rest_route(
			self::SPACE,
			'/posts/(?P<id>\d+)/' . $name,
			array(
				'methods'             => $method,
				'callback'            => static function ( $request ) use ( $callback ) {
					$post = get_post( (int) $request['id'] );
					return call_user_func( array( __CLASS__, $callback ), $post, $request );
				},
				'permission_callback' => static function ( $request ) use ( $method ) {
					return self::may( (int) $request['id'], 'GET' !== $method );
				},
				'args'                => array_merge( array( 'id' => array( 'type' => 'integer' ) ), $args ),
			)
		);
	}

	/**
	 * Whether whoever asks may; what costs money or takes audio back needs the right to publish, too.
	 *
	 * @param int  $post_id Number of the post.
	 * @param bool $changes Whether something is done.
	 */
	public static function may( $post_id, $changes = true ) {
		$post = get_post( $post_id );
		$type = $post ? get_post_type_object( $post->post_type ) : null;
		if ( ! $type || ! current_user_can( 'edit_post', $post_id ) ) {
			return false;
		}
		return ! $changes || current_user_can( $type->cap->publish_posts );
	}

	/**
	 * How far the audio is. While it is made, this goes on with the work too, so that whoever watches need not wait for
	 * wp-cron.
	 *
	 * @param \WP_Post $post The post.
	 * @return \WP_REST_Response
	 */
	public static function show( $post ) {
		$record = Record::of( $post->ID );
		$moves  = in_array( $record['state'], array( 'waiting', 'recording' ), true ) && 0 === $record['tries'];
		if ( $moves && self::may( $post->ID ) ) {
			Worker::run( $post->ID, 0 );
		}
		return self::answer( $post );
	}

	/**
	 * Has it made.
	 *
	 * @param \WP_Post         $post    The post.
	 * @param \WP_REST_Request $request With `again`.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function make( $post, $request ) {
		$refusal = Watch::make( $post, (bool) $request['again'] );
		return '' === $refusal ? self::answer( $post ) : new \WP_Error( 'lectern_not_public', $refusal, array( 'status' => 409 ) );
	}

	/**
	 * Takes it back.
	 *
	 * @param \WP_Post $post The post.
	 * @return \WP_REST_Response
	 */
	public static function take_back( $post ) {
		Watch::take_back( $post );
		return self::answer( $post );
	}

	/**
	 * What the audio would take: what is recorded, its price, what is not read, names to check.
	 *
	 * @param \WP_Post $post The post.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function check( $post ) {
		$refusal = Eligibility::refusal( $post );
		if ( '' !== $refusal ) {
			return new \WP_Error( 'lectern_not_public', $refusal, array( 'status' => 409 ) );
		}
		try {
			$found = self::look( Article::of( $post, Article::slug( $post ) ) );
		} catch ( Service_Error $error ) {
			return new \WP_Error( 'lectern_service', html_entity_decode( $error->getMessage(), ENT_QUOTES, 'UTF-8' ), array( 'status' => 502 ) );
		}
		$plan   = $found['plan'];
		$script = $found['script'];
		return rest_ensure_response(
			array(
				'state'    => (string) ( $plan['state'] ?? '' ),
				'voice'    => (string) ( $plan['voice'] ?? '' ),
				'seconds'  => (float) ( $plan['seconds'] ?? 0 ),
				'missing'  => (int) ( $plan['missing']['segments'] ?? 0 ),
				'letters'  => (int) ( $plan['missing']['characters'] ?? 0 ),
				'cost'     => isset( $plan['cost']['amount'], $plan['cost']['currency'] ) ? $plan['cost'] : null,
				'unpriced' => ! empty( $plan['unpriced'] ),
				'skipped'  => self::skips( $script['skipped'] ?? array() ),
				'names'    => self::rows( $script['names'] ?? array(), array( 'word', 'sentence' ) ),
				'warnings' => self::rows( $script['warnings'] ?? array(), array( 'code', 'message' ) ),
			)
		);
	}

	/**
	 * Plan and script of an article. One that has moved to another address is looked at under no name: its former edition
	 * makes room only when it is made.
	 *
	 * @param array $article As Article::of gives it.
	 * @return array[]
	 * @throws Service_Error As the service says.
	 */
	private static function look( array $article ) {
		try {
			return Service::check( $article );
		} catch ( Service_Error $error ) {
			if ( 'ARTICLE_SLUG_TAKEN' !== $error->name ) {
				throw $error;
			}
			$article['slug'] .= '-moved';
			return Service::check( $article );
		}
	}

	/**
	 * Rows with the parts that are shown.
	 *
	 * @param mixed    $rows  Of an answer.
	 * @param string[] $parts Names.
	 * @return array[]
	 */
	private static function rows( $rows, array $parts ) {
		$kept = array();
		foreach ( is_array( $rows ) ? array_slice( $rows, 0, 200 ) : array() as $row ) {
			$kept[] = array_map( 'strval', array_filter( array_intersect_key( (array) $row, array_flip( $parts ) ), 'is_scalar' ) );
		}
		return $kept;
	}

	/**
	 * What is not read, each with the reason in words.
	 *
	 * @param mixed $rows Of an answer.
	 * @return array[]
	 */
	private static function skips( $rows ) {
		$kept = self::rows( $rows, array( 'rule', 'words' ) );
		foreach ( $kept as &$row ) {
			$row['why'] = Skip_Rule::words( $row['rule'] ?? '' );
		}
		return $kept;
	}

	/**
	 * What is known of a post's audio.
	 *
	 * @param \WP_Post $post The post.
	 * @return \WP_REST_Response
	 */
	private static function answer( $post ) {
		$record = Record::of( $post->ID );
		return rest_ensure_response(
			array(
				'state'    => $record['state'],
				'label'    => Record::label( $record['state'] ),
				'refusal'  => Eligibility::refusal( $post ),
				'progress' => (object) $record['progress'],
				'error'    => (string) ( $record['error']['message'] ?? '' ),
				'duration' => (float) ( $record['edition']['duration'] ?? 0 ),
				'audio'    => (string) ( $record['edition']['audio'] ?? '' ),
				'madeAt'   => $record['made_at'] ? gmdate( 'c', $record['made_at'] ) : '',
				'voice'    => Voice::of( $post ),
				'canMake'  => self::may( $post->ID ),
			)
		);
	}
}
