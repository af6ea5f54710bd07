import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionId, fitting, MAX_ACTION_ID, parseActionId } from '../../src/chat/action-id.ts';

describe('an action id', () => {
  it('brings its arguments back, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }), (args) => {
        const encoded = args.map(encodeURIComponentSafely);
        fc.pre(encoded.every((arg) => arg !== undefined));
        const id = actionId('answers', 'show', ...args);
        expect(parseActionId(id)).toEqual({ feature: 'answers', verb: 'show', args });
      }),
    );
  });

  it('carries as much of a text as fits, whole letters only, however much room each takes', () => {
    expect(fitting('żółw', 18)).toBe('żół');
    expect(fitting('mieszkania', 80)).toBe('mieszkania');
    expect(fitting('', 5)).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(80), (text, room) => {
        const fits = fitting(text, room);
        expect(encodeURIComponent(fits).length).toBeLessThanOrEqual(room);
        expect(text.toWellFormed().startsWith(fits)).toBe(true);
      }),
    );
  });

  it('is refused when no platform could carry it', () => {
    expect(() => actionId('answers', 'show', 'x'.repeat(MAX_ACTION_ID))).toThrow(RangeError);
  });

  it.each([
    '',
    'answers',
    'answers.',
    'Answers.show',
    'a.b.c',
    'a.b:%E0%A4%A',
    `a.b:${'x'.repeat(100)}`,
    '../..:x',
  ])('is not read from the forged „%s”', (forged) => {
    expect(parseActionId(forged)).toBeUndefined();
  });
});

const encodeURIComponentSafely = (text: string): string | undefined => {
  try {
    return encodeURIComponent(text);
  } catch {
    return undefined;
  }
};
