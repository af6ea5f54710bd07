import type { Texts } from '../pl.ts';

export const http: Texts['http'] = {
  notFound: 'There is no such page.',
  noFeed: 'There is no calendar at this address. A new one can be made in Pomocnik with the command /moje.',
  tooOften: 'Too many requests. Please try again in a moment.',
  metricsFromHere:
    'Metrics can be read from this computer only, without a proxy in between. The setting METRICS_TOKEN lets others read them.',
  metricsToken:
    'Metrics need the header “Authorization: Bearer …” with the value of the setting METRICS_TOKEN.',
  failed: 'Sorry, something broke on our side. Please try again in a moment.',
  portTaken: (port) =>
    `Port ${port} is taken by another program. Please close that program or choose another port in the setting PORT, for example PORT=${port + 1}.`,
  portForbidden: (port) =>
    `The system does not let us take port ${port}. Please put a number of 1024 or more into the setting PORT, for example PORT=8787.`,
  noSuchHost: (host) =>
    `This computer has no address ${host}. Please correct the setting HOST; HOST=127.0.0.1 is usually enough.`,
  cannotListen: (host, port, reason) =>
    `The server could not be started at ${host}:${port} (${reason}). Please check the settings HOST and PORT.`,
};
