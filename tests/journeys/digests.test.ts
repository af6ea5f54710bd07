import { expect, it } from 'vitest';
import { type Day, type Instant, systemClock } from '../../src/core/clock.ts';
import { dayAfter, daysLater } from '../../src/core/day.ts';
import { instantOf, warsawDay } from '../../src/core/warsaw.ts';
import { weekday } from '../../src/core/weekday.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { aNewEvent, aTerm } from '../support/calendar/an-event.ts';
import { onEveryPlatform } from './stand.ts';

const TITLE = 'Superwizja zespołu asystentów';
/** Of no example in the preview. */
const TOPIC = 'superwizja asystentów';

const FOUND_OUT_WITHIN = 60_000;

const mondayAfter = (day: Day): Day => (weekday(day) === 1 ? day : mondayAfter(dayAfter(day)));

/** The Monday on which the first digest comes: not today. */
const MONDAY = mondayAfter(dayAfter(warsawDay(systemClock.now())));

/** A minute after the hour of the digest. */
const morningOf = (day: Day): Instant => {
  const at = instantOf(day, '08:01');
  if (!at.ok) throw new Error(`no such hour on ${day}`);
  return at.value;
};

/** A training in Opole that is still far away. */
const leaveAnEvent = async ({ calendar }: Storage): Promise<void> => {
  const at = systemClock.now();
  const terms = [aTerm(daysLater(MONDAY, 20))];
  const id = await calendar.create({ ...aNewEvent({ title: TITLE, topics: [TOPIC], terms }), at });
  const before = (await calendar.happening(id))!;
  await calendar.publish({ before, as: 'published', tell: [], at });
};

onEveryPlatform('a digest', { prepare: leaveAnEvent }, ({ walk: onPlatform, goTo }) => {
  it(
    'is ordered with one form, comes on Monday, once, and leads to the sign-up',
    { timeout: 180_000 },
    async () => {
      const walk = onPlatform();
      const offered = await walk.command('anna', 'subskrypcje');
      const ordered = await walk.fill('anna', [offered, 'Co tydzień: moje województwo'], {
        tresc: ['trainings', 'deadlines'],
        wojewodztwo: 'opolskie',
        powiat: '',
        tematy: TOPIC,
      });
      expect(ordered.text).toContain('co tydzień w poniedziałek o 8:00');
      const preview = await walk.press('anna', ordered, 'Podgląd na dziś');
      expect(preview.text).toContain(TITLE);

      await goTo(morningOf(MONDAY));
      const digest = await walk.told('anna', 'Przegląd tygodnia');
      expect(digest.text).toContain(TITLE);
      const card = await walk.press('anna', digest, 'Szczegóły');
      expect(card.text).toContain('sala 12');

      await goTo(morningOf(daysLater(MONDAY, 7)));
      // Nothing new came in the week, so there was no second one. Nothing tells when the program has found that out.
      await expect
        .poll(async () => (await walk.command('anna', 'subskrypcje')).text, { timeout: FOUND_OUT_WITHIN })
        .toContain('nic nowego, więc bez wiadomości');
      const settings = await walk.command('anna', 'subskrypcje');
      const paused = await walk.press('anna', await walk.press('anna', settings, 'Przerwa'), 'Miesiąc');
      expect(paused.text).toContain('Przerwa zapisana');
    },
  );

  it(
    'is stopped and let go on by a coordinator, like everything else that is sent',
    { timeout: 120_000 },
    async () => {
      const walk = onPlatform();
      const deliveries = await walk.command('jan', 'wysylki');
      expect(deliveries.text).toContain('Żadna wiadomość nie utknęła');
      const plan = await walk.press('jan', await walk.press('jan', deliveries, 'Zaplanowane'), 'Następne');
      expect(plan.text).toContain('Przegląd co tydzień w poniedziałek o 8:00 (1 odbiorca)');
      const asked = await walk.press(
        'jan',
        await walk.command('jan', 'wysylki'),
        'Wstrzymanie wszystkich wysyłek',
      );
      const paused = await walk.press('jan', asked, 'Tak, wstrzymanie');
      expect(paused.text).toContain('Wysyłki są wstrzymane');
      const again = await walk.command('jan', 'wysylki');
      expect(again.text).toContain('Wysyłki są wstrzymane od');
      const resumed = await walk.press(
        'jan',
        await walk.press('jan', again, 'Wznowienie wysyłek'),
        'Tak, wznowienie',
      );
      expect(resumed.text).toContain('Wysyłki są wznowione');
    },
  );
});
