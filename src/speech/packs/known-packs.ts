/** the name of a well-known voice → its address, size, licence and checksum. */
import { checkArgument, KINDS } from '../../_internal/check-options.ts';
import { primaryLanguage } from '../../_internal/primary-language.ts';

/** A voice pack that can be installed by its name. */
export type KnownPack = {
  /** The name to give to `lectern voices add`. */
  readonly name: string;
  /** BCP 47 tags of the languages of its voices. */
  readonly languages: readonly string[];
  readonly address: string;
  /** Bytes to download, rounded if the exact size is unknown. */
  readonly sizeBytes: number;
  /** Licence of the recordings it was trained on, as stated by its model card. */
  readonly licence: string;
  /** The credit that the licence requires, if any. */
  readonly attribution?: string;
  /** What it was trained or fine-tuned from, if its model card or maker says so. */
  readonly ancestry?: string;
  /** Checksum of what lies at the address; if absent, only the form of the content is checked. */
  readonly sha256?: string;
  /** Checksum of the configuration beside a model that is not in an archive. */
  readonly configurationSha256?: string;
};

/** Release by the engine's makers with voices in its format. */
const RELEASE = 'https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models';

/** Where Piper's makers publish its voices, at one revision: models with their configuration and card, not archives. */
const HOSTING =
  'https://huggingface.co/rhasspy/piper-voices/resolve/c10ece1aade47bb51c153c893d14e5bf8e5b7117';

const PUBLIC_DOMAIN = 'public domain';
const FROM_LESSAC = 'fine-tuned from the U.S. English Lessac voice';
const FROM_RYAN = 'fine-tuned from the U.S. English Ryan voice';

const UKRAINIAN_DATA =
  'trained on the recordings of Ukrainian Open TTS; how, its card does not say';

type Facts = Omit<KnownPack, 'name' | 'address' | 'languages'>;

/** A Piper voice; its name starts with its language. */
function piper(name: string, facts: Facts): KnownPack {
  const language = name.split('-')[0]!.replace('_', '-');
  return {
    name,
    languages: [language],
    address: `${RELEASE}/vits-piper-${name}.tar.bz2`,
    ...facts,
  };
}

/** A voice that is only published as a model. */
function hosted(name: string, facts: Facts): KnownPack {
  const [locale, speaker, quality] = name.split('-') as [string, string, string];
  const folder = [locale.split('_')[0], locale, speaker, quality].join('/');
  return { ...piper(name, facts), address: `${HOSTING}/${folder}/${name}.onnx` };
}

/**
 * Sizes and digests are those of the release's files in November 2026, as published with the
 * release or by several projects that pin them; a file without a published digest has none here.
 */
