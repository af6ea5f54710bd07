import { describe, expect, it } from 'vitest';
import { actionId } from '../../src/chat/action-id.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Feature } from '../../src/chat/feature.ts';
import type { Form, FormValues } from '../../src/chat/form.ts';
import { message, paragraph } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { showForm, toPerson } from '../../src/chat/reply.ts';
import { aContext } from '../support/context.ts';

const LONG = 'x'.repeat(41);
const ID = actionId('board', 'note', 'n1');
const NOTE: Form = {
  id: ID,
  title: 'Notatka',
  fields: [
    { id: 'tytul', kind: 'text', label: 'Tytuł', required: true, long: false, maxLength: 40 },
    { id: 'liczba', kind: 'text', label: 'Liczba', required: false, long: false, maxLength: 2 },
    { id: 'tresc', kind: 'text', label: 'Treść', required: false, long: true, maxLength: 3000 },
  ],
  submit: 'Zapisz',
};

/** A feature with one form, which counts how often it is opened and what of it is saved. */
const board = (over: { readonly isGone?: true } = {}) => {
  const saved: FormValues[] = [];
  let opened = 0;
  const said = (text: string) => toPerson(message(paragraph(text)));
  const feature: Feature = {
    name: 'board',
    actions: {
      note: () => {
        opened += 1;
        return over.isGone ? said('Tej notatki już nie ma.') : showForm(NOTE);
      },
    },
    forms: {
      note: (_context, _args, values) => {
        saved.push(values);
        return said('zapisane');
      },
    },
  };
  const dispatch = createDispatch([feature]);
  const context = aContext();
  return {
    saved,
    opened: () => opened,
    open: () => dispatch(context, { kind: 'action', id: ID, values: [] }),
    send: (values: FormValues) => dispatch(context, { kind: 'form', id: ID, values }),
  };
};

describe('a form', () => {
  it('with more than one of its fields holds is shown again with the reason there, and nothing is saved', async () => {
    const { open, send, saved } = board();
    await open();
    expect(await send({ tytul: LONG, tresc: 'dalej' })).toEqual({
      kind: 'invalid',
      faults: [
        {
          field: 'tytul',
          text: 'Tekst w polu „Tytuł” jest za długi: ma 41 znaków, a może mieć najwyżej 40 znaków. Nic nie zostało zapisane; prosimy go skrócić.',
        },
      ],
      form: NOTE,
    });
    expect(saved).toEqual([]);
  });

  it('whose fields have room is handled, and a number is left to who reads it', async () => {
    const { open, send, saved } = board();
    await open();
    const values = { tytul: ` ${'x'.repeat(40)} `, liczba: 'sto', tresc: 'x'.repeat(3000) };
    expect(await send(values)).toMatchObject({ kind: 'message' });
    expect(saved).toEqual([values]);
  });

  it('that is within all of its limits is not opened once more for that', async () => {
    const { open, send, opened } = board();
    await open();
    await send({ tytul: 'dwa', tresc: 'a' });
    expect(opened()).toBe(1);
  });

  it('that was shown by a program before a restart takes no more than a form can hold', async () => {
    const { send, saved } = board();
    expect(await send({ tytul: 'dwa', tresc: 'x'.repeat(3001) })).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'tresc' }],
    });
    expect(saved).toEqual([]);
  });

  it('that nothing opens any more is left to its handler, unless no form could hold it', async () => {
    const { open, send, saved } = board({ isGone: true });
    await open();
    await send({ tytul: LONG, tresc: '' });
    expect(saved).toHaveLength(1);
    const told = await send({ tytul: 'dwa', tresc: 'x'.repeat(3001) });
    expect('message' in told && plain(told.message)).toContain(
      'ma 3001 znaków, a może mieć najwyżej 3000 znaków',
    );
    expect(saved).toHaveLength(1);
  });
});
