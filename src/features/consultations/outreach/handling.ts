import type { Context } from '../../../chat/context.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import { say } from '../../../chat/saying.ts';
import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Adviser } from '../domain.ts';
import type { TableFiles } from '../../imports/table.ts';
import type { Unit } from '../../units/domain.ts';
import type { Address } from '../store.ts';
import type { OutreachStore } from './store.ts';

/** What every handler of outreach works with. */
export interface OutreachHandling {
  readonly store: OutreachStore;
  readonly advisers: () => Promise<readonly Adviser[]>;
  readonly unit: (id: string) => Promise<Unit | undefined>;
  readonly projects: () => Promise<
    readonly { readonly id: string; readonly name: string; readonly isExample: boolean }[]
  >;
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  readonly addresses: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Address>>;
  readonly tables: Pick<TableFiles, 'xlsx'>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
}

/** Who assigns units to others and takes back what others noted. */
export const mayAssign = isCoordinator;

type Handler<Args extends readonly unknown[]> = (context: Context, ...args: Args) => Promise<Reply> | Reply;

export const isTeam = (context: Context): boolean =>
  context.speaker.roles.includes('adviser') || isCoordinator(context);

/** For advisers and coordinators, by their roles at this very call. */
export const forTeam =
  <Args extends readonly unknown[]>(work: Handler<Args>): Handler<Args> =>
  (context, ...args) =>
    isTeam(context) ? work(context, ...args) : toPerson(say('warning', context.texts.outreach.onlyTeam));
