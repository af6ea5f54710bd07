import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { CertificateState } from '../features/certificates/domain.ts';

/** Registers of certificates. */
export interface CertificatesTables {
  certificate_registers: { id: string; organiser: string; sign: string };
  /** How far the numbers of a year have got. */
  certificate_years: { register: string; year: number; last_number: number };
  certificates: {
    id: string;
    register: string;
    year: number;
    number: number;
    code: string;
    code_hash: string;
    event: string;
    term: string;
    registration: string;
    /** Null once the person was erased. */
    person: PersonId | null;
    unit: string | null;
    /** The holder's name in folded words, each after a blank. */
    holder_key: string;
    /** The JSON of what the certificate says. */
    facts: string;
    seal: string;
    state: CertificateState;
    exception: string | null;
    replaces: string | null;
    issued_at: Instant;
    issued_by: PersonId | null;
    ended_at: Instant | null;
    ended_by: PersonId | null;
    reason: string | null;
  };
}
