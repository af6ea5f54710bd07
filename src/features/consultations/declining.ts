import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { askedNotice } from './asked-notices.ts';
import type { AskingStore } from './asking-store.ts';
import type { Working } from './working.ts';

/** An adviser, or a coordinator, cannot take a request (pl. *odmowa*). */
export interface Declining {
  readonly id: string;
  /** As it was shown: what came in between is looked at first. */
  readonly revision: number;
  readonly by: PersonId;
  /** Past the guard of personal data. */
  readonly reason: string;
  readonly at: Instant;
}

/** Requests that nobody can take: closed with a reason, and passed on where whoever asked wants that. */
export const createDeclining = (working: Working & { readonly asking: AskingStore }) => {
  const { store, asking, directory, mayGoOut } = working;
  return {
    decline: async ({ id, revision, by, reason, at }: Declining): Promise<boolean> => {
      const kept = await asking.request(id);
      if (kept?.client === undefined) return false;
      const address = (await store.addresses([kept.client])).get(kept.client);
      const thing = `${id}:${String(revision + 1)}`;
      const tell = askedNotice('refused', thing, address, { request: id }, { notBefore: mayGoOut(at) });
      return asking.decline({ id, revision }, { by, reason }, tell, at);
    },

    passOn: async (id: string, person: PersonId, at: Instant): Promise<boolean> => {
      const kept = await asking.request(id);
      if (kept?.client !== person) return false;
      const coordinators = await directory.coordinators(at);
      const addresses = await store.addresses(coordinators);
      const thing = `${id}:${String(kept.revision + 1)}`;
      const tell = coordinators.flatMap((one) =>
        askedNotice(
          'waiting',
          `${thing}:${one}`,
          addresses.get(one),
          { request: id },
          { notBefore: mayGoOut(at) },
        ),
      );
      return asking.passOn(kept, person, tell, at);
    },
  };
};
