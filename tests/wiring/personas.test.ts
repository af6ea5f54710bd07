import { expect, it, onTestFinished } from 'vitest';
import { ROLES } from '../../src/core/roles.ts';
import { createPeople } from '../../src/features/people/service.ts';
import { PERSONAS, PREVIEW_GROUPS } from '../../src/wiring/personas.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

it('every role can be tried in the preview, by somebody who has it as the program sees it', async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  const clock = movingClock();
  const people = createPeople({ store: storage.people, clock, groups: { local: PREVIEW_GROUPS } });
  for (const { account, role } of PERSONAS) {
    const { roles } = await people.identify(account, clock.now());
    expect(roles, account.name).toContain(role);
  }
  expect(new Set(PERSONAS.map(({ role }) => role))).toEqual(new Set(ROLES));
});
