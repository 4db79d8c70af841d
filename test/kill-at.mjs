// Loaded before sitec by test/kill.test.ts: the process kills itself right before the n-th change of the file system.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let step = Number(process.env.KILL_AT);
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (step === 0) process.kill(process.pid, 'SIGKILL');
    step -= 1;
    return original(...args);
  };
}
syncBuiltinESMExports();