export const KNOWN_PACKS: readonly KnownPack[] = [
  piper('en_US-kristin-medium', {
    sizeBytes: 67_259_230,
    licence: PUBLIC_DOMAIN,
    ancestry: 'trained from scratch on LibriVox recordings',
    sha256: 'c2206f572df2956c50b1ae3367eebce3853c663e890cba8048cd62b1e4dbe6c7',
  }),
  piper('en_US-john-medium', {
    sizeBytes: 67_249_181,
    licence: PUBLIC_DOMAIN,
    ancestry: 'fine-tuned from the voice Kristin, on LibriVox recordings',
  }),
  piper('en_US-norman-medium', {
    sizeBytes: 67_203_672,
    licence: PUBLIC_DOMAIN,
    ancestry: 'trained from scratch on LibriVox recordings',
    sha256: '1f32065d480abe9abc7c7f91442125d0b34c1cc065d1e600466cac408eabf3b8',
  }),
  piper('en_US-bryce-medium', {
    sizeBytes: 67_000_000,
    licence: PUBLIC_DOMAIN,
    ancestry: 'fine-tuned from a voice that was not published',
  }),
  piper('en_US-ljspeech-high', {
    sizeBytes: 115_817_679,
    licence: PUBLIC_DOMAIN,
    ancestry: 'trained from scratch on LJ Speech',
    sha256: '00c6408d2409050312193b0d40ae07fde28af7d3d45a56efcc55440db516b935',
  }),
  piper('en_US-libritts-high', {
    sizeBytes: 137_000_000,
    licence: 'CC-BY-4.0',
    attribution: 'LibriTTS corpus (CC BY 4.0)',
    ancestry: 'trained from scratch on LibriTTS',
  }),
  piper('en_GB-cori-medium', {
    sizeBytes: 67_257_412,
    licence: PUBLIC_DOMAIN,
    sha256: '49c9a5361bbdd95d7ca9687c4de11e5908481f65e7c7c368960df79949fdac2b',
  }),
  piper('en_GB-cori-high', {
    sizeBytes: 115_574_061,
    licence: PUBLIC_DOMAIN,
    ancestry: 'trained from scratch on LibriVox recordings',
    sha256: '42922f07738fcde2e49eed4e959635692f73b933de35a6b7c1010162ff566292',
  }),
  piper('es_MX-claude-high', {
    sizeBytes: 67_207_890,
    licence: 'Apache-2.0',
    sha256: 'ec33fb689c248fe64810aab564cba97babf0f506672cfd404928d46e751a4721',
  }),
  piper('es_ES-davefx-medium', {
    sizeBytes: 67_184_952,
    licence: 'CC0-1.0',
    ancestry: FROM_LESSAC,
    sha256: 'a3f6beb54a9cb893279f72978a22f807a4d9fc9c7848157b524d5cc7b7f58b22',
  }),
  piper('es_ES-carlfm-x_low', { sizeBytes: 26_520_563, licence: PUBLIC_DOMAIN }),
  piper('de_DE-kerstin-low', {
    sizeBytes: 67_107_768,
    licence: 'CC0-1.0',
    ancestry: FROM_RYAN,
    sha256: '4bfe121d5f690a3b87acecd7ae1e70b48f4589ce6ae9f45a1809e6eb19fad97b',
  }),
  piper('de_DE-mls-medium', {
    sizeBytes: 77_000_000,
    licence: 'CC-BY-4.0',
    attribution: 'Multilingual LibriSpeech (CC BY 4.0)',
  }),
  piper('de_DE-thorsten-low', {
    sizeBytes: 63_000_000,
    licence: 'CC0-1.0',
    ancestry: FROM_RYAN,
  }),
  piper('de_DE-thorsten-medium', {
    sizeBytes: 67_214_254,
    licence: 'CC0-1.0',
    ancestry: FROM_LESSAC,
  }),
  hosted('de_DE-thorsten-high', {
    sizeBytes: 114_000_000,
    licence: 'CC0-1.0',
    sha256: '9df1c43c61149ef9b39e618e2b861fbe41e1fcea9390b2dac62e8761573ea4f1',
    configurationSha256: '6de734444e4c3f9e33b7ebe2746dbc19b71e85f613e79c65acf623200b99a76a',
  }),
  piper('fr_FR-mls-medium', {
    sizeBytes: 77_000_000,
    licence: 'CC-BY-4.0',
    attribution: 'Multilingual LibriSpeech (CC BY 4.0)',
    ancestry: 'trained from scratch on Multilingual LibriSpeech',
  }),
  piper('fr_FR-gilles-low', { sizeBytes: 63_000_000, licence: 'CC0-1.0', ancestry: FROM_RYAN }),
  piper('fr_FR-siwis-medium', {
    sizeBytes: 67_207_459,
    licence: 'CC-BY-4.0',
    attribution: 'SIWIS French Speech Synthesis Database (CC BY 4.0)',
    ancestry: FROM_LESSAC,
  }),
  piper('it_IT-paola-medium', {
    sizeBytes: 67_221_173,
    licence: 'CC0-1.0',
    ancestry: FROM_LESSAC,
  }),
  piper('nl_NL-alex-medium', {
    sizeBytes: 64_000_000,
    licence: 'CC0-1.0',
    ancestry: 'fine-tuned from the Dutch voice rdh, which was trained from scratch',
  }),
  piper('pl_PL-mc_speech-medium', {
    sizeBytes: 67_000_000,
    licence: 'CC0-1.0',
    ancestry: FROM_LESSAC,
  }),
  piper('pl_PL-gosia-medium', { sizeBytes: 67_000_000, licence: 'CC0-1.0', ancestry: FROM_LESSAC }),
  piper('pl_PL-darkman-medium', {
    sizeBytes: 67_000_000,
    licence: 'CC0-1.0',
    ancestry: FROM_LESSAC,
  }),
  piper('pt_BR-edresson-low', {
    sizeBytes: 63_000_000,
    licence: 'CC-BY-4.0',
    attribution: 'Edresson Casanova, TTS-Portuguese Corpus (CC BY 4.0)',
    ancestry: FROM_RYAN,
  }),
  piper('pt_BR-faber-medium', { sizeBytes: 67_000_000, licence: 'CC0-1.0', ancestry: FROM_LESSAC }),
  hosted('uk_UA-tetiana-high', {
    sizeBytes: 114_204_024,
    licence: 'Apache-2.0',
    ancestry: UKRAINIAN_DATA,
    sha256: '1206d8447b99632badeb63d6132241f76cf551874e5254eb8836db36aed7c85c',
    configurationSha256: 'c96a051028976afc74269f73470651384deb6872431f890cad3b6424d09e812b',
  }),
  hosted('uk_UA-mykyta-high', {
    sizeBytes: 114_204_024,
    licence: 'Apache-2.0',
    ancestry: UKRAINIAN_DATA,
    sha256: '081d253cd246d7d4d698c6dd147b74cad498dafd213527887a3a490519138243',
    configurationSha256: 'b5db6b4efb02d4a0e8f128253fd64e82dfa72d1105e9060b0c6fd9610eec6a4f',
  }),
  hosted('uk_UA-oleksa-high', {
    sizeBytes: 114_204_024,
    licence: 'Apache-2.0',
    ancestry: UKRAINIAN_DATA,
  }),
  piper('uk_UA-lada-x_low', { sizeBytes: 26_000_000, licence: 'Apache-2.0' }),
  piper('en_US-joe-medium', { sizeBytes: 67_000_000, licence: 'CC0-1.0', ancestry: FROM_LESSAC }),
  piper('en_US-lessac-medium', {
    sizeBytes: 67_230_653,
    licence: 'Blizzard 2013 research licence',
    ancestry: 'trained on the Lessac recordings of the Blizzard Challenge 2013',
    sha256: '9e3febfacf0abf4270172d2958bcec246032b7e88efc2720840cc80c93de334e',
  }),
  {
    name: 'kokoro-multi-lang-v1_0',
    languages: ['en-US', 'en-GB', 'es', 'fr', 'hi', 'it', 'pt-BR'],
    address: `${RELEASE}/kokoro-multi-lang-v1_0.tar.bz2`,
    sizeBytes: 349_906_910,
    licence: 'Apache-2.0',
    attribution: 'SIWIS and Koniwa recordings (CC BY)',
    sha256: 'c5f7e2d2caf082bc1d20fb70334a61d99d20b484500aad32e7cf84c128ea3298',
  },
];

/**
 * The packs that a name may mean: the one of that name, with or without its archive's prefix;
 * otherwise those whose speaker has that name, such as `kristin`.
 */
export function findKnownPacks(name: string): readonly KnownPack[] {
  const short = name.replace(/^vits-piper-/u, '').toLowerCase();
  const exact = KNOWN_PACKS.filter((pack) => pack.name.toLowerCase() === short);
  if (exact.length > 0) return exact;
  return KNOWN_PACKS.filter((pack) => pack.name.toLowerCase().split('-')[1] === short);
}

/** Packs with a voice for a language; all packs if it is undefined. */
export function knownPacksFor(language: string | undefined): readonly KnownPack[] {
  if (language === undefined) return KNOWN_PACKS;
  checkArgument('knownPacksFor', { name: 'language, when given,', value: language }, KINDS.path);
  const wanted = primaryLanguage(language);
  return KNOWN_PACKS.filter((pack) =>
    pack.languages.some((each) => primaryLanguage(each) === wanted),
  );
}
