import { dayGrid } from '../day-grid.ts';
import { closedOn } from '../openings.ts';
import { type Consultation, type Exception, isLive } from '../domain.ts';
import { cellAfter, cellFrom } from '../day-grid.ts';

/** Live consultations that an exception closes the time of (pl. *konsultacje w czasie urlopu*). */
export const hitBy = (
  exceptions: readonly Exception[],
  consultations: readonly Consultation[],
): readonly Consultation[] =>
  consultations.filter((consultation) => {
    if (!isLive(consultation)) return false;
    const from = cellFrom(consultation.startsAt);
    const to = cellAfter(consultation.endsAt);
    return closedOn(exceptions, dayGrid(consultation.day)).some(
      (stretch) => stretch.from < to && from < stretch.to,
    );
  });
