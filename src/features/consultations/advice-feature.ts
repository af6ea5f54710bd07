import type { Feature } from '../../chat/feature.ts';
import { adviceDeliveries } from './deliveries.ts';
import type { Working } from './working.ts';

/** What people are told of consultations; the screens are in features of their own. */
export const createAdviceFeature = (working: Working): Feature => ({
  name: 'advice',
  deliveries: adviceDeliveries(working),
});
