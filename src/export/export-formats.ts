/** → the formats in which editions are exported, and the ending of what each writes. */

/**
 * `audacity` are labels of its waveform, `clips` a folder of sound with a file for each paragraph; `spoken`, `docx` and
 * `corrections` are what was said, as text, as changes to the printed words, and as a table of what people corrected.
 */
export const EXPORT_FORMATS = [
  'epub',
  'zip',
  'audacity',
  'lrc',
  'ass',
  'clips',
  'spoken',
  'docx',
  'corrections',
] as const;

/** The name of a format. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const EXTENSIONS: Readonly<Partial<Record<ExportFormat, string>>> = {
  audacity: 'labels.txt',
  spoken: 'spoken.txt',
  docx: 'spoken.docx',
  corrections: 'corrections.csv',
};

/** The ending of what a format writes; none for a folder. */
export function exportExtension(format: ExportFormat): string | undefined {
  return format === 'clips' ? undefined : (EXTENSIONS[format] ?? format);
}
