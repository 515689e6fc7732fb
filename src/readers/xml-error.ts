/** why a text is not well-formed XML, and where → an error. */

/** A position in a text. */
export type XmlPlace = {
  /** 1-based. */
  readonly line: number;
};

/** Why a text is not well-formed XML; the message is a clause without a full stop. */
export class XmlError extends Error {
  readonly line: number;

  constructor(message: string, place: XmlPlace) {
    super(message);
    this.name = 'XmlError';
    this.line = place.line;
  }
}
