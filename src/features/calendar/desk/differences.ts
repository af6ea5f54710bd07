import type { Happening } from '../domain.ts';
import { isMoved } from '../calendar-entry.ts';
import { cardFacts } from '../card-facts.ts';
import type { FactRow } from '../../../chat/message.ts';
import type { Telling } from '../telling.ts';
import { capital } from '../telling.ts';
import { timetableText } from './read-sessions.ts';
import { downloadsText } from './downloads.ts';
import { type GroupChoice, planOf } from './plan.ts';
import { placesText } from './term-places.ts';

/** One thing that a change makes different; empty: it is not there. */
export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const rowsOf = (
  happening: Happening,
  telling: Telling,
  groups: readonly GroupChoice[],
): ReadonlyMap<string, string> => {
  const block = cardFacts([], happening, true, telling);
  const rows: readonly FactRow[] = block.kind === 'facts' ? block.rows : [];
  const { fields } = telling.texts.deskForms;
  const { online, downloads } = telling.texts.calendar.card.rows;
  const own: readonly (readonly [string, string])[] = [
    [fields.title.label, happening.title],
    [fields.form.label, capital(telling.texts.calendar.forms[happening.form])],
    [fields.aim.label, happening.aim ?? ''],
    [fields.topics.label, happening.topics.join(', ')],
    [fields.powiat.label, happening.powiat ?? ''],
    [downloads, downloadsText(happening.downloads).replaceAll('\n', '; ')],
    [fields.unitFormUrl.label, happening.unitFormUrl ?? ''],
    [fields.onlineUrl.label, happening.onlineUrl ?? ''],
    [fields.group.label, groups.find(({ id }) => id === happening.group)?.name ?? happening.group ?? ''],
    [fields.attendance.label, `${happening.attendancePercent}%`],
  ];
  return new Map([
    ...own,
    ...rows
      .filter(({ label }) => label !== online && label !== downloads)
      .map(({ label, value }): [string, string] => [label, value.map(({ text }) => text).join('')]),
    ...happening.terms.map(({ number, label, sessions }): [string, string] => [
      telling.texts.calendar.card.rows.term(number),
      [label, timetableText(sessions), placesText(sessions)?.replaceAll('\n', '; ')]
        .filter(Boolean)
        .join(', '),
    ]),
  ]);
};

/** What a change makes different, in the words of the card. */
export const differencesOf = (
  before: Happening,
  after: Happening,
  telling: Telling,
  groups: readonly GroupChoice[],
): readonly Difference[] => {
  const [old, now] = [rowsOf(before, telling, groups), rowsOf(after, telling, groups)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [was, is] = [old.get(what) ?? '', now.get(what) ?? ''];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
};

/** Terms whose people are told of the change. */
export const movedTerms = (before: Happening, after: Happening): readonly string[] => {
  const plan = planOf(after);
  return before.terms.flatMap((term) => {
    const planned = plan.terms.find(({ number }) => number === term.number);
    return planned &&
      term.state === 'open' &&
      isMoved({ event: before, term }, { event: plan, term: planned })
      ? [term.id]
      : [];
  });
};
