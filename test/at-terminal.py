"""Runs a program at a terminal of its own, so many columns wide: argv is COLUMNS ANSWERS PROGRAM [WORD...].

ANSWERS is a JSON list of [text, line]: once the text has appeared, the line is typed. All that appears goes to standard output.
"""

import fcntl
import json
import os
import pty
import struct
import sys
import termios

ROWS = 40
columns, answers, argv = int(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3:]
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))
    os.execvp(argv[0], argv)
fresh = b""
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:  # The program has closed its end.
        break
    if not piece:
        break
    sys.stdout.buffer.write(piece)
    fresh += piece
    while answers and answers[0][0].encode() in fresh:
        text, line = answers.pop(0)
        fresh = fresh.split(text.encode(), 1)[1]
        os.write(terminal, f"{line}\n".encode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
