// Loaded before sitec by tests: the process kills itself right before the n-th change of the file system, or with COUNT_IN notes there how many there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_AT = 'never', COUNT_IN } = process.env;
const write = fs.writeFileSync;
let step = 0;
for (const name of ['mkdirSync', 'mkdtempSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'symlinkSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (String(step) === KILL_AT) process.kill(process.pid, 'SIGKILL');
    step += 1;
    return original(...args);
  };
}
syncBuiltinESMExports();
if (COUNT_IN) process.on('exit', () => write(COUNT_IN, String(step)));
