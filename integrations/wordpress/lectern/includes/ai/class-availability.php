<?php
/**
 * Whether the service can be asked.
 *
 * @package Lectern
 */

namespace Lectern\Ai;

use Lectern\Core\Settings;
use WordPress\AiClient\Providers\Contracts\ProviderAvailabilityInterface;

defined( 'ABSPATH' ) || exit;

/** The answer of the settings. */
final class Availability implements ProviderAvailabilityInterface {
	/** Whether address and token are set. */
	public function isConfigured(): bool {
		return Settings::is_connected();
	}
}
