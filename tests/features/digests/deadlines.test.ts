import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import { ANNA, idOf, press, textOf } from '../handover/world.ts';
import { aPlan } from '../../support/calendar/an-event.ts';
import { digestScene } from './scene.ts';

const at = (day: string, time: string) => toInstant(Date.parse(`2026-${day}T${time}:00.000Z`));

/** Anna was interested in an event before it had a date; now applications end the next day. */
const interested = async (deadline = at('11-24', '11:00')) => {
  const stage = await digestScene();
  const anna = await stage.works(ANNA);
  const event = await stage.publish({ title: 'Superwizja', deadline });
  await stage.storage.calendar.interest(event.id, anna, stage.clock.now());
  const remind = async () => {
    await stage.run('deadlines');
    return stage.sent('digests.deadline');
  };
  return { ...stage, event, remind };
};

describe('who was interested', () => {
  it('is reminded once that applications end, while a working day is left', async () => {
    const { remind, send } = await interested();
    const [got, ...others] = await remind();
    expect(others).toEqual([]);
    expect(got?.text).toContain('„Superwizja”');
    expect(got?.text).toContain('wtorek, 24 listopada 2026 r., godz. 12:00');
    expect(await remind()).toEqual([]);
    const asked = await send(ANNA, press(idOf({ kind: 'update', message: got!.message }, 'Zgłoszenie')));
    expect(textOf(asked)).toContain('Superwizja');
  });

  it('is not reminded earlier, and not on free days', async () => {
    const { remind, nextDays } = await interested(at('11-30', '11:00'));
    expect(await remind()).toEqual([]);
    nextDays(3);
    expect(await remind()).toEqual([]);
    nextDays(1);
    expect(await remind()).toHaveLength(1);
  });

  it('is not reminded of what they applied for, what was called off, or what has another deadline', async () => {
    const applied = await interested();
    const confirm = await applied.send(ANNA, press(`calendar.apply:${applied.event.terms[0]!.id}`));
    await applied.run('deadlines');
    await applied.send(ANNA, press(idOf(confirm, 'Wysyłam')));
    expect(await applied.sent('digests.deadline')).toEqual([]);

    const off = await interested();
    await off.run('deadlines');
    await off.storage.calendar.cancel({
      before: off.event,
      reason: 'choroba',
      tell: [],
      at: off.clock.now(),
    });
    expect(await off.sent('digests.deadline')).toEqual([]);

    const moved = await interested();
    await moved.run('deadlines');
    const plan = aPlan({ title: 'Superwizja', deadline: at('11-25', '11:00') });
    await moved.storage.calendar.change({ before: moved.event, plan, tell: [], at: moved.clock.now() });
    expect(await moved.sent('digests.deadline')).toEqual([]);
    moved.nextDays(1);
    expect((await moved.remind()).map(({ text }) => text.includes('25 listopada'))).toEqual([true]);
  });
});
