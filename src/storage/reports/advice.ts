import type { PictureStore } from '../../features/consultations/picture/store.ts';
import type { Figures, Scope } from '../../features/reports/domain.ts';

/** Doradztwo: the same figures as `/obraz-doradztwa`, from the same rows. */
export const countAdvice = async (picture: PictureStore, scope: Scope): Promise<Figures> => {
  const advice = await picture.totals(scope);
  return {
    'advice.services': advice.services,
    'advice.minutes': advice.minutes,
    'advice.persons': advice.persons,
    'advice.units': advice.units,
    'advice.governments': advice.governments,
    'advice.group': advice.group.services,
    'advice.unplanned': advice.unplanned.services,
  };
};
