import type { Adviser, AdviceTopic, Consultation } from '../consultations/domain.ts';

/** A group consultation that is to come (pl. *konsultacja grupowa*), with who advises and how many come. */
export interface GroupAdvice {
  readonly consultation: Consultation;
  readonly topic: AdviceTopic;
  readonly adviser: Pick<Adviser, 'region' | 'powiaty'>;
  readonly taken: number;
}

/** Seats that can still be booked. */
export const seatsLeft = ({ consultation: { group }, taken }: GroupAdvice): number =>
  Math.max(0, (group?.seats ?? 0) - taken);
