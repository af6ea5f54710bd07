import { discordProbe } from './discord-probe.ts';
import { localProbe } from './local-probe.ts';
import type { RenderProbe } from './probe.ts';
import { slackProbe } from './slack-probe.ts';

/** Every adapter that shows messages. */
export const probes: readonly RenderProbe[] = [slackProbe, discordProbe, localProbe];
