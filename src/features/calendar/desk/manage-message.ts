import { actionId } from '../../../chat/action-id.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { strong } from '../../../chat/span.ts';
import { formatMoment } from '../../../i18n/format.ts';
import type { Counts } from '../../registrations/capacity.ts';
import { takenText } from '../seats-text.ts';
import type { Happening, Term } from '../domain.ts';
import type { Telling } from '../telling.ts';
import { beginsAt, endsAt, sessionText } from '../when.ts';

/** An event as its coordinators run it. */
export interface Managed {
  readonly happening: Happening;
  readonly counts: ReadonlyMap<string, Counts>;
  readonly interested: number;
  /** Applications still wait for the end of the recruitment. */
  readonly isToSelect: boolean;
  readonly first?: Block | undefined;
}

/** Terms that are shown one by one. */
const MOST_TERMS = 8;

const termBlocks = (
  { happening, counts }: Managed,
  term: Term,
  telling: Telling,
): readonly (Block | undefined)[] => {
  const { desk, calendar } = telling.texts;
  const { id, number, label, sessions, state } = term;
  const count = counts.get(id);
  const [first] = sessions;
  const name = [calendar.card.rows.term(number), label].filter(Boolean).join(': ');
  const more = sessions.length > 1 ? `, ${calendar.list.more(sessions.length)}` : '';
  const isOver = (beginsAt(term) ?? '') <= telling.now;
  return [
    paragraph(strong(name)),
    facts([
      ...(first
        ? [{ label: calendar.card.rows.when, value: `${sessionText(first, telling.locale)}${more}` }]
        : []),
      { label: calendar.card.rows.seats, value: takenText([term], telling) },
      ...(count && count.waiting > 0 ? [{ label: desk.rows.waiting, value: String(count.waiting) }] : []),
      ...(count && count.applied > 0 ? [{ label: desk.rows.applied, value: String(count.applied) }] : []),
    ]),
    state === 'cancelled'
      ? small(desk.cancelledAlready)
      : buttons(
          act(actionId('desk', 'people', id, '0'), desk.people),
          happening.state === 'published' && !isOver
            ? act(actionId('desk', 'capacity', id), desk.capacity)
            : undefined,
          happening.state === 'published' && (endsAt(term) ?? telling.now) < telling.now
            ? act(actionId('certificates', 'term', id), telling.texts.certificates.mine.title)
            : undefined,
        ),
  ];
};

const eventButtons = ({ happening, interested, isToSelect }: Managed, { texts }: Telling) => {
  const { desk } = texts;
  const { id, revision, state } = happening;
  const isShown = state === 'published' || state === 'planned';
  const all: readonly (Button | undefined)[] = [
    isToSelect ? act(actionId('desk', 'select', id), desk.select, 'primary') : undefined,
    isShown ? act(actionId('desk', 'edit', id), desk.edit) : undefined,
    act(actionId('desk', 'copy', id), desk.copy),
    state === 'published' ? act(actionId('desk', 'applications', id), desk.applications.open) : undefined,
    state === 'planned' || interested > 0
      ? act(actionId('desk', 'interested', id), desk.interested(interested))
      : undefined,
    isShown ? act(actionId('desk', 'cancel', id, String(revision)), desk.cancel, 'danger') : undefined,
  ];
  return buttons(...all);
};

/** Where an event stands, and everything that can be done with it. */
export const manageMessage = (managed: Managed, telling: Telling): Message => {
  const { happening, first } = managed;
  const { desk, calendar } = telling.texts;
  return message(
    first,
    heading(happening.title),
    small([calendar.forms[happening.form], desk.states[happening.state]].join(' · ')),
    happening.state === 'cancelled'
      ? notice('warning', calendar.card.cancelled(happening.cancelReason ?? ''))
      : undefined,
    happening.deadline
      ? small(`${calendar.card.rows.deadline}: ${formatMoment(happening.deadline, telling.locale)}`)
      : undefined,
    ...happening.terms.slice(0, MOST_TERMS).flatMap((term) => termBlocks(managed, term, telling)),
    eventButtons(managed, telling),
    buttons(
      act(actionId('calendar', 'show', happening.id), desk.showCard),
      act(actionId('desk', 'list', '0'), desk.back),
    ),
  );
};
