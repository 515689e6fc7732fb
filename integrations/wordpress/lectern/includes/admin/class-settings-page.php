<?php
/**
 * The page of settings.
 *
 * @package Lectern
 */

namespace Lectern\Admin;

use Lectern\Core\Settings;

defined( 'ABSPATH' ) || exit;

/** Settings → Lectern. */
final class Settings_Page {
	const SLUG   = 'lectern';
	const SCREEN = 'settings_page_lectern';
	/** Rows for further rules. */
	const SPARE_ROWS = 2;

	/** Registers it. */
	public static function register() {
		add_action( 'admin_menu', array( __CLASS__, 'add' ) );
		add_action( 'admin_init', array( __CLASS__, 'add_option' ) );
		add_action( 'admin_enqueue_scripts', array( __CLASS__, 'enqueue' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( LECTERN_FILE ), array( __CLASS__, 'link' ) );
	}

	/** Its address. */
	public static function address() {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}

	/** Adds it to the menu. */
	public static function add() {
		add_options_page( __( 'Articles read aloud', 'lectern' ), 'Lectern', 'manage_options', self::SLUG, array( __CLASS__, 'show' ) );
	}

	/** The option that it changes. */
	public static function add_option() {
		register_setting(
			self::SLUG,
			Settings::OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( Settings::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
	}

	/**
	 * The script of the test button.
	 *
	 * @param string $screen Name of the page.
	 */
	public static function enqueue( $screen ) {
		if ( self::SCREEN === $screen ) {
			wp_enqueue_script( 'lectern-settings', plugins_url( 'assets/settings.js', LECTERN_FILE ), array( 'wp-api-fetch', 'wp-i18n' ), LECTERN_VERSION, true );
			wp_set_script_translations( 'lectern-settings', 'lectern', LECTERN_DIR . 'languages' );
		}
	}

	/**
	 * The way there from the list of plug-ins.
	 *
	 * @param string[] $links Of the plug-in.
	 * @return string[]
	 */
	public static function link( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( self::address() ), esc_html__( 'Settings', 'lectern' ) ) );
		return $links;
	}

	/** Shows it. */
	public static function show() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		$settings = Settings::all();
		echo '<div class="wrap"><h1>' . esc_html__( 'Articles read aloud', 'lectern' ) . '</h1>';
		echo '<form method="post" action="options.php">';
		settings_fields( self::SLUG );
		echo '<h2>' . esc_html__( 'Service', 'lectern' ) . '</h2><table class="form-table" role="presentation">';
		self::text( 'address', __( 'Address', 'lectern' ), $settings, 'https://audio.example.org', __( 'Where lectern service answers.', 'lectern' ) );
		self::token( $settings );
		self::text( 'public_address', __( 'Address for readers', 'lectern' ), $settings, $settings['address'] . '/audio', __( 'Where browsers find published audio. By default /audio of the service; another one if it publishes to a bucket.', 'lectern' ), true );
		echo '</table><p><button type="button" class="button" id="lectern-test">' . esc_html__( 'Test the connection', 'lectern' ) . '</button> <span class="description">' . esc_html__( 'Tests what is saved.', 'lectern' ) . '</span></p><div id="lectern-findings" aria-live="polite"></div>';
		echo '<h2>' . esc_html__( 'Which posts', 'lectern' ) . '</h2><table class="form-table" role="presentation">';
		self::types( $settings );
		self::choice(
			'mode',
			__( 'Audio is made', 'lectern' ),
			$settings,
			array(
				'automatic' => __( 'when a post is published or changed', 'lectern' ),
				'manual'    => __( 'when someone asks for it', 'lectern' ),
			)
		);
		echo '</table><h2>' . esc_html__( 'Player', 'lectern' ) . '</h2><table class="form-table" role="presentation">';
		self::choice(
			'placement',
			__( 'Place', 'lectern' ),
			$settings,
			array(
				'before' => __( 'before the text', 'lectern' ),
				'after'  => __( 'after the text', 'lectern' ),
				'none'   => __( 'only where the block or [lectern] stands', 'lectern' ),
			)
		);
		self::choice(
			'layout',
			__( 'Layout', 'lectern' ),
			$settings,
			array(
				'compact' => __( 'one line', 'lectern' ),
				'full'    => __( 'everything at once', 'lectern' ),
			)
		);
		self::choice(
			'theme',
			__( 'Colours', 'lectern' ),
			$settings,
			array(
				'auto'  => __( 'those of the page', 'lectern' ),
				'light' => __( 'light', 'lectern' ),
				'dark'  => __( 'dark', 'lectern' ),
			)
		);
		self::choice(
			'media',
			__( 'Audio files', 'lectern' ),
			$settings,
			array(
				'service' => __( 'stay where the service published them', 'lectern' ),
				'library' => __( 'are brought into the media library', 'lectern' ),
			)
		);
		echo '</table><h2>' . esc_html__( 'Voices', 'lectern' ) . '</h2>';
		self::voices( $settings );
		echo '<h2>' . esc_html__( 'Podcast', 'lectern' ) . '</h2><p>' . wp_kses_post( self::feed_line() ) . '</p><table class="form-table" role="presentation">';
		self::text( 'feed_title', __( 'Title', 'lectern' ), $settings, \Lectern\Front\Podcast::default_title() );
		self::text( 'feed_author', __( 'Author', 'lectern' ), $settings, get_bloginfo( 'name' ) );
		self::text( 'feed_email', __( 'Address for directories', 'lectern' ), $settings, '', __( 'Directories send a message there to see whose podcast it is. It is public.', 'lectern' ) );
		self::text( 'feed_category', __( 'Category', 'lectern' ), $settings, 'News' );
		self::text( 'feed_image', __( 'Picture', 'lectern' ), $settings, '', __( 'Address of a square JPEG or PNG of 1400 to 3000 pixels. By default the cover of the newest audio.', 'lectern' ) );
		echo '</table><h2>' . esc_html__( 'If the plug-in is deleted', 'lectern' ) . '</h2>';
		printf( '<p><label><input type="checkbox" name="%s[remove_data]" value="1"%s> %s</label></p>', esc_attr( Settings::OPTION ), checked( $settings['remove_data'], true, false ), esc_html__( 'Remove its settings, what it noted of posts, and audio in the media library. What the service published stays.', 'lectern' ) );
		submit_button();
		echo '</form></div>';
	}

