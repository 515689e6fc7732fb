/** why a text is no well-formed XML, and where → an error. */

/** Where in a text something stands. */
export type XmlPlace = {
  /** 1-based. */
  readonly line: number;
};

/** Why a text is no well-formed XML; the message is a clause without a full stop. */
export class XmlError extends Error {
  readonly line: number;

  constructor(message: string, place: XmlPlace) {
    super(message);
    this.name = 'XmlError';
    this.line = place.line;
  }
}
