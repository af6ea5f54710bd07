import type { Instant } from '../../core/clock.ts';
import type { WrittenTable } from '../imports/table.ts';
import type { Unit } from '../units/domain.ts';
import type { CertificatePaper } from './domain.ts';
import type { CertificatesDeps } from './needs.ts';
import type { Certificates } from './service.ts';

/** What every handler of this feature works with. */
export interface Handling extends CertificatesDeps {
  readonly certificates: Certificates;
  readonly unit: (id: string) => Promise<Unit | undefined>;
  /** The address of the program's site, as the outside sees it; absent where nobody set one. */
  readonly publicUrl: string | undefined;
  readonly papers: {
    pdf(title: string, papers: readonly CertificatePaper[], issuedAt: Instant): Promise<Uint8Array>;
    xlsx(table: WrittenTable): Promise<Uint8Array>;
  };
}
