import type { Consultation } from '../features/consultations/domain.ts';
import type { ConsultationsStore } from '../features/consultations/store.ts';
import { withAdvisers } from './consultations-reads.ts';
import type { Engine } from './engine.ts';

/** Consultations that one calendar can hold; nobody comes near it. */
const MOST = 1000;

/** Of what was moved, the last that the person has to do with: a moved one is what somebody else took over. */
const lastOfEach = (all: readonly Consultation[]): readonly Consultation[] => {
  const last = new Map<string, Consultation>();
  for (const one of all) {
    const known = last.get(one.uid);
    if (!known || known.revision < one.revision) last.set(one.uid, one);
  }
  return [...last.values()];
};

/** What stands in somebody's calendar: what they come to, and what they advise on. */
export const createCalendarReads = ({ queries }: Engine): Pick<ConsultationsStore, 'inCalendarOf'> => ({
  inCalendarOf: async (person, since) => {
    const seats = await queries
      .selectFrom('consultation_people')
      .select(['consultation', 'state'])
      .where('person', '=', person)
      .execute();
    const rows = await queries
      .selectFrom('consultations')
      .selectAll()
      .where('ends_at', '>=', since)
      .where('is_unplanned', '=', 0)
      .where((eb) =>
        eb.or([
          eb('adviser', '=', person),
          eb(
            'id',
            'in',
            eb
              .selectFrom('consultation_advisers as a')
              .select('a.consultation')
              .where('a.adviser', '=', person),
          ),
          // Whoever stepped out has it as cancelled.
          eb(
            'id',
            'in',
            eb
              .selectFrom('consultation_log as l')
              .select('l.consultation')
              .where('l.done_by', '=', person)
              .where('l.cause', '=', 'stepped-out'),
          ),
          eb(
            'id',
            'in',
            eb.selectFrom('consultation_people as p').select('p.consultation').where('p.person', '=', person),
          ),
        ]),
      )
      .orderBy('starts_at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute();
    const all = lastOfEach(await withAdvisers(queries, rows));
    return all.map((consultation) => {
      const seat = seats.find((one) => one.consultation === consultation.id);
      const advises = [consultation.adviser, ...consultation.coAdvisers].includes(person);
      const isSeated = seat !== undefined && seat.state !== 'cancelled';
      return { consultation, comes: consultation.state !== 'moved' && (advises || isSeated) };
    });
  },
});
