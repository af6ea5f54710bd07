import { createThisRun, isOver } from '../../../src/jobs/this-run.ts';
import type { FromChild, ToChild } from './orders.ts';
import { startProgram } from './program.ts';

const tell = (said: FromChild): void => void process.send?.(said);

const begin = async (order: Extract<ToChild, { kind: 'go' }>['order']): Promise<void> => {
  const holder = createThisRun();
  const isGone = (other: typeof holder): boolean => isOver(other, holder);
  const program = await startProgram(order, tell, { holder, isGone });
  process.on('message', (said: ToChild) => {
    switch (said.kind) {
      case 'request':
        return void program.take(said.request).catch(() => tell({ kind: 'refused', key: said.request.key }));
      case 'drain':
        return void program.drained().then((quiet) => tell({ kind: 'quiet', ...quiet }));
      case 'stop':
        return void program.stop().then(() => process.exit(0));
      case 'go':
    }
  });
  tell({ kind: 'ready' });
};

process.once('message', (said: ToChild) => {
  if (said.kind === 'go') void begin(said.order);
});
process.once('disconnect', () => process.exit(0));
tell({ kind: 'loaded' });
