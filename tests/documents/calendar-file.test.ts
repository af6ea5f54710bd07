import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../src/documents/calendar-file.ts';
import { calendars } from './calendars.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const golden = (name: string): string => readFileSync(here(`golden/${name}.ics`), 'utf8');

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events };
};

const ZONES = ['UTC', 'Europe/Warsaw', 'America/New_York'];

describe('a calendar file', () => {
  it.each(ZONES)('is the same byte for byte where the machine stands in %s (F12)', (zone) => {
    const written = execFileSync(process.execPath, ['--import', 'tsx', here('calendars.ts')], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const texts = JSON.parse(written) as Record<string, string>;
    expect(Object.keys(texts)).toEqual(Object.keys(calendars));
    for (const [name, text] of Object.entries(texts)) expect(text).toBe(golden(name));
  });

  it('is read by another program as it was meant: hours of Warsaw, letters, lines of a description', () => {
    const { calendar, events } = read(golden('feed'));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Pomocnik: moje szkolenia');
    const [first] = events;
    expect(first?.uid).toBe('ses_1@pomocnik');
    expect(first?.sequence).toBe(3);
    expect(first?.summary).toBe('Szkolenie „Zażółć gęślą jaźń”, część 1');
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-12-15T08:00:00.000Z');
    expect(first?.endDate.toJSDate().toISOString()).toBe('2026-12-15T14:00:00.000Z');
    expect(first?.location).toBe('Opole, ul. Ćwikła 1; sala 12\\B');
    expect(first?.description.split('\n')).toHaveLength(3);
  });

  it('keeps the hour on the wall over both changes of the clocks', () => {
    const { events } = read(golden('feed'));
    const starts = events.map(({ startDate }) => startDate.toJSDate().toISOString());
    expect(starts).toContain('2027-03-27T08:00:00.000Z');
    expect(starts).toContain('2027-03-28T07:00:00.000Z');
  });

  it('ends a whole day on the day after, which is not part of it', () => {
    const event = read(golden('feed')).events.find(({ uid }) => uid === 'ses_days@pomocnik');
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2027-02-28', '2027-03-02']);
  });

  it('takes an event back under the same name and a higher number (F12)', () => {
    const [made] = read(golden('event')).events;
    const { calendar, events } = read(golden('cancelled'));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events[0]?.uid).toBe(made?.uid);
    expect(events[0]?.sequence).toBeGreaterThan(made?.sequence ?? 0);
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('has lines of at most 75 octets that all end in CRLF, and cuts no letter in two', () => {
    for (const file of Object.values(calendars)) {
      const text = writeCalendar(file);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(text).toString()).not.toContain('\uFFFD');
    }
  });

  it('never takes what somebody typed for a line of its own or for a formula', () => {
    const { events } = read(golden('hostile'));
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe(`'=HYPERLINK("http://zly.example") BEGIN:VALARM`);
    expect(events[0]?.component.getAllSubcomponents('valarm')).toHaveLength(0);
    expect(events[0]?.component.getFirstPropertyValue('url')).toBeNull();
    expect(events[0]?.component.getAllProperties().map(({ name }) => name)).not.toContain('x-zly');
  });
});
