<?php
/**
 * `wp lectern`: the audio of posts on the command line.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Eligibility;
use Lectern\Core\Record;
use Lectern\Core\Settings;
use Lectern\Work\Article;
use Lectern\Work\Watch;
use Lectern\Work\Worker;

defined( 'ABSPATH' ) || exit;

/** Has posts read aloud, tells how far that is, and takes audio back. */
final class Command {
	/**
	 * Has the audio of posts made, and waits for it.
	 *
	 * ## OPTIONS
	 *
	 * [<id>...]
	 * : Numbers of posts.
	 *
	 * [--all]
	 * : Every public post that has no audio, or other audio than its text.
	 *
	 * [--again]
	 * : Also where nothing changed.
	 *
	 * [--no-wait]
	 * : Ask for it, and leave the rest to the background.
	 *
	 * ## EXAMPLES
	 *
	 *     wp lectern build 12 15
	 *     wp lectern build --all
	 *
	 * @param string[] $ids     Numbers.
	 * @param array    $options Options.
	 */
	public function build( $ids, $options ) {
		$failed = 0;
		$done   = 0;
		foreach ( $this->posts( $ids, ! empty( $options['all'] ), false ) as $post ) {
			$is_again = ! empty( $options['again'] );
			if ( ! $is_again && ! empty( $options['all'] ) && $this->is_current( $post ) ) {
				continue;
			}
			$refusal = Watch::make( $post, $is_again );
			if ( '' !== $refusal ) {
				\WP_CLI::warning( "{$post->ID}: $refusal" );
				++$failed;
				continue;
			}
			if ( false !== ( $options['wait'] ?? true ) ) {
				Worker::run( $post->ID, HOUR_IN_SECONDS );
				$record = Record::of( $post->ID );
				$line   = "{$post->ID}: " . Record::label( $record['state'] ) . ( empty( $record['error']['message'] ) ? '' : ': ' . $record['error']['message'] );
				\WP_CLI::log( $line );
				$failed += 'ready' === $record['state'] ? 0 : 1;
			}
			++$done;
		}
		if ( $failed > 0 ) {
			\WP_CLI::error( "$failed of the posts have no audio as they should." );
		}
		\WP_CLI::success( "$done posts." );
	}

	/**
	 * Lists the audio of posts.
	 *
	 * ## OPTIONS
	 *
	 * [<id>...]
	 * : Numbers of posts. Default: all that have, or had, audio.
	 *
	 * [--state=<state>]
	 * : Only those of one state.
	 *
	 * [--format=<format>]
	 * : Of the list.
	 * ---
	 * default: table
	 * options: [table, csv, json, yaml, ids, count]
	 * ---
	 *
	 * @param string[] $ids     Numbers.
	 * @param array    $options Options.
	 */
	public function status( $ids, $options ) {
		$rows = array();
		foreach ( $this->posts( $ids, false, true ) as $post ) {
			$record = Record::of( $post->ID );
			if ( isset( $options['state'] ) && $options['state'] !== $record['state'] ) {
				continue;
			}
			$rows[] = array(
				'ID'       => $post->ID,
				'title'    => $post->post_title,
				'state'    => $record['state'],
				'duration' => isset( $record['edition']['duration'] ) ? Posts_List::minutes( $record['edition']['duration'] ) : '',
				'current'  => $this->is_current( $post ) ? 'yes' : 'no',
				'audio'    => $record['edition']['audio'] ?? '',
				'error'    => $record['error']['message'] ?? '',
			);
		}
		$format = $options['format'] ?? 'table';
		if ( 'ids' === $format ) {
			$rows = wp_list_pluck( $rows, 'ID' );
		}
		\WP_CLI\Utils\format_items( $format, $rows, array( 'ID', 'title', 'state', 'duration', 'current', 'audio', 'error' ) );
	}

	/**
	 * Takes the audio of posts back; none is made again until someone asks for it.
	 *
	 * ## OPTIONS
	 *
	 * <id>...
	 * : Numbers of posts.
	 *
	 * @param string[] $ids Numbers.
	 */
	public function remove( $ids ) {
		$failed = 0;
		foreach ( $this->posts( $ids, false, false ) as $post ) {
			Watch::take_back( $post );
			Worker::run( $post->ID, 0 );
			$record  = Record::of( $post->ID );
			$is_gone = in_array( $record['state'], array( '', 'taken-back' ), true );
			$failed += $is_gone ? 0 : 1;
			\WP_CLI::log( "{$post->ID}: " . ( $is_gone ? Record::label( 'taken-back' ) : ( $record['error']['message'] ?? '' ) ) );
		}
		if ( $failed > 0 ) {
			\WP_CLI::error( "$failed are not taken back yet; this is tried again in the background." );
		}
	}

	/**
	 * Whether a post's audio says what the post says now, as it is rendered.
	 *
	 * @param \WP_Post $post The post.
	 */
	private function is_current( $post ) {
		$record = Record::of( $post->ID );
		return 'ready' === $record['state'] && Eligibility::allows( $post ) && Article::digest( Article::of( $post, $record['slug'] ) ) === $record['made'];
	}

	/**
	 * The posts that are meant.
	 *
	 * @param string[] $ids      Numbers.
	 * @param bool     $is_all   Whether all public ones.
	 * @param bool     $is_known Whether, without numbers, all that have a record.
	 * @return \WP_Post[]
	 */
	private function posts( $ids, $is_all, $is_known ) {
		if ( $ids ) {
			$posts = array_filter( array_map( 'get_post', array_map( 'absint', $ids ) ) );
			if ( count( $posts ) < count( $ids ) ) {
				\WP_CLI::error( 'There is no such post: ' . implode( ', ', array_diff( $ids, wp_list_pluck( $posts, 'ID' ) ) ) . '.' );
			}
			return $posts;
		}
		if ( ! $is_all && ! $is_known ) {
			\WP_CLI::error( 'Name posts by their numbers, or say --all.' );
		}
		$query = array(
			'post_type'   => Settings::post_types(),
			'post_status' => $is_all ? 'publish' : 'any',
			'numberposts' => -1,
			// Of every language: WPML lets get_posts() be, and Polylang obeys this.
			'lang'        => '',
		);
		if ( $is_known ) {
			$query['meta_key'] = Record::STATE; // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- On the command line.
		}
		return get_posts( $query );
	}
}
