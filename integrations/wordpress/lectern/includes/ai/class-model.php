<?php
/**
 * Words → sound, by the speech endpoint of the service.
 *
 * @package Lectern
 */

namespace Lectern\Ai;

use Lectern\Work\Service;
use Lectern\Work\Service_Error;
use WordPress\AiClient\Common\Exception\InvalidArgumentException;
use WordPress\AiClient\Common\Exception\RuntimeException;
use WordPress\AiClient\Files\DTO\File;
use WordPress\AiClient\Messages\DTO\MessagePart;
use WordPress\AiClient\Messages\DTO\ModelMessage;
use WordPress\AiClient\Providers\DTO\ProviderMetadata;
use WordPress\AiClient\Providers\Models\Contracts\ModelInterface;
use WordPress\AiClient\Providers\Models\DTO\ModelConfig;
use WordPress\AiClient\Providers\Models\DTO\ModelMetadata;
use WordPress\AiClient\Providers\Models\TextToSpeechConversion\Contracts\TextToSpeechConversionModelInterface;
use WordPress\AiClient\Results\DTO\Candidate;
use WordPress\AiClient\Results\DTO\GenerativeAiResult;
use WordPress\AiClient\Results\DTO\TokenUsage;
use WordPress\AiClient\Results\Enums\FinishReasonEnum;

defined( 'ABSPATH' ) || exit;

/** What speaks. */
final class Model implements ModelInterface, TextToSpeechConversionModelInterface {
	/** Formats of the endpoint by media type; the first is the default. */
	const FORMATS = array(
		'audio/mpeg' => 'mp3',
		'audio/wav'  => 'wav',
		'audio/flac' => 'flac',
		'audio/ogg'  => 'opus',
		'audio/aac'  => 'aac',
	);

	/**
	 * Of the directory.
	 *
	 * @var ModelMetadata
	 */
	private $model;

	/**
	 * Of the provider.
	 *
	 * @var ProviderMetadata
	 */
	private $provider;

	/**
	 * What was asked for.
	 *
	 * @var ModelConfig
	 */
	private $config;

	/**
	 * Notes what it is.
	 *
	 * @param ModelMetadata    $model    Of the directory.
	 * @param ProviderMetadata $provider Its provider.
	 */
	public function __construct( ModelMetadata $model, ProviderMetadata $provider ) {
		$this->model    = $model;
		$this->provider = $provider;
		$this->config   = ModelConfig::fromArray( array() );
	}

	/** Of the directory. */
	public function metadata(): ModelMetadata {
		return $this->model;
	}

	/** Of the provider. */
	public function providerMetadata(): ProviderMetadata {
		return $this->provider;
	}

	/**
	 * Takes what is asked for.
	 *
	 * @param ModelConfig $config Voice, media type and custom options.
	 */
	public function setConfig( ModelConfig $config ): void {
		$this->config = $config;
	}

	/** What is asked for. */
	public function getConfig(): ModelConfig {
		return $this->config;
	}

	/**
	 * Speaks the words of a prompt.
	 *
	 * @param array $prompt Messages.
	 * @throws InvalidArgumentException For a prompt without words.
	 * @throws RuntimeException As the service says.
	 */
	public function convertTextToSpeechResult( array $prompt ): GenerativeAiResult {
		$words = $this->words( $prompt );
		if ( '' === $words ) {
			throw new InvalidArgumentException( 'There are no words to speak.' );
		}
		$type = $this->config->getOutputMimeType() ?? array_keys( self::FORMATS )[0];
		if ( ! isset( self::FORMATS[ $type ] ) ) {
			throw new InvalidArgumentException( esc_html( "Lectern does not make $type." ) );
		}
		$asked = array_merge(
			array_intersect_key( $this->config->getCustomOptions(), array_flip( array( 'speed', 'language', 'normalize' ) ) ),
			array(
				'model'           => Models::SPEECH,
				'input'           => $words,
				'response_format' => self::FORMATS[ $type ],
				'stream'          => false,
			)
		);
		if ( null !== $this->config->getOutputSpeechVoice() ) {
			$asked['voice'] = $this->config->getOutputSpeechVoice();
		}
		try {
			$sound = Service::speak( $asked );
		} catch ( Service_Error $error ) {
			throw new RuntimeException( esc_html( $error->getMessage() ) );
		}
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The form in which the client takes files.
		$file   = new File( base64_encode( $sound ), $type );
		$answer = new Candidate( new ModelMessage( array( new MessagePart( $file ) ) ), FinishReasonEnum::stop() );
		return new GenerativeAiResult( wp_generate_uuid4(), array( $answer ), new TokenUsage( 0, 0, 0 ), $this->provider, $this->model );
	}

	/**
	 * The words of messages, a paragraph each.
	 *
	 * @param array $prompt Messages.
	 */
	private function words( array $prompt ): string {
		$texts = array();
		foreach ( $prompt as $message ) {
			foreach ( $message->getParts() as $part ) {
				$texts[] = trim( (string) $part->getText() );
			}
		}
		return implode( "\n\n", array_filter( $texts, 'strlen' ) );
	}
}
