// Loaded before the program: it lives so many milliseconds away from the machine's own time.
const AWAY = Number(process.env.CLOCK_AWAY ?? 0);
const MachineDate = Date;

globalThis.Date = class extends MachineDate {
  constructor(...given) {
    if (given.length === 0) super(MachineDate.now() + AWAY);
    else super(...given);
  }
  static now() {
    return MachineDate.now() + AWAY;
  }
};
