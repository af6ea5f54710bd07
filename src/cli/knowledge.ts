import { fileURLToPath } from 'node:url';
import { systemClock } from '../core/clock.ts';
import { warsawDay } from '../core/warsaw.ts';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';
import { reportOf } from '../knowledge/report.ts';
import { printAcceptedWordings } from './accepted-wordings.ts';

// `npm run -s knowledge -- proposals`: wordings accepted in /wiedza, as lines for the files.
if (process.argv[2] === 'proposals') process.exit(await printAcceptedWordings());

// `npm run -s knowledge [-- FOLDER]`: explains every mistake in the knowledge files to an editor.
const folder = process.argv[2] ?? fileURLToPath(new URL('../../knowledge', import.meta.url));
const { base, problems, unchecked } = await loadKnowledge(folder, warsawDay(systemClock.now()));
for (const line of reportOf(base, problems, unchecked)) console.log(line);
process.exitCode = base ? 0 : 1;