	/** Where the podcast is. */
	private static function feed_line() {
		$address = get_feed_link( \Lectern\Front\Podcast::NAME );
		/* translators: %s: a link. */
		return sprintf( __( 'All posts with audio are a podcast: %s', 'lectern' ), '<a href="' . esc_url( $address ) . '">' . esc_html( $address ) . '</a>' );
	}

	/**
	 * A row with a field for words.
	 *
	 * @param string $name        Of the setting.
	 * @param string $label       Of the field.
	 * @param array  $settings    All.
	 * @param string $placeholder What is taken by default.
	 * @param string $about       What it is for.
	 * @param bool   $is_derived  Whether its default is not to be stored.
	 */
	private static function text( $name, $label, array $settings, $placeholder = '', $about = '', $is_derived = false ) {
		$stored   = get_option( Settings::OPTION, array() );
		$value    = $is_derived ? (string) ( $stored[ $name ] ?? '' ) : $settings[ $name ];
		$is_fixed = 'address' === $name && defined( 'LECTERN_ADDRESS' );
		printf(
			'<tr><th scope="row"><label for="lectern-%1$s">%2$s</label></th><td><input type="text" class="regular-text" id="lectern-%1$s" name="%3$s[%1$s]" value="%4$s" placeholder="%5$s"%6$s>%7$s</td></tr>',
			esc_attr( $name ),
			esc_html( $label ),
			esc_attr( Settings::OPTION ),
			esc_attr( $value ),
			esc_attr( $placeholder ),
			$is_fixed ? ' readonly' : '',
			'' === $about ? '' : '<p class="description">' . esc_html( $about ) . '</p>'
		);
	}

	/**
	 * The row of the token, which is never shown again.
	 *
	 * @param array $settings All.
	 */
	private static function token( array $settings ) {
		$is_fixed = defined( 'LECTERN_TOKEN' );
		$about    = $is_fixed ? __( 'Set in wp-config.php.', 'lectern' ) : __( 'Printed by: npx lectern service token add site --scope read,build,publish. Leave empty to keep the saved one.', 'lectern' );
		printf(
			'<tr><th scope="row"><label for="lectern-token">%s</label></th><td><input type="password" class="regular-text" id="lectern-token" name="%s[token]" value="" autocomplete="off" placeholder="%s"%s><p class="description">%s</p></td></tr>',
			esc_html__( 'Token', 'lectern' ),
			esc_attr( Settings::OPTION ),
			esc_attr( '' === $settings['token'] ? 'lectern_…' : __( 'saved', 'lectern' ) ),
			$is_fixed ? ' readonly' : '',
			esc_html( $about )
		);
	}

