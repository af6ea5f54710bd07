import { expect, test } from 'vitest';
import { type Handler, allBehind, isCoordinator, isTeam, onlyFor } from '../../src/chat/rights.ts';
import { toPerson } from '../../src/chat/reply.ts';
import { say } from '../../src/chat/saying.ts';
import type { Role } from '../../src/core/roles.ts';
import { aContext } from '../support/context.ts';

const as = (...roles: readonly Role[]) => aContext({ speaker: { roles: ['worker', ...roles] } });

const gate = onlyFor(isCoordinator, async ({ locale }) => Promise.resolve(`nie tutaj (${locale})`));

test.each<{ role: Role; team: boolean; coordinates: boolean }>([
  { role: 'worker', team: false, coordinates: false },
  { role: 'adviser', team: true, coordinates: false },
  { role: 'coordinator', team: true, coordinates: true },
  { role: 'admin', team: true, coordinates: true },
])('$role: of the team $team, coordinates $coordinates', ({ role, team, coordinates }) => {
  expect(isTeam(as(role))).toBe(team);
  expect(isCoordinator(as(role))).toBe(coordinates);
});

test('who may press is answered with all that they sent', async () => {
  const work: Handler<[readonly string[], string]> = (_context, args, value) =>
    toPerson(say('success', `${args.join()} ${value}`));
  expect(await gate(work)(as('coordinator'), ['a', 'b'], 'c')).toEqual(toPerson(say('success', 'a,b c')));
});

test('whoever may not hears why, on every button of the feature, and nothing is done', async () => {
  const done: string[] = [];
  const handlers = allBehind(gate, {
    send: () => {
      done.push('send');
      return toPerson(say('success', 'gone out'));
    },
  });
  expect(await handlers['send']?.(as('adviser'))).toEqual(toPerson(say('warning', 'nie tutaj (pl)')));
  expect(done).toEqual([]);
});
