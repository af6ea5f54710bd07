import type { Lease } from '../features/delivery/lease-store.ts';
import { pl } from '../i18n/pl.ts';

/** Another program works on this database; with two of them messages would go out twice. For the operator. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
  constructor({ host, pid }: Lease) {
    super(pl.delivery.alreadyRunning(host, pid));
  }
}
