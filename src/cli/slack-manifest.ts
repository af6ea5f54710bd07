import { parseArgs } from 'node:util';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { commandList } from '../wiring/command-list.ts';

// `npm run -s slack:manifest [-- --url https://adres]`: the description of the Slack app, made from the command list.
const { values } = parseArgs({ options: { url: { type: 'string' } } });
if (values.url !== undefined && !URL.canParse(values.url)) {
  console.error(
    `„${values.url}” nie jest adresem. Prosimy podać pełny adres, na przykład https://pomocnik.example.org`,
  );
  process.exit(2);
}
const commands = await commandList('knowledge');
if (!commands) {
  console.error('Baza wiedzy ma błędy; pokaże je polecenie: npm run -s knowledge');
  process.exit(1);
}
console.log(
  JSON.stringify(slackManifest(commands, values.url === undefined ? {} : { publicUrl: values.url }), null, 2),
);
