/** tokens of the service → lines for people, and rows for `--json`. Pure; no secret and no digest. */
import { stateOf, type Token, type TokenState } from '../../../service/access/token.ts';

/** A token in the form of `--json`. */
export type TokenRow = Omit<Token, 'digest'> & { readonly state: TokenState };

/** What may be shown of a token. `now`: milliseconds since 1970. */
export function tokenRow(token: Token, now: number): TokenRow {
  const { digest: _digest, ...rest } = token;
  return { ...rest, state: stateOf(token, now) };
}

/** One line a token: its name, id, scopes and state. */
export function formatTokens(rows: readonly TokenRow[]): string {
  const names = Math.max(...rows.map(({ name }) => name.length));
  const scopes = Math.max(...rows.map((row) => row.scopes.join(',').length));
  return rows
    .map((row) => {
      const cells = [row.name.padEnd(names), row.id, row.scopes.join(',').padEnd(scopes)];
      return [...cells, stateLine(row)].join('  ');
    })
    .join('\n');
}

function stateLine({ state, expiresAt, revokedAt }: TokenRow): string {
  if (state === 'revoked') return `revoked on ${revokedAt?.slice(0, 10)}`;
  if (expiresAt === undefined) return 'valid until revoked';
  return `${state === 'valid' ? 'valid until' : 'expired on'} ${expiresAt.slice(0, 10)}`;
}
