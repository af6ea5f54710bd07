import { describe, expect, it } from 'vitest';
import { askAgain, beginForm } from '../../../adapters/local/terminal-form.ts';
import { actionId } from '../../../src/chat/action-id.ts';
import type { Field, Form } from '../../../src/chat/form.ts';

const field = (id: string): Field => ({
  kind: 'text',
  id,
  label: id,
  required: true,
  long: false,
  maxLength: 20,
});

const form = (...told: readonly string[]): Form => ({
  id: actionId('desk', 'seats', 'trm_1', ...told),
  title: 'Miejsca',
  fields: [field('miejsca'), field('powod')],
  submit: 'Zapis',
});

describe('a form that comes back to the terminal', () => {
  it('is sent as the one that came back, so that sending the same again confirms what was told', () => {
    const before = { ...beginForm(form()), values: { miejsca: '11', powod: 'sala' } };
    const again = askAgain(form('confirmed'), before, ['miejsca']);
    expect(again.form.id).toBe(form('confirmed').id);
    expect(again.left.map(({ id }) => id)).toEqual(['miejsca']);
    expect(again.values).toEqual({ miejsca: '11', powod: 'sala' });
  });

  it('is asked anew whole where the fault names no field of it', () => {
    const again = askAgain(form(), beginForm(form()), ['']);
    expect(again.left.map(({ id }) => id)).toEqual(['miejsca', 'powod']);
  });
});
