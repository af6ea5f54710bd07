import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { shift } from '../../../src/core/clock.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import { dueNow } from '../../support/deliveries.ts';
import { command, DAY, JAN } from '../handover/world.ts';
import { oneSeat } from './privacy-scene.ts';

/** The night after so many days, with a coordinator who was here the day before. */
const nightAfter = async (days: number) => {
  const all = await oneSeat();
  const { features, clock, send, storage } = all;
  clock.pass(days * DAY);
  await send(JAN, command('pomoc'));
  const due = clock.now();
  const privacy = features.find(({ name }) => name === 'privacy')!;
  const run = () =>
    privacy.jobs!['retain']!({
      schedule: 'privacy.retain',
      content: null,
      due,
      day: warsawDay(due),
      time: '03:20',
    });
  /** What coordinators read of it within three days. */
  const told = async (): Promise<readonly string[]> => {
    const { render } = privacy.deliveries!['retained']!;
    const at = shift(due, 3 * DAY);
    const waiting = (await dueNow(storage, at)).filter(({ kind }) => kind === 'privacy.retained');
    const texts: string[] = [];
    for (const { content } of waiting) {
      const message = await render(content, { locale: 'pl', now: at });
      if (message) texts.push(plain(message));
    }
    return texts;
  };
  return { ...all, run, told };
};

describe('the nightly deletion', () => {
  it('tells coordinators once, in counts only, and notes it', async () => {
    const { run, told, storage, clock } = await nightAfter(150);
    await run();
    await run();
    const [text, ...more] = await told();
    expect(more).toEqual([]);
    expect(text).toContain('potrzeby podane w zgłoszeniach: usunięto 2 wpisy');
    expect(text).not.toMatch(/Anna|Ewa|glutenu/u);
    const until = clock.now();
    const lines = await storage.journal.page({ since: shift(until, -DAY), until, from: 0, most: 20 });
    expect(lines.filter(({ did }) => did === 'retention')).toEqual([
      { at: until, did: 'retention', thing: 'needs', count: 2 },
    ]);
  });

  it('says nothing on a night on which nothing has had its time', async () => {
    const { run, told } = await nightAfter(3);
    await run();
    expect(await told()).toEqual([]);
  });
});
