import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import { warsawTime } from '../../../src/core/warsaw.ts';
import { BASICS, deskScene, PLACE, TERM } from '../calendar/desk/desk-scene.ts';
import { ANNA, idOf, press } from '../handover/world.ts';
import { feedSite } from './site.ts';

it('a weekly series typed as nine o’clock stays at nine from October to April, in the calendar too (F22)', async () => {
  const all = await deskScene();
  const { janSends, formOf, fill, jan, draftId, storage, works, send } = all;
  const anna = await works(ANNA);
  const begun = await janSends(formOf(await jan('desk.new')), BASICS);
  // The first Friday of October 2027; both changes of the clocks are on the way.
  const zajecia = 'co tydzień w piątki 9-12 x27 od 1.10.2027';
  const dated = await fill(begun, 'Dalej', { ...TERM, zajecia });
  const shown = await fill(dated, 'Dalej', PLACE);
  const id = draftId(shown);
  await jan(idOf(shown, 'Opublikuj'));

  const { terms } = (await storage.calendar.happening(id))!;
  const sessions = terms[0]!.sessions;
  expect([sessions.length, sessions[0]?.day, sessions.at(-1)?.day]).toEqual([27, '2027-10-01', '2028-03-31']);
  expect(new Set(sessions.map(({ from }) => from))).toEqual(new Set(['09:00']));

  const confirm = await send(ANNA, press(`calendar.apply:${terms[0]!.id}`));
  await send(ANNA, press(idOf(confirm, 'Wysyłam zgłoszenie')));
  const { renew } = await feedSite(all, anna);
  const text = await (await fetch(await renew())).text();
  const starts = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => toInstant(new ICAL.Event(event).startDate.toJSDate().getTime()))
    .toSorted();
  expect(starts).toEqual(sessions.map(({ startsAt }) => startsAt));
  expect(new Set(starts.map(warsawTime))).toEqual(new Set(['09:00']));
  // Summer, winter, summer: seven, eight and seven in UTC.
  const hours = starts.map((at) => at.slice(11, 13));
  expect([hours.indexOf('08'), hours.lastIndexOf('08')]).toEqual([5, 25]);
  expect([...new Set(hours)].toSorted()).toEqual(['07', '08']);
});
