import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../src/core/clock.ts';
import { ANNA, command, DAY, idOf, JAN, textOf } from '../../handover/world.ts';
import { applicationsScene } from './applications-scene.ts';

const DEADLINE = '2026-11-24T11:00:00.000Z' as Instant;

/** Anna applies where the organiser, or a priority, chooses; coordinators have been seen lately. */
const recruitmentScene = async (selection: 'organiser' | 'priority' | 'order') => {
  const all = await applicationsScene({ selection, deadline: DEADLINE });
  await all.send(JAN, command('pytania'));
  const by = await all.works(ANNA);
  const doing = { by, isCoordinator: false, request: 'anna', at: all.clock.now() };
  await all.signUp(doing, all.term);
  return all;
};

describe('the end of a recruitment', () => {
  it('by the organiser’s choice is told to coordinators once, with the way to the selection', async () => {
    const { watch, told, clock, jan } = await recruitmentScene('organiser');
    await watch();
    expect(await told('desk.recruitment')).toEqual([]);
    clock.pass(2 * DAY);
    await watch();
    await watch();
    const [notice, ...others] = await told('desk.recruitment');
    expect(others).toEqual([]);
    expect(textOf(notice!)).toContain('Zgłoszenia do rozpatrzenia: 1.');
    expect(textOf(await jan(idOf(notice!, 'Wybierz osoby')))).toContain('Zakończenie naboru');
  });

  it('is not told any more when somebody has made the choice', async () => {
    const { watch, told, clock, jan } = await recruitmentScene('organiser');
    clock.pass(2 * DAY);
    await watch();
    const [notice] = await told('desk.recruitment');
    await jan(idOf(await jan(idOf(notice!, 'Wybierz osoby')), 'Zakończ, reszta na rezerwę'));
    expect(await told('desk.recruitment')).toEqual([]);
  });

  it('by priority tells how the seats were given', async () => {
    const { watch, told, clock, sweep } = await recruitmentScene('priority');
    clock.pass(2 * DAY);
    await sweep();
    await watch();
    const [notice] = await told('desk.recruitment');
    expect(textOf(notice!)).toContain('miejsca są przydzielone według pierwszeństwa: 1. Lista rezerwowa: 0.');
    expect(idOf(notice!, 'Otwórz wydarzenie')).toMatch(/^desk\.open:/u);
  });

  it('by the order of applications is no news', async () => {
    const { watch, told, clock } = await recruitmentScene('order');
    clock.pass(2 * DAY);
    await watch();
    expect(await told('desk.recruitment')).toEqual([]);
  });
});
