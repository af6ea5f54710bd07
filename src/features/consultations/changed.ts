import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse } from '../../core/result.ts';
import type { Changing } from './booking.ts';
import { tellMade } from './booked.ts';
import { type Changed, createHolding, type Held } from './holding.ts';
import { toAdvisers, toSeats } from './notices.ts';
import type { ConsultationChange } from './store.ts';
import { MOST_OPEN, viewOf, type Working } from './working.ts';

/** Changes (pl. *zmiany*) of consultations by those whose they are, or who look after them. */
export const createChanged = (working: Working) => {
  const { store, directory, mayGoOut } = working;
  const { attempt, viewNow } = createHolding(working);

  /** Whoever gives their own seat up has it on the screen: a copy by e-mail alone goes out. */
  const tellOwn = async (
    verb: 'resigned' | 'handed-on',
    { consultation: { id, sequence, startsAt }, seat }: Held,
    by: PersonId,
  ): Promise<ConsultationChange['tell']> => {
    if (seat?.person !== by) return [];
    const when = { isSeen: true, expiresAt: startsAt };
    return toSeats(verb, { id, sequence: sequence + 1 }, [seat], await store.addresses([by]), when);
  };

  const leave = async (held: Held, { by, at }: Changing): Promise<boolean> =>
    store.change({
      leave: { before: held.consultation, person: by },
      mostOpen: MOST_OPEN,
      cause: 'left',
      by,
      tell: await tellOwn('resigned', held, by),
      at,
    });

  const tellOff = async (
    { consultation, role, coming }: Held,
    { by, at }: Changing,
  ): Promise<ConsultationChange['tell']> => {
    const after = { ...consultation, sequence: consultation.sequence + 1 };
    const advisers = [consultation.adviser, ...consultation.coAdvisers].filter((one) => one !== by);
    const addresses = await store.addresses([...coming.map(({ person }) => person), ...advisers]);
    const others = coming.filter(({ person }) => person !== by);
    const when = { expiresAt: consultation.endsAt };
    return [
      ...(role === 'client' ? [] : toSeats('cancelled', after, others, addresses, when)),
      ...toAdvisers('off', after, addresses, { ...when, notBefore: mayGoOut(at) }),
    ];
  };

  const cancel = (change: Changing & { readonly reason?: string }): Promise<Changed> =>
    attempt(change, async (held) => {
      const { consultation, role } = held;
      const { by, reason, at } = change;
      const isOwnSeat = consultation.group !== undefined && role === 'client';
      const isDone = isOwnSeat
        ? await leave(held, change)
        : await store.change({
            alter: {
              before: consultation,
              state: 'cancelled',
              endedBy: role,
              ...(reason === undefined ? {} : { reason }),
            },
            mostOpen: MOST_OPEN,
            cause: 'cancelled',
            by,
            tell: [...(await tellOff(held, change)), ...(await tellOwn('resigned', held, by))],
            at,
          });
      return isDone ? ok(await viewNow(consultation.id)) : undefined;
    });

  const isColleague = async (by: PersonId, to: PersonId): Promise<boolean> => {
    const [one, other] = [await directory.profile(by), await directory.profile(to)];
    return one.units.some(({ unit }) => other.units.some((of) => of.unit === unit));
  };

  const handOver = async (change: Changing & { readonly to: PersonId }): Promise<Changed> => {
    const { by, to, at } = change;
    if (!(await isColleague(by, to))) return refuse({ kind: 'not-yours' });
    return attempt(change, async (held) => {
      const { consultation, seat, coming } = held;
      if (!seat) return refuse({ kind: 'not-yours' });
      if (coming.some(({ person }) => person === to))
        return refuse({ kind: 'already', view: await viewOf(working, consultation) });
      if ((await store.openOf(to, at)) >= MOST_OPEN)
        return refuse({ kind: 'too-many', most: MOST_OPEN, isColleague: true });
      const { unit } = seat;
      const handed = { id: newId('sea'), person: to, ...(unit === undefined ? {} : { unit }) };
      const after = { ...consultation, sequence: consultation.sequence + 1 };
      const addresses = await store.addresses([to]);
      const isDone = await store.change({
        alter: {
          before: consultation,
          state: consultation.state,
          handedTo: { from: by, to: handed },
        },
        mostOpen: MOST_OPEN,
        cause: 'handed-over',
        by,
        tell: [
          ...toSeats('handed', after, [handed], addresses, { expiresAt: consultation.startsAt }),
          ...(await tellMade(working, after, [handed], { by, at, isNews: false })).filter(
            ({ kind }) => kind === 'advice.day-before' || kind === 'advice.hour-before',
          ),
          ...(await tellOwn('handed-on', held, by)),
        ],
        at,
      });
      return isDone ? ok(await viewNow(consultation.id)) : undefined;
    });
  };

  return { cancel, handOver };
};
