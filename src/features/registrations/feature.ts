import type { Feature } from '../../chat/feature.ts';
import { askAgain } from './acknowledging.ts';
import { registrationActions } from './actions.ts';
import { registrationDeliveries } from './deliveries.ts';
import type { Directory } from './directory.ts';
import { remind, remindOfConsents } from './reminders.ts';
import type { SignUps } from './service.ts';
import type { RegistrationsStore } from './store.ts';

export interface RegistrationsDeps {
  readonly signUps: SignUps;
  readonly store: RegistrationsStore;
  readonly directory: Pick<Directory, 'nameOf' | 'membersOf'>;
}

/** What people are told of their registrations, and what they answer; the screens are the calendar's. */
export const createRegistrationsFeature = ({ signUps, store, directory }: RegistrationsDeps): Feature => ({
  name: 'registrations',
  actions: registrationActions({ signUps, store }),
  deliveries: registrationDeliveries(store, directory),
  jobs: {
    consents: ({ due }) => remindOfConsents(store, directory, due),
    remind: ({ day, due }) => remind(store, day, due),
    acknowledge: ({ due }) => askAgain(store, due),
    check: async ({ due }) => {
      await signUps.check(due);
    },
  },
  schedules: [
    { name: 'remind', job: 'remind', pattern: '0 9 * * 1-5', windowMinutes: 600 },
    { name: 'acknowledge', job: 'acknowledge', pattern: '10 8-19 * * 1-5', windowMinutes: 50 },
    { name: 'consents', job: 'consents', pattern: '20 8-18 * * 1-5', windowMinutes: 50 },
    { name: 'check', job: 'check', pattern: '15 4 * * *', windowMinutes: 900 },
  ],
});
