/** What was measured, and what was found → one line of the table that the script bench prints. */
export const row = (...cells) =>
  console.log(
    cells
      .map((cell, index) => (index === 0 ? String(cell).padEnd(46) : String(cell).padStart(10)))
      .join(''),
  );
