// The only start script: `node start.mjs` runs the bot, `node start.mjs ask …` one of the commands in src/cli.
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// The zone comes first: schedules are kept in UTC, and a date made before this line would keep the old zone.
process.env.TZ = 'UTC';

// A bot that waits for questions should be small rather than quick to allocate: this keeps V8 from growing the space
// for new objects to 48 MB in each of our two threads, a fifth of the memory, for a twentieth more work.
setFlagsFromString('--optimize-for-size');

// Whoever reads our output may stop early (`| head`); that is no fault of ours.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const COMMANDS = ['ask', 'backup', 'erase', 'knowledge', 'restore', 'retention', 'slack:manifest'];

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 14) || (major === 20 && minor >= 19);
if (!newEnough) {
  refuse(
    `Potrzebny jest Node.js 20.19 lub nowszy z linii 20, albo 22.14 lub nowszy; ten to ${process.versions.node}. / ` +
      'Please install Node.js 20.19 or later of line 20, or 22.14 or later.',
  );
}

const [command, ...rest] = process.argv.slice(2);
if (command !== undefined && !COMMANDS.includes(command)) {
  refuse(`Nie ma polecenia „${command}”. Są: ${COMMANDS.join(', ')}. / There is no such command.`);
}

const loader = await import('tsx/esm/api').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  return refuse('Brakuje pakietów: prosimy najpierw uruchomić „npm ci”. / Please run “npm ci” first.');
});

// The bot's own files (.env, ./data, ./knowledge) are beside this script, from wherever it is started; a command is
// given files of the folder it was typed in.
if (command === undefined) process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const entry = command === undefined ? 'src/main.ts' : `src/cli/${command.replace(':', '-')}.ts`;
process.argv = [process.argv[0], entry, ...rest];
loader.register();
await import(new URL(entry, import.meta.url).href);
