import type { Candidate, CertificateFacts } from '../features/certificates/domain.ts';
import type { Queries } from './engine.ts';

/** Names as a Polish register sorts them: by the surname. */
const POLISH = new Intl.Collator('pl', { numeric: true });

const byName = (one: Candidate, other: Candidate): number =>
  POLISH.compare(one.lastName ?? '', other.lastName ?? '') ||
  POLISH.compare(one.firstName ?? '', other.firstName ?? '') ||
  (one.registration < other.registration ? -1 : 1);

/**
 * Everybody with a seat for certain on a term, with their marks and what they have been given. Of those erased only who
 * has a certificate: nothing can be issued to the others, and nobody can be asked for a name.
 */
export const candidatesOf = async (queries: Queries, term: string): Promise<readonly Candidate[]> => {
  const rows = await queries
    .selectFrom('registrations as r')
    .leftJoin('profiles as p', 'p.person', 'r.person')
    .leftJoin('attendance as a', 'a.registration', 'r.id')
    .leftJoin('certificates as c', (join) =>
      join.onRef('c.registration', '=', 'r.id').on('c.state', '=', 'valid'),
    )
    .where('r.term', '=', term)
    .where('r.state', '=', 'confirmed')
    .where('r.person', 'is not', null)
    .where((is) =>
      is.or([
        is('c.id', 'is not', null),
        is('r.person', 'not in', is.selectFrom('stand_ins').select('stand_ins.person')),
      ]),
    )
    .select(['r.id', 'r.person', 'r.unit', 'p.first_name', 'p.last_name', 'a.session', 'a.state'])
    .select(['c.id as certificate', 'c.facts'])
    .execute();
  const found = new Map<string, Candidate>();
  for (const row of rows) {
    const known = found.get(row.id) ?? {
      registration: row.id,
      person: row.person!,
      ...(row.unit === null ? {} : { unit: row.unit }),
      ...(row.first_name === null ? {} : { firstName: row.first_name }),
      ...(row.last_name === null ? {} : { lastName: row.last_name }),
      present: [],
      marked: 0,
      ...(row.certificate === null ? {} : { certificate: givenOf(row.certificate, row.facts!) }),
    };
    found.set(row.id, {
      ...known,
      present: row.state === 'present' ? [...known.present, row.session!] : known.present,
      marked: known.marked + (row.state === null ? 0 : 1),
    });
  }
  return [...found.values()].toSorted(byName);
};

const givenOf = (id: string, facts: string): NonNullable<Candidate['certificate']> => {
  const { number, holder } = JSON.parse(facts) as Pick<CertificateFacts, 'number' | 'holder'>;
  return { id, number, holder };
};
