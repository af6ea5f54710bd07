import { expect, it } from 'vitest';
import { actionId } from '../../src/chat/action-id.ts';
import { introduce } from '../../src/chat/introduction.ts';
import { message, paragraph } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { toEveryone, toPerson } from '../../src/chat/reply.ts';
import { aContext } from '../support/context.ts';

const introduction = { privacyUrl: 'https://rops.example/rodo' };
const form = {
  id: actionId('command', 'options', 'pytanie'),
  title: 'Pytanie',
  fields: [],
  submit: 'Wyślij',
};

it('stands under the first message a person gets', () => {
  const reply = introduce(toPerson(message(paragraph('Dzień dobry'))), aContext(), introduction);
  expect('message' in reply && plain(reply.message)).toMatch(
    /^Dzień dobry[^]*automatycznym asystentem[^]*rodo\)$/,
  );
});

it('stands above the fields when the first reply is a form, with the form’s own words after it', () => {
  const reply = introduce(
    { kind: 'form', form: { ...form, intro: 'Proszę wybrać.' } },
    aContext(),
    introduction,
  );
  expect(reply.kind === 'form' && reply.form.intro).toMatch(/^Rozmawia[^]*automatycznym[^]*Proszę wybrać\.$/);
});

it('is not said in front of everyone', () => {
  const reply = toEveryone(message(paragraph('Odpowiedź')));
  expect(introduce(reply, aContext(), introduction)).toEqual(reply);
});

it('tells how long questions without an answer are kept, and nothing where they are not', () => {
  const words = (questionsKeptDays: number): string => {
    const reply = introduce(toPerson(message(paragraph('Dzień dobry'))), aContext(), { questionsKeptDays });
    return 'message' in reply ? plain(reply.message) : '';
  };
  expect(words(180)).toContain('przechowujemy 180 dni');
  expect(words(1)).toContain('przechowujemy 1 dzień');
  expect(words(0)).not.toContain('przechowujemy');
});

it('tells of a language model where one has a hand in answers, and only there', () => {
  const words = (usesModels: boolean): string => {
    const reply = introduce(toPerson(message(paragraph('Dzień dobry'))), aContext(), { usesModels });
    return 'message' in reply ? plain(reply.message) : '';
  };
  expect(words(true)).toContain('pomaga mu model sztucznej inteligencji (AI)');
  expect(words(false)).not.toContain('sztucznej inteligencji');
});
