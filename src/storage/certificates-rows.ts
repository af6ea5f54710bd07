import type { Selectable } from 'kysely';
import { foldedWords } from '../core/text.ts';
import type { Certificate, CertificateFacts } from '../features/certificates/domain.ts';
import { hashOfCode, sealOf } from '../features/certificates/seal.ts';
import type { Issue, NewCertificate } from '../features/certificates/store.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['certificates']>;

export const toCertificate = (row: Row): Certificate => ({
  id: row.id,
  code: row.code,
  state: row.state,
  event: row.event,
  term: row.term,
  registration: row.registration,
  ...(row.person === null ? {} : { person: row.person }),
  ...(row.unit === null ? {} : { unit: row.unit }),
  facts: JSON.parse(row.facts) as CertificateFacts,
  seal: row.seal,
  ...(row.exception === null ? {} : { exception: row.exception }),
  ...(row.replaces === null ? {} : { replaces: row.replaces }),
  issuedAt: row.issued_at,
  ...(row.issued_by === null ? {} : { issuedBy: row.issued_by }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...(row.reason === null ? {} : { reason: row.reason }),
});

/** The words of a name, each after a blank, so that beginnings of words are found. */
export const wordsKey = (text: string): string => ` ${foldedWords(text)}`;

/** A certificate with its number, as its register keeps it. */
export const toCertificateRow = (
  certificate: NewCertificate,
  { register, sign, year, by, at }: Issue,
  number: number,
  replaces: string | undefined,
): Row => {
  const { id, code, event, term, registration, person, unit, exception } = certificate;
  const facts = { ...certificate.facts, number: `${sign}/${String(number)}/${String(year)}` };
  return {
    id,
    register,
    year,
    number,
    code,
    code_hash: hashOfCode(code),
    event,
    term,
    registration,
    person,
    unit: unit ?? null,
    holder_key: wordsKey(facts.holder),
    facts: JSON.stringify(facts),
    seal: sealOf(facts, code),
    state: 'valid',
    exception: exception ?? null,
    replaces: replaces ?? null,
    issued_at: at,
    issued_by: by,
    ended_at: null,
    ended_by: null,
    reason: null,
  };
};
