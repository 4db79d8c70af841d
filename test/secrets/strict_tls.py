"""Whether Python's strict context, the default one of 3.13, takes a server: strict_tls.py AUTHORITY CHAIN KEY NAME prints `taken`, or why not."""
import ssl
import sys

authority, chain, key, name = sys.argv[1:]
client = ssl.create_default_context(cafile=authority)
client.verify_flags |= ssl.VERIFY_X509_STRICT
server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server.load_cert_chain(chain, key)
there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
ends = [client.wrap_bio(there, back, server_hostname=name), server.wrap_bio(back, there, server_side=True)]
try:
    for _ in range(5):
        for end in ends:
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                pass
    print("taken" if ends[0].version() else "not finished")
except ssl.SSLCertVerificationError as error:
    print(error.verify_message)
