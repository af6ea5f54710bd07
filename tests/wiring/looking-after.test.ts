import { expect, it, onTestFinished } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import { lookingAfter } from '../../src/wiring/looking-after.ts';
import { temporaryStorage } from '../support/storage.ts';

const ANNA = 'per_anna' as PersonId;

it('a letter that was refused is for the person whose mailbox it is, by their name and not by their address', async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  const { nameOf } = lookingAfter(
    {
      ...storage,
      mail: {
        ...storage.mail,
        ownerOf: (mailbox) =>
          Promise.resolve(mailbox === 'box_1' ? { person: ANNA, hasAccount: true } : undefined),
      },
    },
    [],
    (person) => Promise.resolve(person === ANNA ? 'Anna Kowalska' : undefined),
    { withRole: () => Promise.resolve([]) },
    () => Promise.resolve([]),
  );
  const to = (user: string) => ({ kind: 'person', platform: 'email', workspace: '', user }) as const;
  expect(await nameOf(to('box_1'))).toBe('Anna Kowalska');
  expect(await nameOf(to('box_2'))).toBeUndefined();
});
