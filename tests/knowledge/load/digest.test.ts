import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/knowledge/load/digest.ts';
import type { ReadFolder } from '../../../src/knowledge/load/read-folder.ts';

const folder = (
  text: string,
  path = 'knowledge/facts/a.yaml',
  problems: ReadFolder['problems'] = [],
): ReadFolder => ({
  files: [{ kind: 'facts', path, text }],
  problems,
});

describe('the digest of the knowledge files', () => {
  it('is the same for the same files', async () => {
    expect(await digestOf(folder('- id: T-1'))).toBe(await digestOf(folder('- id: T-1')));
  });

  it('is another for every change: a text, a name, a file that cannot be read', async () => {
    const problem = {
      at: { file: 'knowledge/x.yml', line: 1 },
      severity: 'error',
      what: '',
      remedy: '',
    } as const;
    const all = await Promise.all(
      [
        folder('- id: T-1'),
        folder('- id: T-2'),
        folder('- id: T-1', 'knowledge/facts/b.yaml'),
        folder('- id: T-1', 'knowledge/facts/a.yaml', [problem]),
        { files: [], problems: [] },
      ].map(digestOf),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});
