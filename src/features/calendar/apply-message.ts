import { actionId } from '../../chat/action-id.ts';
import type { Field, Form } from '../../chat/form.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Needs } from '../registrations/domain.ts';
import type { Prospect } from '../registrations/prospect.ts';
import { placeRows } from './card-facts.ts';
import type { Happening, Need, Term } from './domain.ts';
import type { ShownClash } from './rules-text.ts';
import { capital, type Telling, titled } from './telling.ts';
import { resignUntil, sessionText } from './when.ts';

/** An application as it is about to be sent: what it is for, and what the person was told that it comes to. */
export interface Application {
  readonly happening: Happening;
  readonly term: Term;
  readonly prospect: Prospect;
  /** Other events at the same time. */
  readonly clash?: ShownClash | undefined;
}

/** What a button or a form brings back of an application: enough to notice that things stand otherwise by then. */
export const applicationArgs = ({ happening, term, prospect, clash }: Application): readonly string[] => [
  term.id,
  String(happening.revision),
  prospect.kind,
  ...(clash === undefined ? [] : [clash.mark]),
];

/** What sending it would come to now. */
export const prospectText = (
  prospect: Prospect,
  { selection }: Pick<Happening, 'selection'>,
  { texts }: Telling,
): string => {
  const { prospect: words } = texts.signUp;
  switch (prospect.kind) {
    case 'seat':
      return words.seat;
    case 'consent':
      return prospect.keepsSeat ? words.consentWithSeat : words.consentFirst;
    case 'waiting':
      return words.waiting(prospect.place);
    case 'application':
      return words.application[selection];
  }
};

/** Name, dates and place of what one applies for; the address of an online room for those who have a seat. */
export const whatBlocks = (
  happening: Happening,
  term: Term,
  hasSeat: boolean,
  telling: Telling,
): readonly Block[] => {
  const { place, ...elsewhere } = happening;
  const places = new Set(term.sessions.map((session) => session.place ?? place));
  const [common = place] = places;
  const at = places.size > 1 ? undefined : common;
  const where = placeRows({ ...elsewhere, ...(at === undefined ? {} : { place: at }) }, hasSeat, telling);
  return [
    paragraph(strong(capital(titled(happening, telling)))),
    list(
      term.sessions.map((session) =>
        [sessionText(session, telling.locale), ...(places.size > 1 ? [session.place ?? place] : [])]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    ),
    ...(where.length > 0 ? [facts(where)] : []),
  ];
};

/** The last look before an application is sent: how things stand now, and one button. */
export const confirmMessage = (
  application: Application,
  telling: Telling,
  first: Block = notice(
    application.prospect.kind === 'waiting' ? 'warning' : 'info',
    prospectText(application.prospect, application.happening, telling),
  ),
): Message => {
  const { happening, term, prospect, clash } = application;
  const { signUp } = telling.texts;
  const label = prospect.kind === 'waiting' ? signUp.sendWaiting : signUp.send;
  return message(
    heading(signUp.confirmTitle),
    ...whatBlocks(happening, term, false, telling),
    first,
    clash === undefined ? undefined : notice('warning', signUp.clash(clash.text)),
    buttons(
      act(
        actionId('calendar', 'send', ...applicationArgs(application)),
        clash === undefined ? label : signUp.sendDespite,
        'primary',
      ),
      act(actionId('calendar', 'show', happening.id), signUp.notNow),
    ),
  );
};

const needField = (need: Need, typed: Needs, { texts }: Telling): Field => {
  const { needsForm: words } = texts.signUp;
  const value = typed[need];
  const filled = value === undefined || value === '' ? {} : { value };
  if (need === 'overnight')
    return {
      id: need,
      kind: 'choice',
      label: words.overnight,
      required: true,
      options: [
        { value: 'yes', label: words.overnightYes },
        { value: 'no', label: words.overnightNo },
      ],
      ...filled,
    };
  return {
    id: need,
    kind: 'text',
    long: false,
    label: words[need],
    hint: need === 'diet' ? words.dietHint : words.accessibilityHint,
    required: false,
    maxLength: 200,
    ...filled,
  };
};

/** Asks what the event asks besides the person; its sending is the sending of the application. */
export const needsForm = (application: Application, typed: Needs, telling: Telling): Form => {
  const { needsForm: words } = telling.texts.signUp;
  const { happening, prospect, clash } = application;
  return {
    id: actionId('calendar', 'needs', ...applicationArgs(application)),
    title: words.title,
    intro: [
      capital(titled(happening, telling)),
      prospectText(prospect, happening, telling),
      ...(clash === undefined ? [] : [telling.texts.signUp.clash(clash.text)]),
    ].join('\n\n'),
    fields: happening.asks.map((need) => needField(need, typed, telling)),
    submit: words.submit,
  };
};

/** The same questions about an application that was sent. */
export const amendForm = (id: string, { asks }: Happening, typed: Needs, telling: Telling): Form => ({
  id: actionId('calendar', 'amend', id),
  title: telling.texts.signUp.needsForm.amendTitle,
  fields: asks.map((need) => needField(need, typed, telling)),
  submit: telling.texts.signUp.needsForm.save,
});

/** Until when one can resign by a button; undefined where that is not known. */
export const resignText = (
  happening: Happening,
  term: Term,
  { texts, locale }: Telling,
): string | undefined => {
  const until = resignUntil(happening, term);
  return until && texts.signUp.resignBy(formatMoment(until, locale));
};
