/** → the headers that let pages of any site read files, as players on them do. */

/** Methods of a folder of files. */
export const FILE_METHODS = 'GET, HEAD, OPTIONS';

/** Of every answer. */
export const CROSS_ORIGIN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified',
};

/** Of the preflight answer for pages that make range or conditional requests. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': FILE_METHODS,
  'access-control-allow-headers': 'Range, If-None-Match, If-Modified-Since, If-Range',
  'access-control-max-age': '600',
};
