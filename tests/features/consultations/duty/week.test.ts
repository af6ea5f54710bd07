import { expect, it } from 'vitest';
import { deskScene } from '../../../support/consultations/desk.ts';
import { textOf } from '../../handover/world.ts';

it('a week without consultations says so in a sentence of its own, with one full stop', async () => {
  const here = await deskScene();
  const maria = await here.adviser('U9', { name: 'Maria Doradcza' });
  const week = textOf(await here.as(maria).press('duty.week:2027-01-13'));
  expect(week).toContain('Od 11 stycznia 2027 r. do 17 stycznia 2027 r.');
  expect(week).toContain('W tym tygodniu nie ma konsultacji.');
  expect(week).not.toContain('..');
});
