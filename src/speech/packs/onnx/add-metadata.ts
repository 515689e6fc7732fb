/** a model → the same model with more metadata. Pure. */
import { ONNX_FIELDS } from './onnx-model.ts';
import { encodeField } from './protobuf.ts';

/** The file with entries added; where a key is there already, readers take the last. */
export function addMetadata(
  file: Uint8Array,
  entries: Readonly<Record<string, string | number>>,
): Buffer {
  const { model, property } = ONNX_FIELDS;
  const added = Object.entries(entries).map(([key, value]) =>
    encodeField(
      model.metadata,
      Buffer.concat([encodeField(property.key, key), encodeField(property.value, String(value))]),
    ),
  );
  return Buffer.concat([file, ...added]);
}
