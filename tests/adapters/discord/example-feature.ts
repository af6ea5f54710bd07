import type { Feature } from '../../../src/chat/feature.ts';
import { type Form, valueOf } from '../../../src/chat/form.ts';
import { act, buttons, heading, menu, message, notice, paragraph } from '../../../src/chat/message.ts';
import { showForm, toEveryone, toPerson, update } from '../../../src/chat/reply.ts';
import { createGate, id } from './stage.ts';

const bilingual = (pl: string, en: string) => ({ pl, en });

export const form: Form = {
  id: id('apply'),
  title: 'Zgłoszenie',
  intro: 'Szkolenie „Praca z rodziną”.',
  fields: [
    { kind: 'text', id: 'phone', label: 'Telefon', required: true, long: false, maxLength: 20 },
    {
      kind: 'text',
      id: 'needs',
      label: 'Potrzeby',
      hint: 'np. dieta',
      required: false,
      long: true,
      maxLength: 500,
    },
    {
      kind: 'choice',
      id: 'day',
      label: 'Dzień',
      required: true,
      options: [
        { value: '1', label: 'pierwszy' },
        { value: '2', label: 'drugi' },
      ],
    },
  ],
  submit: 'Wyślij',
};

const answer = (question: string) =>
  toPerson(
    message(
      heading('Odpowiedź'),
      paragraph(`Pytanie: ${question}`),
      buttons(act(id('share'), 'Udostępnij na kanale', 'primary'), act(id('more'), 'Szczegóły')),
    ),
  );

const TITLES = ['Próg zamówień', 'Próg unijny', 'Kryterium dochodowe'];

/** A feature with one of everything a platform must carry; `slow` waits for the test. */
export const createExample = () => {
  const gate = createGate();
  const waited = async <T>(value: T): Promise<T> => {
    await gate.pass();
    return value;
  };
  const feature: Feature = {
    name: 'fake',
    commands: [
      {
        name: 'pytanie',
        localName: { en: 'question' },
        description: bilingual('Pytanie o przepisy i kwoty', 'A question about rules and amounts'),
        example: bilingual('/pytanie jaki jest próg?', '/pytanie what is the threshold?'),
        options: [
          {
            name: 'region',
            label: { pl: 'region', en: 'region' },
            description: bilingual('Województwo', 'Region'),
            required: false,
            choices: () => [{ value: 'lub', label: 'Lubelskie' }],
          },
          {
            name: 'tresc',
            label: { pl: 'tresc', en: 'tresc' },
            localName: { en: 'text' },
            description: bilingual('Pytanie własnymi słowami', 'The question in your words'),
            required: true,
            main: true,
            maxLength: 100,
            suggest: (_context, typed) =>
              [...TITLES, 'x'.repeat(300)]
                .filter((title) => title.toLowerCase().includes(typed.toLowerCase()))
                .map((title) => ({ label: title, value: title.slice(0, 100) })),
          },
        ],
        onMessage: bilingual('Zapytaj o to', 'Ask about this'),
        handle: (_context, options) => answer(options['tresc'] ?? ''),
      },
      {
        name: 'powoli',
        localName: { en: 'slow' },
        description: bilingual('Długa praca', 'Long work'),
        example: bilingual('/powoli', '/powoli'),
        options: [
          {
            name: 'co',
            label: { pl: 'co', en: 'co' },
            description: bilingual('Co', 'What'),
            required: false,
          },
        ],
        handle: (_context, { co }) => {
          if (co === 'form') return waited(showForm(form));
          return waited(
            co === 'everyone'
              ? toEveryone(message(paragraph('Dla wszystkich.')))
              : toPerson(message(paragraph('Gotowe.'))),
          );
        },
      },
      {
        name: 'zgloszenie',
        localName: { en: 'apply' },
        description: bilingual('Zgłoszenie na szkolenie', 'Apply for a training'),
        example: bilingual('/zgloszenie', '/zgloszenie'),
        options: [],
        handle: () => showForm(form),
      },
      {
        name: 'komunikat',
        localName: { en: 'announcement' },
        description: bilingual('Komunikat', 'Announcement'),
        example: bilingual('/komunikat', '/komunikat'),
        options: [],
        roles: ['coordinator'],
        handle: () => toPerson(message(paragraph('Komunikat gotowy.'))),
      },
    ],
    actions: {
      share: () => toEveryone(message(paragraph('170 000 zł'))),
      more: () => update(message(paragraph('Oto szczegóły.'))),
      'more-slowly': () => waited(update(message(paragraph('Oto szczegóły po chwili.')))),
      apply: () => showForm(form),
      pick: (_context, _args, values) => toPerson(message(paragraph(`Wybrano: ${values.join(', ')}`))),
    },
    forms: {
      apply: (_context, _args, values) =>
        /^\d{9}$/.test(valueOf(values, 'phone'))
          ? toPerson(
              message(
                notice('success', `Przyjęto: ${valueOf(values, 'phone')}, dzień ${valueOf(values, 'day')}.`),
              ),
            )
          : { kind: 'invalid', form, faults: [{ field: 'phone', text: 'Telefon ma dziewięć cyfr.' }] },
    },
    words: (_context, text) => {
      if (text === 'formularz') return showForm(form);
      if (text === 'wybór')
        return toPerson(message(menu(id('pick'), 'Co?', [{ value: 'a', label: 'Pierwsze' }])));
      if (text === 'dlugo')
        return toPerson(
          message(...Array.from({ length: 9 }, (_, n) => paragraph(`${n} ${'słowo '.repeat(300)}`))),
        );
      if (text === 'powoli') return waited(toPerson(message(paragraph('Gotowe.'))));
      return answer(text);
    },
  };
  return { feature, gate };
};
