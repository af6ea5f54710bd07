import { describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../src/storage/migrations/all-migrations.ts';

describe('the list of migrations', () => {
  it('is numbered from one without a gap', () => {
    expect(ALL_MIGRATIONS.map(({ number }) => number)).toEqual(ALL_MIGRATIONS.map((_, index) => index + 1));
  });
});
