/** Pieces of HTML that close nothing → what hostile pages repeat without end. */
export const PARTS_LEFT_OPEN: readonly string[] = [
  '<div>',
  '<b>',
  '<p>',
  '<',
  '<p ',
  '&',
  '<!--',
  '<table><tr><td>',
  '</p>',
  '<a href="',
];
