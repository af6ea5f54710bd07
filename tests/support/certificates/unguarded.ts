import type { Compilable } from 'kysely';
import type { CertificatesStore } from '../../../src/features/certificates/store.ts';
import { toCertificateRow } from '../../../src/storage/certificates-rows.ts';
import type { Engine } from '../../../src/storage/engine.ts';

const statement = (sql: string): Compilable =>
  ({ compile: () => ({ sql, parameters: [] }) }) as unknown as Compilable;

/**
 * Issuing as it would be without its guards: the last number is believed, and nothing keeps two certificates from having
 * one number or a registration from having two. `looked` is where somebody else gets in.
 */
export const unguardedIssue = async (
  { queries, batch }: Engine,
  looked: () => Promise<void>,
): Promise<CertificatesStore['issue']> => {
  await batch([
    { query: statement('drop index certificates_number') },
    { query: statement('drop index certificates_live') },
  ]);
  return async (issue) => {
    const { register, year } = issue;
    const { last } = await queries
      .selectFrom('certificates')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('register', '=', register)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const known = await queries
      .selectFrom('certificates')
      .select('id')
      .where(
        'registration',
        'in',
        issue.certificates.map(({ registration }) => registration),
      )
      .execute();
    await looked();
    if (known.length > 0) return 'taken';
    await queries
      .insertInto('certificate_years')
      .values({ register, year, last_number: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const rows = issue.certificates.map((one, index) =>
      toCertificateRow(one, issue, last + index + 1, undefined),
    );
    await batch([{ query: queries.insertInto('certificates').values(rows) }]);
    return 'issued';
  };
};
