/** → the formats in which editions are exported, and the ending of what each writes. */

/** `audacity` are labels of its waveform, `clips` a folder of sound with a file for each paragraph. */
export const EXPORT_FORMATS = ['epub', 'zip', 'audacity', 'lrc', 'ass', 'clips'] as const;

/** The name of a format. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const EXTENSIONS: Readonly<Partial<Record<ExportFormat, string>>> = { audacity: 'labels.txt' };

/** The ending of what a format writes; none for a folder. */
export function exportExtension(format: ExportFormat): string | undefined {
  return format === 'clips' ? undefined : (EXTENSIONS[format] ?? format);
}
