import type { Consultation } from '../../../src/features/consultations/domain.ts';
import type {
  ConsultationChange,
  ConsultationsStore,
  NewConsultation,
} from '../../../src/features/consultations/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import type { Storage } from '../../../src/storage/storage.ts';

const cell = (at: Consultation['startsAt']): number => Math.floor(Date.parse(at) / 900_000);

/** As long as the database takes to answer many times: everybody else gets to the same point meanwhile. */
export const lookAround =
  ({ queries }: Engine): (() => Promise<void>) =>
  async () => {
    for (let times = 0; times < 40; times += 1)
      await queries.selectFrom('schema_migrations').select('number').limit(1).execute();
  };

/**
 * The contended writes as they would be without their guards: what was read is believed, and written down afterwards,
 * one statement at a time, without the quarters and past the constraints. `between` is where somebody else gets in.
 */
export const unguardedStore = (
  { queries }: Engine,
  { consultations: store, ledger }: Pick<Storage, 'consultations' | 'ledger'>,
  between = async (): Promise<void> => {},
): ConsultationsStore => {
  const insert = async ({ made, request, minutes }: NewConsultation): Promise<void> => {
    await queries
      .insertInto('consultations')
      .values({
        id: made.id,
        uid: made.uid,
        request: `${request}:${made.id}`,
        topic: made.topic,
        mode: made.mode,
        adviser: made.adviser,
        starts_at: made.startsAt,
        ends_at: made.endsAt,
        block_from: made.blockFrom,
        block_to: made.blockTo,
        first_cell: cell(made.blockFrom),
        end_cell: cell(made.blockTo),
        minutes,
        day: made.day,
        from_time: made.from,
        to_time: made.to,
        place: null,
        online_url: null,
        phone: null,
        powiat: null,
        state: made.state,
        held_until: made.heldUntil ?? null,
        seats: made.group?.seats ?? null,
        minimum: made.group?.minimum ?? null,
        client: made.client ?? null,
        unit: null,
        project: null,
        matter: null,
        document_url: null,
        moved_to: null,
        reason: null,
        ended_by: null,
        is_doubled: 1,
        is_example: 0,
        made_at: made.madeAt,
        changed_at: made.changedAt,
        erased_at: null,
      })
      .execute();
  };

  const seats = async (consultation: string, { make, join, by, at }: ConsultationChange): Promise<void> => {
    for (const { id, person } of [...(make?.people ?? []), ...(join?.people ?? [])])
      await queries
        .insertInto('consultation_people')
        .values({
          id,
          consultation,
          person,
          unit: null,
          state: 'coming',
          request: id,
          made_by: by ?? person,
          made_at: at,
          changed_at: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  };

  const change = async (changed: ConsultationChange): Promise<boolean> => {
    const { alter, make, join, tell, at } = changed;
    await between();
    if (alter)
      await queries
        .updateTable('consultations')
        .set((eb) => ({
          state: alter.state,
          held_until: null,
          moved_to: alter.movedTo ?? null,
          revision: eb('revision', '+', 1),
        }))
        .where('id', '=', alter.before.id)
        .execute();
    if (make) await insert(make);
    const consultation = make?.made.id ?? join?.consultation;
    if (consultation !== undefined) await seats(consultation, changed);
    await ledger.enqueue(tell, at);
    return true;
  };

  return { ...store, change };
};
