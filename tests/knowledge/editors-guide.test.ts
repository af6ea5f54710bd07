import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FIELD_WORDS } from '../../src/knowledge/load/field-words.ts';
import { VALUE_KINDS } from '../../src/knowledge/file-schema.ts';
import type { Kind } from '../../src/knowledge/load/knowledge-file.ts';
import { checkFiles } from '../../src/knowledge/load/load-knowledge.ts';
import { TODAY, fileOf, toldBy } from './support/files.ts';

const guide = await readFile('knowledge/README.md', 'utf8');

describe('the editors’ guide', () => {
  it('has examples that can be copied: together they are a sound base', () => {
    const examples = [...guide.matchAll(/```yaml\n# (\w+)\n(.*?)```/gs)];
    const files = examples.map(([, kind, text]) => fileOf(kind as Kind, text!));
    expect(files.map(({ kind }) => kind).sort()).toEqual([
      'answers',
      'facts',
      'sources',
      'thesaurus',
      'topics',
      'unverified',
    ]);
    expect(toldBy(checkFiles(files, TODAY))).toEqual([]);
  });

  it('names every field and every kind of value', () => {
    const named = (name: string) => guide.includes(`\`${name}\``) || guide.includes(`${name}:`);
    expect([...Object.keys(FIELD_WORDS), ...VALUE_KINDS].filter((name) => !named(name))).toEqual([]);
  });
});
