"""A way to a host that is far away, for ssh's ProxyCommand: python3 slow-way.py MILLISECONDS HOST PORT. Bytes arrive so much later, in both directions."""
import os
import select
import socket
import sys
import time

delay = float(sys.argv[1]) / 1000
far = socket.create_connection((sys.argv[2], int(sys.argv[3])))
time.sleep(2 * delay)
ways = {0: far.sendall, far.fileno(): lambda data: os.write(1, data)}
due = []
while ways or due:
    timeout = max(0, due[0][0] - time.monotonic()) if due else None
    for source in select.select(list(ways), [], [], timeout)[0]:
        data = os.read(source, 65536)
        due.append((time.monotonic() + delay, source, ways[source], data))
        if not data:
            del ways[source]
    while due and due[0][0] <= time.monotonic():
        _, source, send, data = due.pop(0)
        if data:
            send(data)
        elif source == 0:
            far.shutdown(socket.SHUT_WR)
        else:
            sys.exit()
