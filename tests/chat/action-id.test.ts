import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionId, MAX_ACTION_ID, parseActionId } from '../../src/chat/action-id.ts';

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
