import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load/load-knowledge.ts';
import { TODAY, filesOf, toldBy } from '../support/files.ts';

/** A knowledge folder with sound files and whatever the test adds. */
const folderWith = async (added: Readonly<Record<string, string | Buffer>> = {}): Promise<string> => {
  const folder = join(await mkdtemp(join(tmpdir(), 'pomocnik-')), 'wiedza');
  const sound = filesOf({}).map(({ kind, text }) => [
    kind === 'topics' ? 'topics.yaml' : `${kind}/pzp/a.yaml`,
    text,
  ]);
  for (const [path, text] of [...sound, ...Object.entries(added)] as [string, string][]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};

const told = async (added?: Readonly<Record<string, string | Buffer>>) =>
  toldBy(await loadKnowledge(await folderWith(added), TODAY));

describe('the knowledge folder', () => {
  it('is read with all its subfolders', async () => {
    const { base, problems } = await loadKnowledge(await folderWith(), TODAY);
    expect(problems).toEqual([]);
    expect([...base!.answers.keys()]).toEqual(['prog']);
    expect(base!.answers.get('prog')!.at).toEqual({ file: 'wiedza/answers/pzp/a.yaml', line: 1 });
  });

  it('may hold the editors’ guide and hidden files', async () => {
    expect(await told({ 'README.md': '# Jak', '.DS_Store': 'x', 'facts/.gitkeep': '' })).toEqual([]);
  });

  it('warns of a file that the bot does not read', async () => {
    expect(await told({ 'facts/notatki.docx': 'x' })).toEqual([
      'wiedza/facts/notatki.docx:1 warning to nie jest plik .yaml, więc bot go nie czyta',
    ]);
  });

  it.each([
    ['facts/a.yml', 'plik ma końcówkę .yml'],
    ['fakty/a.yaml', 'plik leży w miejscu, w którym bot niczego nie szuka'],
    ['tematy.yaml', 'plik leży w miejscu, w którym bot niczego nie szuka'],
  ])('refuses entries where nobody would find them: %s', async (path, what) => {
    expect(await told({ [path]: '[]' })).toEqual([`wiedza/${path}:1 error ${what}`]);
  });

  it('refuses a file in another encoding instead of serving question marks', async () => {
    expect(await told({ 'sources/b.yaml': Buffer.from([0x2d, 0x20, 0xb3, 0xf3, 0xbf]) })).toEqual([
      'wiedza/sources/b.yaml:1 error plik nie jest zapisany w kodowaniu UTF-8 i polskie litery są nieczytelne',
    ]);
  });

  it('that is not there is a problem like any other', async () => {
    const { base, problems } = await loadKnowledge('/nie/ma/takiego', TODAY);
    expect(base).toBeUndefined();
    expect(problems).toMatchObject([{ at: { file: 'takiego' }, what: 'nie ma takiego folderu' }]);
  });
});
