import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { elder, keyOf, type Person, rolesOf, shareAPlace } from '../../../src/features/people/domain.ts';
import { anAccount } from '../../support/context.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const HOUR = 60 * 60 * 1000;
const groups = {
  slack: { adviser: ['S_DOR'], coordinator: ['S_KO'], admin: [] },
  discord: { adviser: [], coordinator: ['R_KO'], admin: ['R_AD'] },
};

const person = (
  ...seen: { platform: 'slack' | 'discord'; groups: string[]; hoursAgo: number }[]
): Person => ({
  id: 'per_1' as PersonId,
  createdAt: NOW,
  greeted: true,
  accounts: seen.map(({ platform, groups: list, hoursAgo }) => ({
    id: `acc_${platform}`,
    platform,
    workspace: platform === 'slack' ? 'T1' : '',
    user: `${platform}-user`,
    name: '',
    sightings: [{ workspace: 'w', groups: list, at: shift(NOW, -hoursAgo * HOUR) }],
  })),
});

describe('roles', () => {
  it('everyone is a worker', () => {
    expect(rolesOf(person({ platform: 'slack', groups: [], hoursAgo: 0 }), { groups }, NOW)).toEqual([
      'worker',
    ]);
  });

  it('come from the groups of the platform on which they were seen, and from no other platform’s', () => {
    const here = person({ platform: 'slack', groups: ['S_KO', 'R_AD'], hoursAgo: 0 });
    expect(rolesOf(here, { groups }, NOW)).toEqual(['worker', 'coordinator']);
    expect(rolesOf(here, { groups: {} }, NOW)).toEqual(['worker']);
  });

  it('add up over linked accounts', () => {
    const both = person(
      { platform: 'slack', groups: ['S_DOR'], hoursAgo: 0 },
      { platform: 'discord', groups: ['R_AD'], hoursAgo: 23 },
    );
    expect(rolesOf(both, { groups }, NOW)).toEqual(['worker', 'adviser', 'admin']);
  });

  it('seen elsewhere end after a day, so that one taken away there does not live on here', () => {
    const both = person(
      { platform: 'slack', groups: [], hoursAgo: 0 },
      { platform: 'discord', groups: ['R_AD'], hoursAgo: 24 },
    );
    expect(rolesOf(both, { groups }, NOW)).toEqual(['worker']);
  });

  it('the first admin is one on every linked account, and nobody else is', () => {
    const both = person(
      { platform: 'slack', groups: [], hoursAgo: 0 },
      { platform: 'discord', groups: [], hoursAgo: 900 },
    );
    expect(rolesOf(both, { groups, firstAdmin: 'discord:discord-user' }, NOW)).toContain('admin');
    expect(rolesOf(both, { groups, firstAdmin: 'local:discord-user' }, NOW)).toEqual(['worker']);
    expect(rolesOf(both, { groups, firstAdmin: undefined }, NOW)).toEqual(['worker']);
  });
});

describe('an account', () => {
  it('of Discord is the same in every server and in direct messages', () => {
    const discord = anAccount({ platform: 'discord', user: 'D1' });
    expect(keyOf({ ...discord, workspace: 'G1' })).toEqual(keyOf({ ...discord, workspace: '' }));
  });

  it('of Slack is another one in another workspace', () => {
    expect(keyOf(anAccount({ workspace: 'T1' }))).not.toEqual(keyOf(anAccount({ workspace: 'T2' })));
  });
});

describe('of two who turn out to be one', () => {
  const met = (id: string, hoursAgo: number): Person => ({
    ...person({ platform: 'slack', groups: [], hoursAgo: 0 }),
    id: id as PersonId,
    createdAt: shift(NOW, -hoursAgo * HOUR),
  });

  it('the one met first remains, whichever is asked first', () => {
    const [older, newer] = [met('per_z', 5), met('per_a', 1)];
    expect(elder(older, newer)).toBe(older);
    expect(elder(newer, older)).toBe(older);
    const twin = met('per_b', 1);
    expect(elder(newer, twin)).toBe(elder(twin, newer));
  });

  it('each must come from another place', () => {
    expect(shareAPlace(met('per_a', 1), met('per_b', 1))).toBe(true);
    expect(shareAPlace(met('per_a', 1), person({ platform: 'discord', groups: [], hoursAgo: 0 }))).toBe(
      false,
    );
  });
});
