import { actionId, type ActionId, MAX_ACTION_ID } from '../../src/chat/action-id.ts';
import { attachment, FILE_FORMATS } from '../../src/chat/files.ts';
import {
  act,
  type Block,
  buttons,
  divider,
  facts,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  message,
  type Message,
  notice,
  open,
  paragraph,
  small,
  table,
  withFiles,
} from '../../src/chat/message.ts';
import { code, emphasis, link, strong } from '../../src/chat/span.ts';
import { everyBlock, HOSTILE } from '../support/fake-bot.ts';

export interface Sample {
  /** Completes „shows …“. */
  readonly title: string;
  readonly message: Message;
  /** Texts that must reach the person whole, blanks apart. */
  readonly mustShow: readonly string[];
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const words = (length: number): string =>
  range(Math.ceil(length / 12))
    .map((index) => `slowo${String(index).padStart(6, '0')}`)
    .join(' ')
    .slice(0, length)
    .trim();

/** An id exactly as long as an id may be. */
const longId = (number: number): ActionId => {
  const start = actionId('answers', 'show', String(number), '');
  return actionId('answers', 'show', String(number), 'x'.repeat(MAX_ACTION_ID - start.length));
};

const LABEL =
  'Bardzo długa nazwa przycisku, która na żadnej platformie nie zmieści się cała w jednym wierszu'.repeat(2);

const HOSTILE_TEXTS = [
  HOSTILE,
  '<!channel> <!here> <!everyone> <@U1> <#C1> <!subteam^S1> @everyone @here <@123456789012345678> <@&123456789012345678>',
  '*gwiazdki* _podkreślenia_ ~tyldy~ `kod` ```blok``` **mocno** __mocno__ ||zasłona|| > cytat # nagłówek - lista',
  '[klik](https://evil.example) <https://evil.example|bank> https://evil.example/?a=1&b=2',
  ':smile: :warning: <:nazwa:123456789012345678>',
  '\u202eodwrócone\u202c \u0000\u0007 z\u0301\u0327\u0301\u0327\u0301 👩‍👩‍👧‍👦🇵🇱',
  'שלום עולם مرحبا بالعالم',
];

/** The end of each hostile message: what follows must still be readable. */
const AFTER = 'Dalszy ciąg jest czytelny.';

const everywhere = (text: string): readonly (Block | undefined)[] => [
  heading(text),
  paragraph([strong(text), emphasis(text), code(text), link(text, 'https://example.org/?a=1&b=2')]),
  list([text, text]),
  facts([{ label: text, value: text }]),
  notice('warning', text),
  small(text),
  table(text, [text, 'b'], [[text, text]]),
  menu(actionId('answers', 'pick'), text, [{ value: 'a', label: text, hint: text }]),
  buttons(act(actionId('answers', 'share'), text), open('https://example.org/', text)),
  {
    kind: 'feedback',
    question: text,
    yes: { id: actionId('answers', 'yes'), label: text },
    no: { id: actionId('answers', 'no'), label: text },
  },
  paragraph(AFTER),
];

const feedback: Block = {
  kind: 'feedback',
  question: 'Czy to pomogło?',
  yes: { id: longId(90), label: 'Tak' },
  no: { id: longId(91), label: 'Nie' },
};

const atLimits: readonly Sample[] = [150, 151, 256, 400].map((length) => ({
  title: `a heading of ${length} characters`,
  message: message(heading(words(length))),
  mustShow: [words(length)],
}));

const long: readonly Sample[] = [2999, 3000, 3001, 4000, 10_000, 30_000].map((length) => ({
  title: `a paragraph of ${length} characters`,
  message: message(paragraph(words(length)), buttons(act(longId(1), 'Dalej'))),
  mustShow: [words(length)],
}));

const paragraphs = range(60).map((index) => `Akapit numer ${index + 1}.`);
const items = range(120).map((index) => `Pozycja ${index + 1}: ${words(60)}`);
const rows = range(130).map((index) => [`wiersz ${index + 1}`, `${index},00 zł`, 'tak']);
const columns = range(24).map((index) => `kolumna ${index + 1}`);
const rowFacts = range(40).map((index) => ({ label: `Fakt ${index + 1}`, value: words(200) }));

export const samples: readonly Sample[] = [
  {
    title: 'every kind of block',
    message: everyBlock,
    mustShow: [
      'Wszystkie części wiadomości',
      'krok drugi',
      'Kryteria dochodowe',
      '1010 zł',
      'Kwota zmieni się',
    ],
  },
  ...atLimits,
  ...long,
  {
    title: 'a word of 5000 characters without a blank',
    message: message(paragraph('x'.repeat(5000))),
    mustShow: [],
  },
  {
    title: '60 paragraphs, then buttons and feedback',
    message: message(...paragraphs.map(paragraph), buttons(act(longId(1), 'Dalej')), feedback),
    mustShow: paragraphs,
  },
  { title: 'a list of 120 long items', message: message(list(items), list(items, true)), mustShow: items },
  {
    title: 'an item of 7000 characters in an ordered list',
    message: message(list(['pierwszy', words(7000), 'trzeci'], true)),
    mustShow: ['pierwszy', words(7000), 'trzeci'],
  },
  {
    title: '40 long facts',
    message: message(facts(rowFacts)),
    mustShow: rowFacts.map(({ label }) => label),
  },
  {
    title: 'a notice of 6000 characters',
    message: message(notice('error', words(6000))),
    mustShow: [words(6000)],
  },
  {
    title: 'small print of 6000 characters',
    message: message(small(words(6000))),
    mustShow: [words(6000)],
  },
  {
    title: 'a table of 130 rows',
    message: message(table('Stawki', ['Wiersz', 'Kwota', 'Czy'], rows)),
    mustShow: ['Stawki', ...rows.map(([name]) => name!)],
  },
  {
    title: 'a table of 24 columns, with cells missing and empty',
    message: message(table('Szeroka', columns, [['a', '', 'c'], columns])),
    mustShow: ['Szeroka', 'kolumna 24'],
  },
  {
    title: 'two tables',
    message: message(
      table('Pierwsza', ['A'], [['pierwsza komórka']]),
      table('Druga', ['B'], [['druga komórka']]),
    ),
    mustShow: ['pierwsza komórka', 'druga komórka'],
  },
  {
    title: 'buttons with the longest ids and very long labels',
    message: message(
      paragraph('Prosimy wybrać.'),
      buttons(...range(5).map((index) => act(longId(index), LABEL, index === 0 ? 'primary' : 'danger'))),
      feedback,
    ),
    mustShow: ['Prosimy wybrać.'],
  },
  {
    title: '12 buttons',
    message: message(buttons(...range(12).map((index) => act(longId(index), `Przycisk ${index}`)))),
    mustShow: ['Przycisk 11'],
  },
  {
    title: 'a menu of 25 options with long labels and hints',
    message: message(
      menu(
        longId(1),
        LABEL,
        range(MAX_MENU_OPTIONS).map((index) => ({
          value: `${index}-`.padEnd(100, 'v'),
          label: `${index} ${LABEL}`,
          hint: LABEL,
        })),
      ),
    ),
    mustShow: [],
  },
  {
    title: 'empty texts beside filled ones',
    message: message(
      paragraph(''),
      paragraph([strong(''), { kind: 'text', text: 'Tylko to.' }]),
      list(['', 'coś']),
      divider,
      small(''),
    ),
    mustShow: ['Tylko to.', 'coś'],
  },
  {
    title: 'files beside words and buttons',
    message: withFiles(
      message(paragraph('Lista gotowa.'), buttons(act(longId(1), 'Dalej'))),
      attachment('lista.xlsx', FILE_FORMATS.xlsx, Buffer.from('PK')),
      attachment('lista.csv', FILE_FORMATS.csv, Buffer.from('a;b')),
    ),
    mustShow: ['Lista gotowa.'],
  },
  ...HOSTILE_TEXTS.map((text, index) => ({
    title: `hostile text ${index + 1} in every place`,
    message: message(...everywhere(text)),
    mustShow: [AFTER],
  })),
];
