import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import { act, buttons, heading, type Message, message, paragraph, table } from '../../chat/message.ts';
import { toPerson, update } from '../../chat/reply.ts';
import { onlyFor } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import { type Instant, shift, toEpoch, toInstant } from '../../core/clock.ts';
import { warsawDay, warsawTime } from '../../core/warsaw.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { PrivacyHandling } from './handling.ts';
import type { JournalDid, JournalEntry } from './journal.ts';

/** Lines on a page. */
const PAGE = 20;

/** How far back the journal is read, in months. */
const MONTHS = 24;
const SPAN = MONTHS * 30.5 * 24 * 3_600_000;

type Journal = Pick<PrivacyHandling, 'journal' | 'nameOf' | 'figureName'>;

/** Lines that tell of one thing in two ways have the same words for what became of it. */
const WORDS_OF: Partial<Record<JournalDid, string>> = {
  'announcement-approved': 'announcement',
  'certificate-end': 'certificate',
};

/** What became of it, or of which figure a plan is, in words. */
const stateText = (
  { figureName }: Pick<Journal, 'figureName'>,
  { did, state }: JournalEntry,
  texts: Context['texts'],
): string | undefined => {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = texts.privacy.journal.states;
  if (did === 'plan' && state !== undefined) return figureName(texts, state);
  return state === undefined ? undefined : (words[WORDS_OF[did] ?? did]?.[state] ?? state);
};

const rowOf = async (
  journal: Journal,
  entry: JournalEntry,
  texts: Context['texts'],
): Promise<readonly string[]> => {
  const { at, actor, did, thing, count } = entry;
  const words = texts.privacy.journal;
  const name = actor && (await journal.nameOf(actor));
  return [
    `${warsawDay(at)} ${warsawTime(at)}`,
    actor === undefined ? words.byItself : [name, actor].filter(Boolean).join(', '),
    [words.dids[did], stateText(journal, entry, texts)].filter(Boolean).join(': '),
    [thing, count === undefined ? '' : `(${count})`].filter(Boolean).join(' '),
  ];
};

/** Which page, of the journal as it stood when its first page was shown. */
interface Place {
  readonly about: string;
  readonly until: Instant;
  readonly number: number;
}

const go = ({ about, until, number }: Place) =>
  actionId('privacy', 'journal', String(toEpoch(until)), String(number), about);

const page = async (handling: Journal, { texts }: Context, place: Place): Promise<Message> => {
  const { about, until, number } = place;
  const words = texts.privacy.journal;
  const found = await handling.journal.page({
    since: shift(until, -SPAN),
    until,
    ...(about === '' ? {} : { about }),
    from: number * PAGE,
    most: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  if (shown.length === 0) return say('info', number === 0 ? words.none : words.noneOlder);
  const rows = [];
  for (const entry of shown) rows.push(await rowOf(handling, entry, texts));
  const { older, newest } = texts.privacy.buttons;
  return message(
    heading(words.title),
    paragraph(words.intro(MONTHS)),
    table(words.title, words.columns, rows),
    buttons(
      found.length > PAGE ? act(go({ ...place, number: number + 1 }), older) : undefined,
      number === 0 ? undefined : act(go({ ...place, number: 0 }), newest),
    ),
  );
};

/** Ids as they are made here; whatever else was typed finds nothing and travels in no button. */
const ID = /^[a-z]{2,4}_[a-z0-9]{1,20}$/;

/** `/dziennik`: for administrators alone. */
export const journalCommand = (handling: Journal): Command => {
  const [pl, en] = [textsIn('pl').privacy.journal, textsIn('en').privacy.journal];
  return {
    name: 'dziennik',
    localName: { en: 'journal' },
    title: { pl: pl.formTitle, en: en.formTitle },
    description: { pl: pl.description, en: en.description },
    example: { pl: '/dziennik', en: '/dziennik' },
    options: [
      {
        name: 'id',
        localName: { en: 'id' },
        label: { pl: pl.option, en: en.option },
        description: { pl: pl.optionHelp, en: en.optionHelp },
        required: false,
        main: true,
        maxLength: 30,
      },
    ],
    roles: ['admin'],
    handle: async (context, { id = '' }) => {
      const about = id.trim();
      if (about !== '' && !ID.test(about))
        return toPerson(say('warning', context.texts.privacy.journal.notAnId));
      return toPerson(await page(handling, context, { about, until: context.now, number: 0 }));
    },
  };
};

const forAdmins = onlyFor(
  ({ speaker }) => speaker.roles.includes('admin'),
  ({ texts }) => texts.chat.onlyAdmins('dziennik'),
);

/** Turning the pages. */
export const journalAction = (handling: Journal) =>
  forAdmins(async (context: Context, [until = '', number = '', about = '']: readonly string[]) => {
    const place = {
      about: ID.test(about) ? about : '',
      until: /^\d{1,15}$/.test(until) ? toInstant(Number(until)) : context.now,
      number: /^\d{1,4}$/.test(number) ? Number(number) : 0,
    };
    return update(await page(handling, context, place));
  });
