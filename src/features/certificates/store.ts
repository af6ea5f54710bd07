import type { Posted, Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Candidate, Certificate, CertificateFacts, Register } from './domain.ts';

/** A certificate that is to get its number. */
export interface NewCertificate {
  readonly id: string;
  readonly code: string;
  readonly event: string;
  readonly term: string;
  readonly registration: string;
  readonly person: PersonId;
  readonly unit?: string;
  readonly facts: Omit<CertificateFacts, 'number'>;
  readonly exception?: string;
}

/** Certificates that get the next numbers of one register, in their order: all of them or none. */
export interface Issue {
  readonly register: string;
  readonly sign: string;
  readonly year: number;
  readonly certificates: readonly NewCertificate[];
  /** What they tell, written in the same batch. */
  readonly tell: readonly NewDelivery[];
  readonly by: PersonId;
  readonly at: Instant;
}

/** `taken`: somebody has a valid certificate of that registration by now, or the one to be replaced is not valid. */
export type Issued = 'issued' | 'taken';

/** Which certificates are looked for; all that is present must hold. */
export interface CertificateFilter {
  readonly term?: string;
  readonly person?: PersonId;
  readonly unit?: string;
  readonly register?: { readonly sign: string; readonly year: number; readonly number?: number };
  /** Beginnings of words of the holder's name. */
  readonly words?: readonly string[];
  readonly isValid?: true;
}

/** Registers of certificates, one for each organiser and year. */
export interface CertificatesStore {
  /** Everybody with a seat for certain on the term, in the order of the alphabet. */
  candidates(term: string): Promise<readonly Candidate[]>;
  /** The register of the organiser; it takes the first of the signs that no other one has. */
  register(
    organiser: string,
    signs: readonly string[],
  ): Promise<{ readonly id: string; readonly sign: string }>;
  /** Takes the numbers and writes the certificates down; after a crash neither is there. */
  issue(issue: Issue): Promise<Issued>;
  /** Issues one in the place of another, which ends in the same batch. */
  replace(old: string, issue: Issue): Promise<Issued>;
  /** Takes one back; false where it is not valid any more. */
  cancel(
    id: string,
    ended: {
      readonly reason: string;
      readonly tell: readonly NewDelivery[];
      readonly by: PersonId;
      readonly at: Instant;
    },
  ): Promise<boolean>;

  certificate(id: string): Promise<Certificate | undefined>;
  /** By the hash of its code. */
  byCodeHash(hash: string): Promise<Certificate | undefined>;
  /** The one that stands in the place of this one. */
  replacementOf(id: string): Promise<Certificate | undefined>;
  /** The latest numbers first. */
  find(filter: CertificateFilter, most: number): Promise<readonly Certificate[]>;
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Where the parts of a message to somebody are; empty while none is known. */
  posted(kind: string, thing: string, to: Target): Promise<readonly Posted[]>;
  /** All registers, the latest year first. */
  registers(): Promise<readonly Register[]>;
}
