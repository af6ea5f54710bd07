import { createLocal, type LocalDeps } from '../../../adapters/local/local.ts';
import type { Persona } from '../../../adapters/local/persona.ts';
import type { Preview } from '../../../adapters/local/preview.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { createFakeBot } from '../../support/fake-bot.ts';

const persona = (id: string, name: string, role: Persona['role'], locale = 'pl'): Persona => ({
  id,
  name,
  role,
  institution: 'OPS w Przykładowie',
  description: 'osoba przykładowa',
  account: { platform: 'local', workspace: 'preview', user: id, name, locale, groups: [role] },
});

export const personas: readonly Persona[] = [
  persona('anna', 'Anna Przykładowa', 'worker'),
  persona('jan', 'Jan Wzorcowy', 'coordinator'),
  persona('emma', 'Emma Example', 'adviser', 'en-GB'),
];

/** A scripted preview: what it draws is not this adapter's affair, only that it is handed over. */
export const slackPreview: Preview = {
  name: 'slack',
  label: 'Slack',
  render: (message) => [{ blocks: message.blocks.map((block) => ({ type: block.kind })) }],
};

/** The preview behind the real web server, on a port of its own. */
export const startPreview = async (deps: Partial<LocalDeps> = {}, wantedPort = 0) => {
  const bot = createFakeBot();
  const local = createLocal({
    bot,
    personas,
    previews: [slackPreview],
    clock: { now: () => toInstant(Date.UTC(2026, 10, 22, 9, 30)) },
    log: silentLog,
    banner: [],
    ...deps,
  });
  const server = createHttpServer({
    host: '127.0.0.1',
    port: wantedPort,
    health: { live: () => true, ready: () => local.ready() },
    mounts: [local.mount],
    log: silentLog,
  });
  const { port } = await server.start();
  await local.start();
  return {
    bot,
    local,
    port,
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await local.stop();
      await server.stop();
    },
  };
};
