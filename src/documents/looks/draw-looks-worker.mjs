// A thread that draws one picture and ends. Threads do not inherit the loader of TypeScript, so it is registered here.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { drawLooks } = await import(new URL('./draw-looks.ts', import.meta.url).href);
parentPort.postMessage(await drawLooks(workerData));
