import { actionId } from '../../src/chat/action-id.ts';
import type { Command } from '../../src/chat/command.ts';
import type { Form } from '../../src/chat/form.ts';
import { valueOf } from '../../src/chat/form.ts';
import type { Incoming, Input } from '../../src/chat/input.ts';
import {
  act,
  buttons,
  divider,
  facts,
  heading,
  list,
  menu,
  message,
  type Message,
  notice,
  open,
  paragraph,
  small,
  table,
} from '../../src/chat/message.ts';
import type { Bot } from '../../src/chat/platform.ts';
import { type Reply, showForm, toEveryone, toPerson, update } from '../../src/chat/reply.ts';
import { code, emphasis, link, strong } from '../../src/chat/span.ts';

/** An example answer with a passport, as a worker would read it. */
export const answerMessage = (question: string): Message =>
  message(
    heading('Próg zamówień publicznych w 2026 r.'),
    paragraph([
      { kind: 'text', text: 'Ustawę stosuje się do zamówień o wartości od ' },
      strong('170 000 zł'),
      { kind: 'text', text: ' bez podatku od towarów i usług.' },
    ]),
    small(['Pytanie: ', question].join('')),
    facts([
      { label: 'Podstawa', value: link('art. 2 ust. 1 pkt 1 Pzp', 'https://isap.sejm.gov.pl/') },
      { label: 'Obowiązuje', value: 'od 1 stycznia 2026 r.' },
      { label: 'Sprawdzono', value: '10 listopada 2026 r., dział zamówień' },
    ]),
    buttons(
      act(actionId('fake', 'share'), 'Udostępnij na kanale', 'primary'),
      act(actionId('fake', 'more'), 'Szczegóły'),
    ),
    {
      kind: 'feedback',
      question: 'Czy to odpowiada na pytanie?',
      yes: { id: actionId('fake', 'yes'), label: 'Tak' },
      no: { id: actionId('fake', 'no'), label: 'To nie odpowiada na moje pytanie' },
    },
  );

/** Every kind of block and of span, once. */
export const everyBlock: Message = message(
  heading('Wszystkie części wiadomości'),
  paragraph([
    { kind: 'text', text: 'Zwykły tekst, ' },
    strong('mocny'),
    { kind: 'text', text: ', ' },
    emphasis('podkreślony'),
    { kind: 'text', text: ', ' },
    code('kod-1'),
    { kind: 'text', text: ' i ' },
    link('odnośnik', 'https://www.gov.pl/'),
    { kind: 'text', text: '.' },
  ]),
  list([
    'pierwsza pozycja',
    ['druga ', strong('pozycja')].map((s) => (typeof s === 'string' ? { kind: 'text', text: s } : s)),
  ]),
  list(['krok pierwszy', 'krok drugi'], true),
  facts([
    { label: 'Podstawa prawna', value: 'art. 8 ust. 1 ustawy o pomocy społecznej' },
    { label: 'Obowiązuje', value: 'od 1 stycznia 2025 r.' },
  ]),
  notice('info', 'Zwykła informacja.'),
  notice('warning', 'Kwota zmieni się 1 stycznia 2027 r.'),
  notice('success', 'Zgłoszenie przyjęte.'),
  notice('error', 'Nie udało się wysłać.'),
  table(
    'Kryteria dochodowe',
    ['Od', 'Osoba samotna', 'W rodzinie'],
    [
      ['2022', '776 zł', '600 zł'],
      ['2025', '1010 zł', '823 zł'],
    ],
  ),
  divider,
  small('Odpowiedź przygotował automatyczny asystent.'),
  menu(actionId('fake', 'pick'), 'Które pytanie?', [
    { value: 'pzp', label: 'Próg zamówień', hint: 'zamówienia publiczne' },
    { value: 'dochod', label: 'Kryterium dochodowe' },
  ]),
  buttons(
    act(actionId('fake', 'more'), 'Szczegóły', 'primary'),
    act(actionId('fake', 'form'), 'Zgłoszenie'),
    act(actionId('fake', 'drop'), 'Rezygnuję z udziału', 'danger'),
    open('https://www.gov.pl/', 'Strona ministerstwa'),
  ),
  {
    kind: 'feedback',
    question: 'Czy to pomogło?',
    yes: { id: actionId('fake', 'yes'), label: 'Tak' },
    no: { id: actionId('fake', 'no'), label: 'Nie' },
  },
);

/** Text that would be markup, a mention, a script or a terminal command somewhere. */
export const HOSTILE =
  '<img src=x onerror="document.title=1"> <b>x</b> *a* **b** <!channel> @everyone <@U1> [x](javascript:alert(1)) \u001b[2J\u202eolleh';

export const fakeForm: Form = {
  id: actionId('fake', 'apply'),
  title: 'Zgłoszenie na szkolenie',
  intro: 'Szkolenie „Praca z rodziną”, 12 grudnia 2026 r., Lublin.',
  fields: [
    {
      kind: 'text',
      id: 'phone',
      label: 'Telefon',
      hint: 'Dziewięć cyfr.',
      required: true,
      long: false,
      maxLength: 20,
    },
    { kind: 'text', id: 'needs', label: 'Potrzeby', required: false, long: true, maxLength: 500 },
    {
      kind: 'choice',
      id: 'diet',
      label: 'Posiłek',
      required: true,
      options: [
        { value: 'meat', label: 'zwykły' },
        { value: 'vege', label: 'wegetariański', hint: 'bez mięsa i ryb' },
      ],
    },
    {
      kind: 'choices',
      id: 'days',
      label: 'Dni',
      required: false,
      options: [
        { value: '1', label: 'pierwszy dzień' },
        { value: '2', label: 'drugi dzień' },
      ],
    },
  ],
  submit: 'Wyślij zgłoszenie',
};

