<?php // phpcs:ignore WordPress.Files.FileName.NotHyphenatedLowercase -- WordPress looks for this name.
/**
 * What the block's script needs.
 *
 * @package Lectern
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.1.0',
);
