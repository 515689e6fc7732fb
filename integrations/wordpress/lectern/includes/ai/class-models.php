<?php
/**
 * The models of the service: one, which speaks.
 *
 * @package Lectern
 */

namespace Lectern\Ai;

use WordPress\AiClient\Common\Exception\InvalidArgumentException;
use WordPress\AiClient\Messages\Enums\ModalityEnum;
use WordPress\AiClient\Providers\Contracts\ModelMetadataDirectoryInterface;
use WordPress\AiClient\Providers\Models\DTO\ModelMetadata;
use WordPress\AiClient\Providers\Models\DTO\SupportedOption;
use WordPress\AiClient\Providers\Models\Enums\CapabilityEnum;
use WordPress\AiClient\Providers\Models\Enums\OptionEnum;

defined( 'ABSPATH' ) || exit;

/** The directory. */
final class Models implements ModelMetadataDirectoryInterface {
	const SPEECH = 'lectern';

	/**
	 * All of them.
	 *
	 * @return ModelMetadata[]
	 */
	public function listModelMetadata(): array {
		return array( $this->speech() );
	}

	/**
	 * Whether there is a model of that name.
	 *
	 * @param string $model_id Name of a model.
	 */
	public function hasModelMetadata( string $model_id ): bool {
		return self::SPEECH === $model_id;
	}

	/**
	 * A model by its name.
	 *
	 * @param string $model_id Name of a model.
	 * @throws InvalidArgumentException Where there is none.
	 */
	public function getModelMetadata( string $model_id ): ModelMetadata {
		if ( ! $this->hasModelMetadata( $model_id ) ) {
			throw new InvalidArgumentException( esc_html( "Lectern has no model $model_id." ) );
		}
		return $this->speech();
	}

	/** What speaks, and what may be asked of it. */
	private function speech(): ModelMetadata {
		return new ModelMetadata(
			self::SPEECH,
			'Lectern',
			array( CapabilityEnum::textToSpeechConversion() ),
			array(
				new SupportedOption( OptionEnum::inputModalities(), array( array( ModalityEnum::text() ) ) ),
				new SupportedOption( OptionEnum::outputModalities(), array( array( ModalityEnum::audio() ) ) ),
				new SupportedOption( OptionEnum::outputMimeType(), array_keys( Model::FORMATS ) ),
				new SupportedOption( OptionEnum::outputSpeechVoice() ),
				new SupportedOption( OptionEnum::customOptions() ),
			)
		);
	}
}
