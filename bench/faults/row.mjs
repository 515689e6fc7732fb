/** a measure → a row of the table that counts its tries, and prints each fault as it is found. */

/** A line on standard error says how far a row is, after so many tries. */
const EVERY = 25;

/** A row: `note` counts one try, with the faults it found and the arguments that repeat it. */
export function startRow(measure) {
  const row = { measure, tries: 0, faultCount: 0, note };
  return row;

  function note({ name, faults, again }) {
    row.tries++;
    row.faultCount += faults.length;
    for (const fault of faults) console.log(`  ${name}: ${fault}`);
    if (faults.length > 0)
      console.log(`    again: npm run bench:faults -- ${again.map(quote).join(' ')}`);
    if (row.tries % EVERY === 0) console.error(`  ${measure}: ${row.faultCount} of ${row.tries}`);
  }
}

/** A word as a shell takes it for one. */
function quote(word) {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
