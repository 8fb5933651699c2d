"""A mail server that keeps every byte it is sent; told to, it refuses every message."""

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread


class Mailbox(ThreadingTCPServer):
    """Listens on a free port of 127.0.0.1 while it is open."""

    daemon_threads = True
    refusing = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.heard = bytearray()

    @property
    def url(self) -> str:
        """Return the address for EMAIL_URL."""
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    @contextmanager
    def open(self) -> Iterator["Mailbox"]:
        """Answer until this ends."""
        thread = Thread(target=self.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join()
            self.server_close()


class _Conversation(StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self._say("220 mailbox")
        for line in self.rfile:
            self.server.heard += line
            word = line[:4].upper()
            if word == b"DATA":
                self._take_message()
            elif word == b"QUIT":
                self._say("221 bye")
                return
            else:
                self._say("451 not now" if self.server.refusing and word == b"MAIL" else "250 well")

    def _take_message(self) -> None:
        self._say("354 go on")
        for line in self.rfile:
            self.server.heard += line
            if line == b".\r\n":
                break
        self._say("250 taken")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())
