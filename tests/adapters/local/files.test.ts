import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createTerminalChat } from '../../../adapters/local/terminal-chat.ts';
import { keepFile } from '../../../adapters/local/terminal-file.ts';
import { createStyle } from '../../../adapters/local/terminal-style.ts';
import { MAX_FILE } from '../../../src/chat/files.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { fileBot, IMPORT_FORM, LIST } from '../../support/file-bot.ts';
import { personas, startPreview } from './setting.ts';

describe('files in the preview’s page', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  const send = async (input: object): Promise<{ status: number; body: string }> => {
    const preview = await startPreview({ bot: fileBot() });
    stops.push(preview.stop);
    const response = await fetch(`${preview.url}/api/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ request: 'abcdefgh12', persona: 'anna', place: 'direct', input }),
    });
    return { status: response.status, body: await response.text() };
  };
  const file = (bytes: Buffer) => ({ plik: { name: 'jednostki.csv', base64: bytes.toString('base64') } });

  it('arrive from a form with what is in them', async () => {
    const { body } = await send({
      kind: 'form',
      id: IMPORT_FORM,
      values: {},
      files: file(Buffer.from('nazwa;powiat')),
    });
    expect(body).toContain('jednostki.csv (12): nazwa;powiat');
  });

  it('of five megabytes are taken, as many as a form asks for; more is refused with a reason', async () => {
    const form = { kind: 'form', id: IMPORT_FORM, values: {} };
    const one = file(Buffer.alloc(MAX_FILE, 'a'));
    const { plik } = one;
    expect((await send({ ...form, files: { ...one, plik2: plik, plik3: plik } })).status).toBe(200);
    const large = await send({ ...form, files: { ...one, plik2: plik, plik3: plik, plik4: plik } });
    expect(large.status).toBe(413);
    expect(large.body).toContain('za długa');
  });

  it('come with a message once, whatever other platforms’ drawings stand beside it', async () => {
    const { body } = await send({ kind: 'command', name: 'lista', text: '' });
    expect(body).toContain('"name":"lista.csv"');
    expect(body.split(LIST.base64)).toHaveLength(2);
  });
});

describe('files in the terminal', () => {
  const sitDown = () => {
    const lines: string[] = [];
    const chat = createTerminalChat({
      bot: fileBot(),
      personas,
      clock: { now: () => toInstant(0) },
      banner: [],
      style: createStyle(false),
      width: () => 80,
      keepFile,
      print: (text) => void lines.push(text),
      onQuit: () => undefined,
    });
    return { ...chat, printed: () => lines.splice(0).join('\n') };
  };
  const aFile = (content: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'pomocnik-test-')), 'moje jednostki.csv');
    writeFileSync(path, content);
    return path;
  };

  it('are read from a typed path, also one in quotes, and a wrong path is said at once', async () => {
    const { take, printed } = sitDown();
    await take('/plik');
    expect(printed()).toContain('ścieżkę do pliku (csv, xlsx)');
    await take('/nie/ma/takiego.csv');
    expect(printed()).toContain('nie ma pliku');
    await take(`'${aFile('nazwa;powiat')}'`);
    expect(printed()).toContain('Opis');
    await take('');
    expect(printed()).toContain('moje jednostki.csv (12): nazwa;powiat');
  });

  it('too large are refused before they are read', async () => {
    const { take, printed } = sitDown();
    await take('/plik');
    await take(aFile('x'.repeat(MAX_FILE + 1)));
    expect(printed()).toContain('najwyżej 5 MB');
  });

  it('that come are saved, and the path is told', async () => {
    const { take, printed } = sitDown();
    await take('/lista');
    const path = /zapisano: (\S+)/u.exec(printed())?.[1] ?? '';
    expect(readFileSync(path, 'utf8')).toContain('Przykładowa');
    rmSync(path);
  });
});
