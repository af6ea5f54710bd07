import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, buttons, type Message, message, notice, type Tone } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say, shownIn } from '../../chat/saying.ts';
import type { Happening } from '../calendar/domain.ts';
import { clashMark } from '../registrations/clash-mark.ts';
import type { SignUpRefusal } from '../registrations/service.ts';
import { type Handling } from './handling.ts';
import { meetingButtons, meetingFacts } from './messages.ts';
import { tellingOf } from './show.ts';

const withMeeting = (
  tone: Tone,
  line: string,
  happening: Happening,
  registration: string | undefined,
  canCome: boolean,
  context: Context,
): Message => {
  const telling = tellingOf(context);
  return message(
    notice(tone, line),
    meetingFacts(happening, telling),
    meetingButtons(happening, registration, canCome, telling),
  );
};

const refused = (happening: Happening, refusal: SignUpRefusal, context: Context): Reply => {
  const { meeting } = context.texts.groups;
  const shown = (tone: Tone, line: string, registration?: string, canCome = false): Reply =>
    shownIn(context, withMeeting(tone, line, happening, registration, canCome, context));
  switch (refusal.kind) {
    case 'already':
      return shown('info', meeting.already, refusal.registration.id);
    case 'changed':
      return shown('warning', meeting.changed, undefined, true);
    case 'not-eligible': {
      const unmet = refusal.rules.filter(({ standing }) => standing !== 'ok');
      if (unmet.some(({ rule }) => rule === 'group')) return shown('warning', meeting.membersOnly);
      const { id, revision } = happening;
      const clash = unmet.find((check) => check.rule === 'clash');
      const mark = clashMark(clash?.rule === 'clash' ? clash.has : []);
      const anyway = act(actionId('groups', 'come', id, String(revision), mark), meeting.comeAnyway);
      return toPerson(
        say(
          'warning',
          meeting.clash,
          buttons(anyway, act(actionId('calendar', 'show', id), meeting.details)),
        ),
      );
    }
    case 'busy':
      return shown('warning', meeting.busy, undefined, true);
    default:
      return shown('warning', meeting.closed);
  }
};

/** One tap: the person comes to the meeting for the unit for which they belong to the group. */
export const come = async (
  { store, meetings, signUps }: Handling,
  context: Context,
  [event = '', revision = '', shown]: readonly string[],
): Promise<Reply> => {
  const { texts, speaker, request, now } = context;
  const { meeting } = texts.groups;
  const happening = await meetings.happening(event);
  const [term] = happening?.terms ?? [];
  if (!happening || !term || happening.group === undefined) return toPerson(say('warning', meeting.closed));
  const mine = (await store.ofPerson(speaker.person)).find((one) => one.group === happening.group);
  const signed = await signUps.signUp(
    { by: speaker.person, isCoordinator: isCoordinator(context), request, at: now },
    {
      term: term.id,
      ...(mine?.state === 'member' ? { unit: mine.unit } : {}),
      revision: Number(revision),
      ...(shown === undefined ? {} : { despiteClash: shown }),
    },
  );
  if (!signed.ok) return refused(happening, signed.refusal, context);
  const { registration, place } = signed.value;
  const line = place === undefined ? meeting.came(happening.title) : meeting.waits(place);
  const tone = place === undefined ? 'success' : 'info';
  return shownIn(context, withMeeting(tone, line, happening, registration.id, false, context));
};
