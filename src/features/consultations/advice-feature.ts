import type { Feature } from '../../chat/feature.ts';
import { askedDeliveries } from './asked-deliveries.ts';
import type { AskingDeps } from './create-asking.ts';
import { adviceDeliveries } from './deliveries.ts';

/** What people are told of consultations; the screens are in features of their own. */
export const createAdviceFeature = (working: AskingDeps): Feature => ({
  name: 'advice',
  deliveries: { ...adviceDeliveries(working), ...askedDeliveries(working) },
});