	/**
	 * A row with a choice.
	 *
	 * @param string   $name     Of the setting.
	 * @param string   $label    Of the field.
	 * @param array    $settings All.
	 * @param string[] $choices  Words by value.
	 */
	private static function choice( $name, $label, array $settings, array $choices ) {
		printf( '<tr><th scope="row"><label for="lectern-%1$s">%2$s</label></th><td><select id="lectern-%1$s" name="%3$s[%1$s]">', esc_attr( $name ), esc_html( $label ), esc_attr( Settings::OPTION ) );
		foreach ( $choices as $value => $words ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $settings[ $name ], $value, false ), esc_html( $words ) );
		}
		echo '</select></td></tr>';
	}

	/**
	 * The row of types of posts.
	 *
	 * @param array $settings All.
	 */
	private static function types( array $settings ) {
		echo '<tr><th scope="row">' . esc_html__( 'Types', 'lectern' ) . '</th><td><fieldset>';
		printf( '<input type="hidden" name="%s[post_types][]" value="">', esc_attr( Settings::OPTION ) );
		foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
			if ( 'attachment' !== $type->name ) {
				printf( '<label><input type="checkbox" name="%s[post_types][]" value="%s"%s> %s</label><br>', esc_attr( Settings::OPTION ), esc_attr( $type->name ), checked( in_array( $type->name, $settings['post_types'], true ), true, false ), esc_html( $type->labels->name ) );
			}
		}
		echo '</fieldset></td></tr>';
	}

	/**
	 * The default voice, and whose posts have another.
	 *
	 * @param array $settings All.
	 */
	private static function voices( array $settings ) {
		echo '<table class="form-table" role="presentation"><tr><th scope="row"><label for="lectern-default-voice">' . esc_html__( 'Default voice', 'lectern' ) . '</label></th><td>';
		Meta_Box::voice_field( Settings::OPTION . '[voice]', $settings['voice'], 'lectern-default-voice' );
		echo '<p class="description">' . esc_html__( 'Empty: the one of the service.', 'lectern' ) . '</p></td></tr></table>';
		$by   = array(
			''         => __( 'Posts with this', 'lectern' ),
			'category' => __( 'Category', 'lectern' ),
			'tag'      => __( 'Tag', 'lectern' ),
			'author'   => __( 'Author', 'lectern' ),
		);
		$rows = array_merge(
			$settings['rules'],
			array_fill(
				0,
				self::SPARE_ROWS,
				array(
					'by'    => '',
					'which' => '',
					'voice' => '',
				)
			)
		);
		echo '<table class="widefat lectern-rules"><caption class="screen-reader-text">' . esc_html__( 'Other voices', 'lectern' ) . '</caption><thead><tr><th scope="col">' . esc_html__( 'Posts with this', 'lectern' ) . '</th><th scope="col">' . esc_html__( 'Named (or its slug)', 'lectern' ) . '</th><th scope="col">' . esc_html__( 'Are read by', 'lectern' ) . '</th></tr></thead><tbody>';
		foreach ( array_values( $rows ) as $i => $row ) {
			$name = Settings::OPTION . "[rules][$i]";
			printf( '<tr><td><select name="%s[by]" aria-label="%s">', esc_attr( $name ), esc_attr__( 'Posts with this', 'lectern' ) );
			foreach ( $by as $value => $words ) {
				printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $row['by'], $value, false ), esc_html( $words ) );
			}
			printf( '</select></td><td><input type="text" name="%1$s[which]" value="%2$s" aria-label="%3$s" placeholder="%3$s"></td><td>', esc_attr( $name ), esc_attr( $row['which'] ), esc_attr__( 'Named (or its slug)', 'lectern' ) );
			Meta_Box::voice_field( $name . '[voice]', $row['voice'], "lectern-rule-$i" );
			echo '</td></tr>';
		}
		echo '</tbody></table><p class="description">' . esc_html__( 'Tags win over categories, categories over authors; a post may name a voice itself.', 'lectern' ) . '</p>';
	}
}
