// What each working process runs: is sent work, answers it, and ends with the program that started it.
import { answered } from './work-thread.mjs';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined); // whoever asked for the work ends it
process.on('disconnect', () => process.exit());
process.on('message', (asked) => {
  void answered(asked).then((answer) => process.send({ answer }));
});
