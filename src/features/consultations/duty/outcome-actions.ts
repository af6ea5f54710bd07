import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { MAX_MENU_OPTIONS } from '../../../chat/message.ts';
import { type FieldFault, type Reply, showForm } from '../../../chat/reply.ts';
import { toEpoch } from '../../../core/clock.ts';
import type { ConsultationView } from '../booking.ts';
import { type AdviceTopic, type Consultation, type Mode, MODES, type Outcome } from '../domain.ts';
import { readWords } from '../guard.ts';
import { choiceField, textField, typedNumber } from './fields.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { caseFor, isReply, showCase } from './show-case.ts';

const FIELD = {
  minutes: 'minuty',
  persons: 'osoby',
  topic: 'temat',
  mode: 'forma',
  followUp: 'dalej',
} as const;

const MOST_WORDS = 500;

/** Whether something can be noted: it has begun, and was not called off. */
const isNotable = ({ state, startsAt }: Consultation, { now }: Context): boolean =>
  startsAt <= now && ['confirmed', 'held', 'no-show'].includes(state);

const planned = ({ startsAt, endsAt }: Consultation): number =>
  (toEpoch(endsAt) - toEpoch(startsAt)) / 60_000;

/** What the form begins with: the note there is, or what was planned. */
const presumed = (
  { consultation, participants }: ConsultationView,
  outcome: Outcome | undefined,
): FormValues => ({
  [FIELD.minutes]: String(outcome?.minutes ?? planned(consultation)),
  [FIELD.persons]: String(
    outcome?.persons ?? Math.max(1, participants.filter(({ state }) => state === 'coming').length),
  ),
  [FIELD.topic]: outcome?.topic ?? consultation.topic,
  [FIELD.mode]: outcome?.mode ?? consultation.mode,
  [FIELD.followUp]: outcome?.followUp ?? '',
});

const outcomeForm = (
  { id, revision }: Pick<Consultation, 'id' | 'revision'>,
  topics: readonly AdviceTopic[],
  typed: FormValues,
  { texts, locale }: Telling,
): Form => {
  const { outcomeForm: form, modes } = texts.duty;
  const value = (field: string): string => valueOf(typed, field);
  const own = topics.filter((topic) => topic.id === value(FIELD.topic));
  const others = topics.filter((topic) => topic.isActive && topic.id !== value(FIELD.topic));
  return {
    id: actionId('duty', 'outcome', id, String(revision)),
    title: form.title,
    fields: [
      textField(FIELD.minutes, form.minutes, value(FIELD.minutes), { maxLength: 3 }),
      textField(FIELD.persons, form.persons, value(FIELD.persons), { maxLength: 3 }),
      choiceField(
        FIELD.topic,
        form.topic,
        [...own, ...others]
          .slice(0, MAX_MENU_OPTIONS)
          .map((topic) => ({ value: topic.id, label: topic.name[locale] })),
        value(FIELD.topic),
      ),
      choiceField(
        FIELD.mode,
        form.mode,
        MODES.map((mode) => ({ value: mode, label: modes[mode] })),
        value(FIELD.mode),
      ),
      textField(FIELD.followUp, form.followUp, value(FIELD.followUp), {
        hint: form.followUpHint,
        required: false,
        long: true,
        maxLength: MOST_WORDS,
      }),
    ],
    submit: form.submit,
  };
};

type ReadOutcome = Pick<Outcome, 'minutes' | 'persons' | 'topic' | 'mode' | 'followUp'>;

const readOutcome = (
  values: FormValues,
  topics: readonly AdviceTopic[],
  { texts }: Telling,
): { readonly read?: ReadOutcome; readonly faults: readonly FieldFault[] } => {
  const { outcomeForm: form } = texts.duty;
  const minutes = typedNumber(values, FIELD.minutes, 1, 600);
  const persons = typedNumber(values, FIELD.persons, 1, 500);
  const topic = topics.find(({ id }) => id === valueOf(values, FIELD.topic));
  const mode = MODES.find((one): one is Mode => one === valueOf(values, FIELD.mode));
  const words = readWords(valueOf(values, FIELD.followUp), { limit: MOST_WORDS, mayBeEmpty: true }, texts);
  const faults = [
    ...(minutes === undefined ? [{ field: FIELD.minutes, text: form.badMinutes }] : []),
    ...(persons === undefined ? [{ field: FIELD.persons, text: form.badPersons }] : []),
    ...(topic ? [] : [{ field: FIELD.topic, text: form.choice }]),
    ...(mode ? [] : [{ field: FIELD.mode, text: form.choice }]),
    ...(words.ok ? [] : [{ field: FIELD.followUp, text: words.refusal.fault }]),
  ];
  if (minutes === undefined || persons === undefined || !topic || !mode || !words.ok) return { faults };
  const followUp = words.value === '' ? {} : { followUp: words.value };
  return { faults, read: { minutes, persons, topic: topic.id, mode, ...followUp } };
};

const open = async (handling: DutyHandling, context: Context, id: string): Promise<Reply> => {
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const { consultation } = found;
  if (!isNotable(consultation, context))
    return showCase(handling, context, id, { tone: 'info', text: context.texts.duty.card.notBegun });
  const outcome = await handling.duty.outcome(id);
  return showForm(
    outcomeForm(consultation, await handling.store.topics(), presumed(found, outcome), context),
  );
};

const save = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision]: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { duty: words } = context.texts;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const { consultation } = found;
  const topics = await handling.store.topics();
  const { read, faults } = readOutcome(values, topics, context);
  if (!read) return { kind: 'invalid', faults, form: outcomeForm(consultation, topics, values, context) };
  const before = await handling.duty.outcome(id);
  const unit = before?.unit ?? consultation.unit;
  const isFresh = String(consultation.revision) === revision && isNotable(consultation, context);
  const outcome: Outcome = {
    consultation: id,
    ...read,
    ...(unit === undefined ? {} : { unit }),
    notedBy: context.speaker.person,
    notedAt: context.now,
  };
  const isSaved = isFresh && (await handling.duty.note({ before: consultation, outcome }));
  const text = before ? words.card.corrected : words.card.noted;
  return showCase(
    handling,
    context,
    id,
    isSaved
      ? { tone: 'success', text, afterForm: true }
      : { tone: 'warning', text: words.changed, afterForm: true },
  );
};

const noShow = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision]: readonly string[],
): Promise<Reply> => {
  const { duty: words } = context.texts;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const { consultation } = found;
  if (!isNotable(consultation, context))
    return showCase(handling, context, id, { tone: 'info', text: words.card.notBegun });
  const isFresh = String(consultation.revision) === revision;
  const isSaved =
    isFresh && (await handling.duty.noteNoShow(consultation, context.speaker.person, context.now));
  return showCase(
    handling,
    context,
    id,
    isSaved ? { tone: 'success', text: words.card.noShowNoted } : { tone: 'warning', text: words.changed },
  );
};

/** What came of a consultation: noted, corrected, or that nobody came. */
export const outcomeActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  outcome: forAdvisers((context: Context, [id = '']: readonly string[]) => open(handling, context, id)),
  'no-show': forAdvisers((context: Context, args: readonly string[]) => noShow(handling, context, args)),
});

export const outcomeForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  outcome: forAdvisers((context: Context, args: readonly string[], values: FormValues) =>
    save(handling, context, args, values),
  ),
});