const TITLES = ['Próg zamówień w 2026 r.', 'Kryterium dochodowe', 'Zasiłek stały: najwyższa kwota'];

const bilingual = (text: string) => ({ pl: text, en: text });

const nothing = (): Reply => ({ kind: 'silence' });

const commands: readonly Command[] = [
  {
    name: 'pytanie',
    localName: { en: 'question' },
    description: bilingual('Pytanie o przepisy i kwoty'),
    example: bilingual('/pytanie jaki jest próg zamówień w 2026?'),
    options: [
      {
        name: 'tresc',
        label: { pl: 'tresc', en: 'tresc' },
        description: bilingual('Pytanie własnymi słowami'),
        required: true,
        main: true,
        suggest: () => [],
      },
      {
        name: 'dzien',
        label: { pl: 'dzien', en: 'dzien' },
        description: bilingual('Na jaki dzień, np. 2025-12-01'),
        required: false,
      },
    ],
    handle: nothing,
  },
  {
    name: 'pomoc',
    localName: { en: 'help' },
    description: bilingual('Co można tu zrobić'),
    example: bilingual('/pomoc'),
    options: [],
    handle: nothing,
  },
  {
    name: 'zgloszenie',
    localName: { en: 'apply' },
    description: bilingual('Zgłoszenie na szkolenie'),
    example: bilingual('/zgloszenie'),
    options: [],
    handle: nothing,
  },
  {
    name: 'komunikat',
    localName: { en: 'announcement' },
    description: bilingual('Komunikat do wszystkich'),
    example: bilingual('/komunikat'),
    options: [],
    roles: ['coordinator'],
    handle: nothing,
  },
];

const onWords = (text: string): Reply => {
  if (text === 'wszystko') return toPerson(everyBlock);
  if (text === 'formularz') return showForm(fakeForm);
  if (text === 'zle') return toPerson(message(heading(HOSTILE), paragraph(HOSTILE), notice('info', HOSTILE)));
  if (text === 'dlugie') return toPerson(message(paragraph('bardzodlugieslowo'.repeat(60))));
  return toPerson(answerMessage(text));
};

const onAction = (id: string, values: readonly string[]): Reply => {
  switch (id) {
    case 'fake.share':
      return toEveryone(message(heading('Próg zamówień publicznych w 2026 r.'), paragraph('170 000 zł.')));
    case 'fake.more':
      return update(message(paragraph('Oto szczegóły.')));
    case 'fake.form':
      return showForm(fakeForm);
    case 'fake.pick':
      return toPerson(message(paragraph(`Wybrano: ${values.join(', ')}.`)));
    default:
      return toPerson(message(paragraph('Dziękujemy za opinię.')));
  }
};

const onForm = (input: Extract<Input, { kind: 'form' }>): Reply =>
  /^\d{9}$/.test(valueOf(input.values, 'phone'))
    ? toPerson(message(notice('success', 'Zgłoszenie przyjęte. To jeszcze nie jest potwierdzenie udziału.')))
    : { kind: 'invalid', form: fakeForm, faults: [{ field: 'phone', text: 'Telefon ma dziewięć cyfr.' }] };

const reply = ({ input }: Incoming): Reply => {
  switch (input.kind) {
    case 'words':
      return onWords(input.text);
    case 'command':
      return input.name === 'zgloszenie' ? showForm(fakeForm) : onWords(input.text ?? '');
    case 'action':
      return onAction(input.id, input.values);
    case 'form':
      return onForm(input);
    case 'suggest':
      return {
        kind: 'suggestions',
        suggestions: TITLES.filter((title) => title.toLowerCase().includes(input.text.toLowerCase())).map(
          (title) => ({ label: title, value: title }),
        ),
      };
    case 'home':
      return {
        kind: 'home',
        message: message(
          heading('Moja strona'),
          paragraph('Najbliższe terminy i własne pytania.'),
          buttons(act(actionId('fake', 'more'), 'Odśwież')),
        ),
      };
  }
};

/** A bot with a scripted answer to everything, which remembers what it heard. */
export const createFakeBot = (
  answer: (incoming: Incoming) => Reply | Promise<Reply> = reply,
): Bot & { readonly heard: Incoming[] } => {
  const heard: Incoming[] = [];
  return {
    heard,
    commands,
    prompts: () => [
      { title: 'Próg zamówień', text: 'Jaki jest próg zamówień w 2026 r.?' },
      { title: 'Kryterium dochodowe', text: 'Ile wynosi kryterium dochodowe?' },
      { title: 'Zasiłek stały', text: 'Jaki jest najwyższy zasiłek stały?' },
    ],
    handle: async (incoming) => {
      heard.push(incoming);
      return answer(incoming);
    },
  };
};
