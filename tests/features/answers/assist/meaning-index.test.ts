import { describe, expect, it } from 'vitest';
import { createMeaningIndex, textsOf } from '../../../../src/features/answers/assist/meaning-index.ts';

const entry = (id: string, text = 'treść') => ({
  id,
  title: `tytuł ${id}`,
  wordings: [`pytanie ${id}`],
  text,
});
const at = (angle: number): Float32Array => Float32Array.of(Math.cos(angle), Math.sin(angle));
const noPause = () => Promise.resolve();

describe('meanings of the knowledge base', () => {
  it('are those of the title, of each wording and of the answer, each apart', () => {
    expect(textsOf(entry('a'))).toEqual([
      { kind: 'asked', text: 'tytuł a' },
      { kind: 'asked', text: 'pytanie a' },
      { kind: 'told', text: 'treść' },
    ]);
    expect(textsOf(entry('a', ' \n ')).map(({ kind }) => kind)).toEqual(['asked', 'asked']);
  });

  it('are as near to a question as the nearest of their texts', async () => {
    const vectors = [at(0), at(1), at(2), at(3), at(4), at(5)];
    const index = await createMeaningIndex([entry('a'), entry('b')], vectors, noPause);
    const cosines = index.compare(at(1.1));
    expect(cosines?.get('a')).toBeCloseTo(Math.cos(0.1));
    expect(cosines?.get('b')).toBeCloseTo(Math.cos(1.9));
  });

  it('say nothing about a question of another dimension', async () => {
    const index = await createMeaningIndex([entry('a')], [at(0), at(1), at(2)], noPause);
    expect(index.compare(Float32Array.of(1, 0, 0))).toBeUndefined();
  });

  it('are worth offering only when they are nearer than questions come to entries not their own', async () => {
    const apart = await createMeaningIndex(
      [entry('a', ''), entry('b', '')],
      [at(0), at(0.1), at(1.5), at(1.6)],
      noPause,
    );
    expect(apart.worthOffering).toBeCloseTo(Math.cos(1.4));
    const alike = await createMeaningIndex(
      [entry('a', ''), entry('b', '')],
      [at(0), at(0.1), at(0.2), at(0.3)],
      noPause,
    );
    expect(alike.worthOffering).toBeCloseTo(Math.cos(0.1));
  });
});
