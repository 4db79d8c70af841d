"""Talks to a listener line by line, over TLS or not, and waits for no answer longer than it was allowed."""
import re
import socket
import ssl
import time
import typing

# As long as a server may be silent.
SECONDS = 10

# What is said to a server, and before that what it shall say; "tls" begins TLS.
Step = tuple[bytes | None, bytes | str | None]
# Whether TLS comes first, and the steps.
Dialogue = tuple[bool, list[Step]]


class Unexpected(Exception):
    """The server said something else."""


class Conversation:
    """A connection that is closed in the end, also when it has become another by TLS, and that is waited for no longer than that."""

    def __init__(self, plain: socket.socket, end: float) -> None:
        self.socket, self.end = plain, end

    def __enter__(self) -> typing.Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def secure(self, name: str | None = None) -> bytes:
        """Begins TLS, with a name for a server of several; gives the certificate (DER), which is another question than whether the daemon does its work."""
        settings = ssl.create_default_context()
        settings.check_hostname, settings.verify_mode = False, ssl.CERT_NONE
        secured = settings.wrap_socket(self.waiting(), server_hostname=name)
        self.socket = secured
        return secured.getpeercert(True) or b""

    def say(self, text: bytes) -> None:
        self.waiting().sendall(text)

    def hear(self, wanted: bytes) -> bytes:
        """What the server says, as soon as the pattern is in it."""
        text = b""
        while not re.search(wanted, text):
            if re.search(rb"(?m)^([a-z] )?(NO|BAD) |^[45]\d\d |^-ERR", text):
                raise Unexpected(text.split(b"\r\n")[-2 if text.endswith(b"\r\n") else -1].decode(errors="replace")[:200])
            piece = self.waiting().recv(4096)
            if not piece:
                raise Unexpected("the connection was closed")
            text += piece
        return text

    def waiting(self) -> socket.socket | ssl.SSLSocket:
        """The socket, for its next wait: a server that sends a byte now and then is never silent for long."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.socket.settimeout(min(SECONDS, left))
        return self.socket


def connect(address: str, port: int, seconds: float) -> Conversation:
    """A conversation that ends after so many seconds."""
    return Conversation(socket.create_connection((address, port), min(SECONDS, seconds)), time.monotonic() + seconds)


def speak(connection: Conversation, steps: list[Step]) -> None:
    """Hears and says one step after the other."""
    for wanted, said in steps:
        if wanted is not None:
            connection.hear(wanted)
        if said == "tls":
            connection.secure()
        elif isinstance(said, bytes):
            connection.say(said)
