"""Whether Python's default context takes a PostgreSQL server: postgres_tls.py AUTHORITY ADDRESS PORT NAME prints the version of TLS, or why not."""
import socket
import ssl
import struct
import sys

authority, address, port, name = sys.argv[1:]
context = ssl.create_default_context(cafile=authority or None)
with socket.create_connection((address, int(port)), timeout=10) as plain:
    # SSLRequest of PostgreSQL's protocol; S says that TLS follows.
    plain.sendall(struct.pack("!II", 8, 80877103))
    if plain.recv(1) != b"S":
        sys.exit("no TLS")
    try:
        with context.wrap_socket(plain, server_hostname=name) as secure:
            print(secure.version())
    except ssl.SSLCertVerificationError as error:
        print(error.verify_message)
