import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';

/** Takes the lock of a host, as one operator's attempt does, and again, as another's does meanwhile; the first began so many seconds ago. */
const TWO = `
import json, sys, time
sys.path.insert(0, sys.argv[1])
import lock
from machine import Refusal
from places import Places
places, ago, commit = Places(sys.argv[2]), int(sys.argv[3]), sys.argv[4] or None
now = time.time
time.time = lambda: now() - ago
with lock.held(places, "deploy", "ana (ana@desk)", commit=commit):
    time.time = now
    try:
        with lock.held(places, "deploy", "ben"):
            print("both have it")
    except Refusal as refusal:
        print(refusal.message)
with lock.held(places, "deploy", "ben"):
    print("free again")
`;

function two(ago: number, commit: string): readonly string[] {
  return execFileSync('python3', ['-I', '-B', '-c', TWO, resolve('host'), scratchDirectory(), String(ago), commit], { encoding: 'utf8' }).trim().split('\n');
}

test('a second operator hears who has the host, since when, and with which commit', () => {
  expect(two(42, 'c0ffee0123')).toEqual([expect.stringMatching(/^the host is locked by the deploy of ana \(ana@desk\): commit c0ffee0, begun 4[23] s ago$/), 'free again']);
  expect(two(600, '')).toEqual(['the host is locked by the deploy of ana (ana@desk): begun 10 min ago', 'free again']);
});
