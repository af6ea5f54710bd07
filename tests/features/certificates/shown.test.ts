import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Happening, Session } from '../../../src/features/calendar/domain.ts';
import type { Candidate } from '../../../src/features/certificates/domain.ts';
import type { TermView } from '../../../src/features/certificates/service.ts';
import type { Handling } from '../../../src/features/certificates/handling.ts';
import { foundBlocks } from '../../../src/features/certificates/register.ts';
import { signsFor } from '../../../src/features/certificates/sign.ts';
import { termMessage } from '../../../src/features/certificates/term-message.ts';
import { daysText } from '../../../src/features/certificates/wording.ts';
import type { Context } from '../../../src/chat/context.ts';
import { message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aPlan, aSession } from '../../support/calendar/an-event.ts';
import { probes } from '../../contracts/probes/all.ts';

const told = { texts: textsIn('pl'), locale: 'pl', now: toInstant(Date.UTC(2027, 0, 4)) } as const;

/** Long names, every standing, and more people than a menu can hold. */
const crowd = (count: number): readonly Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    registration: `reg_${String(index).padStart(14, '0')}`,
    person: `per_${String(index)}` as PersonId,
    firstName: 'Bogumiła Aleksandra',
    ...(index % 5 === 0 ? {} : { lastName: `Brzęczyszczykiewicz-Konstantynopolitańska ${String(index)}` }),
    present: index % 3 === 0 ? [] : ['ses_1'],
    marked: index % 7 === 0 ? 0 : 1,
    ...(index % 4 === 0
      ? { certificate: { id: 'crt_1', number: `ROPS/${String(index)}/2026`, holder: 'Anna Lis' } }
      : {}),
  }));

const viewOf = (people: readonly Candidate[]): TermView => {
  const sessions = [{ ...aSession('2026-12-15'), id: 'ses_1' } as Session];
  const plan = aPlan({ title: 'Praca z rodziną zagrożoną ubóstwem, przemocą i wykluczeniem '.repeat(4) });
  const term = { id: 'trm_12345678901234', sessions };
  return {
    happening: { ...plan, id: 'evt_12345678901234', terms: [term] } as unknown as Happening,
    term: term as unknown as TermView['term'],
    people,
  };
};

describe.each(probes)('the list of a term on $name', (probe) => {
  it.each([1, 25, 60])('keeps every limit with %i people of long names, on each page', (count) => {
    const of = viewOf(crowd(count));
    for (let page = 0; page * 25 < count; page += 1) {
      const bodies = probe.render(termMessage(of, page, told));
      expect(bodies.flatMap((body) => probe.violations(body))).toEqual([]);
    }
  });
});

it('the pages of a list together name everybody once', () => {
  const of = viewOf(crowd(60));
  const pages = [0, 1, 2].map((page) => plain(termMessage(of, page, told)));
  const named = pages.join('\n').match(/Konstantynopolitańska \d+ ·/g) ?? [];
  expect(named).toHaveLength(crowd(60).filter(({ lastName }) => lastName).length);
  expect(new Set(named).size).toBe(named.length);
});

describe('what is found in the register', () => {
  const foundAmong = async (count: number): Promise<string> => {
    const all = Array.from({ length: count }, (_, index) => ({
      id: `crt_${String(index)}`,
      state: 'valid',
      facts: { number: `ROPS/${String(index + 1)}/2026`, holder: 'Anna Kowalska', title: 'Superwizja' },
    }));
    const find = (_filter: unknown, most: number) => Promise.resolve(all.slice(0, most));
    const handling = { store: { find } } as unknown as Handling;
    const blocks = await foundBlocks(handling, told as unknown as Context, 'Kowalska');
    return plain(message(...blocks));
  };

  it('is said to be only a part where there is more', async () => {
    expect(await foundAmong(25)).not.toContain('Pokazujemy pierwsze');
    const text = await foundAmong(26);
    expect(text).toContain('Pokazujemy pierwsze 25.');
    expect(text).toContain('ROPS/25/2026');
    expect(text).not.toContain('ROPS/26/2026');
  });
});

describe('the days of sessions', () => {
  const days = (...list: readonly string[]) => daysText(list as never, textsIn('pl'), 'pl');

  it('name the month and the year where they change', () => {
    expect(days('2026-12-15')).toBe('15 grudnia 2026 r.');
    expect(days('2026-12-15', '2026-12-16', '2026-12-22')).toBe('15, 16 i 22 grudnia 2026 r.');
    expect(days('2026-12-30', '2027-01-04')).toBe('30 grudnia 2026 r. i 4 stycznia 2027 r.');
  });

  it('are told by the first and the last where there are many', () => {
    const many = Array.from({ length: 8 }, (_, index) => `2027-01-1${String(index)}`);
    expect(days(...many)).toBe('od 10 stycznia 2027 r. do 17 stycznia 2027 r. (8 dni zajęć)');
  });
});

describe('the sign of a register', () => {
  it('is made of the capital letters of the organiser, the town last', () => {
    const signs = signsFor('Regionalny Ośrodek Polityki Społecznej w Opolu', false, 2);
    expect(signs).toEqual(['ROPS', 'ROPSO', 'ROPS2', 'ROPS3']);
    expect(signsFor('ROPS w Katowicach', false, 0)).toEqual(['ROPS', 'ROPSK']);
    expect(signsFor('fundacja', false, 0)).toEqual(['Z']);
  });

  it('of what the preview made up says so', () => {
    expect(signsFor('ROPS w Opolu (przykład)', true, 1)).toEqual(['PRZYKŁAD', 'PRZYKŁAD2']);
  });
});
