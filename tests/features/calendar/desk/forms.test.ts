import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../../src/chat/form.ts';
import { PART_IDS } from '../../../../src/features/calendar/desk/part.ts';
import { EMPTY_PLAN, partForm } from '../../../../src/features/calendar/desk/part-form.ts';
import { cancelForm, capacityForm } from '../../../../src/features/calendar/desk/running-forms.ts';
import { termForm } from '../../../../src/features/calendar/desk/term-form.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import type { Happening } from '../../../../src/features/calendar/domain.ts';
import { TODAY } from '../../../support/calendar/an-event.ts';

describe.each(['pl', 'en'] as const)('the forms of events in %s', (locale) => {
  const view = { texts: textsIn(locale), locale, now: TODAY, projects: [], groups: [] };

  it('fit into every platform', () => {
    const event = { id: 'evt_abcdefghjkmnpq', title: 'T', revision: 12345 } as Happening;
    const term = { id: 'trm_abcdefghjkmnpq', capacity: 10, taken: 3 } as Happening['terms'][number];
    const forms = [
      ...PART_IDS.map((part) => partForm(part, event, EMPTY_PLAN, view, event.id)),
      termForm({ event: event.id, revision: 12345, number: 12, keepsSeats: false }, view),
      cancelForm(event, 5, view),
      capacityForm(event, term, view),
      capacityForm(event, term, view, { typed: '2', loss: { moves: 1, releases: 1 }, isSure: true }),
    ];
    expect(forms.flatMap(formFaults)).toEqual([]);
  });
});
