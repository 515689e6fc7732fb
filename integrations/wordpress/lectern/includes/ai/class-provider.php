<?php
/**
 * Lectern among the providers of WordPress's AI client, for text to speech. Loaded only where that client is.
 *
 * @package Lectern
 */

namespace Lectern\Ai;

use WordPress\AiClient\AiClient;
use WordPress\AiClient\Providers\AbstractProvider;
use WordPress\AiClient\Providers\Contracts\ModelMetadataDirectoryInterface;
use WordPress\AiClient\Providers\Contracts\ProviderAvailabilityInterface;
use WordPress\AiClient\Providers\DTO\ProviderMetadata;
use WordPress\AiClient\Providers\Enums\ProviderTypeEnum;
use WordPress\AiClient\Providers\Models\Contracts\ModelInterface;
use WordPress\AiClient\Providers\Models\DTO\ModelMetadata;

defined( 'ABSPATH' ) || exit;

/** The provider. */
final class Provider extends AbstractProvider {
	const ID = 'lectern';

	/** Registers it. */
	public static function register() {
		AiClient::defaultRegistry()->registerProvider( self::class );
	}

	/**
	 * A model of the directory.
	 *
	 * @param ModelMetadata    $model    Of the directory.
	 * @param ProviderMetadata $provider This one.
	 */
	protected static function createModel( ModelMetadata $model, ProviderMetadata $provider ): ModelInterface {
		return new Model( $model, $provider );
	}

	/** What the client knows of it. */
	protected static function createProviderMetadata(): ProviderMetadata {
		return new ProviderMetadata( self::ID, 'Lectern', ProviderTypeEnum::server() );
	}

	/** Whether it can be asked. */
	protected static function createProviderAvailability(): ProviderAvailabilityInterface {
		return new Availability();
	}

	/** Its models. */
	protected static function createModelMetadataDirectory(): ModelMetadataDirectoryInterface {
		return new Models();
	}
}
