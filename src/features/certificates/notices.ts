import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Address } from './needs.ts';

export type CertificateNotice = 'issued' | 'void' | 'name';

/** What a notice is made of when it is sent: ids only. */
export interface CertificateContent {
  readonly certificate: string;
}

/** Asks somebody for their name, for a certificate of that term. */
export interface NameContent {
  readonly term: string;
  readonly person: PersonId;
}

/** Tells the holder of a certificate, once; nothing where they cannot be reached. */
export const noticeOf = (
  verb: 'issued' | 'void',
  certificate: string,
  address: Address | undefined,
  notBefore: Instant,
): readonly NewDelivery[] =>
  address === undefined
    ? []
    : [
        {
          kind: `certificates.${verb}`,
          thing: certificate,
          ...address,
          content: { certificate } satisfies CertificateContent,
          notBefore,
        },
      ];
