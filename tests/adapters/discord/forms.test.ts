import { describe, expect, test } from 'vitest';
import type { Field, Form } from '../../../src/chat/form.ts';
import { formButton } from '../../../adapters/discord/form-message.ts';
import { toModal, withValues } from '../../../adapters/discord/forms.ts';
import { plain } from '../../../src/chat/plain.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { modalFaults, type ModalBody } from '../../support/fake-discord/body-rules.ts';
import { schemaFaults } from '../../support/fake-discord/schema.ts';
import { form } from './example-feature.ts';
import { id } from './stage.ts';

const modal = (from: Form): ModalBody => JSON.parse(JSON.stringify(toModal(from))) as ModalBody;

const faults = (from: Form): readonly string[] => {
  const data = modal(from);
  return [...schemaFaults('ModalInteractionCallbackRequest', { type: 9, data }), ...modalFaults(data)];
};

const field = (number: number): Field => ({
  kind: 'text',
  id: `f${number}`,
  label: `Pytanie ${number} ${'bardzo '.repeat(10)}długie`,
  hint: 'wskazówka '.repeat(20),
  required: false,
  long: false,
  maxLength: 3000,
  value: 'x'.repeat(5000),
});

const choices: Field = {
  kind: 'choices',
  id: 'days',
  label: 'Dni',
  required: false,
  options: Array.from({ length: 25 }, (_, index) => ({
    value: `${index}`,
    label: 'dzień '.repeat(30),
    hint: 'x'.repeat(200),
  })),
  values: ['1', '2'],
};

describe('a form', () => {
  test('keeps every limit of Discord, however long its texts are', () => {
    expect(faults(form)).toEqual([]);
    expect(
      faults({
        ...form,
        title: 'tytuł '.repeat(20),
        intro: 'wstęp '.repeat(2000),
        fields: [field(1), choices],
      }),
    ).toEqual([]);
  });

  test('of five fields shows its introduction before the first one’s hint, because there is no sixth place', () => {
    const five = {
      ...form,
      intro: 'Wstęp.',
      fields: [1, 2, 3, 4, 5].map((n) => ({ ...field(n), hint: 'Podpowiedź.' })),
    };
    expect(faults(five)).toEqual([]);
    expect(toModal(five).components[0]).toMatchObject({ description: 'Wstęp. Podpowiedź.' });
  });

  test('shows its introduction as words, not as markup', () => {
    expect(modal({ ...form, intro: '# @everyone' }).components[0]).toEqual({
      type: 10,
      content: '\\# \\@everyone',
    });
  });

  test('opens again with what was typed and chosen', () => {
    const all: Form = { ...form, id: id('apply'), fields: [...form.fields, choices] };
    const filled = withValues(all, { phone: '600', day: ['2'], days: ['3', '4'] });
    expect(
      filled.fields.map((each) =>
        'values' in each ? each.values : 'value' in each ? each.value : undefined,
      ),
    ).toEqual(['600', undefined, '2', ['3', '4']]);
  });
});

describe('the button in place of a form', () => {
  test('says what the form would have said above its fields: it may be the reason why it comes again', () => {
    const said = plain(formButton({ ...form, intro: 'Ten termin przed chwilą ktoś zajął.' }, textsIn('pl')));
    expect(said).toContain('Ten termin przed chwilą ktoś zajął.');
    expect(said).toContain('Formularz jest gotowy.');
  });
});
