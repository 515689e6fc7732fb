<?php
/**
 * How much longer saving a post takes with the plug-in: `wp eval-file measure-saving.php`, or required by any script inside
 * WordPress. Saves a post of 200 paragraphs 200 times, every other time without the plug-in's hooks, and prints
 * milliseconds. The service is not asked: nothing is, while a post is saved.
 *
 * @package Lectern
 */

$hooks    = array(
	array( 'wp_after_insert_post', array( 'Lectern\Work\Watch', 'see' ), 1 ),
	array( 'transition_post_status', array( 'Lectern\Work\Watch', 'see_status' ), 3 ),
);
$measured = wp_insert_post(
	array(
		'post_title'  => 'Measured',
		'post_status' => 'publish',
	)
);
$taken    = array(
	'with'    => array(),
	'without' => array(),
);
for ( $i = 0; $i < 200; $i++ ) {
	$which = $i % 2 ? 'with' : 'without';
	foreach ( $hooks as $hook ) {
		remove_action( $hook[0], $hook[1], 20 );
		if ( 'with' === $which ) {
			add_action( $hook[0], $hook[1], 20, $hook[2] );
		}
	}
	wp_clear_scheduled_hook( 'lectern_work', array( $measured ) );
	$content = str_repeat( "<!-- wp:paragraph --><p>The ferry left at $i, an hour late.</p><!-- /wp:paragraph -->\n", 200 );
	$start   = microtime( true );
	wp_update_post(
		array(
			'ID'           => $measured,
			'post_content' => $content,
		)
	);
	$taken[ $which ][] = 1000 * ( microtime( true ) - $start );
}
wp_clear_scheduled_hook( 'lectern_work', array( $measured ) );
wp_delete_post( $measured, true );
foreach ( $taken as $which => $times ) {
	sort( $times );
	printf( "%-8s fastest %.1f ms, median %.1f ms, slowest %.1f ms\n", esc_html( $which ), (float) $times[0], (float) $times[50], (float) $times[99] );
}
