<?php
/**
 * Plugin Name:       Lectern: articles read aloud
 * Description:       Posts are heard as well as read: audio that says exactly what was written, made by your own Lectern service, with only what changed recorded again.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Lectern
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       lectern
 * Domain Path:       /languages
 *
 * @package Lectern
 */

namespace Lectern;

defined( 'ABSPATH' ) || exit;

define( 'LECTERN_VERSION', '0.1.0' );
define( 'LECTERN_FILE', __FILE__ );
define( 'LECTERN_DIR', __DIR__ . '/' );

/**
 * Finds the file of a class: Lectern\Front\Player is in includes/front/class-player.php.
 *
 * @param string $name Full name of a class.
 */
function load_class( $name ) {
	if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
		return;
	}
	$parts = explode( '\\', strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) ) );
	$last  = array_pop( $parts );
	$file  = LECTERN_DIR . 'includes/' . ( $parts ? implode( '/', $parts ) . '/' : '' ) . "class-$last.php";
	if ( is_readable( $file ) ) {
		require_once $file;
	}
}
spl_autoload_register( __NAMESPACE__ . '\\load_class' );

/** Connects every part to WordPress. */
function start() {
	Core\Meta::register();
	Work\Watch::register();
	Work\Worker::register();
	Work\Recovery::register();
	Work\Removals::register();
	Front\Player::register();
	Front\Head::register();
	Front\Enclosure::register();
	Front\Podcast::register();
	Admin\Rest::register();
	Admin\Health::register();
	if ( is_admin() ) {
		Admin\Settings_Page::register();
		Admin\Posts_List::register();
		Admin\Meta_Box::register();
		Admin\Notices::register();
	}
	Admin\Editor::register();
	if ( class_exists( 'WordPress\AiClient\AiClient' ) && interface_exists( 'WordPress\AiClient\Providers\Models\TextToSpeechConversion\Contracts\TextToSpeechConversionModelInterface' ) ) {
		add_action( 'init', array( Ai\Provider::class, 'register' ) );
	}
	if ( defined( 'WP_CLI' ) && \WP_CLI ) {
		\WP_CLI::add_command( 'lectern', Admin\Command::class );
	}
}
add_action( 'plugins_loaded', __NAMESPACE__ . '\\start' );

add_action(
	'init',
	static function () {
		// phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound -- WordPress before 6.7 does not load it by itself where the folder of the plug-in has it.
		load_plugin_textdomain( 'lectern', false, dirname( plugin_basename( LECTERN_FILE ) ) . '/languages' );
	}
);

register_activation_hook(
	__FILE__,
	static function () {
		Core\Site_Address::remember();
		Front\Podcast::add();
		flush_rewrite_rules();
	}
);

register_deactivation_hook(
	__FILE__,
	static function () {
		Work\Queue::clear();
		flush_rewrite_rules();
	}
);
