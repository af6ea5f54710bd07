import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { link, type Spans, strong } from '../../chat/span.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { LiveCounts } from './handling.ts';
import { DATA_KINDS, type DataKind } from './kinds.ts';
import type { PrivacySettings } from './settings.ts';

const go = (verb: string, ...args: readonly string[]) => actionId('privacy', verb, ...args);
const plain = (text: string) => ({ kind: 'text', text }) as const;

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What is still counted of somebody who was erased. */
const COUNTED: readonly DataKind[] = [
  'registrations',
  'consultations',
  'groups',
  'answers',
  'surveys',
  'work',
];

export type Counts = ReadonlyMap<DataKind, number>;

/** How long data of a kind are kept, as the settings say. */
export const periodOf = (kind: DataKind, { days }: PrivacySettings, { privacy }: Texts): string => {
  const { periods } = privacy;
  const whole = days.people === undefined ? privacy.onRequest : privacy.quietPeople(days.people);
  switch (kind) {
    case 'account':
    case 'profile':
    case 'groups':
      return whole;
    case 'surveys':
      return days.surveys === undefined ? whole : periods.surveys(days.surveys);
    case 'registrations':
      return days.needs === undefined ? whole : periods.needs(days.needs);
    case 'consultations':
      return days.consultations === undefined ? whole : periods.consultations(days.consultations);
    case 'certificates':
      return periods.certificates;
    case 'questions':
      return days.handover === undefined ? whole : periods.questions(days.handover, days.questions ?? 0);
    case 'answers':
      return days.answers === undefined ? whole : periods.answers(days.answers);
    case 'messages':
      return periods.messages;
    case 'files':
      return days.files === undefined ? whole : periods.files(days.files);
    case 'work':
      return days.journal === undefined ? whole : periods.work(days.journal);
  }
};

const kindBlock = (kind: DataKind, count: number, settings: PrivacySettings, texts: Texts): Block => {
  const { privacy } = texts;
  const { name, what, why } = privacy.kinds[kind];
  const ground = settings.grounds[kind] ?? privacy.noGround;
  const line: Spans = [
    strong(`${name} (${privacy.entries(count)})`),
    plain(`: ${what}. `),
    strong(`${privacy.why}: `),
    plain(`${why}. `),
    strong(`${privacy.howLong}: `),
    plain(`${periodOf(kind, settings, texts)}. `),
    strong(`${privacy.ground}: `),
    plain(`${ground}.`),
  ];
  return paragraph(line);
};

const controllerLine = ({ controller, noticeUrl }: PrivacySettings, { privacy }: Texts): Spans => [
  plain(controller === undefined ? privacy.noController : privacy.controller(controller)),
  ...(noticeUrl === undefined ? [] : [plain(' '), link(privacy.notice, noticeUrl)]),
];

/** `/moje-dane`: what is held of the person who asks, by kind. */
export const dataMessage = (counts: Counts, settings: PrivacySettings, texts: Texts): Message => {
  const { privacy } = texts;
  const absent = DATA_KINDS.filter((kind) => !counts.has(kind));
  return message(
    heading(privacy.title),
    paragraph(privacy.intro),
    paragraph(controllerLine(settings, texts)),
    ...DATA_KINDS.filter((kind) => counts.has(kind)).map((kind) =>
      kindBlock(kind, counts.get(kind) ?? 0, settings, texts),
    ),
    absent.length === 0
      ? undefined
      : small(privacy.noneOf(absent.map((kind) => uncapitalised(privacy.kinds[kind].name)).join(', '))),
    settings.model === undefined
      ? undefined
      : notice('info', privacy.ai(settings.model === 'openai' ? privacy.aiOpenAi : privacy.aiOwn)),
    paragraph(privacy.consents),
    small(settings.backupDays === undefined ? privacy.backupsUnknown : privacy.backups(settings.backupDays)),
    buttons(
      act(go('file', 'json'), privacy.buttons.json),
      act(go('file', 'csv'), privacy.buttons.csv),
      act(actionId('command', 'options', 'profil'), privacy.buttons.profile),
      act(actionId('command', 'options', 'konto'), privacy.buttons.account),
      act(go('erase'), privacy.buttons.erase, 'danger'),
    ),
  );
};

const hasLive = ({ registrations, consultations }: LiveCounts): boolean => registrations + consultations > 0;

/** What goes and what stays, before anything goes; the button carries what was told. */
export const eraseMessage = (
  counts: Counts,
  live: LiveCounts,
  settings: PrivacySettings,
  texts: Texts,
  first?: Block,
): Message => {
  const { erase: words, ...privacy } = texts.privacy;
  const certificates = counts.get('certificates') ?? 0;
  const stays = [
    ...(COUNTED.some((kind) => counts.has(kind)) ? [words.staysCounts] : []),
    ...(counts.has('questions') ? [words.staysQuestions] : []),
  ];
  const goes = DATA_KINDS.filter((kind) => counts.has(kind) && words.goesOf[kind] !== '');
  return message(
    first,
    heading(words.title),
    hasLive(live) ? notice('warning', words.first(live)) : undefined,
    paragraph(strong(words.goes)),
    list(goes.map((kind) => words.goesOf[kind])),
    stays.length > 0 ? paragraph(strong(words.stays)) : undefined,
    stays.length > 0 ? list(stays) : undefined,
    certificates > 0 ? notice('info', words.staysNamed(certificates)) : undefined,
    paragraph(words.elsewhere),
    small(settings.backupDays === undefined ? privacy.backupsUnknown : privacy.backups(settings.backupDays)),
    notice('warning', words.final),
    buttons(
      act(
        go('erase-sure', String(live.registrations), String(live.consultations)),
        privacy.buttons.eraseSure,
        'danger',
      ),
      act(go('file', 'json'), privacy.buttons.json),
      act(go('keep'), privacy.buttons.keep),
    ),
  );
};
