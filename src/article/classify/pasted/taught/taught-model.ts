/** the file of a taught model → the network that judges the paragraphs of pasted text: its matrices, unpacked. */

/** A matrix of a model's file: rows of bytes, each times the scale of its row (or of its column, for the table). */
export type PackedMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly scales: readonly number[];
  /** Signed bytes in base64, row by row. */
  readonly bytes: string;
};

/** The file of a model, and where it comes from. */
export type TaughtModel = {
  /** How it was taught: seed, rates, sizes. */
  readonly fit: Readonly<Record<string, unknown>>;
  /** On sites held out. */
  readonly scores: Readonly<Record<string, number>>;
  /** Hash of the inputs of fixed pages: a model is refused when they change. */
  readonly inputDigest: string;
  readonly table: PackedMatrix;
  readonly first: PackedLayer;
  /** Layers that look at a paragraph and at the two so many places above and below it. */
  readonly layers: readonly PackedLayer[];
  readonly reaches: readonly number[];
  readonly last: PackedLayer;
};

type PackedLayer = { readonly weights: PackedMatrix; readonly bias: readonly number[] };

/** A matrix, column by column, and what is added to the product of each row. */
export type NetworkLayer = {
  readonly columns: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
};

/** A network that can be run. */
export type Network = {
  readonly table: {
    readonly columns: number;
    readonly bytes: Int8Array;
    readonly scales: Float64Array;
  };
  readonly first: NetworkLayer;
  readonly layers: readonly (NetworkLayer & { readonly reach: number })[];
  readonly last: NetworkLayer;
};

/** The network of a model's file. */
export function parseNetwork(model: TaughtModel): Network {
  const { table, first, layers, reaches, last } = model;
  return {
    table: {
      columns: table.columns,
      bytes: bytesOf(table),
      scales: Float64Array.from(table.scales),
    },
    first: layerOf(first),
    layers: layers.map((layer, at) => ({ ...layerOf(layer), reach: reaches[at]! })),
    last: layerOf(last),
  };
}

function layerOf({ weights: packed, bias }: PackedLayer): NetworkLayer {
  const { rows, columns, scales } = packed;
  const bytes = bytesOf(packed);
  const weights = new Float64Array(bytes.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      weights[column * rows + row] = bytes[row * columns + column]! * scales[row]!;
  return { columns, weights, bias: Float64Array.from(bias) };
}

function bytesOf({ rows, columns, bytes }: PackedMatrix): Int8Array {
  const unpacked = Buffer.from(bytes, 'base64');
  if (unpacked.length !== rows * columns)
    throw new TypeError(`A matrix of ${rows} × ${columns} has ${unpacked.length} bytes.`);
  return new Int8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length);
}
