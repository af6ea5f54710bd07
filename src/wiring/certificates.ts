import type { Log } from '../core/log.ts';
import { CHECK_PATH } from '../features/certificates/address.ts';
import { checkCode } from '../features/certificates/checking.ts';
import { createCertificates } from '../features/certificates/service.ts';
import type { Handling } from '../features/certificates/handling.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import { createCertificatesMount } from '../http/certificates.ts';
import type { Mount } from '../http/mount.ts';
import type { Storage } from '../storage/storage.ts';

/** What certificates need of others; what draws and writes files is loaded only when somebody wants one. */
export const certificatesDeps = (
  {
    certificates: store,
    calendar,
    units,
    registrations,
  }: Pick<Storage, 'certificates' | 'calendar' | 'units' | 'registrations'>,
  publicUrl: string | undefined,
): Handling => {
  const deps = {
    store,
    ofTerm: (term: string) => calendar.ofTerm(term),
    profileOf: (person: Parameters<typeof units.profile>[0]) => units.profile(person),
    addresses: (people: Parameters<typeof registrations.addresses>[0]) => registrations.addresses(people),
    mayGoOut: (at: Parameters<typeof mayGoOut>[0]) => mayGoOut(at, 'working'),
  };
  return {
    ...deps,
    certificates: createCertificates(deps),
    unit: (id) => units.unit(id),
    publicUrl,
    papers: {
      pdf: async (title, papers, issuedAt) =>
        (await import('../documents/certificate-paper.ts')).writeCertificates(title, papers, issuedAt),
      xlsx: async (table) => (await import('../documents/write-table.ts')).writeXlsx(table),
    },
  };
};

/** The part of the site where anybody checks a certificate. */
export const certificatesMount = ({ certificates }: Pick<Storage, 'certificates'>, log: Log): Mount =>
  createCertificatesMount({
    path: CHECK_PATH,
    log,
    check: (typed, locale) => checkCode(certificates, typed, locale),
  });
