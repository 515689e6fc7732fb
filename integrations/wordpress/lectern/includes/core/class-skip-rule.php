<?php
/**
 * The name of a rule by which words are not read → what editors are told of it.
 *
 * @package Lectern
 */

namespace Lectern\Core;

defined( 'ABSPATH' ) || exit;

/** Why words are not read. */
final class Skip_Rule {
	/** The service's names of rules, by what they have in common. */
	const KINDS = array(
		'caption'     => 'photo-caption',
		'table'       => 'table',
		'code'        => 'code-block',
		'footnote'    => 'footnote',
		'embed'       => 'embed',
		'kind'        => 'heading paragraph list-item quote',
		'lines'       => 'outside-lines',
		'boilerplate' => 'boilerplate',
		'asked'       => 'asked-to-skip',
		'links'       => 'menu table-of-contents skip-link link-list tag-list legal-links read-more button edit-link heading-anchor bare-address',
		'offer'       => 'related newsletter form advertisement call-to-action subscribers-only cookie-notice overlay',
		'tool'        => 'share-bar comments audio-player gallery print-only',
		'about'       => 'author-bio byline dateline time-stamp reading-time site-name photo-credit credits copyright disclaimer ai-notice references',
		'site'        => 'site-header footer sidebar',
		'outside'     => 'before-article after-article not-article aside page-furniture',
		'repeated'    => 'headline repeated pull-quote',
		'wordless'    => 'separator number not-words footnote-mark icon ruby drawing list-mark shortcode',
		'hidden'      => 'hidden',
		'markup'      => 'image html link-definition mdx-code template-tag abbreviation citation nested-too-deeply',
		'deleted'     => 'deleted',
		'comment'     => 'comment',
		'formula'     => 'formula',
	);

	/**
	 * Words for a rule; its name where a later service has one that is not known here.
	 *
	 * @param string $rule Such as `photo-caption`.
	 * @return string
	 */
	public static function words( $rule ) {
		$words = self::all();
		foreach ( self::KINDS as $kind => $rules ) {
			if ( in_array( $rule, explode( ' ', $rules ), true ) ) {
				return $words[ $kind ];
			}
		}
		return (string) $rule;
	}

	/**
	 * Words for each kind.
	 *
	 * @return string[]
	 */
	private static function all() {
		return array(
			'caption'     => __( 'Caption of a picture', 'lectern' ),
			'table'       => __( 'Table', 'lectern' ),
			'code'        => __( 'Program code', 'lectern' ),
			'footnote'    => __( 'Footnote', 'lectern' ),
			'embed'       => __( 'Embedded from elsewhere', 'lectern' ),
			'kind'        => __( 'Passages of this kind are left out in the settings of the service', 'lectern' ),
			'lines'       => __( 'Outside the lines to be read', 'lectern' ),
			'boilerplate' => __( 'What a company adds to all its announcements', 'lectern' ),
			'asked'       => __( 'A block that is not read aloud, by its kind or as you set it', 'lectern' ),
			'links'       => __( 'Leads elsewhere: a menu, links, tags', 'lectern' ),
			'offer'       => __( 'Offers or asks for something: other articles, a newsletter, advertising', 'lectern' ),
			'tool'        => __( 'A tool of the page, or written by others: sharing, comments', 'lectern' ),
			'about'       => __( 'About the article: who made it, when and from what', 'lectern' ),
			'site'        => __( 'A part of the site around the article', 'lectern' ),
			'outside'     => __( 'Does not seem to belong to the article', 'lectern' ),
			'repeated'    => __( 'Already said in another place', 'lectern' ),
			'wordless'    => __( 'Signs without words', 'lectern' ),
			'hidden'      => __( 'Not shown by browsers', 'lectern' ),
			'markup'      => __( 'Not prose: a picture, markup, a reference', 'lectern' ),
			'deleted'     => __( 'Struck out', 'lectern' ),
			'comment'     => __( 'A comment that is not meant to be seen', 'lectern' ),
			'formula'     => __( 'Formula', 'lectern' ),
		);
	}
}
