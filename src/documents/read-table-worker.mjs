// A thread that reads one table and ends. Threads do not inherit the loader of TypeScript, so it is registered here.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readTable } = await import(new URL('./read-table.ts', import.meta.url).href);

/** Rows that are handed over at once: few enough that nobody waits while they are taken in. */
const AT_ONCE = 500;

const table = await readTable(workerData);
if (table.ok) {
  const { columns, rows } = table.value;
  for (let from = 0; from < rows.length; from += AT_ONCE)
    parentPort.postMessage({ rows: rows.slice(from, from + AT_ONCE) });
  parentPort.postMessage({ columns });
} else parentPort.postMessage({ refusal: table.refusal });
