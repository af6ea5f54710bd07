import { describe, expect, it } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Day } from '../../../src/core/clock.ts';
import type { Occasion } from '../../../src/features/registrations/store.ts';
import { whenAndWhere } from '../../../src/features/registrations/telling.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { TODAY } from '../../support/calendar/an-event.ts';

const OPOLE = 'Opole, ul. Przykładowa 1';
const NYSA = 'Nysa, rynek 2';

const sessionIn = (day: string, place?: string): Occasion['sessions'][number] => ({
  id: day,
  day: day as Day,
  from: '09:00',
  to: '15:00',
  startsAt: TODAY,
  ...(place === undefined ? {} : { place }),
});

/** What a message says of a term of an event in Opole. */
const told = (...sessions: Occasion['sessions']) => {
  const occasion = {
    event: 'evt_1',
    term: 'trm_1',
    title: 'Superwizja',
    organiser: 'ROPS',
    place: OPOLE,
    sessions,
  };
  return plain(message(whenAndWhere(occasion, { texts: textsIn('pl'), locale: 'pl' })));
};

describe('the place of what somebody is on', () => {
  it('is the one of their date, not the first one of the event', () => {
    const text = told(sessionIn('2026-12-15', NYSA));
    expect(text).toContain(NYSA);
    expect(text).not.toContain(OPOLE);
  });

  it('stands once where all sessions share it', () => {
    const text = told(sessionIn('2026-12-15'), sessionIn('2026-12-16'));
    expect(text.split(OPOLE)).toHaveLength(2);
  });

  it('stands beside each session where they differ', () => {
    const lines = told(sessionIn('2026-12-15'), sessionIn('2026-12-16', NYSA)).split('\n');
    expect(lines.find((line) => line.includes('15 grudnia'))).toContain(OPOLE);
    expect(lines.find((line) => line.includes('16 grudnia'))).toContain(NYSA);
    expect(lines.filter((line) => line.includes(OPOLE) || line.includes(NYSA))).toHaveLength(2);
  });
});
