import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { type Form, type FormValues, valueOf } from '../../chat/form.ts';
import { act, buttons, message, notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import type { Entered } from './service.ts';
import type { Handling } from './handling.ts';

const FIELD = 'kod';

const codeForm = ({ attendance: words }: Context['texts']): Form => ({
  id: actionId('attendance', 'enter'),
  title: words.form.title,
  intro: words.form.intro,
  fields: [
    {
      kind: 'text',
      id: FIELD,
      label: words.option,
      hint: words.optionHelp,
      required: true,
      long: false,
      maxLength: 12,
    },
  ],
  submit: words.form.submit,
});

export const askForCode = (context: Context): Reply => showForm(codeForm(context.texts));

const TONE = {
  present: 'success',
  already: 'success',
  decided: 'warning',
  'not-registered': 'warning',
  'no-seat': 'warning',
  old: 'info',
  over: 'info',
  wrong: 'warning',
  unreadable: 'warning',
  'too-many': 'warning',
} as const;

const textOf = (entered: Entered, { attendance: { entered: words } }: Context['texts']): string =>
  'meeting' in entered ? words[entered.kind](entered.meeting.happening.title) : words[entered.kind];

/** Somebody enters the code that they see: one kind answer, whatever it is. */
export const enterCode = async (handling: Handling, context: Context, typed: string): Promise<Reply> => {
  const { speaker, now, texts } = context;
  const entered = await handling.attendance.enter(speaker.person, typed, now);
  const mayRetry = entered.kind === 'wrong' || entered.kind === 'unreadable' || entered.kind === 'old';
  return toPerson(
    message(
      notice(TONE[entered.kind], textOf(entered, texts)),
      mayRetry ? buttons(act(actionId('attendance', 'enter'), texts.attendance.buttons.enter)) : undefined,
    ),
  );
};

export const sentCode = (handling: Handling, context: Context, values: FormValues): Promise<Reply> =>
  enterCode(handling, context, valueOf(values, FIELD));
