<?php
/**
 * The plug-in is deleted: what it kept goes only where the publisher asked for that.
 *
 * @package Lectern
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

( static function () {
	global $wpdb;
	wp_unschedule_hook( 'lectern_work' );
	wp_unschedule_hook( 'lectern_removals' );
	wp_unschedule_hook( 'lectern_sweep' );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Locks have no other way out.
	$wpdb->query( "DELETE FROM `$wpdb->options` WHERE option_name LIKE 'lectern\\_lock\\_%'" );
	$settings = get_option( 'lectern', array() );
	if ( empty( $settings['remove_data'] ) ) {
		return;
	}
	$uploads = wp_upload_dir( null, false );
	// phpcs:disable WordPress.DB.SlowDBQuery -- Once.
	$audio = get_posts(
		array(
			'post_type'   => 'attachment',
			'post_status' => 'any',
			'numberposts' => -1,
			'fields'      => 'ids',
			'lang'        => '',
			'meta_key'    => '_lectern_post',
		)
	);
	// phpcs:enable
	array_map( 'wp_delete_attachment', $audio, array_fill( 0, count( $audio ), true ) );
	// phpcs:disable WordPress.WP.AlternativeFunctions -- The file system's abstraction asks for a password where it has none.
	foreach ( (array) glob( $uploads['basedir'] . '/lectern/*', GLOB_ONLYDIR ) as $folder ) {
		array_map( 'wp_delete_file', array_filter( (array) glob( $folder . '/*' ), 'is_file' ) );
		rmdir( $folder );
	}
	if ( is_dir( $uploads['basedir'] . '/lectern' ) ) {
		rmdir( $uploads['basedir'] . '/lectern' );
	}
	// phpcs:enable
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Enclosures of editions: their addresses name the edition of their post.
	$rows = $wpdb->get_results( "SELECT post_id, meta_value FROM `$wpdb->postmeta` WHERE meta_key = '_lectern'" );
	foreach ( $rows as $row ) {
		$record = maybe_unserialize( $row->meta_value );
		foreach ( get_post_meta( (int) $row->post_id, 'enclosure', false ) as $enclosure ) {
			if ( ! empty( $record['slug'] ) && false !== strpos( $enclosure, '/' . $record['slug'] . '/' ) ) {
				delete_post_meta( (int) $row->post_id, 'enclosure', wp_slash( $enclosure ) );
			}
		}
	}
	foreach ( array( '_lectern', '_lectern_state', '_lectern_off', '_lectern_voice' ) as $field ) {
		delete_post_meta_by_key( $field );
	}
	foreach ( array( 'lectern', 'lectern_site', 'lectern_removals' ) as $option ) {
		delete_option( $option );
	}
} )();
