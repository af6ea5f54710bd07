import { foldedWords } from '../core/text.ts';
import { newId, type PersonId } from '../core/ids.ts';
import type { CertificateFilter, CertificatesStore, Issue, Issued } from '../features/certificates/store.ts';
import { candidatesOf } from './certificates-candidates.ts';
import { toCertificate, toCertificateRow } from './certificates-rows.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { postedWhere } from './posted-where.ts';

const filtered = (
  queries: Queries,
  { term, person, unit, register, words = [], isValid }: CertificateFilter,
) =>
  queries
    .selectFrom('certificates as c')
    .innerJoin('certificate_registers as g', 'g.id', 'c.register')
    .selectAll('c')
    .where((eb) =>
      eb.and([
        ...(term === undefined ? [] : [eb('c.term', '=', term)]),
        ...(person === undefined ? [] : [eb('c.person', '=', person)]),
        ...(unit === undefined ? [] : [eb('c.unit', '=', unit)]),
        ...(register ? [eb('g.sign', '=', register.sign), eb('c.year', '=', register.year)] : []),
        ...(register?.number === undefined ? [] : [eb('c.number', '=', register.number)]),
        ...(isValid ? [eb('c.state', '=', 'valid')] : []),
        ...words.map((word) => eb('c.holder_key', 'like', `% ${foldedWords(word)}%`)),
      ]),
    );

const createReads = ({ queries }: Engine) => {
  const one = async (column: 'id' | 'code_hash' | 'replaces', value: string) => {
    const row = await queries
      .selectFrom('certificates')
      .selectAll()
      .where(column, '=', value)
      .executeTakeFirst();
    return row && toCertificate(row);
  };
  return {
    candidates: (term) => candidatesOf(queries, term),
    certificate: (id) => one('id', id),
    byCodeHash: (hash) => one('code_hash', hash),
    replacementOf: (id) => one('replaces', id),
    find: async (filter, most) => {
      const rows = await filtered(queries, filter)
        .orderBy('c.year', 'desc')
        .orderBy('g.sign')
        .orderBy('c.number', 'desc')
        .limit(most)
        .execute();
      return rows.map(toCertificate);
    },
    registers: async () => {
      const rows = await queries
        .selectFrom('certificates as c')
        .innerJoin('certificate_registers as g', 'g.id', 'c.register')
        .select(['g.sign', 'g.organiser', 'c.year'])
        .select(sql<number>`cast(count(*) as integer)`.as('issued'))
        .select(sql<number>`cast(sum(case when c.state = 'valid' then 1 else 0 end) as integer)`.as('valid'))
        .groupBy(['g.sign', 'g.organiser', 'c.year'])
        .orderBy('c.year', 'desc')
        .orderBy('g.sign')
        .execute();
      return rows;
    },
  } satisfies Partial<CertificatesStore>;
};

/** How far the numbers have got; the year is opened where it is new. */
const lastNumber = async (queries: Queries, { register, year }: Issue): Promise<number> => {
  await queries
    .insertInto('certificate_years')
    .values({ register, year, last_number: 0 })
    .onConflict((conflict) => conflict.columns(['register', 'year']).doNothing())
    .execute();
  const { last_number: last } = await queries
    .selectFrom('certificate_years')
    .select('last_number')
    .where('register', '=', register)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return last;
};

/** Takes the numbers that follow `last`, if nobody has taken one since, and writes the certificates down with them. */
const issueSteps = (queries: Queries, issue: Issue, last: number, replaces?: string): readonly Step[] => {
  const { register, year, certificates } = issue;
  const rows = certificates.map((one, index) => toCertificateRow(one, issue, last + index + 1, replaces));
  return [
    {
      query: queries
        .updateTable('certificate_years')
        .set({ last_number: last + rows.length })
        .where('register', '=', register)
        .where('year', '=', year)
        .where('last_number', '=', last),
      rows: 1,
    },
    ...(replaces === undefined ? [] : [endStep(queries, replaces, 'replaced', issue)]),
    {
      query: queries
        .insertInto('certificates')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing()),
      rows: rows.length,
    },
    ...enqueueSteps(queries, issue.tell, issue.at),
  ];
};

const endStep = (
  queries: Queries,
  id: string,
  state: 'replaced' | 'void',
  { by, at }: Pick<Issue, 'by' | 'at'>,
  reason: string | null = null,
): Step => ({
  query: queries
    .updateTable('certificates')
    .set({ state, reason, ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('state', '=', 'valid'),
  rows: 1,
});

/** Certificates over one database. */
export const createCertificatesStore = (engine: Engine): CertificatesStore => {
  const { queries, batch } = engine;

  /** Numbers are taken by whoever read the last one and finds it unchanged; the others read again. */
  const issue = async (wanted: Issue, replaces?: string): Promise<Issued> => {
    const last = await lastNumber(queries, wanted);
    if (await batch(issueSteps(queries, wanted, last, replaces))) return 'issued';
    return (await lastNumber(queries, wanted)) === last ? 'taken' : issue(wanted, replaces);
  };

  const registerOf = (organiser: string) =>
    queries
      .selectFrom('certificate_registers')
      .select(['id', 'sign'])
      .where('organiser', '=', organiser)
      .executeTakeFirst();

  return {
    ...createReads(engine),

    register: async (organiser, signs) => {
      for (const sign of signs) {
        const known = await registerOf(organiser);
        if (known) return known;
        await queries
          .insertInto('certificate_registers')
          .values({ id: newId('reg'), organiser, sign })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      const made = await registerOf(organiser);
      if (!made) throw new Error('all signs of a register are taken');
      return made;
    },

    tell: async (deliveries, at) => {
      if (deliveries.length > 0) await batch(enqueueSteps(queries, deliveries, at));
    },
    posted: (kind, thing, to) => postedWhere(queries, kind, thing, to),
    issue: (wanted) => issue(wanted),
    replace: (old, wanted) => issue(wanted, old),
    cancel: (id, { reason, tell, by, at }) =>
      batch([endStep(queries, id, 'void', { by, at }, reason), ...enqueueSteps(queries, tell, at)]),
  };
};

/** Certificates keep whose they were at issue in their words; the row belongs to the person who is left. */
export const moveCertificates = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('certificates').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('certificates').set({ issued_by: to }).where('issued_by', '=', from) },
  { query: queries.updateTable('certificates').set({ ended_by: to }).where('ended_by', '=', from) },
];
