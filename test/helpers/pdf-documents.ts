/** lines of text at places on pages → the bytes of a PDF, for tests. */

/** A line: its words, its place in points from the lower left corner, its size, its font. */
export type PlacedLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
};

/** What a PDF is made of besides its pages. */
export type PdfExtras = {
  readonly info?: string;
  /** An entry of the trailer, such as that of its encryption. */
  readonly trailer?: string;
};

/** The bytes of a PDF with a page of A4 for each list of lines. */
export function makePdf(pages: readonly (readonly PlacedLine[])[], extras: PdfExtras = {}): Buffer {
  const { info = '', trailer = '' } = extras;
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
    ...pages.flatMap((lines, index) => {
      const content = lines.map(drawn).join('\n');
      const fonts = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${fonts} /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function drawn({ text, x, y, size = 10, isBold = false }: PlacedLine): string {
  const escaped = text.replace(/[\\()]/g, String.raw`\$&`);
  return `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

/** Lines of a column, 12 points apart. */
export function columnOf(texts: readonly string[], x: number, y: number): readonly PlacedLine[] {
  return texts.map((text, index) => ({ text, x, y: y - index * 12 }));
}
