import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type Announcement, hasGoneOut } from './domain.ts';
import { button } from './card-message.ts';
import type { Telling } from './handling.ts';
import { doneOf } from './progress.ts';
import { type Standings, TARGET_STANDINGS } from './store.ts';

/** How it stands with the addressees, each sort once; sorts that nobody is in are left out. */
const standingRows = (standings: Standings, { texts }: Telling): Block | undefined => {
  const { standings: words } = texts.announcements;
  const rows = TARGET_STANDINGS.filter((one) => standings[one] > 0).map((one) => ({
    label: words[one],
    value: String(standings[one]),
  }));
  return rows.length === 0 ? undefined : facts(rows);
};

/** How far it has come, as the author's message that changes where it stands. */
export const progressMessage = (
  announcement: Announcement,
  standings: Standings,
  telling: Telling,
): Message => {
  const { running } = telling.texts.announcements;
  const { state, targets, title } = announcement;
  const done = doneOf(standings);
  return message(
    heading(state === 'sending' && done < targets ? running.goingOut : running.done),
    paragraph(strong(title)),
    paragraph(running.progress(done, targets)),
    standingRows(standings, telling),
    standings.uncertain > 0 ? notice('warning', running.uncertain(standings.uncertain)) : undefined,
    buttons(act(actionId('announcements', 'open', announcement.id), running.open)),
  );
};

const moreButtons = (announcement: Announcement, standings: Standings, { texts }: Telling) => {
  const { running } = texts.announcements;
  const { id, ackUntil } = announcement;
  const isOut = hasGoneOut(announcement);
  return buttons(
    standings.failed > 0 && isOut
      ? act(actionId('announcements', 'resend', id), running.resend(standings.failed), 'primary')
      : undefined,
    standings.uncertain > 0 ? act(actionId('delivery', 'show'), running.decide) : undefined,
    ackUntil === undefined ? undefined : act(actionId('announcements', 'acks', id), running.acks),
    act(actionId('announcements', 'ledger', id, 'all', '0'), running.ledger),
    isOut ? button('edit', announcement, running.edit) : undefined,
  );
};

/** An announcement that has gone out: how it stands, and what can still be done about it. */
export const runningMessage = (
  announcement: Announcement,
  standings: Standings,
  telling: Telling,
  first: readonly (Block | undefined)[],
): Message => {
  const { texts, locale } = telling;
  const { running, states } = texts.announcements;
  const { wentOutAt, author, approver, changes, version, state } = announcement;
  return message(
    ...first,
    heading(announcement.title),
    paragraph(running.state(states[state], wentOutAt === undefined ? '' : formatMoment(wentOutAt, locale))),
    small(running.people(author.name, approver?.name)),
    version > 1 && changes !== undefined ? small(running.lastChange(changes)) : undefined,
    paragraph(running.progress(doneOf(standings), announcement.targets)),
    standingRows(standings, telling),
    standings.uncertain > 0 ? notice('warning', running.uncertain(standings.uncertain)) : undefined,
    small(running.deliveredIsNotRead),
    moreButtons(announcement, standings, telling),
    buttons(
      act(actionId('announcements', 'read', announcement.id), running.show),
      act(actionId('announcements', 'open', announcement.id), running.refresh),
      hasGoneOut(announcement)
        ? button('change-files', announcement, texts.announcements.attached.change)
        : undefined,
      hasGoneOut(announcement) ? button('retract', announcement, running.retract, 'danger') : undefined,
      act(actionId('announcements', 'list', '0'), texts.announcements.card.back),
    ),
  );
};
