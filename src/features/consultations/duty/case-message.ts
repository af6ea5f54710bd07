import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  small,
} from '../../../chat/message.ts';
import { type Line, link } from '../../../chat/span.ts';
import { formatDate, formatMoment } from '../../../i18n/format.ts';
import type { ConsultationView } from '../booking.ts';
import { isLive, type Outcome } from '../domain.ts';
import { advisersRow } from '../notice-message.ts';
import { stateText, timeOf } from './agenda-lines.ts';
import { backButtons, type DutyHandling } from './handling.ts';

interface Row {
  readonly label: string;
  readonly value: Line;
}

const row = (label: string, value: Line | undefined): readonly Row[] =>
  value === undefined ? [] : [{ label, value }];

/** Those who come, by name where they told it. */
const namesOf = async (
  { directory }: DutyHandling,
  { participants }: ConsultationView,
  { texts }: Context,
): Promise<readonly string[]> =>
  Promise.all(
    participants
      .filter(({ state }) => state !== 'cancelled')
      .map(async ({ person }) => (await directory.nameOf(person)) ?? texts.duty.card.someone),
  );

/** What was noted; the way and the topic where they turned out to be others than those that were booked. */
const outcomeText = async (
  { store }: DutyHandling,
  { consultation: { mode, topic } }: ConsultationView,
  outcome: Outcome,
  { texts, locale }: Context,
): Promise<string> => {
  const other =
    outcome.topic === topic ? undefined : (await store.topics()).find(({ id }) => id === outcome.topic);
  return [
    texts.duty.card.outcome(outcome.minutes, outcome.persons),
    outcome.mode === mode ? undefined : texts.duty.modes[outcome.mode],
    other?.name[locale],
  ]
    .filter((part) => part !== undefined)
    .join(', ');
};

/** What is to be talked about; of a group what each of those who come has written. */
const wordsRows = ({ consultation, participants }: ConsultationView, { texts }: Context): readonly Row[] => {
  const { rows } = texts.duty.card;
  const written = consultation.group
    ? participants.filter(({ state }) => state !== 'cancelled')
    : [consultation];
  return written.flatMap(({ matter, documentUrl }) => [
    ...row(consultation.group ? rows.question : rows.matter, matter),
    ...row(rows.document, documentUrl && link(documentUrl, documentUrl)),
  ]);
};

/** A group that is still to come and would be called off for want of people. */
const isTooSmall = ({ consultation, participants }: ConsultationView, { now }: Context): boolean => {
  const { group, state, startsAt } = consultation;
  const coming = participants.filter((one) => one.state === 'coming').length;
  return (
    group !== undefined &&
    !group.runsAnyway &&
    state === 'confirmed' &&
    startsAt > now &&
    coming < group.minimum
  );
};

const buttonsOf = (view: ConsultationView, context: Context): Block | undefined => {
  const { consultation } = view;
  const { texts, now } = context;
  const { buttons: labels } = texts.duty.card;
  const { id, revision, state, startsAt, isUnplanned } = consultation;
  const go = (verb: string, label: string, look?: 'primary' | 'danger') =>
    act(actionId('duty', verb, id, String(revision)), label, look);
  const hasBegun = startsAt <= now;
  const stepsOut = consultation.coAdvisers.includes(context.speaker.person) && go('step-out', labels.stepOut);
  const cancels = [go('move', labels.move), go('cancel', labels.cancel, 'danger')];
  if (state === 'requested')
    return buttons(
      go('accept', labels.accept, 'primary'),
      go('decline', labels.decline, 'danger'),
      cancels[0],
    );
  if (state === 'confirmed')
    return hasBegun
      ? buttons(go('outcome', labels.outcome, 'primary'), go('no-show', labels.noShow))
      : buttons(
          isTooSmall(view, context) ? go('keep', labels.keep, 'primary') : undefined,
          stepsOut || undefined,
          ...cancels,
        );
  if (state === 'held')
    return buttons(
      go('outcome', labels.correct),
      go('unit', labels.unit),
      isUnplanned ? go('take-back', labels.takeBack, 'danger') : go('no-show', labels.noShow),
    );
  return state === 'no-show' ? buttons(go('outcome', labels.outcome)) : undefined;
};

/** Everything about a consultation that its adviser has to know, and what they can do about it. */
export const caseMessage = async (
  handling: DutyHandling,
  context: Context,
  view: ConsultationView,
  first?: Block,
): Promise<Message> => {
  const { texts, locale } = context;
  const { card, modes } = texts.duty;
  const { rows } = card;
  const { consultation, topic, beside, participants } = view;
  const { group, heldUntil } = consultation;
  const outcome = await handling.duty.outcome(consultation.id);
  const unitId = outcome?.unit ?? consultation.unit;
  const unit = unitId === undefined ? undefined : await handling.directory.unit(unitId);
  const names = await namesOf(handling, view, context);
  const coming = participants.filter(({ state }) => state === 'coming').length;
  return message(
    first,
    heading(consultation.isUnplanned ? card.titleCall : card.title),
    facts([
      ...row(rows.when, `${formatDate(consultation.day, locale)}, ${timeOf(view)}`),
      ...row(rows.topic, topic.name[locale]),
      ...(beside.length === 0 ? [] : [advisersRow(view, context)]),
      ...row(rows.mode, modes[consultation.mode]),
      ...row(rows.state, stateText(view, context)),
      ...row(rows.unit, unit?.name),
      ...(group ? row(rows.seats, card.seats(coming, group.seats)) : []),
      ...row(rows.who, names.length === 0 ? undefined : names.join(', ')),
      ...row(rows.where, consultation.place),
      ...row(rows.online, consultation.onlineUrl && link(consultation.onlineUrl, consultation.onlineUrl)),
      ...row(rows.phone, consultation.phone),
      ...wordsRows(view, context),
      ...row(rows.reason, consultation.reason),
      ...(outcome ? row(rows.outcome, await outcomeText(handling, view, outcome, context)) : []),
      ...row(rows.followUp, outcome?.followUp),
    ]),
    heldUntil && isLive(consultation) ? small(card.heldUntil(formatMoment(heldUntil, locale))) : undefined,
    group && isTooSmall(view, context) ? small(card.tooSmall(group.minimum)) : undefined,
    group?.runsAnyway === true && isLive(consultation) ? small(card.runsAnyway) : undefined,
    buttonsOf(view, context),
    backButtons(context),
  );
};
